import type { Knex } from 'knex'

// Why a figure of the claim and that of an excerpt may differ. It belongs to the words of the verdict, so it is frozen
// with them.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE verdicts ADD COLUMN quantities_justification text NOT NULL DEFAULT '';

    CREATE FUNCTION refuse_change_of_frozen_figures_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the words of a submitted verdict are frozen'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'verdict_figures_note_is_frozen', TABLE = 'verdicts';
    END $$;
    CREATE TRIGGER verdict_figures_note_is_frozen BEFORE UPDATE OF quantities_justification ON verdicts
      FOR EACH ROW
      WHEN (OLD.state <> 'drafting' AND OLD.quantities_justification IS DISTINCT FROM NEW.quantities_justification)
      EXECUTE FUNCTION refuse_change_of_frozen_figures_note();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TRIGGER verdict_figures_note_is_frozen ON verdicts;
    DROP FUNCTION refuse_change_of_frozen_figures_note();
    ALTER TABLE verdicts DROP COLUMN quantities_justification;
  `)
}
