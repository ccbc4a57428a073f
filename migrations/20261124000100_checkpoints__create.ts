import type { Knex } from 'knex'

// What the history was at the end of a day, signed and published: who later cuts the history's tail or writes it anew
// disagrees with a note that others keep. One a day; like the history it is only added to.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE checkpoints (
      day date PRIMARY KEY,
      size bigint NOT NULL CONSTRAINT checkpoint_size_is_not_negative CHECK (size >= 0),
      note text NOT NULL CONSTRAINT checkpoint_note_is_signed CHECK (note LIKE E'%\\n\\n— %')
    );
    CREATE TRIGGER checkpoints_are_append_only BEFORE UPDATE OR DELETE ON checkpoints
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER checkpoints_are_not_truncated BEFORE TRUNCATE ON checkpoints
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE checkpoints')
}
