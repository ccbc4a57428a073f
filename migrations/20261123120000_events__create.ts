import type { Knex } from 'knex'

// The history: one line for every act, hash-chained. `event_head` is the one row that appending locks, so that the
// chain cannot fork; the trigger makes the table append-only even for its owner.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
    END $$;

    CREATE TABLE events (
      sequence bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      actor_id bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      verb text NOT NULL CONSTRAINT event_verb_is_dotted CHECK (verb ~ '^[a-z_]+[.][a-z_]+$'),
      subject_kind text NOT NULL,
      subject_id bigint NOT NULL,
      claim_id bigint,
      article_id bigint,
      "from" jsonb,
      "to" jsonb,
      reason text NOT NULL DEFAULT '',
      is_public boolean NOT NULL DEFAULT false,
      previous_hash text NOT NULL,
      hash text NOT NULL CONSTRAINT event_hash_is_unique UNIQUE
    );
    CREATE INDEX events_claim_id_idx ON events (claim_id, sequence);
    CREATE INDEX events_article_id_idx ON events (article_id, sequence);
    CREATE INDEX events_subject_idx ON events (subject_kind, subject_id, sequence);
    CREATE INDEX events_actor_id_idx ON events (actor_id, sequence);

    CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE ON events
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON events
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    CREATE TABLE event_head (
      id boolean PRIMARY KEY DEFAULT true CONSTRAINT event_head_is_one_row CHECK (id),
      sequence bigint NOT NULL,
      hash text NOT NULL
    );
    INSERT INTO event_head (sequence, hash) VALUES (0, repeat('0', 64));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE event_head;
    DROP TABLE events;
    DROP FUNCTION refuse_change();
  `)
}
