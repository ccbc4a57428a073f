import type { Knex } from 'knex'

// Claims, who asserts them and where they stand. Search uses the English dictionary for English claims and the plain
// one for all other languages, which at least finds whole words.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE claimants (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL CONSTRAINT claimant_has_a_name CHECK (name <> ''),
      kind text NOT NULL CHECK (kind IN ('person', 'organisation', 'government', 'document')),
      role text NOT NULL DEFAULT '',
      note text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL
    );
    CREATE UNIQUE INDEX claimant_name_is_unique ON claimants (lower(name));
    CREATE INDEX claimants_created_by_idx ON claimants (created_by);

    CREATE TABLE topics (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      slug text NOT NULL CONSTRAINT topic_slug_is_unique UNIQUE,
      name text NOT NULL CONSTRAINT topic_has_a_name CHECK (name <> '')
    );

    CREATE TABLE claims (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      text text NOT NULL CONSTRAINT claim_has_words CHECK (text <> ''),
      kind text NOT NULL CHECK (kind IN ('quantity', 'event', 'state_of_affairs', 'quote', 'causal', 'legal',
        'denial', 'concession', 'media', 'opinion', 'forecast')),
      attribution text NOT NULL CHECK (attribution IN ('said_it', 'is_it')),
      voice text NOT NULL CHECK (voice IN ('named', 'unnamed', 'article')),
      claimant_id bigint REFERENCES claimants (id) ON DELETE RESTRICT,
      claimant_note text NOT NULL DEFAULT '',
      asserted_on date,
      occasion text NOT NULL DEFAULT '',
      language text NOT NULL DEFAULT 'en',
      work_state text NOT NULL CHECK (work_state IN ('suggested', 'triaged', 'in_research', 'waiting',
        'not_checkable', 'merged', 'dismissed')),
      not_checkable_reason text CHECK (not_checkable_reason IN ('opinion', 'forecast', 'too_vague', 'private')),
      state_reason text NOT NULL DEFAULT '',
      waiting_for text NOT NULL DEFAULT '',
      waiting_until date,
      assignee_id bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      merged_into_id bigint REFERENCES claims (id) ON DELETE RESTRICT,
      revision integer NOT NULL DEFAULT 1,
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      search tsvector GENERATED ALWAYS AS (
        to_tsvector(CASE WHEN language = 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END, text)
      ) STORED,
      CONSTRAINT named_claim_has_a_claimant CHECK ((voice = 'named') = (claimant_id IS NOT NULL)),
      CONSTRAINT not_checkable_claim_has_a_reason
        CHECK ((work_state = 'not_checkable') = (not_checkable_reason IS NOT NULL)),
      CONSTRAINT waiting_claim_says_for_what_and_until_when
        CHECK ((work_state = 'waiting') = (waiting_for <> '' AND waiting_until IS NOT NULL)),
      CONSTRAINT merged_claim_says_into_which
        CHECK ((work_state = 'merged') = (merged_into_id IS NOT NULL)),
      CONSTRAINT claim_is_not_merged_into_itself CHECK (merged_into_id <> id)
    );
    CREATE INDEX claims_search_idx ON claims USING gin (search);
    CREATE INDEX claims_claimant_id_idx ON claims (claimant_id);
    CREATE INDEX claims_assignee_id_idx ON claims (assignee_id);
    CREATE INDEX claims_merged_into_id_idx ON claims (merged_into_id);
    CREATE INDEX claims_created_by_idx ON claims (created_by);
    CREATE INDEX claims_work_state_idx ON claims (work_state, updated_at);

    CREATE TABLE claim_topics (
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      topic_id bigint NOT NULL REFERENCES topics (id) ON DELETE RESTRICT,
      PRIMARY KEY (claim_id, topic_id)
    );
    CREATE INDEX claim_topics_topic_id_idx ON claim_topics (topic_id);

    -- "X said that p" and "p": two claims, two verdicts, one link.
    CREATE TABLE attribution_pairs (
      said_it_claim_id bigint PRIMARY KEY REFERENCES claims (id) ON DELETE RESTRICT,
      is_it_claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      CONSTRAINT pair_joins_two_claims CHECK (said_it_claim_id <> is_it_claim_id)
    );
    CREATE INDEX attribution_pairs_is_it_claim_id_idx ON attribution_pairs (is_it_claim_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE attribution_pairs;
    DROP TABLE claim_topics;
    DROP TABLE claims;
    DROP TABLE topics;
    DROP TABLE claimants;
  `)
}
