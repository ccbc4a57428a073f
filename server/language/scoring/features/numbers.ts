import { LARGE_NUMBERS, MONTHS } from '../closed-classes'
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
 * Days of a month are left out.
 *
 * Coarser than reading quantities and a tenth of the work; it is what weights were fitted on.
 */
export function numbersOf(reading: Reading): readonly UsedNumber[] {
  const known = KNOWN.get(reading)
  if (known) return known
  const numbers = reading.words.flatMap((word, at) => {
    const used = word.tag === 'number' && !isUnit(word.lower) ? useOf(reading, word, at) : undefined
    return used ? [used] : []
  })
  KNOWN.set(reading, numbers)
  return numbers
}

/** Eight features ask for the same numbers of the same sentence. */
const KNOWN = new WeakMap<Reading, readonly UsedNumber[]>()

const TIME_UNITS = /^(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?(?:-old)?$/
const MONEY_UNITS = /^(?:dollar|cent|euro|pound|yen|yuan|ruble|franc|peso|buck|crown|usd|eur|gbp)s?$/
const SCALES = /^(?:hundred|thousand|million|billion|trillion|bn|m)s?$/
const SHARE_UNITS = /^(?:%|percent|percentage|per)$/
const FRACTIONS = /^(?:half|two-thirds|one-third|three-quarters|one-half)$/
/** "a third of", "three quarters"; but "the third quarter" counts nothing. */
const SOMETIMES_FRACTIONS = /^(?:third|quarter)s?$/
const BETWEEN: ReadonlySet<Tag> = new Set(['adjective', 'number', 'determiner'])

function useOf(reading: Reading, word: TaggedWord, at: number): UsedNumber | undefined {
  const follows = wordAt(reading, at + 1)
  const hasScale = SCALES.test(follows.lower)
  const isLarge = hasScale || isLargeNumber(word.lower)
  const phrase = (to: number) => reading.text.slice(word.start, wordAt(reading, to).end)
  if (isDay(reading, at)) return undefined
  if (/^(?:1[6-9]|20)\d\d$/.test(word.lower)) return { use: 'year', words: word.text, isLarge: false }
  const before = wordAt(reading, at - 1)
  if (/^[$€£¥]$/.test(before.lower)) {
    return { use: 'money', words: before.text + phrase(hasScale ? at + 1 : at), isLarge }
  }
  if (isShare(reading, at)) return { use: 'share', words: phrase(at + 1), isLarge }
  if (SOMETIMES_FRACTIONS.test(word.lower)) return undefined
  const next = nextNoun(reading, at)
  return {
    use: useBefore(word, wordAt(reading, next).lower, isLarge),
    words: phrase(Math.max(next, at)),
    isLarge,
  }
}

function useBefore({ lower }: TaggedWord, unit: string, isLarge: boolean): NumberUse {
  if (MONEY_UNITS.test(unit)) return 'money'
  if (TIME_UNITS.test(unit)) return 'time'
  const isFigure = /^\p{N}/u.test(lower)
  if (unit === '') return isFigure ? 'figure' : 'word'
  return isFigure || isLarge ? 'counted' : 'counted_in_words'
}

/** "May 3", "3 May": the day is no figure. */
function isDay(reading: Reading, at: number): boolean {
  const isSmall = /^\d{1,2}$/.test(wordAt(reading, at).lower)
  const beside = [wordAt(reading, at - 1), wordAt(reading, at + 1)]
  return isSmall && beside.some(({ tag, lower }) => tag === 'name' && MONTHS.has(lower))
}

function isShare(reading: Reading, at: number): boolean {
  const { lower } = wordAt(reading, at)
  if (FRACTIONS.test(lower) || SHARE_UNITS.test(wordAt(reading, at + 1).lower)) return true
  if (!SOMETIMES_FRACTIONS.test(lower)) return false
  const before = wordAt(reading, at - 1)
  return (
    wordAt(reading, at + 1).lower === 'of' && (before.tag === 'number' || /^(?:a|one)$/.test(before.lower))
  )
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
