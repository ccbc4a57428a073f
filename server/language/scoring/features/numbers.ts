import { LARGE_NUMBERS } from '../closed-classes'
import { type Reading, wordAt } from '../reading'
import type { Tag, TaggedWord } from '../tagging'

/** What a number of a sentence is there for; every number has one use. */
export type NumberUse =
  | 'year'
  | 'money'
  | 'share'
  | 'time'
  | 'counted'
  | 'counted_in_words'
  | 'figure'
  | 'word'

export interface UsedNumber {
  use: NumberUse
  /** The number with what belongs to it, as written: "$1.2", "230,000 nationals". */
  words: string
  isLarge: boolean
}

/**
 * Says of each number what it is there for, by the words beside it: a sum of money, a share, a length of time, a count.
 *
 * Coarser than reading quantities and a tenth of the work; it is what weights were fitted on.
 */
export function numbersOf(reading: Reading): UsedNumber[] {
  const numbers: UsedNumber[] = []
  reading.words.forEach((word, at) => {
    if (word.tag === 'number' && !isUnit(word.lower)) numbers.push(useOf(reading, word, at))
  })
  return numbers
}

const TIME_UNITS = /^(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?(?:-old)?$/
const MONEY_UNITS = /^(?:dollar|cent|euro|pound|yen|yuan|ruble|franc|peso|buck|crown|usd|eur|gbp)s?$/
const SHARE_UNITS = /^(?:%|percent|percentage|per)$/
const FRACTIONS = /^(?:half|quarter|third|two-thirds|one-third|three-quarters|one-half)s?$/

const BETWEEN: ReadonlySet<Tag> = new Set(['adjective', 'number', 'determiner'])

function useOf(reading: Reading, word: TaggedWord, at: number): UsedNumber {
  const isLarge = LARGE_NUMBERS.has(wordAt(reading, at + 1).lower) || isLargeNumber(word.lower)
  const phrase = (to: number) => reading.text.slice(word.start, wordAt(reading, to).end)
  if (/^(?:1[6-9]|20)\d\d$/.test(word.lower)) return { use: 'year', words: word.text, isLarge: false }
  if (/^[$€£¥]$/.test(wordAt(reading, at - 1).lower)) {
    return { use: 'money', words: wordAt(reading, at - 1).text + word.text, isLarge }
  }
  const next = nextNoun(reading, at)
  const unit = wordAt(reading, next).lower
  if (FRACTIONS.test(word.lower) || SHARE_UNITS.test(wordAt(reading, at + 1).lower)) {
    return { use: 'share', words: phrase(at + 1), isLarge }
  }
  if (MONEY_UNITS.test(unit)) return { use: 'money', words: phrase(next), isLarge }
  if (TIME_UNITS.test(unit)) return { use: 'time', words: phrase(next), isLarge }
  const isFigure = /^\p{N}/u.test(word.lower)
  if (next < 0) return { use: isFigure ? 'figure' : 'word', words: word.text, isLarge }
  return { use: isFigure || isLarge ? 'counted' : 'counted_in_words', words: phrase(next), isLarge }
}

/** Index of the noun or name that a number belongs to: "31 libraries", "14 of its 31 libraries"; -1 where there is none. */
function nextNoun(reading: Reading, at: number): number {
  for (let next = at + 1; next <= at + 5; next++) {
    const { tag, lower } = wordAt(reading, next)
    if (tag === 'noun' || tag === 'name') return next
    if (!BETWEEN.has(tag) && !/^(?:[-%]|of)$/.test(lower)) return -1
  }
  return -1
}

function isLargeNumber(lower: string): boolean {
  return LARGE_NUMBERS.has(lower) || /^\d{1,3}(?:,\d{3})+/.test(lower) || /^\d{5,}$/.test(lower)
}

/** "million" after "3" belongs to the 3, and "percent" to what stands before it. */
function isUnit(lower: string): boolean {
  return lower === 'percent' || /^(?:hundred|thousand|million|billion|trillion)$/.test(lower)
}
