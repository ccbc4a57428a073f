import type { Knex } from 'knex'

// The figures a claim states, in the order of its form. A figure that does not say what it counts cannot be compared
// with anything, so it is refused; the bound keeps values within what a JavaScript number holds, NaN included.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE claim_quantities (
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      position integer NOT NULL CONSTRAINT quantity_position_counts_from_one CHECK (position >= 1),
      value numeric NOT NULL CONSTRAINT quantity_value_is_bounded CHECK (abs(value) <= 1e15),
      high numeric CONSTRAINT quantity_high_is_bounded CHECK (abs(high) <= 1e15),
      comparator text NOT NULL CHECK (comparator IN ('exactly', 'at_least', 'at_most', 'more_than', 'less_than',
        'about')),
      unit text NOT NULL DEFAULT '',
      counted text NOT NULL DEFAULT '',
      place text NOT NULL DEFAULT '',
      period_from date,
      period_to date,
      as_of date,
      definition text NOT NULL DEFAULT '',
      PRIMARY KEY (claim_id, position),
      CONSTRAINT quantity_range_goes_up CHECK (high > value),
      CONSTRAINT quantity_says_what_it_counts CHECK (unit <> '' OR counted <> ''),
      CONSTRAINT quantity_period_goes_forward CHECK (period_from <= period_to)
    );
    CREATE INDEX claim_quantities_value_idx ON claim_quantities (value);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE claim_quantities')
}
