import type { Knex } from 'knex'

// What a source said when somebody read it. The text is somebody else's: the newsroom keeps it to check excerpts
// against, and never publishes it. A copy is never changed; what the source says later is another copy.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE snapshots (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      source_id bigint NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
      number integer NOT NULL CHECK (number >= 1),
      text text NOT NULL CONSTRAINT snapshot_text_is_not_empty CHECK (text <> ''),
      text_hash text NOT NULL CONSTRAINT snapshot_hash_is_sha256 CHECK (text_hash ~ '^[0-9a-f]{64}$'),
      taken_at timestamptz NOT NULL,
      added_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      CONSTRAINT snapshot_number_is_unique UNIQUE (source_id, number),
      CONSTRAINT snapshot_is_taken_before_it_is_stored CHECK (taken_at <= created_at)
    );
    CREATE INDEX snapshots_added_by_idx ON snapshots (added_by);
    CREATE TRIGGER snapshots_are_append_only BEFORE UPDATE OR DELETE ON snapshots
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER snapshots_are_not_truncated BEFORE TRUNCATE ON snapshots
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE snapshots')
}
