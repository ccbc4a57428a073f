import type { Knex } from 'knex'

// The keys somebody gave to acts in place of the standard ones: act → one character, or '' for no key. Which acts there
// are and which keys may stand together is the program's to say; that no value is a sentence or a digit, the table's.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE account_preferences
      ADD COLUMN keys jsonb NOT NULL DEFAULT '{}',
      ADD CONSTRAINT preferences_keys_are_an_object CHECK (jsonb_typeof(keys) = 'object'),
      ADD CONSTRAINT preferences_key_is_one_character CHECK (
        NOT jsonb_path_exists(keys, '$.* \\? (@.type() != "string" || !(@ like_regex "^[^0-9[:space:]]\\?$"))')
      );
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE account_preferences DROP COLUMN keys')
}
