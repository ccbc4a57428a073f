import type { Lexicon } from '../lexicon'
import { found, type Reading } from '../reading'

/** Whether more of a feature may only raise the score, only lower it, or do either. */
export type Leaning = 'raises' | 'lowers' | 'either'

/** Groups of features that a newsroom can weight, in the order of a settings page. */
export const FEATURE_GROUPS = [
  { name: 'figures', label: 'Figures and amounts', leans: 'raises' },
  { name: 'time', label: 'Dates and comparison with the past', leans: 'raises' },
  { name: 'comparison', label: 'Comparisons and superlatives', leans: 'raises' },
  { name: 'names', label: 'Named people, places and organisations', leans: 'raises' },
  { name: 'deeds', label: 'What somebody did', leans: 'raises' },
  { name: 'subjects', label: 'Subjects: money, health, law, war and others', leans: 'raises' },
  { name: 'sources', label: 'Sources and who is speaking', leans: 'raises' },
  { name: 'accusation', label: 'Accusations, denials and causes', leans: 'raises' },
  { name: 'opinion', label: 'Opinion, feeling and intention', leans: 'lowers' },
  { name: 'talk', label: 'Talk: questions, greetings, instructions', leans: 'lowers' },
  { name: 'form', label: 'Length and build of the sentence', leans: 'either' },
  { name: 'place', label: 'Place in the article', leans: 'either' },
] as const

export type FeatureGroup = (typeof FEATURE_GROUPS)[number]['name']

export interface Measured {
  /** Not negative; 0 where the sentence has none of it. */
  value: number
  /** Words of the sentence that made it so. */
  words?: readonly string[]
}

/** One named thing to look for in a sentence. */
export interface Feature {
  name: string
  group: FeatureGroup
  /** Where values are told apart, ascending: [1, 3] knows none, one or two, and three or more. */
  cuts: readonly number[]
  /** What a person reads, to which the words found are added. */
  says: string
  /** What a person reads where there is less of it than is usual; features that most sentences lack need none. */
  saysLess?: string
  /** Where it differs from its group: some things point both ways. */
  leans?: Leaning
  measure(reading: Reading): Measured
}

/** Which way a feature may move the score, by itself or by its group. */
export function leaningOf({ group, leans }: Pick<Feature, 'group' | 'leans'>): Leaning {
  return leans ?? FEATURE_GROUPS.find(({ name }) => name === group)?.leans ?? 'either'
}

/** A feature that counts the words of a lexicon. */
export function wordsOf(
  name: string,
  group: FeatureGroup,
  says: string,
  lexicon: Lexicon,
  cuts: readonly number[] = [1, 2, 3],
): Feature {
  return { name, group, says, cuts, measure: (reading) => counted(found(reading, lexicon)) }
}

export function counted(words: readonly string[]): Measured {
  return { value: words.length, words }
}
