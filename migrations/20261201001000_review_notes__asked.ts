import type { Knex } from 'knex'

// A word of the discussion may ask one colleague to look at the revision. It is answered when they speak after it, so
// that nothing has to be closed, and it ends with the decision.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE review_notes
      ADD COLUMN asked_id bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      ADD CONSTRAINT review_note_asks_somebody_else CHECK (asked_id <> author_id);
    CREATE INDEX review_notes_asked_id_idx ON review_notes (asked_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE review_notes DROP COLUMN asked_id')
}
