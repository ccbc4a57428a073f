import type { Knex } from 'knex'

// What somebody has typed into a long form and not sent. The address is where the form goes; the key is the one of the
// page it was typed on, so that a draft of a form that did arrive is recognised. Removed when the form is taken.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE form_drafts (
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      address text NOT NULL CONSTRAINT draft_address_is_a_path CHECK (address ~ '^/' AND length(address) <= 200),
      form_key text NOT NULL,
      fields jsonb NOT NULL CONSTRAINT draft_fields_are_pairs CHECK (jsonb_typeof(fields) = 'array'),
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, address)
    );
    CREATE INDEX form_drafts_updated_at_idx ON form_drafts (updated_at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE form_drafts')
}
