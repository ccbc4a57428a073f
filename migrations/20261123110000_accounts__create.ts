import type { Knex } from 'knex'

// People who can sign in, their sessions, the links that let them in once, the settings of the house, and the keys of
// forms that were already sent. Tokens are stored as SHA-256 only: a copy of the database lets nobody in.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE accounts (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL CONSTRAINT account_has_a_name CHECK (name <> ''),
      email text NOT NULL CONSTRAINT account_email_is_unique UNIQUE
        CONSTRAINT account_email_is_lower_case CHECK (email = lower(email) AND email <> ''),
      role text NOT NULL CHECK (role IN ('fact_checker', 'editor', 'standards_editor', 'admin')),
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
      password_hash text NOT NULL CONSTRAINT account_password_is_argon2id CHECK (password_hash LIKE '$argon2id$%'),
      password_changed_at timestamptz NOT NULL,
      revision integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL
    );

    CREATE TABLE sessions (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      token_hash text NOT NULL CONSTRAINT session_token_is_unique UNIQUE,
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      browser text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL
    );
    CREATE INDEX sessions_account_id_idx ON sessions (account_id);

    CREATE TABLE one_time_links (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      token_hash text NOT NULL CONSTRAINT one_time_link_token_is_unique UNIQUE,
      purpose text NOT NULL CHECK (purpose IN ('first_administrator', 'invitation', 'password_reset')),
      email text CHECK (email = lower(email)),
      role text CHECK (role IN ('fact_checker', 'editor', 'standards_editor', 'admin')),
      account_id bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      created_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      revoked_at timestamptz,
      CONSTRAINT invitation_names_email_and_role
        CHECK ((purpose = 'invitation') = (email IS NOT NULL AND role IS NOT NULL)),
      CONSTRAINT password_reset_names_an_account CHECK ((purpose = 'password_reset') = (account_id IS NOT NULL)),
      CONSTRAINT one_time_link_ends_once CHECK (used_at IS NULL OR revoked_at IS NULL)
    );
    CREATE INDEX one_time_links_account_id_idx ON one_time_links (account_id);
    CREATE INDEX one_time_links_created_by_idx ON one_time_links (created_by);

    CREATE TABLE settings (
      id integer PRIMARY KEY CONSTRAINT settings_are_one_row CHECK (id = 1),
      site_name text NOT NULL CONSTRAINT site_has_a_name CHECK (site_name <> ''),
      organisation_name text NOT NULL DEFAULT '',
      organisation_url text NOT NULL DEFAULT '',
      single_editor_mode boolean NOT NULL DEFAULT false,
      single_editor_reason text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      CONSTRAINT single_editor_mode_has_a_reason CHECK (NOT single_editor_mode OR single_editor_reason <> '')
    );
    INSERT INTO settings (id, site_name) VALUES (1, 'Claimtrail');

    CREATE TABLE form_keys (
      key text NOT NULL,
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
      route text NOT NULL,
      fields_hash text NOT NULL,
      location text,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, route, key)
    );
    CREATE INDEX form_keys_created_at_idx ON form_keys (created_at);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE form_keys;
    DROP TABLE settings;
    DROP TABLE one_time_links;
    DROP TABLE sessions;
    DROP TABLE accounts;
  `)
}
