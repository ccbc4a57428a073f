import type { Knex } from 'knex'

// What people say to each other about a verdict before it is decided: answers to the four questions, and discussion.
// Never public, never changed: who thinks otherwise says so below.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE review_notes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      verdict_id bigint NOT NULL REFERENCES verdicts (id) ON DELETE RESTRICT,
      question text CHECK (question IN ('literal', 'other_reading', 'claimant_evidence', 'precedent')),
      text text NOT NULL CONSTRAINT review_note_says_something CHECK (text <> ''),
      author_id bigint NOT NULL REFERENCES accounts (id) ON DELETE RESTRICT,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX review_notes_verdict_id_idx ON review_notes (verdict_id);
    CREATE INDEX review_notes_author_id_idx ON review_notes (author_id);
    CREATE TRIGGER review_notes_are_append_only BEFORE UPDATE OR DELETE ON review_notes
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE review_notes')
}
