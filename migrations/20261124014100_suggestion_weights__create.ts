import type { Knex } from 'knex'

// What the newsroom makes of each group of features when sentences are ranked. One row, apart from the administrator's
// settings: it is the standards editor's, and neither should find the other's change in the way.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE suggestion_weights (
      is_the_one boolean PRIMARY KEY DEFAULT true CONSTRAINT suggestion_weights_are_one_row CHECK (is_the_one),
      weights jsonb NOT NULL DEFAULT '{}' CONSTRAINT suggestion_weights_are_by_group
        CHECK (jsonb_typeof(weights) = 'object'),
      revision integer NOT NULL DEFAULT 1
    );
    INSERT INTO suggestion_weights DEFAULT VALUES;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE suggestion_weights')
}
