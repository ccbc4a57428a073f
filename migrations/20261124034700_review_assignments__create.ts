import type { Knex } from 'knex'

// Which editor is on a revision that waits for a decision. Not a lock: anybody who may decide still may. One row an
// assignment, kept when it has ended, one open at most for each revision; it ends with the decision or when an editor ends it.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE review_assignments (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      verdict_id bigint NOT NULL REFERENCES verdicts (id) ON DELETE RESTRICT,
      assignee_id bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      assigned_at timestamptz NOT NULL,
      ended_by bigint REFERENCES accounts (id) ON DELETE RESTRICT,
      ended_at timestamptz,
      CONSTRAINT review_assignment_end_is_signed CHECK ((ended_by IS NULL) = (ended_at IS NULL))
    );
    CREATE UNIQUE INDEX verdict_has_one_open_review_assignment ON review_assignments (verdict_id) WHERE ended_at IS NULL;
    CREATE INDEX review_assignments_verdict_id_idx ON review_assignments (verdict_id);
    CREATE INDEX review_assignments_assignee_id_idx ON review_assignments (assignee_id);
    CREATE INDEX review_assignments_ended_by_idx ON review_assignments (ended_by);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE review_assignments')
}
