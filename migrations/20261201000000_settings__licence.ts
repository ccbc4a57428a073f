import type { Knex } from 'knex'

// Under which licence a house publishes its verdicts: printed on every claim page and given to machines. Empty says nothing.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE settings
      ADD COLUMN licence_url text NOT NULL DEFAULT '',
      ADD CONSTRAINT licence_is_a_web_address CHECK (licence_url = '' OR licence_url ~* '^https\\?://');
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE settings DROP COLUMN licence_url')
}
