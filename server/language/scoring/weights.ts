/*
 * Made by `npm run fit:weights`; not written by hand.
 *
 * Fitted on labelled sentences of US presidential debates, 1960 to 2016: ClaimBuster, "A Benchmark Dataset of
 * Check-worthy Factual Claims" by Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne (2020,
 * https://doi.org/10.5281/zenodo.3609356), in the two-class form of github.com/utaresearch/claimbuster-spotter.
 * No sentence and no word of it is here: what was learnt is how much each of our own named features counts.
 *
 * 102 features, fitted on 5912 sentences, measured on 1414 kept back by a hash of their ids:
 * area under the curve 0.920, F1 0.719 from 0.39 on (a quarter of the sentences is positive);
 * cross-validated on the fitting set: area under the curve 0.924.
 * Method: an additive model, boosted one step of one feature at a time (test/bench/suggest/boosting.ts).
 */

export interface Weights {
  /** Where every sentence begins, before squashing. */
  start: number
  /** From this score on a sentence is taken for worth a check; where F1 was highest on the fitting set. */
  threshold: number
  /** What each level of a feature adds. */
  levels: Record<string, readonly number[]>
  /** The level most sentences have, which adds nothing; 0 where a feature is not listed. */
  usual: Record<string, number>
}

export const WEIGHTS: Weights = {
  start: -2.77,
  threshold: 0.39,
  levels: {
    counted: [0, 1.27, 1.27, 1.27],
    counted_in_words: [0, 0.56, 0.56, 0.56],
    money: [0, 1, 1, 1],
    share: [0, 2.46, 2.46, 2.46],
    figure: [0, 0.65, 0.65, 0.65],
    number_word: [0, 0, 0, 0],
    large_number: [0, 1.66, 1.66],
    vague_amount: [0, 0, 0],
    year: [0, 1, 1, 1],
    duration: [0, 0.7, 0.7, 0.7],
    month: [0, 0],
    economy: [0, 0.54, 0.54, 0.54],
    taxes: [0, 0.23, 0.23, 0.23],
    health: [0, 0.2, 0.2, 0.2],
    education: [0, 0, 0.19, 0.19],
    crime: [0, 0.32, 0.32, 0.32],
    war: [0, 0.25, 0.25, 0.25],
    energy: [0, 0.43, 0.43, 0.43],
    migration: [0, 0.21, 0.21, 0.21],
    law: [0, 0.54, 0.54, 0.54],
    elections: [0, 0.15, 0.15, 0.15],
    private_life: [0, -0.57, -0.57, -0.57],
    bodies: [0, 0.2, 0.2, 0.2],
    offices: [0, 0.27, 0.31, 0.31],
    people: [0, 0, 0, 0],
    places: [0, 0, 0.12, 0.12],
    lawmaking: [0, 0.55, 0.96, 0.96],
    stance: [0, 0.72, 0.72, 0.72],
    change: [0, 0.38, 0.38, 0.38],
    force: [0, 0.22, 0.22, 0.22],
    dealing: [0, 0, 0, 0],
    meeting: [0, 0, 0, -0.5],
    misdeed: [0, 0.62, 0.62],
    denying: [0, 0.77],
    causing: [0, -0.02, -0.02],
    finding: [0, 0.43, 0.43],
    saying: [0, 0.41, 0.41],
    opinion_verb: [0, -0.75, -0.75],
    feeling: [0, -0.27, -0.27],
    praise: [0, -0.68, -1.48],
    blame: [0, 0, 0],
    duty: [0, -0.55, -0.93],
    promise: [0, -0.08, -0.78],
    hedge: [0, -0.26, -0.47],
    condition: [0, -0.3, -0.8],
    courtesy: [0, -0.1, -0.1],
    debate_talk: [0, -0.63, -0.87, -0.92],
    vague: [0, -0.4, -0.54, -0.91],
    opponent: [0, 0.58],
    totality: [0, 0.4, 0.4],
    ranking: [0, 0.38, 1.16],
    comparing: [0, 0.15, 0.29, 0.35],
    past_time: [0, 0.15, 0.15, 0.2],
    now_time: [0, 0.57, 1.15],
    future_time: [0, -0.12],
    past_verbs: [0, 0.69, 0.75, 0.75],
    was_were: [0, 0.52, 1.09],
    perfect: [0, 0.55, 0.74],
    passive: [0, 0.18],
    third_person_verb: [0, 0, 0],
    progressive: [0, 0.05, 0.16],
    infinitive: [0, -0.19, -0.22, -0.22],
    will: [0, -0.51, -0.51],
    would: [0, 0, 0],
    should: [0, 0],
    can: [0, -0.58],
    is_are: [0, 0, 0.17],
    negation: [0, 0, -0.04],
    first_singular: [0, -0.37, -0.37, -0.37],
    first_plural: [0, 0, 0, 0],
    second_person: [0, -0.11, -0.11, -0.11],
    third_person: [0, 0.18, 0.18, 0.18],
    third_plural: [0, 0, 0, 0],
    it: [0, 0.08, 0.16, 0.16],
    demonstrative: [0, 0, 0.1, 0.1],
    names: [0, 0.2, 0.28, 0.28, 0.28],
    acronyms: [0, 0.32],
    question: [0, -0.94],
    question_word: [0, -0.18],
    exclamation: [0, 0],
    breaks_off: [0, 0, 0],
    quotes: [0, 0],
    begins_joining: [0, -0.04],
    there_is: [0, 0.19],
    no_verb: [0, -0.05],
    orders: [0, 0],
    compared_than: [0, 0.61],
    length: [0, 0, 0, 0, 0, 0.07, 0.15, 0.15, 0.15, 0.08, 0.08, 0.08, 0.08],
    word_length: [-0.37, -0.37, -0.22, 0, 0.13, 0.13, 0.13, 0.13],
    density: [-0.73, -0.73, -0.39, 0, 0.29, 0.52, 0.68, 0.68, 0.68],
    adverbs: [0, 0, 0, 0],
    adjectives: [0, 0.15, 0.17, 0.17],
    nouns: [0.22, 0.22, 0, 0, 0, 0, -0.02, -0.25, -0.53],
    verbs: [0, 0, 0, 0, 0, 0],
    prepositions: [-0.25, 0, 0.14, 0.33, 0.33, 0.69],
    commas: [0, -0.02, -0.04, -0.04],
    about_i: [0, -0.15],
    about_we: [0, 0],
    about_you: [0, 0],
    about_he: [0, 0.65],
    about_it: [0, 0],
    about_thing: [0, 0.09],
  },
  usual: {
    length: 3,
    word_length: 3,
    density: 3,
    nouns: 2,
    verbs: 1,
    prepositions: 1,
  },
}
