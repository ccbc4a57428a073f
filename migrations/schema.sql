-- The schema after all migrations. Written by "npm run schema"; edit a migration instead.

CREATE OR REPLACE FUNCTION refuse_approval_by_contributor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF NEW.approved_by IS NOT NULL
        AND EXISTS (SELECT FROM verdict_contributors c
          WHERE c.verdict_id = NEW.id AND c.account_id = NEW.approved_by)
        AND NEW.single_editor_reason = ''
      THEN
        RAISE EXCEPTION 'the approver of a verdict contributed to it'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_approver_is_not_contributor', TABLE = 'verdicts';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
    END $function$;

CREATE OR REPLACE FUNCTION refuse_change_of_frozen_figures_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      RAISE EXCEPTION 'the words of a submitted verdict are frozen'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'verdict_figures_note_is_frozen', TABLE = 'verdicts';
    END $function$;

CREATE OR REPLACE FUNCTION refuse_change_of_frozen_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'verdicts are never deleted' USING ERRCODE = 'restrict_violation';
      END IF;
      IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('drafting', 'submitted'),
          ('submitted', 'drafting'), ('submitted', 'changes_requested'), ('submitted', 'published'),
          ('published', 'held'), ('published', 'superseded'), ('published', 'retracted'),
          ('held', 'published'), ('held', 'superseded'), ('held', 'retracted'))
      THEN
        RAISE EXCEPTION 'a verdict does not go from % to %', OLD.state, NEW.state
          USING ERRCODE = 'restrict_violation';
      END IF;
      IF (OLD.id, OLD.claim_id, OLD.number, OLD.author_id, OLD.created_at)
          IS DISTINCT FROM (NEW.id, NEW.claim_id, NEW.number, NEW.author_id, NEW.created_at)
        OR OLD.state <> 'drafting' AND (OLD.scale_version, OLD.rating, OLD.summary, OLD.checked_scope, OLD.rationale,
          OLD.flags, OLD.origins_justification, OLD.change_class, OLD.change_note) IS DISTINCT FROM (NEW.scale_version,
          NEW.rating, NEW.summary, NEW.checked_scope, NEW.rationale, NEW.flags, NEW.origins_justification,
          NEW.change_class, NEW.change_note)
      THEN
        RAISE EXCEPTION 'the words of a submitted verdict are frozen' USING ERRCODE = 'restrict_violation';
      END IF;
      IF OLD.state <> 'drafting' AND NEW.state <> 'drafting' AND (OLD.content, OLD.content_hash, OLD.submitted_by,
          OLD.submitted_at) IS DISTINCT FROM (NEW.content, NEW.content_hash, NEW.submitted_by, NEW.submitted_at)
        OR OLD.state NOT IN ('drafting', 'submitted') AND (OLD.approved_by, OLD.published_at, OLD.approval_note,
          OLD.single_editor_reason, OLD.returned_by, OLD.returned_at, OLD.return_comment) IS DISTINCT FROM
          (NEW.approved_by, NEW.published_at, NEW.approval_note, NEW.single_editor_reason, NEW.returned_by,
          NEW.returned_at, NEW.return_comment)
      THEN
        RAISE EXCEPTION 'the content of a submitted verdict is frozen' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION refuse_contributor_after_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    DECLARE decided text;
    BEGIN
      SELECT v.state INTO decided FROM verdicts v WHERE v.id = NEW.verdict_id FOR UPDATE;
      IF decided NOT IN ('drafting', 'submitted') THEN
        RAISE EXCEPTION 'the verdict is decided: its contributors are fixed'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_contributors_are_fixed_by_decision',
            TABLE = 'verdict_contributors';
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION refuse_single_editor_reason_without_mode()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF NEW.single_editor_reason <> ''
        AND (TG_OP = 'INSERT' OR NEW.single_editor_reason IS DISTINCT FROM OLD.single_editor_reason)
        AND NOT EXISTS (SELECT FROM settings WHERE single_editor_mode)
      THEN
        RAISE EXCEPTION 'single-editor mode is off'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'single_editor_reason_needs_the_mode', TABLE = TG_TABLE_NAME;
      END IF;
      RETURN NEW;
    END $function$;

CREATE OR REPLACE FUNCTION refuse_verdict_without_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF NEW.state <> 'drafting' THEN
        RAISE EXCEPTION 'a verdict begins as a draft'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_begins_as_a_draft', TABLE = 'verdicts';
      END IF;
      RETURN NEW;
    END $function$;

CREATE TABLE account_preferences (
  account_id bigint NOT NULL,
  shortcuts boolean NOT NULL DEFAULT true,
  keys jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT account_preferences_pkey PRIMARY KEY (account_id),
  CONSTRAINT account_preferences_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT preferences_key_is_one_character CHECK (NOT jsonb_path_exists(keys, '$.*?(@.type() != "string" || !(@ like_regex "^[^0-9[:space:]]?$"))'::jsonpath)),
  CONSTRAINT preferences_keys_are_an_object CHECK (jsonb_typeof(keys) = 'object'::text)
);

CREATE TABLE accounts (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  status text NOT NULL DEFAULT 'active'::text,
  password_hash text NOT NULL,
  password_changed_at timestamp with time zone NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT account_email_is_unique UNIQUE (email),
  CONSTRAINT account_email_is_lower_case CHECK (email = lower(email) AND email <> ''::text),
  CONSTRAINT account_has_a_name CHECK (name <> ''::text),
  CONSTRAINT account_password_is_argon2id CHECK (password_hash ~~ '$argon2id$%'::text),
  CONSTRAINT accounts_role_check CHECK (role = ANY (ARRAY['fact_checker'::text, 'editor'::text, 'standards_editor'::text, 'admin'::text])),
  CONSTRAINT accounts_status_check CHECK (status = ANY (ARRAY['active'::text, 'disabled'::text]))
);

CREATE TABLE article_presence (
  article_id bigint NOT NULL,
  account_id bigint NOT NULL,
  sentence integer NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT article_presence_pkey PRIMARY KEY (article_id, account_id),
  CONSTRAINT article_presence_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT article_presence_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE CASCADE,
  CONSTRAINT presence_sentence_counts_from_one CHECK (sentence >= 1)
);
CREATE INDEX article_presence_account_id_idx ON article_presence USING btree (account_id);
CREATE INDEX article_presence_seen_at_idx ON article_presence USING btree (seen_at);

CREATE TABLE article_revisions (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  number integer NOT NULL,
  text text NOT NULL,
  text_hash text NOT NULL,
  blocks jsonb NOT NULL,
  sentences jsonb NOT NULL,
  source_format text NOT NULL,
  note text NOT NULL DEFAULT ''::text,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT article_revisions_pkey PRIMARY KEY (id),
  CONSTRAINT article_revision_number_is_unique UNIQUE (article_id, number),
  CONSTRAINT article_revisions_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE RESTRICT,
  CONSTRAINT article_revisions_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT article_revisions_number_check CHECK (number >= 1),
  CONSTRAINT article_revisions_source_format_check CHECK (source_format = ANY (ARRAY['plain'::text, 'markdown'::text, 'html'::text])),
  CONSTRAINT article_text_is_not_empty CHECK (text <> ''::text)
);
CREATE INDEX article_revisions_created_by_idx ON article_revisions USING btree (created_by);
CREATE UNIQUE INDEX article_text_is_entered_once ON article_revisions USING btree (text_hash) WHERE (number = 1);
CREATE TRIGGER article_revisions_are_immutable BEFORE DELETE OR UPDATE ON article_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_revisions_are_not_truncated BEFORE TRUNCATE ON article_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE articles (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  title text NOT NULL DEFAULT ''::text,
  outlet text NOT NULL DEFAULT ''::text,
  author text NOT NULL DEFAULT ''::text,
  url text NOT NULL DEFAULT ''::text,
  published_on date,
  reference_date date,
  reference_date_unknown boolean NOT NULL DEFAULT false,
  language text NOT NULL DEFAULT 'und'::text,
  revision integer NOT NULL DEFAULT 1,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id),
  CONSTRAINT articles_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT article_reference_date_is_given_or_unknown CHECK ((reference_date IS NULL) = reference_date_unknown)
);
CREATE INDEX articles_created_by_idx ON articles USING btree (created_by);

CREATE TABLE attribution_pairs (
  said_it_claim_id bigint NOT NULL,
  is_it_claim_id bigint NOT NULL,
  CONSTRAINT attribution_pairs_pkey PRIMARY KEY (said_it_claim_id),
  CONSTRAINT attribution_pairs_is_it_claim_id_fkey FOREIGN KEY (is_it_claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT attribution_pairs_said_it_claim_id_fkey FOREIGN KEY (said_it_claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT pair_joins_two_claims CHECK (said_it_claim_id <> is_it_claim_id)
);
CREATE INDEX attribution_pairs_is_it_claim_id_idx ON attribution_pairs USING btree (is_it_claim_id);

CREATE TABLE background_sentences (
  article_id bigint NOT NULL,
  sentence_hash text NOT NULL,
  marked_by bigint NOT NULL,
  marked_at timestamp with time zone NOT NULL,
  CONSTRAINT background_sentences_pkey PRIMARY KEY (article_id, sentence_hash),
  CONSTRAINT background_sentences_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE RESTRICT,
  CONSTRAINT background_sentences_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT background_hash_is_sha256 CHECK (sentence_hash ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX background_sentences_marked_by_idx ON background_sentences USING btree (marked_by);

CREATE TABLE checkpoints (
  day date NOT NULL,
  size bigint NOT NULL,
  note text NOT NULL,
  CONSTRAINT checkpoints_pkey PRIMARY KEY (day),
  CONSTRAINT checkpoint_note_is_signed CHECK (note ~~ '%

— %'::text),
  CONSTRAINT checkpoint_size_is_not_negative CHECK (size >= 0)
);
CREATE TRIGGER checkpoints_are_append_only BEFORE DELETE OR UPDATE ON checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoints_are_not_truncated BEFORE TRUNCATE ON checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE claim_quantities (
  claim_id bigint NOT NULL,
  "position" integer NOT NULL,
  value numeric NOT NULL,
  high numeric,
  comparator text NOT NULL,
  unit text NOT NULL DEFAULT ''::text,
  counted text NOT NULL DEFAULT ''::text,
  place text NOT NULL DEFAULT ''::text,
  period_from date,
  period_to date,
  as_of date,
  definition text NOT NULL DEFAULT ''::text,
  CONSTRAINT claim_quantities_pkey PRIMARY KEY (claim_id, "position"),
  CONSTRAINT claim_quantities_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT claim_quantities_comparator_check CHECK (comparator = ANY (ARRAY['exactly'::text, 'at_least'::text, 'at_most'::text, 'more_than'::text, 'less_than'::text, 'about'::text])),
  CONSTRAINT quantity_high_is_bounded CHECK (abs(high) <= '1000000000000000'::numeric),
  CONSTRAINT quantity_period_goes_forward CHECK (period_from <= period_to),
  CONSTRAINT quantity_position_counts_from_one CHECK ("position" >= 1),
  CONSTRAINT quantity_range_goes_up CHECK (high > value),
  CONSTRAINT quantity_says_what_it_counts CHECK (unit <> ''::text OR counted <> ''::text),
  CONSTRAINT quantity_value_is_bounded CHECK (abs(value) <= '1000000000000000'::numeric)
);
CREATE INDEX claim_quantities_value_idx ON claim_quantities USING btree (value);

CREATE TABLE claim_topics (
  claim_id bigint NOT NULL,
  topic_id bigint NOT NULL,
  CONSTRAINT claim_topics_pkey PRIMARY KEY (claim_id, topic_id),
  CONSTRAINT claim_topics_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT claim_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES topics(id) ON DELETE RESTRICT
);
CREATE INDEX claim_topics_topic_id_idx ON claim_topics USING btree (topic_id);

CREATE TABLE claimants (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  kind text NOT NULL,
  role text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT claimants_pkey PRIMARY KEY (id),
  CONSTRAINT claimants_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT claimant_has_a_name CHECK (name <> ''::text),
  CONSTRAINT claimants_kind_check CHECK (kind = ANY (ARRAY['person'::text, 'organisation'::text, 'government'::text, 'document'::text]))
);
CREATE UNIQUE INDEX claimant_name_is_unique ON claimants USING btree (lower(name));
CREATE INDEX claimants_created_by_idx ON claimants USING btree (created_by);

CREATE TABLE claims (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  text text NOT NULL,
  kind text NOT NULL,
  attribution text NOT NULL,
  voice text NOT NULL,
  claimant_id bigint,
  claimant_note text NOT NULL DEFAULT ''::text,
  asserted_on date,
  occasion text NOT NULL DEFAULT ''::text,
  language text NOT NULL DEFAULT 'en'::text,
  work_state text NOT NULL,
  not_checkable_reason text,
  state_reason text NOT NULL DEFAULT ''::text,
  waiting_for text NOT NULL DEFAULT ''::text,
  waiting_until date,
  assignee_id bigint,
  merged_into_id bigint,
  revision integer NOT NULL DEFAULT 1,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  search tsvector GENERATED ALWAYS AS (to_tsvector(
CASE
    WHEN (language = 'en'::text) THEN 'english'::regconfig
    ELSE 'simple'::regconfig
END, text)) STORED,
  guessed_fields text[] NOT NULL DEFAULT '{}'::text[],
  CONSTRAINT claims_pkey PRIMARY KEY (id),
  CONSTRAINT claims_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT claims_claimant_id_fkey FOREIGN KEY (claimant_id) REFERENCES claimants(id) ON DELETE RESTRICT,
  CONSTRAINT claims_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT claims_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT claim_guesses_are_known CHECK (guessed_fields <@ ARRAY['text'::text, 'kind'::text, 'attribution'::text, 'claimant'::text, 'assertedOn'::text, 'figures'::text]),
  CONSTRAINT claim_has_words CHECK (text <> ''::text),
  CONSTRAINT claim_is_not_merged_into_itself CHECK (merged_into_id <> id),
  CONSTRAINT claims_attribution_check CHECK (attribution = ANY (ARRAY['said_it'::text, 'is_it'::text])),
  CONSTRAINT claims_kind_check CHECK (kind = ANY (ARRAY['quantity'::text, 'event'::text, 'state_of_affairs'::text, 'quote'::text, 'causal'::text, 'legal'::text, 'denial'::text, 'concession'::text, 'media'::text, 'opinion'::text, 'forecast'::text])),
  CONSTRAINT claims_not_checkable_reason_check CHECK (not_checkable_reason = ANY (ARRAY['opinion'::text, 'forecast'::text, 'too_vague'::text, 'private'::text])),
  CONSTRAINT claims_voice_check CHECK (voice = ANY (ARRAY['named'::text, 'unnamed'::text, 'article'::text])),
  CONSTRAINT claims_work_state_check CHECK (work_state = ANY (ARRAY['suggested'::text, 'triaged'::text, 'in_research'::text, 'waiting'::text, 'not_checkable'::text, 'merged'::text, 'dismissed'::text])),
  CONSTRAINT merged_claim_says_into_which CHECK ((work_state = 'merged'::text) = (merged_into_id IS NOT NULL)),
  CONSTRAINT named_claim_has_a_claimant CHECK ((voice = 'named'::text) = (claimant_id IS NOT NULL)),
  CONSTRAINT not_checkable_claim_has_a_reason CHECK ((work_state = 'not_checkable'::text) = (not_checkable_reason IS NOT NULL)),
  CONSTRAINT waiting_claim_says_for_what_and_until_when CHECK ((work_state = 'waiting'::text) = (waiting_for <> ''::text AND waiting_until IS NOT NULL))
);
CREATE INDEX claims_assignee_id_idx ON claims USING btree (assignee_id);
CREATE INDEX claims_claimant_id_idx ON claims USING btree (claimant_id);
CREATE INDEX claims_created_by_idx ON claims USING btree (created_by);
CREATE INDEX claims_merged_into_id_idx ON claims USING btree (merged_into_id);
CREATE INDEX claims_search_idx ON claims USING gin (search);
CREATE INDEX claims_work_state_idx ON claims USING btree (work_state, updated_at);

CREATE TABLE event_head (
  id boolean NOT NULL DEFAULT true,
  sequence bigint NOT NULL,
  hash text NOT NULL,
  CONSTRAINT event_head_pkey PRIMARY KEY (id),
  CONSTRAINT event_head_is_one_row CHECK (id)
);

CREATE TABLE events (
  sequence bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id bigint,
  verb text NOT NULL,
  subject_kind text NOT NULL,
  subject_id bigint NOT NULL,
  claim_id bigint,
  article_id bigint,
  "from" jsonb,
  "to" jsonb,
  reason text NOT NULL DEFAULT ''::text,
  is_public boolean NOT NULL DEFAULT false,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (sequence),
  CONSTRAINT event_hash_is_unique UNIQUE (hash),
  CONSTRAINT events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT event_verb_is_dotted CHECK (verb ~ '^[a-z_]+[.][a-z_]+$'::text)
);
CREATE INDEX events_actor_id_idx ON events USING btree (actor_id, sequence);
CREATE INDEX events_article_id_idx ON events USING btree (article_id, sequence);
CREATE INDEX events_claim_id_idx ON events USING btree (claim_id, sequence);
CREATE INDEX events_subject_idx ON events USING btree (subject_kind, subject_id, sequence);
CREATE TRIGGER events_are_append_only BEFORE DELETE OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE evidence (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  source_id bigint NOT NULL,
  stance text NOT NULL,
  excerpt text NOT NULL,
  location text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  status text NOT NULL DEFAULT 'accepted'::text,
  status_reason text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  added_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT evidence_pkey PRIMARY KEY (id),
  CONSTRAINT evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT evidence_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT evidence_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON DELETE RESTRICT,
  CONSTRAINT evidence_has_an_excerpt CHECK (excerpt <> ''::text),
  CONSTRAINT evidence_stance_check CHECK (stance = ANY (ARRAY['supports'::text, 'refutes'::text, 'mixed'::text, 'context'::text])),
  CONSTRAINT evidence_status_check CHECK (status = ANY (ARRAY['accepted'::text, 'disputed'::text, 'rejected'::text])),
  CONSTRAINT unaccepted_evidence_has_a_reason CHECK (status = 'accepted'::text OR status_reason <> ''::text)
);
CREATE INDEX evidence_added_by_idx ON evidence USING btree (added_by);
CREATE INDEX evidence_claim_id_idx ON evidence USING btree (claim_id);
CREATE INDEX evidence_source_id_idx ON evidence USING btree (source_id);

CREATE TABLE flags (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  kind text NOT NULL,
  about text NOT NULL,
  detail text NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  cleared_by bigint,
  cleared_at timestamp with time zone,
  outcome text,
  outcome_note text NOT NULL DEFAULT ''::text,
  CONSTRAINT flags_pkey PRIMARY KEY (id),
  CONSTRAINT flags_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT flags_cleared_by_fkey FOREIGN KEY (cleared_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT flag_is_cleared_with_an_outcome CHECK ((cleared_by IS NULL) = (cleared_at IS NULL) AND (cleared_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT flags_detail_check CHECK (detail <> ''::text),
  CONSTRAINT flags_kind_check CHECK (kind = ANY (ARRAY['anchor_drifted'::text, 'anchor_gone'::text, 'source_changed'::text, 'source_gone'::text, 'rebuttal_added'::text, 'upstream_changed'::text, 'superseding_figure'::text, 'recheck_due'::text, 'challenge_open'::text])),
  CONSTRAINT flags_outcome_check CHECK (outcome = ANY (ARRAY['no_effect'::text, 'clarified'::text, 'new_revision'::text]))
);
CREATE UNIQUE INDEX flag_is_open_once ON flags USING btree (claim_id, kind, about) WHERE (cleared_at IS NULL);
CREATE INDEX flags_claim_id_idx ON flags USING btree (claim_id);
CREATE INDEX flags_cleared_by_idx ON flags USING btree (cleared_by);

CREATE TABLE form_drafts (
  account_id bigint NOT NULL,
  address text NOT NULL,
  form_key text NOT NULL,
  fields jsonb NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT form_drafts_pkey PRIMARY KEY (account_id, address),
  CONSTRAINT form_drafts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  CONSTRAINT draft_address_is_a_path CHECK (address ~ '^/'::text AND length(address) <= 200),
  CONSTRAINT draft_fields_are_pairs CHECK (jsonb_typeof(fields) = 'array'::text)
);
CREATE INDEX form_drafts_updated_at_idx ON form_drafts USING btree (updated_at);

CREATE TABLE form_keys (
  key text NOT NULL,
  account_id bigint NOT NULL,
  route text NOT NULL,
  fields_hash text NOT NULL,
  location text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT form_keys_pkey PRIMARY KEY (account_id, route, key),
  CONSTRAINT form_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX form_keys_created_at_idx ON form_keys USING btree (created_at);

CREATE TABLE one_time_links (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  token_hash text NOT NULL,
  purpose text NOT NULL,
  email text,
  role text,
  account_id bigint,
  created_by bigint,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT one_time_links_pkey PRIMARY KEY (id),
  CONSTRAINT one_time_link_token_is_unique UNIQUE (token_hash),
  CONSTRAINT one_time_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT one_time_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT invitation_names_email_and_role CHECK ((purpose = 'invitation'::text) = (email IS NOT NULL AND role IS NOT NULL)),
  CONSTRAINT one_time_link_ends_once CHECK (used_at IS NULL OR revoked_at IS NULL),
  CONSTRAINT one_time_links_email_check CHECK (email = lower(email)),
  CONSTRAINT one_time_links_purpose_check CHECK (purpose = ANY (ARRAY['first_administrator'::text, 'invitation'::text, 'password_reset'::text])),
  CONSTRAINT one_time_links_role_check CHECK (role = ANY (ARRAY['fact_checker'::text, 'editor'::text, 'standards_editor'::text, 'admin'::text])),
  CONSTRAINT password_reset_names_an_account CHECK ((purpose = 'password_reset'::text) = (account_id IS NOT NULL))
);
CREATE INDEX one_time_links_account_id_idx ON one_time_links USING btree (account_id);
CREATE INDEX one_time_links_created_by_idx ON one_time_links USING btree (created_by);

CREATE TABLE passage_anchors (
  passage_id bigint NOT NULL,
  article_revision_id bigint NOT NULL,
  status text NOT NULL,
  start_at integer,
  end_at integer,
  CONSTRAINT passage_anchors_pkey PRIMARY KEY (passage_id, article_revision_id),
  CONSTRAINT passage_anchors_article_revision_id_fkey FOREIGN KEY (article_revision_id) REFERENCES article_revisions(id) ON DELETE RESTRICT,
  CONSTRAINT passage_anchors_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passages(id) ON DELETE RESTRICT,
  CONSTRAINT anchor_covers_something CHECK (start_at < end_at),
  CONSTRAINT anchor_has_a_place_or_none CHECK ((start_at IS NULL) = (status = ANY (ARRAY['ambiguous'::text, 'gone'::text]))),
  CONSTRAINT passage_anchors_status_check CHECK (status = ANY (ARRAY['same'::text, 'moved'::text, 'drifted'::text, 'ambiguous'::text, 'gone'::text]))
);
CREATE INDEX passage_anchors_article_revision_id_idx ON passage_anchors USING btree (article_revision_id);

CREATE TABLE passages (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  article_id bigint NOT NULL,
  article_revision_id bigint NOT NULL,
  exact text NOT NULL,
  prefix text NOT NULL,
  suffix text NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_by bigint,
  removed_at timestamp with time zone,
  CONSTRAINT passages_pkey PRIMARY KEY (id),
  CONSTRAINT passages_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE RESTRICT,
  CONSTRAINT passages_article_revision_id_fkey FOREIGN KEY (article_revision_id) REFERENCES article_revisions(id) ON DELETE RESTRICT,
  CONSTRAINT passages_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT passages_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT passages_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT passage_covers_something CHECK (0 <= start_at AND start_at < end_at),
  CONSTRAINT passage_removal_is_signed CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  CONSTRAINT passages_exact_check CHECK (exact <> ''::text)
);
CREATE UNIQUE INDEX claim_has_a_passage_once ON passages USING btree (claim_id, article_revision_id, start_at, end_at) WHERE (removed_at IS NULL);
CREATE INDEX passages_article_id_idx ON passages USING btree (article_id);
CREATE INDEX passages_article_revision_id_idx ON passages USING btree (article_revision_id);
CREATE INDEX passages_claim_id_idx ON passages USING btree (claim_id);
CREATE INDEX passages_created_by_idx ON passages USING btree (created_by);
CREATE INDEX passages_removed_by_idx ON passages USING btree (removed_by);

CREATE TABLE rating_scales (
  version integer NOT NULL,
  in_force_from date NOT NULL,
  note text NOT NULL DEFAULT ''::text,
  CONSTRAINT rating_scales_pkey PRIMARY KEY (version),
  CONSTRAINT rating_scales_version_check CHECK (version >= 1)
);

CREATE TABLE ratings (
  scale_version integer NOT NULL,
  code text NOT NULL,
  "position" integer NOT NULL,
  label text NOT NULL,
  ordinal integer,
  slot text NOT NULL,
  description text NOT NULL,
  CONSTRAINT ratings_pkey PRIMARY KEY (scale_version, code),
  CONSTRAINT ratings_scale_version_fkey FOREIGN KEY (scale_version) REFERENCES rating_scales(version) ON DELETE RESTRICT,
  CONSTRAINT ratings_ordinal_check CHECK (ordinal >= 1 AND ordinal <= 5),
  CONSTRAINT ratings_slot_check CHECK (slot = ANY (ARRAY['supported'::text, 'mostly-supported'::text, 'disputed'::text, 'misleading'::text, 'false'::text, 'unproven'::text]))
);
CREATE TRIGGER ratings_are_immutable BEFORE DELETE OR UPDATE ON ratings FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE rebuttals (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  rebuttal_claim_id bigint NOT NULL,
  kinds text[] NOT NULL,
  denies text NOT NULL DEFAULT ''::text,
  leaves_standing text NOT NULL DEFAULT ''::text,
  answer text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  added_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  removed_by bigint,
  removed_at timestamp with time zone,
  CONSTRAINT rebuttals_pkey PRIMARY KEY (id),
  CONSTRAINT rebuttals_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT rebuttals_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT rebuttals_rebuttal_claim_id_fkey FOREIGN KEY (rebuttal_claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT rebuttals_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT claim_does_not_rebut_itself CHECK (claim_id <> rebuttal_claim_id),
  CONSTRAINT rebuttal_has_a_known_kind CHECK (cardinality(kinds) >= 1 AND kinds <@ ARRAY['denies_existence'::text, 'denies_characterisation'::text, 'gives_other_purpose'::text, 'concedes'::text, 'qualifies'::text, 'challenges_source'::text]),
  CONSTRAINT rebuttal_removal_is_signed CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE UNIQUE INDEX claim_is_rebutted_by_a_claim_once ON rebuttals USING btree (claim_id, rebuttal_claim_id) WHERE (removed_at IS NULL);
CREATE INDEX rebuttals_added_by_idx ON rebuttals USING btree (added_by);
CREATE INDEX rebuttals_rebuttal_claim_id_idx ON rebuttals USING btree (rebuttal_claim_id);
CREATE INDEX rebuttals_removed_by_idx ON rebuttals USING btree (removed_by);

CREATE TABLE replies (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  outcome text NOT NULL,
  asked_whom text NOT NULL DEFAULT ''::text,
  asked_on date,
  channel text NOT NULL DEFAULT ''::text,
  reminded_on date,
  answer text NOT NULL DEFAULT ''::text,
  answered_on date,
  reason text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  recorded_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT replies_pkey PRIMARY KEY (id),
  CONSTRAINT replies_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT replies_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT answered_reply_has_an_answer CHECK (outcome <> 'answered'::text OR answer <> ''::text AND answered_on IS NOT NULL),
  CONSTRAINT inapplicable_reply_has_a_reason CHECK (outcome <> 'not_applicable'::text OR reason <> ''::text),
  CONSTRAINT replies_outcome_check CHECK (outcome = ANY (ARRAY['awaited'::text, 'answered'::text, 'silent'::text, 'not_applicable'::text])),
  CONSTRAINT reply_says_whom_and_when CHECK (outcome = 'not_applicable'::text OR asked_whom <> ''::text AND asked_on IS NOT NULL)
);
CREATE INDEX replies_claim_id_idx ON replies USING btree (claim_id);
CREATE INDEX replies_recorded_by_idx ON replies USING btree (recorded_by);

CREATE TABLE review_assignments (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  verdict_id bigint NOT NULL,
  assignee_id bigint NOT NULL,
  assigned_at timestamp with time zone NOT NULL,
  ended_by bigint,
  ended_at timestamp with time zone,
  CONSTRAINT review_assignments_pkey PRIMARY KEY (id),
  CONSTRAINT review_assignments_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT review_assignments_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT review_assignments_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES verdicts(id) ON DELETE RESTRICT,
  CONSTRAINT review_assignment_end_is_signed CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX review_assignments_assignee_id_idx ON review_assignments USING btree (assignee_id);
CREATE INDEX review_assignments_ended_by_idx ON review_assignments USING btree (ended_by);
CREATE INDEX review_assignments_verdict_id_idx ON review_assignments USING btree (verdict_id);
CREATE UNIQUE INDEX verdict_has_one_open_review_assignment ON review_assignments USING btree (verdict_id) WHERE (ended_at IS NULL);

CREATE TABLE review_looks (
  account_id bigint NOT NULL,
  claim_id bigint NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  CONSTRAINT review_looks_pkey PRIMARY KEY (account_id, claim_id),
  CONSTRAINT review_looks_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT review_looks_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT
);
CREATE INDEX review_looks_claim_id_idx ON review_looks USING btree (claim_id);

CREATE TABLE review_notes (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  verdict_id bigint NOT NULL,
  question text,
  text text NOT NULL,
  author_id bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  asked_id bigint,
  CONSTRAINT review_notes_pkey PRIMARY KEY (id),
  CONSTRAINT review_notes_asked_id_fkey FOREIGN KEY (asked_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT review_notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT review_notes_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES verdicts(id) ON DELETE RESTRICT,
  CONSTRAINT review_note_asks_somebody_else CHECK (asked_id <> author_id),
  CONSTRAINT review_note_says_something CHECK (text <> ''::text),
  CONSTRAINT review_notes_question_check CHECK (question = ANY (ARRAY['literal'::text, 'other_reading'::text, 'claimant_evidence'::text, 'precedent'::text]))
);
CREATE INDEX review_notes_asked_id_idx ON review_notes USING btree (asked_id);
CREATE INDEX review_notes_author_id_idx ON review_notes USING btree (author_id);
CREATE INDEX review_notes_verdict_id_idx ON review_notes USING btree (verdict_id);
CREATE TRIGGER review_notes_are_append_only BEFORE DELETE OR UPDATE ON review_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE search_records (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  side text NOT NULL,
  looked_in text NOT NULL,
  looked_for text NOT NULL,
  searched_on date NOT NULL,
  recorded_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT search_records_pkey PRIMARY KEY (id),
  CONSTRAINT search_records_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT search_records_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT search_records_looked_for_check CHECK (looked_for <> ''::text),
  CONSTRAINT search_records_looked_in_check CHECK (looked_in <> ''::text),
  CONSTRAINT search_records_side_check CHECK (side = ANY (ARRAY['supports'::text, 'refutes'::text]))
);
CREATE INDEX search_records_claim_id_idx ON search_records USING btree (claim_id);
CREATE INDEX search_records_recorded_by_idx ON search_records USING btree (recorded_by);

CREATE TABLE sessions (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  token_hash text NOT NULL,
  account_id bigint NOT NULL,
  browser text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_is_unique UNIQUE (token_hash),
  CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX sessions_account_id_idx ON sessions USING btree (account_id);

CREATE TABLE settings (
  id integer NOT NULL,
  site_name text NOT NULL,
  organisation_name text NOT NULL DEFAULT ''::text,
  organisation_url text NOT NULL DEFAULT ''::text,
  single_editor_mode boolean NOT NULL DEFAULT false,
  single_editor_reason text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  licence_url text NOT NULL DEFAULT ''::text,
  CONSTRAINT settings_pkey PRIMARY KEY (id),
  CONSTRAINT licence_is_a_web_address CHECK (licence_url = ''::text OR licence_url ~* '^https?://'::text),
  CONSTRAINT settings_are_one_row CHECK (id = 1),
  CONSTRAINT single_editor_mode_has_a_reason CHECK (NOT single_editor_mode OR single_editor_reason <> ''::text),
  CONSTRAINT site_has_a_name CHECK (site_name <> ''::text)
);

CREATE TABLE snapshots (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  source_id bigint NOT NULL,
  number integer NOT NULL,
  text text NOT NULL,
  text_hash text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  added_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT snapshots_pkey PRIMARY KEY (id),
  CONSTRAINT snapshot_number_is_unique UNIQUE (source_id, number),
  CONSTRAINT snapshots_added_by_fkey FOREIGN KEY (added_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT snapshots_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON DELETE RESTRICT,
  CONSTRAINT snapshot_hash_is_sha256 CHECK (text_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT snapshot_is_taken_before_it_is_stored CHECK (taken_at <= created_at),
  CONSTRAINT snapshot_text_is_not_empty CHECK (text <> ''::text),
  CONSTRAINT snapshots_number_check CHECK (number >= 1)
);
CREATE INDEX snapshots_added_by_idx ON snapshots USING btree (added_by);
CREATE TRIGGER snapshots_are_append_only BEFORE DELETE OR UPDATE ON snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER snapshots_are_not_truncated BEFORE TRUNCATE ON snapshots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE sources (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  title text NOT NULL,
  publisher text NOT NULL DEFAULT ''::text,
  author text NOT NULL DEFAULT ''::text,
  url text NOT NULL DEFAULT ''::text,
  archived_url text NOT NULL DEFAULT ''::text,
  whereabouts text NOT NULL DEFAULT ''::text,
  published_on date,
  language text NOT NULL DEFAULT 'en'::text,
  interest_note text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  created_by bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT sources_pkey PRIMARY KEY (id),
  CONSTRAINT sources_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT source_has_a_title CHECK (title <> ''::text),
  CONSTRAINT sources_kind_check CHECK (kind = ANY (ARRAY['primary_document'::text, 'official_statement'::text, 'dataset'::text, 'news_report'::text, 'ngo_report'::text, 'expert'::text, 'press_conference'::text, 'social_post'::text, 'other'::text]))
);
CREATE INDEX sources_created_by_idx ON sources USING btree (created_by);
CREATE INDEX sources_url_idx ON sources USING btree (url) WHERE (url <> ''::text);

CREATE TABLE suggestion_dismissals (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  article_id bigint NOT NULL,
  sentence_hash text NOT NULL,
  words text NOT NULL,
  reason text NOT NULL,
  dismissed_by bigint NOT NULL,
  dismissed_at timestamp with time zone NOT NULL,
  restored_by bigint,
  restored_at timestamp with time zone,
  CONSTRAINT suggestion_dismissals_pkey PRIMARY KEY (id),
  CONSTRAINT suggestion_dismissals_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON DELETE RESTRICT,
  CONSTRAINT suggestion_dismissals_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT suggestion_dismissals_restored_by_fkey FOREIGN KEY (restored_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT dismissal_has_a_reason CHECK (reason <> ''::text),
  CONSTRAINT dismissal_hash_is_sha256 CHECK (sentence_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT dismissal_restoration_is_signed CHECK ((restored_by IS NULL) = (restored_at IS NULL)),
  CONSTRAINT suggestion_dismissals_words_check CHECK (words <> ''::text)
);
CREATE INDEX suggestion_dismissals_article_id_idx ON suggestion_dismissals USING btree (article_id);
CREATE INDEX suggestion_dismissals_dismissed_by_idx ON suggestion_dismissals USING btree (dismissed_by);
CREATE INDEX suggestion_dismissals_restored_by_idx ON suggestion_dismissals USING btree (restored_by);
CREATE UNIQUE INDEX suggestion_is_dismissed_once ON suggestion_dismissals USING btree (article_id, sentence_hash) WHERE (restored_at IS NULL);

CREATE TABLE suggestion_weights (
  is_the_one boolean NOT NULL DEFAULT true,
  weights jsonb NOT NULL DEFAULT '{}'::jsonb,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT suggestion_weights_pkey PRIMARY KEY (is_the_one),
  CONSTRAINT suggestion_weights_are_by_group CHECK (jsonb_typeof(weights) = 'object'::text),
  CONSTRAINT suggestion_weights_are_one_row CHECK (is_the_one)
);

CREATE TABLE topics (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  slug text NOT NULL,
  name text NOT NULL,
  CONSTRAINT topics_pkey PRIMARY KEY (id),
  CONSTRAINT topic_slug_is_unique UNIQUE (slug),
  CONSTRAINT topic_has_a_name CHECK (name <> ''::text)
);

CREATE TABLE verdict_contributors (
  verdict_id bigint NOT NULL,
  account_id bigint NOT NULL,
  contribution text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT verdict_contributors_pkey PRIMARY KEY (verdict_id, account_id, contribution),
  CONSTRAINT verdict_contributors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_contributors_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES verdicts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_contributors_contribution_check CHECK (contribution = ANY (ARRAY['wrote'::text, 'gave_evidence'::text, 'submitted'::text]))
);
CREATE INDEX verdict_contributors_account_id_idx ON verdict_contributors USING btree (account_id);
CREATE TRIGGER verdict_contributors_are_append_only BEFORE DELETE OR UPDATE ON verdict_contributors FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verdict_contributors_are_fixed_by_decision BEFORE INSERT ON verdict_contributors FOR EACH ROW EXECUTE FUNCTION refuse_contributor_after_decision();
CREATE TRIGGER verdict_contributors_are_not_truncated BEFORE TRUNCATE ON verdict_contributors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE verdict_holds (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  verdict_id bigint NOT NULL,
  held_by bigint NOT NULL,
  held_at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  released_by bigint,
  released_at timestamp with time zone,
  release_reason text NOT NULL DEFAULT ''::text,
  single_editor_reason text NOT NULL DEFAULT ''::text,
  CONSTRAINT verdict_holds_pkey PRIMARY KEY (id),
  CONSTRAINT verdict_holds_held_by_fkey FOREIGN KEY (held_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_holds_released_by_fkey FOREIGN KEY (released_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_holds_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES verdicts(id) ON DELETE RESTRICT,
  CONSTRAINT hold_is_released_by_another CHECK (released_by <> held_by OR single_editor_reason <> ''::text),
  CONSTRAINT hold_release_is_signed CHECK ((released_by IS NULL) = (released_at IS NULL)),
  CONSTRAINT verdict_holds_reason_check CHECK (reason <> ''::text)
);
CREATE UNIQUE INDEX verdict_has_one_open_hold ON verdict_holds USING btree (verdict_id) WHERE (released_at IS NULL);
CREATE INDEX verdict_holds_held_by_idx ON verdict_holds USING btree (held_by);
CREATE INDEX verdict_holds_released_by_idx ON verdict_holds USING btree (released_by);
CREATE INDEX verdict_holds_verdict_id_idx ON verdict_holds USING btree (verdict_id);
CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason ON verdict_holds FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();

CREATE TABLE verdict_retractions (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  verdict_id bigint NOT NULL,
  proposed_by bigint NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  public_reason text NOT NULL,
  confirmed_by bigint,
  confirmed_at timestamp with time zone,
  dropped_by bigint,
  dropped_at timestamp with time zone,
  single_editor_reason text NOT NULL DEFAULT ''::text,
  CONSTRAINT verdict_retractions_pkey PRIMARY KEY (id),
  CONSTRAINT verdict_retractions_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_retractions_dropped_by_fkey FOREIGN KEY (dropped_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_retractions_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdict_retractions_verdict_id_fkey FOREIGN KEY (verdict_id) REFERENCES verdicts(id) ON DELETE RESTRICT,
  CONSTRAINT retraction_confirmation_is_signed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT retraction_drop_is_signed CHECK ((dropped_by IS NULL) = (dropped_at IS NULL)),
  CONSTRAINT retraction_is_confirmed_by_another CHECK (confirmed_by <> proposed_by OR single_editor_reason <> ''::text),
  CONSTRAINT verdict_retractions_public_reason_check CHECK (public_reason <> ''::text)
);
CREATE UNIQUE INDEX verdict_has_one_open_retraction ON verdict_retractions USING btree (verdict_id) WHERE (dropped_at IS NULL);
CREATE INDEX verdict_retractions_confirmed_by_idx ON verdict_retractions USING btree (confirmed_by);
CREATE INDEX verdict_retractions_dropped_by_idx ON verdict_retractions USING btree (dropped_by);
CREATE INDEX verdict_retractions_proposed_by_idx ON verdict_retractions USING btree (proposed_by);
CREATE INDEX verdict_retractions_verdict_id_idx ON verdict_retractions USING btree (verdict_id);
CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason ON verdict_retractions FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();

CREATE TABLE verdicts (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  claim_id bigint NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  scale_version integer NOT NULL,
  rating text,
  summary text NOT NULL DEFAULT ''::text,
  checked_scope text NOT NULL DEFAULT ''::text,
  rationale text NOT NULL DEFAULT ''::text,
  flags text[] NOT NULL DEFAULT '{}'::text[],
  origins_justification text NOT NULL DEFAULT ''::text,
  change_class text,
  change_note text NOT NULL DEFAULT ''::text,
  revision integer NOT NULL DEFAULT 1,
  author_id bigint NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  content jsonb,
  content_hash text,
  submitted_by bigint,
  submitted_at timestamp with time zone,
  returned_by bigint,
  returned_at timestamp with time zone,
  return_comment text NOT NULL DEFAULT ''::text,
  approved_by bigint,
  published_at timestamp with time zone,
  approval_note text NOT NULL DEFAULT ''::text,
  single_editor_reason text NOT NULL DEFAULT ''::text,
  superseded_at timestamp with time zone,
  retracted_at timestamp with time zone,
  quantities_justification text NOT NULL DEFAULT ''::text,
  CONSTRAINT verdicts_pkey PRIMARY KEY (id),
  CONSTRAINT verdict_number_is_unique UNIQUE (claim_id, number),
  CONSTRAINT verdicts_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdicts_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdicts_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id) ON DELETE RESTRICT,
  CONSTRAINT verdicts_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT verdicts_scale_version_rating_fkey FOREIGN KEY (scale_version, rating) REFERENCES ratings(scale_version, code) ON DELETE RESTRICT,
  CONSTRAINT verdicts_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES accounts(id) ON DELETE RESTRICT,
  CONSTRAINT published_verdict_has_an_approver CHECK ((state = ANY (ARRAY['published'::text, 'superseded'::text, 'held'::text, 'retracted'::text])) = (approved_by IS NOT NULL AND published_at IS NOT NULL)),
  CONSTRAINT returned_verdict_has_a_comment CHECK (state <> 'changes_requested'::text OR returned_by IS NOT NULL AND returned_at IS NOT NULL AND return_comment <> ''::text),
  CONSTRAINT submitted_verdict_is_frozen CHECK (state = 'drafting'::text OR rating IS NOT NULL AND content IS NOT NULL AND content_hash IS NOT NULL AND submitted_by IS NOT NULL AND submitted_at IS NOT NULL),
  CONSTRAINT verdict_approver_is_not_author CHECK (approved_by <> author_id OR single_editor_reason <> ''::text),
  CONSTRAINT verdict_approver_is_not_submitter CHECK (approved_by <> submitted_by OR single_editor_reason <> ''::text),
  CONSTRAINT verdict_flags_are_known CHECK (flags <@ ARRAY['missing_context'::text, 'misleading_presentation'::text, 'altered_quote'::text]),
  CONSTRAINT verdicts_change_class_check CHECK (change_class = ANY (ARRAY['correction_major'::text, 'correction_minor'::text, 'update'::text, 'clarification'::text, 'typo'::text])),
  CONSTRAINT verdicts_number_check CHECK (number >= 1),
  CONSTRAINT verdicts_state_check CHECK (state = ANY (ARRAY['drafting'::text, 'submitted'::text, 'changes_requested'::text, 'published'::text, 'superseded'::text, 'held'::text, 'retracted'::text]))
);
CREATE UNIQUE INDEX claim_has_one_verdict_in_force ON verdicts USING btree (claim_id) WHERE (state = ANY (ARRAY['published'::text, 'held'::text]));
CREATE UNIQUE INDEX claim_has_one_verdict_in_work ON verdicts USING btree (claim_id) WHERE (state = ANY (ARRAY['drafting'::text, 'submitted'::text]));
CREATE INDEX verdicts_approved_by_idx ON verdicts USING btree (approved_by);
CREATE INDEX verdicts_author_id_idx ON verdicts USING btree (author_id);
CREATE INDEX verdicts_published_at_idx ON verdicts USING btree (published_at);
CREATE INDEX verdicts_rating_idx ON verdicts USING btree (scale_version, rating);
CREATE INDEX verdicts_returned_by_idx ON verdicts USING btree (returned_by);
CREATE INDEX verdicts_state_idx ON verdicts USING btree (state, submitted_at);
CREATE INDEX verdicts_submitted_by_idx ON verdicts USING btree (submitted_by);
CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();
CREATE TRIGGER verdict_approver_is_not_contributor BEFORE INSERT OR UPDATE OF approved_by, single_editor_reason ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_approval_by_contributor();
CREATE TRIGGER verdict_begins_as_a_draft BEFORE INSERT ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_verdict_without_draft();
CREATE TRIGGER verdict_figures_note_is_frozen BEFORE UPDATE OF quantities_justification ON verdicts FOR EACH ROW WHEN (old.state <> 'drafting'::text AND old.quantities_justification IS DISTINCT FROM new.quantities_justification) EXECUTE FUNCTION refuse_change_of_frozen_figures_note();
CREATE TRIGGER verdicts_are_frozen BEFORE DELETE OR UPDATE ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_verdict();
