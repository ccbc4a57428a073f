import type { Knex } from 'knex'

// Who has an article's workbench open, as of the last poll of that page. No record of anybody's day: one row a person
// and article, overwritten, and removed once it is old.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE article_presence (
      article_id bigint NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      sentence integer NOT NULL CONSTRAINT presence_sentence_counts_from_one CHECK (sentence >= 1),
      seen_at timestamptz NOT NULL,
      PRIMARY KEY (article_id, account_id)
    );
    CREATE INDEX article_presence_account_id_idx ON article_presence (account_id);
    CREATE INDEX article_presence_seen_at_idx ON article_presence (seen_at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE article_presence')
}
