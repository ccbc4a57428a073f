import type { Feature, FeatureGroup } from './features/feature'
import { FITTED_FEATURES } from './features/feature-list'
import type { SentenceContext } from './features/place'
import { PLACE_FEATURES } from './features/place'
import type { Reading } from './reading'
import { WEIGHTS } from './weights'

/** One feature of one sentence, ready to be weighed and to be said. */
export interface FeatureValue {
  name: string
  group: FeatureGroup
  /** What was measured: how many, how long. 1 for what is simply there. */
  value: number
  /** Which of the feature's ranges the value falls in; 0 is the lowest. */
  level: number
  /** Its share of the score before squashing, before a newsroom weights it; 0 where the value is the usual one. */
  weight: number
  /** What a person reads: "counts something: 230,000 nationals". */
  sentence: string
}

/**
 * Measures every named feature of a sentence, in a fixed order: first those with fitted weights, then those of the
 * article around it that are there.
 */
export function featuresOf(reading: Reading, context: SentenceContext = {}): FeatureValue[] {
  return [...FITTED_FEATURES.map((feature) => fitted(feature, reading)), ...placeFeatures(reading, context)]
}

/** Which range of a feature a value falls in: the number of cuts that it reaches. */
export function levelOf(value: number, cuts: readonly number[]): number {
  let level = 0
  for (const cut of cuts) if (value >= cut) level++
  return level
}

function fitted(feature: Feature, reading: Reading): FeatureValue {
  const { value, words = [] } = feature.measure(reading)
  const level = levelOf(value, feature.cuts)
  const { name, group } = feature
  const usual = WEIGHTS.usual[name] ?? 0
  const says = level < usual && feature.saysLess ? feature.saysLess : feature.says
  const weight = WEIGHTS.levels[name]?.[level] ?? 0
  // What weighs nothing is no reason and is never shown; most features of most sentences are of that sort.
  const sentence = weight === 0 ? says : withWords(says, words)
  return { name, group, value, level, weight, sentence }
}

function placeFeatures(reading: Reading, context: SentenceContext): FeatureValue[] {
  return PLACE_FEATURES.flatMap(({ name, group, says, weight, find }) => {
    const words = find(reading, context)
    if (words === undefined) return []
    return [{ name, group, value: 1, level: 1, weight, sentence: withWords(says, [words]) }]
  })
}

const MOST_WORDS = 3
const LONGEST_WORD = 40

function withWords(says: string, words: readonly string[]): string {
  const shown = [...new Set(words)].filter(Boolean).slice(0, MOST_WORDS).map(shorten)
  return shown.length === 0 || says.includes(':') ? says : `${says}: ${shown.join(', ')}`
}

function shorten(words: string): string {
  const single = words.replace(/\s+/g, ' ')
  return single.length > LONGEST_WORD ? `${single.slice(0, LONGEST_WORD)}…` : single
}
