import type { Knex } from 'knex'

// Verdict revisions, who contributed to each, holds, retractions and flags. Four eyes are enforced here once more: a
// contributor of a revision cannot be its approver, whichever of the two rows comes first, except by a recorded reason
// while single-editor mode is switched on.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE verdicts (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      number integer NOT NULL CHECK (number >= 1),
      state text NOT NULL CHECK (state IN ('drafting', 'submitted', 'changes_requested', 'published', 'superseded',
        'held', 'retracted')),
      scale_version integer NOT NULL,
      rating text,
      summary text NOT NULL DEFAULT '',
      checked_scope text NOT NULL DEFAULT '',
      rationale text NOT NULL DEFAULT '',
      flags text[] NOT NULL DEFAULT '{}' CONSTRAINT verdict_flags_are_known
        CHECK (flags <@ ARRAY['missing_context', 'misleading_presentation', 'altered_quote']),
      origins_justification text NOT NULL DEFAULT '',
      change_class text CHECK (change_class IN ('correction_major', 'correction_minor', 'update', 'clarification', 'typo')),
      change_note text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      author_id bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      content jsonb,
      content_hash text,
      submitted_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      submitted_at timestamptz,
      returned_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      returned_at timestamptz,
      return_comment text NOT NULL DEFAULT '',
      approved_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      published_at timestamptz,
      approval_note text NOT NULL DEFAULT '',
      single_editor_reason text NOT NULL DEFAULT '',
      superseded_at timestamptz,
      retracted_at timestamptz,
      FOREIGN KEY (scale_version, rating) REFERENCES ratings (scale_version, code) ON DELETE RESTRICT,
      CONSTRAINT verdict_number_is_unique UNIQUE (claim_id, number),
      CONSTRAINT submitted_verdict_is_frozen CHECK (
        state = 'drafting' OR (rating IS NOT NULL AND content IS NOT NULL AND content_hash IS NOT NULL
          AND submitted_by IS NOT NULL AND submitted_at IS NOT NULL)),
      CONSTRAINT published_verdict_has_an_approver CHECK (
        (state IN ('published', 'superseded', 'held', 'retracted'))
          = (approved_by IS NOT NULL AND published_at IS NOT NULL)),
      CONSTRAINT returned_verdict_has_a_comment CHECK (
        state <> 'changes_requested' OR (returned_by IS NOT NULL AND returned_at IS NOT NULL AND return_comment <> '')),
      CONSTRAINT verdict_approver_is_not_author CHECK (approved_by <> author_id OR single_editor_reason <> ''),
      CONSTRAINT verdict_approver_is_not_submitter CHECK (approved_by <> submitted_by OR single_editor_reason <> '')
    );
    CREATE UNIQUE INDEX claim_has_one_verdict_in_force ON verdicts (claim_id) WHERE state IN ('published', 'held');
    CREATE UNIQUE INDEX claim_has_one_verdict_in_work ON verdicts (claim_id) WHERE state IN ('drafting', 'submitted');
    CREATE INDEX verdicts_state_idx ON verdicts (state, submitted_at);
    CREATE INDEX verdicts_published_at_idx ON verdicts (published_at);
    CREATE INDEX verdicts_author_id_idx ON verdicts (author_id);
    CREATE INDEX verdicts_submitted_by_idx ON verdicts (submitted_by);
    CREATE INDEX verdicts_returned_by_idx ON verdicts (returned_by);
    CREATE INDEX verdicts_approved_by_idx ON verdicts (approved_by);
    CREATE INDEX verdicts_rating_idx ON verdicts (scale_version, rating);

    CREATE TABLE verdict_contributors (
      verdict_id bigint NOT NULL REFERENCES verdicts (id) ON DELETE RESTRICT,
      account_id bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      contribution text NOT NULL CHECK (contribution IN ('wrote', 'gave_evidence', 'submitted')),
      created_at timestamptz NOT NULL,
      PRIMARY KEY (verdict_id, account_id, contribution)
    );
    CREATE INDEX verdict_contributors_account_id_idx ON verdict_contributors (account_id);
    CREATE TRIGGER verdict_contributors_are_append_only BEFORE UPDATE OR DELETE ON verdict_contributors
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER verdict_contributors_are_not_truncated BEFORE TRUNCATE ON verdict_contributors
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    -- Whoever acts alone says why, and only while the newsroom has declared itself one of a single editor. A row that
    -- keeps its reason stays valid after the mode was switched off again.
    CREATE FUNCTION refuse_single_editor_reason_without_mode() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.single_editor_reason <> ''
        AND (TG_OP = 'INSERT' OR NEW.single_editor_reason IS DISTINCT FROM OLD.single_editor_reason)
        AND NOT EXISTS (SELECT FROM settings WHERE single_editor_mode)
      THEN
        RAISE EXCEPTION 'single-editor mode is off'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'single_editor_reason_needs_the_mode', TABLE = TG_TABLE_NAME;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason ON verdicts
      FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();

    CREATE FUNCTION refuse_approval_by_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
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
    END $$;
    CREATE TRIGGER verdict_approver_is_not_contributor BEFORE INSERT OR UPDATE OF approved_by, single_editor_reason
      ON verdicts FOR EACH ROW EXECUTE FUNCTION refuse_approval_by_contributor();

    -- The row lock makes an approval that runs at the same moment wait, so that one of the two sees the other.
    CREATE FUNCTION refuse_contributor_after_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE decided text;
    BEGIN
      SELECT v.state INTO decided FROM verdicts v WHERE v.id = NEW.verdict_id FOR UPDATE;
      IF decided NOT IN ('drafting', 'submitted') THEN
        RAISE EXCEPTION 'the verdict is decided: its contributors are fixed'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_contributors_are_fixed_by_decision',
            TABLE = 'verdict_contributors';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER verdict_contributors_are_fixed_by_decision BEFORE INSERT ON verdict_contributors
      FOR EACH ROW EXECUTE FUNCTION refuse_contributor_after_decision();

    -- A verdict that is published in one statement was seen by nobody: every one starts as a draft with its author.
    CREATE FUNCTION refuse_verdict_without_draft() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.state <> 'drafting' THEN
        RAISE EXCEPTION 'a verdict begins as a draft'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_begins_as_a_draft', TABLE = 'verdicts';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER verdict_begins_as_a_draft BEFORE INSERT ON verdicts
      FOR EACH ROW EXECUTE FUNCTION refuse_verdict_without_draft();

    CREATE FUNCTION refuse_change_of_frozen_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
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
    END $$;
    CREATE TRIGGER verdicts_are_frozen BEFORE UPDATE OR DELETE ON verdicts
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_verdict();

    CREATE TABLE verdict_holds (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      verdict_id bigint NOT NULL REFERENCES verdicts (id) ON DELETE RESTRICT,
      held_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      held_at timestamptz NOT NULL,
      reason text NOT NULL CHECK (reason <> ''),
      released_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      released_at timestamptz,
      release_reason text NOT NULL DEFAULT '',
      single_editor_reason text NOT NULL DEFAULT '',
      CONSTRAINT hold_release_is_signed CHECK ((released_by IS NULL) = (released_at IS NULL)),
      CONSTRAINT hold_is_released_by_another CHECK (released_by <> held_by OR single_editor_reason <> '')
    );
    CREATE UNIQUE INDEX verdict_has_one_open_hold ON verdict_holds (verdict_id) WHERE released_at IS NULL;
    CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason ON verdict_holds
      FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();
    CREATE INDEX verdict_holds_verdict_id_idx ON verdict_holds (verdict_id);
    CREATE INDEX verdict_holds_held_by_idx ON verdict_holds (held_by);
    CREATE INDEX verdict_holds_released_by_idx ON verdict_holds (released_by);

    CREATE TABLE verdict_retractions (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      verdict_id bigint NOT NULL REFERENCES verdicts (id) ON DELETE RESTRICT,
      proposed_by bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      proposed_at timestamptz NOT NULL,
      public_reason text NOT NULL CHECK (public_reason <> ''),
      confirmed_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      confirmed_at timestamptz,
      dropped_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      dropped_at timestamptz,
      single_editor_reason text NOT NULL DEFAULT '',
      CONSTRAINT retraction_confirmation_is_signed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
      CONSTRAINT retraction_drop_is_signed CHECK ((dropped_by IS NULL) = (dropped_at IS NULL)),
      CONSTRAINT retraction_is_confirmed_by_another CHECK (confirmed_by <> proposed_by OR single_editor_reason <> '')
    );
    CREATE UNIQUE INDEX verdict_has_one_open_retraction ON verdict_retractions (verdict_id) WHERE dropped_at IS NULL;
    CREATE TRIGGER single_editor_reason_needs_the_mode BEFORE INSERT OR UPDATE OF single_editor_reason
      ON verdict_retractions FOR EACH ROW EXECUTE FUNCTION refuse_single_editor_reason_without_mode();
    CREATE INDEX verdict_retractions_verdict_id_idx ON verdict_retractions (verdict_id);
    CREATE INDEX verdict_retractions_proposed_by_idx ON verdict_retractions (proposed_by);
    CREATE INDEX verdict_retractions_confirmed_by_idx ON verdict_retractions (confirmed_by);
    CREATE INDEX verdict_retractions_dropped_by_idx ON verdict_retractions (dropped_by);

    CREATE TABLE flags (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      claim_id bigint NOT NULL REFERENCES claims (id) ON DELETE RESTRICT,
      kind text NOT NULL CHECK (kind IN ('anchor_drifted', 'anchor_gone', 'source_changed', 'source_gone',
        'rebuttal_added', 'upstream_changed', 'superseding_figure', 'recheck_due', 'challenge_open')),
      about text NOT NULL,
      detail text NOT NULL CHECK (detail <> ''),
      raised_at timestamptz NOT NULL,
      cleared_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      cleared_at timestamptz,
      outcome text CHECK (outcome IN ('no_effect', 'clarified', 'new_revision')),
      outcome_note text NOT NULL DEFAULT '',
      CONSTRAINT flag_is_cleared_with_an_outcome CHECK (
        (cleared_by IS NULL) = (cleared_at IS NULL) AND (cleared_at IS NULL) = (outcome IS NULL))
    );
    CREATE UNIQUE INDEX flag_is_open_once ON flags (claim_id, kind, about) WHERE cleared_at IS NULL;
    CREATE INDEX flags_claim_id_idx ON flags (claim_id);
    CREATE INDEX flags_cleared_by_idx ON flags (cleared_by);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE flags;
    DROP TABLE verdict_retractions;
    DROP TABLE verdict_holds;
    DROP TABLE verdict_contributors;
    DROP TABLE verdicts;
    DROP FUNCTION refuse_change_of_frozen_verdict();
    DROP FUNCTION refuse_verdict_without_draft();
    DROP FUNCTION refuse_contributor_after_decision();
    DROP FUNCTION refuse_approval_by_contributor();
    DROP FUNCTION refuse_single_editor_reason_without_mode();
  `)
}
