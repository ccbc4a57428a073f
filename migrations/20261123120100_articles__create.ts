import type { Knex } from 'knex'

// An article and its texts. A text is never changed: a corrected one is a new revision. An article without a
// reference date has said so ("unknown"), because relative dates in it then stay unresolved.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE articles (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      title text NOT NULL DEFAULT '',
      outlet text NOT NULL DEFAULT '',
      author text NOT NULL DEFAULT '',
      url text NOT NULL DEFAULT '',
      published_on date,
      reference_date date,
      reference_date_unknown boolean NOT NULL DEFAULT false,
      language text NOT NULL DEFAULT 'und',
      revision integer NOT NULL DEFAULT 1,
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT article_reference_date_is_given_or_unknown
        CHECK ((reference_date IS NULL) = reference_date_unknown)
    );
    CREATE INDEX articles_created_by_idx ON articles (created_by);

    CREATE TABLE article_revisions (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      article_id bigint NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
      number integer NOT NULL CHECK (number >= 1),
      text text NOT NULL CONSTRAINT article_text_is_not_empty CHECK (text <> ''),
      text_hash text NOT NULL,
      blocks jsonb NOT NULL,
      sentences jsonb NOT NULL,
      source_format text NOT NULL CHECK (source_format IN ('plain', 'markdown', 'html')),
      note text NOT NULL DEFAULT '',
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      CONSTRAINT article_revision_number_is_unique UNIQUE (article_id, number)
    );
    CREATE INDEX article_revisions_created_by_idx ON article_revisions (created_by);
    CREATE UNIQUE INDEX article_text_is_entered_once ON article_revisions (text_hash) WHERE number = 1;
    CREATE TRIGGER article_revisions_are_immutable BEFORE UPDATE OR DELETE ON article_revisions
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER article_revisions_are_not_truncated BEFORE TRUNCATE ON article_revisions
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE article_revisions;
    DROP TABLE articles;
  `)
}
