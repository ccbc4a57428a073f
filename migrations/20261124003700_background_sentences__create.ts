import type { Knex } from 'knex'

// Sentences that somebody said need no check: scene-setting, boilerplate. Kept by the words and not by a place, so that
// the mark outlives a corrected text as long as the sentence itself stays as it was.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE background_sentences (
      article_id bigint NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
      sentence_hash text NOT NULL CONSTRAINT background_hash_is_sha256 CHECK (sentence_hash ~ '^[0-9a-f]{64}$'),
      marked_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      marked_at timestamptz NOT NULL,
      PRIMARY KEY (article_id, sentence_hash)
    );
    CREATE INDEX background_sentences_marked_by_idx ON background_sentences (marked_by);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE background_sentences')
}
