import type { Knex } from 'knex'

// Where a claim stands in an article. The selector (exact, prefix, suffix, offsets) is never overwritten; what was
// found of it in each later revision of the text is an anchor of its own.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE passages (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      article_id bigint NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
      article_revision_id bigint NOT NULL REFERENCES article_revisions (id) ON DELETE RESTRICT,
      exact text NOT NULL CHECK (exact <> ''),
      prefix text NOT NULL,
      suffix text NOT NULL,
      start_at integer NOT NULL,
      end_at integer NOT NULL,
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      removed_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      removed_at timestamptz,
      CONSTRAINT passage_covers_something CHECK (0 <= start_at AND start_at < end_at),
      CONSTRAINT passage_removal_is_signed CHECK ((removed_by IS NULL) = (removed_at IS NULL))
    );
    CREATE INDEX passages_claim_id_idx ON passages (claim_id);
    CREATE INDEX passages_article_id_idx ON passages (article_id);
    CREATE INDEX passages_article_revision_id_idx ON passages (article_revision_id);
    CREATE INDEX passages_created_by_idx ON passages (created_by);
    CREATE INDEX passages_removed_by_idx ON passages (removed_by);
    CREATE UNIQUE INDEX claim_has_a_passage_once ON passages (claim_id, article_revision_id, start_at, end_at)
      WHERE removed_at IS NULL;

    CREATE TABLE passage_anchors (
      passage_id bigint NOT NULL REFERENCES passages (id) ON DELETE RESTRICT,
      article_revision_id bigint NOT NULL REFERENCES article_revisions (id) ON DELETE RESTRICT,
      status text NOT NULL CHECK (status IN ('same', 'moved', 'drifted', 'ambiguous', 'gone')),
      start_at integer,
      end_at integer,
      PRIMARY KEY (passage_id, article_revision_id),
      CONSTRAINT anchor_has_a_place_or_none CHECK ((start_at IS NULL) = (status IN ('ambiguous', 'gone'))),
      CONSTRAINT anchor_covers_something CHECK (start_at < end_at)
    );
    CREATE INDEX passage_anchors_article_revision_id_idx ON passage_anchors (article_revision_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE passage_anchors;
    DROP TABLE passages;
  `)
}
