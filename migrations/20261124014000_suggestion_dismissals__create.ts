import type { Knex } from 'knex'

// Suggestions that somebody put away, by the words of the sentence and not by a place: the dismissal outlives a
// corrected text as long as the sentence stays as it was. Bringing one back is written beside it.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE suggestion_dismissals (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      article_id bigint NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
      sentence_hash text NOT NULL CONSTRAINT dismissal_hash_is_sha256 CHECK (sentence_hash ~ '^[0-9a-f]{64}$'),
      words text NOT NULL CHECK (words <> ''),
      reason text NOT NULL CONSTRAINT dismissal_has_a_reason CHECK (reason <> ''),
      dismissed_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      dismissed_at timestamptz NOT NULL,
      restored_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      restored_at timestamptz,
      CONSTRAINT dismissal_restoration_is_signed CHECK ((restored_by IS NULL) = (restored_at IS NULL))
    );
    CREATE UNIQUE INDEX suggestion_is_dismissed_once ON suggestion_dismissals (article_id, sentence_hash)
      WHERE restored_at IS NULL;
    CREATE INDEX suggestion_dismissals_article_id_idx ON suggestion_dismissals (article_id);
    CREATE INDEX suggestion_dismissals_dismissed_by_idx ON suggestion_dismissals (dismissed_by);
    CREATE INDEX suggestion_dismissals_restored_by_idx ON suggestion_dismissals (restored_by);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE suggestion_dismissals')
}
