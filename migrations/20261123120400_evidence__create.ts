import type { Knex } from 'knex'

// What bears on a claim: sources, excerpts with a stance, searches that found nothing, rebuttals by other claims, and
// the right of reply.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE sources (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('primary_document', 'official_statement', 'dataset', 'news_report',
        'ngo_report', 'expert', 'press_conference', 'social_post', 'other')),
      title text NOT NULL CONSTRAINT source_has_a_title CHECK (title <> ''),
      publisher text NOT NULL DEFAULT '',
      author text NOT NULL DEFAULT '',
      url text NOT NULL DEFAULT '',
      archived_url text NOT NULL DEFAULT '',
      whereabouts text NOT NULL DEFAULT '',
      published_on date,
      language text NOT NULL DEFAULT 'en',
      interest_note text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      created_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL
    );
    CREATE INDEX sources_created_by_idx ON sources (created_by);
    CREATE INDEX sources_url_idx ON sources (url) WHERE url <> '';

    CREATE TABLE evidence (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      source_id bigint NOT NULL REFERENCES sources (id) ON DELETE RESTRICT,
      stance text NOT NULL CHECK (stance IN ('supports', 'refutes', 'mixed', 'context')),
      excerpt text NOT NULL CONSTRAINT evidence_has_an_excerpt CHECK (excerpt <> ''),
      location text NOT NULL DEFAULT '',
      note text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'accepted' CHECK (status IN ('accepted', 'disputed', 'rejected')),
      status_reason text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      added_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT unaccepted_evidence_has_a_reason CHECK (status = 'accepted' OR status_reason <> '')
    );
    CREATE INDEX evidence_claim_id_idx ON evidence (claim_id);
    CREATE INDEX evidence_source_id_idx ON evidence (source_id);
    CREATE INDEX evidence_added_by_idx ON evidence (added_by);

    CREATE TABLE search_records (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      side text NOT NULL CHECK (side IN ('supports', 'refutes')),
      looked_in text NOT NULL CHECK (looked_in <> ''),
      looked_for text NOT NULL CHECK (looked_for <> ''),
      searched_on date NOT NULL,
      recorded_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX search_records_claim_id_idx ON search_records (claim_id);
    CREATE INDEX search_records_recorded_by_idx ON search_records (recorded_by);

    CREATE TABLE rebuttals (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      rebuttal_claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      kinds text[] NOT NULL CONSTRAINT rebuttal_has_a_known_kind CHECK (
        cardinality(kinds) >= 1 AND kinds <@ ARRAY['denies_existence', 'denies_characterisation',
          'gives_other_purpose', 'concedes', 'qualifies', 'challenges_source']),
      denies text NOT NULL DEFAULT '',
      leaves_standing text NOT NULL DEFAULT '',
      answer text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      added_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      removed_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      removed_at timestamptz,
      CONSTRAINT claim_does_not_rebut_itself CHECK (claim_id <> rebuttal_claim_id),
      CONSTRAINT rebuttal_removal_is_signed CHECK ((removed_by IS NULL) = (removed_at IS NULL))
    );
    CREATE UNIQUE INDEX claim_is_rebutted_by_a_claim_once ON rebuttals (claim_id, rebuttal_claim_id)
      WHERE removed_at IS NULL;
    CREATE INDEX rebuttals_rebuttal_claim_id_idx ON rebuttals (rebuttal_claim_id);
    CREATE INDEX rebuttals_added_by_idx ON rebuttals (added_by);
    CREATE INDEX rebuttals_removed_by_idx ON rebuttals (removed_by);

    CREATE TABLE replies (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      outcome text NOT NULL CHECK (outcome IN ('awaited', 'answered', 'silent', 'not_applicable')),
      asked_whom text NOT NULL DEFAULT '',
      asked_on date,
      channel text NOT NULL DEFAULT '',
      reminded_on date,
      answer text NOT NULL DEFAULT '',
      answered_on date,
      reason text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      recorded_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT reply_says_whom_and_when CHECK (
        outcome = 'not_applicable' OR (asked_whom <> '' AND asked_on IS NOT NULL)),
      CONSTRAINT answered_reply_has_an_answer CHECK (
        outcome <> 'answered' OR (answer <> '' AND answered_on IS NOT NULL)),
      CONSTRAINT inapplicable_reply_has_a_reason CHECK (outcome <> 'not_applicable' OR reason <> '')
    );
    CREATE INDEX replies_claim_id_idx ON replies (claim_id);
    CREATE INDEX replies_recorded_by_idx ON replies (recorded_by);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE replies;
    DROP TABLE rebuttals;
    DROP TABLE search_records;
    DROP TABLE evidence;
    DROP TABLE sources;
  `)
}
