/*
 * Made by `npm run fit:weights`; not written by hand.
 *
 * Fitted on labelled sentences of US presidential debates, 1960 to 2016: ClaimBuster, "A Benchmark Dataset of
 * Check-worthy Factual Claims" by Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne (2020,
 * https://doi.org/10.5281/zenodo.3609356), in the two-class form of github.com/utaresearch/claimbuster-spotter.
 * No sentence and no word of it is here: what was learnt is how much each of our own named features counts.
 *
 * 102 features, fitted on 5912 sentences, measured on 1414 kept back by a hash of their ids:
 * area under the curve 0.921, F1 0.732 from 0.38 on (a quarter of the sentences is positive);
 * cross-validated on the fitting set: area under the curve 0.925.
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
  start: -2.78,
  threshold: 0.38,
  levels: {
    counted: [0, 1.28, 1.28, 1.28],
    counted_in_words: [0, 0.56, 0.56, 0.56],
    money: [0, 1.01, 1.01, 1.01],
    share: [0, 2.89, 2.89, 2.89],
    figure: [0, 0.66, 0.66, 0.66],
    number_word: [0, 0, 0, 0],
    large_number: [0, 1.65, 1.65],
    vague_amount: [0, 0, 0],
    year: [0, 1.01, 1.01, 1.01],
    duration: [0, 0.68, 0.68, 0.68],
    month: [0, 0],
    economy: [0, 0.57, 0.57, 0.57],
    taxes: [0, 0.24, 0.24, 0.24],
    health: [0, 0.2, 0.2, 0.2],
    education: [0, 0, 0.13, 0.13],
    crime: [0, 0.32, 0.32, 0.32],
    war: [0, 0.25, 0.32, 0.32],
    energy: [0, 0.42, 0.42, 0.42],
    migration: [0, 0.21, 0.21, 0.21],
    law: [0, 0.54, 0.54, 0.54],
    elections: [0, 0.14, 0.14, 0.14],
    private_life: [0, -0.59, -0.59, -0.59],
    bodies: [0, 0.21, 0.21, 0.21],
    offices: [0, 0.27, 0.31, 0.31],
    people: [0, 0, 0, 0],
    places: [0, 0, 0.12, 0.12],
    lawmaking: [0, 0.54, 0.99, 0.99],
    stance: [0, 0.73, 0.73, 0.73],
    change: [0, 0.34, 0.34, 0.34],
    force: [0, 0.22, 0.22, 0.22],
    dealing: [0, 0, 0, 0],
    meeting: [0, 0, 0, -0.49],
    misdeed: [0, 0.63, 0.63],
    denying: [0, 0.76],
    causing: [0, -0.02, -0.02],
    finding: [0, 0.4, 0.4],
    saying: [0, 0.42, 0.42],
    opinion_verb: [0, -0.74, -0.74],
    feeling: [0, -0.28, -0.28],
    praise: [0, -0.67, -1.48],
    blame: [0, 0, 0],
    duty: [0, -0.54, -0.87],
    promise: [0, -0.08, -0.78],
    hedge: [0, -0.26, -0.4],
    condition: [0, -0.31, -0.82],
    courtesy: [0, -0.06, -0.06],
    debate_talk: [0, -0.61, -0.86, -0.92],
    vague: [0, -0.41, -0.55, -0.93],
    opponent: [0, 0.59],
    totality: [0, 0.4, 0.4],
    ranking: [0, 0.49, 1.27],
    comparing: [0, 0.12, 0.27, 0.37],
    past_time: [0, 0.15, 0.15, 0.2],
    now_time: [0, 0.56, 1.14],
    future_time: [0, -0.11],
    past_verbs: [0, 0.7, 0.73, 0.73],
    was_were: [0, 0.52, 1.1],
    perfect: [0, 0.58, 0.76],
    passive: [0, 0.18],
    third_person_verb: [0, 0, 0.06],
    progressive: [0, 0.05, 0.15],
    infinitive: [0, -0.19, -0.19, -0.19],
    will: [0, -0.53, -0.53],
    would: [0, 0, 0],
    should: [0, 0],
    can: [0, -0.57],
    is_are: [0, 0, 0.18],
    negation: [0, 0, 0],
    first_singular: [0, -0.4, -0.4, -0.4],
    first_plural: [0, 0, 0, 0],
    second_person: [0, -0.11, -0.11, -0.11],
    third_person: [0, 0.18, 0.18, 0.18],
    third_plural: [0, 0, 0, 0],
    it: [0, 0.05, 0.14, 0.14],
    demonstrative: [0, 0, 0.08, 0.08],
    names: [0, 0.2, 0.29, 0.29, 0.29],
    acronyms: [0, 0.34],
    question: [0, -0.85],
    question_word: [0, -0.24],
    exclamation: [0, 0],
    breaks_off: [0, 0, 0],
    quotes: [0, 0],
    begins_joining: [0, -0.02],
    there_is: [0, 0.25],
    no_verb: [0, -0.06],
    orders: [0, 0],
    compared_than: [0, 0.62],
    length: [0, 0, 0, 0, 0, 0.07, 0.14, 0.14, 0.14, 0.04, 0.04, 0.04, 0.04],
    word_length: [-0.38, -0.38, -0.23, 0, 0.14, 0.14, 0.14, 0.14],
    density: [-0.73, -0.69, -0.39, 0, 0.29, 0.51, 0.66, 0.66, 0.7],
    adverbs: [0, 0, 0, 0],
    adjectives: [0, 0.13, 0.17, 0.17],
    nouns: [0.22, 0.22, 0, 0, 0, 0, -0.02, -0.26, -0.54],
    verbs: [0, 0, 0, 0, 0, 0],
    prepositions: [-0.24, 0, 0.14, 0.33, 0.33, 0.7],
    commas: [0, 0, -0.02, -0.02],
    about_i: [0, -0.12],
    about_we: [0, 0],
    about_you: [0, 0],
    about_he: [0, 0.65],
    about_it: [0, 0],
    about_thing: [0, 0.1],
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
