import type { Knex } from 'knex'

// The scale is versioned: a published verdict keeps the words of the scale it was given on. Ratings that are no point
// between false and true carry no number anywhere.
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE rating_scales (
      version integer PRIMARY KEY CHECK (version >= 1),
      in_force_from date NOT NULL,
      note text NOT NULL DEFAULT ''
    );
    CREATE TABLE ratings (
      scale_version integer NOT NULL REFERENCES rating_scales (version) ON DELETE RESTRICT,
      code text NOT NULL,
      position integer NOT NULL,
      label text NOT NULL,
      ordinal integer CHECK (ordinal BETWEEN 1 AND 5),
      slot text NOT NULL CHECK (slot IN ('supported', 'mostly-supported', 'disputed', 'misleading', 'false', 'unproven')),
      description text NOT NULL,
      PRIMARY KEY (scale_version, code)
    );
    INSERT INTO rating_scales (version, in_force_from, note) VALUES (1, '2022-01-01', 'The first scale.');
    INSERT INTO ratings (scale_version, code, position, label, ordinal, slot, description) VALUES
      (1, 'true', 1, 'True', 5, 'supported',
        'The evidence bears the claim out, and nothing essential is missing.'),
      (1, 'mostly_true', 2, 'Mostly true', 4, 'mostly-supported',
        'The core holds; a detail is off or needs a qualification that does not turn the meaning.'),
      (1, 'mixed', 3, 'Mixed', 3, 'disputed',
        'One part holds and another does not, and neither is a detail.'),
      (1, 'mostly_false', 4, 'Mostly false', 2, 'misleading',
        'A grain of truth, but the claim as a whole gives a wrong picture.'),
      (1, 'false', 5, 'False', 1, 'false',
        'The evidence contradicts the claim.'),
      (1, 'unverified', 6, 'Unverified', NULL, 'unproven',
        'There is not enough evidence yet either way. We say where we looked.'),
      (1, 'unverifiable', 7, 'Unverifiable', NULL, 'unproven',
        'There are no means open to us to find out.'),
      (1, 'disputed', 8, 'Disputed', NULL, 'disputed',
        'Credible sources contradict each other and none of them settles the matter.'),
      (1, 'superseded', 9, 'Superseded', NULL, 'unproven',
        'True on the date it was made; events have since moved on.');
    CREATE TRIGGER ratings_are_immutable BEFORE UPDATE OR DELETE ON ratings
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE ratings;
    DROP TABLE rating_scales;
  `)
}
