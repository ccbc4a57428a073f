import type { Knex } from 'knex'

// What was filled in by reading the article and nobody has looked at yet. A guess is never shown to readers.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE claims ADD COLUMN guessed_fields text[] NOT NULL DEFAULT '{}'
      CONSTRAINT claim_guesses_are_known CHECK (guessed_fields <@ ARRAY['text', 'kind', 'attribution', 'claimant',
        'assertedOn', 'figures']);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE claims DROP COLUMN guessed_fields')
}
