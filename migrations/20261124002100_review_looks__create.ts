import type { Knex } from 'knex'

// What somebody had read of a verdict when they last said "I have read this": kept whole, so that the next look shows a
// difference and not a list of events. One row for each person and claim; it is no part of the history.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE review_looks (
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      content jsonb NOT NULL,
      content_hash text NOT NULL,
      looked_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, claim_id)
    );
    CREATE INDEX review_looks_claim_id_idx ON review_looks (claim_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE review_looks')
}
