import type { Knex } from 'knex'

// How somebody likes to work. No row means the defaults; an account is not a new revision for it.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE account_preferences (
      account_id bigint PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
      shortcuts boolean NOT NULL DEFAULT true
    );
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE account_preferences')
}
