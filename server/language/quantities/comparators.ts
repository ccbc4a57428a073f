import type { Comparator } from '../suggestion'
import { readAmount } from './read-amount'
import type { Token } from './tokens'

/** Words before a number, by what they make of it. The longest that fits counts. */
const BEFORE: { comparator: Comparator; phrases: string }[] = [
  {
    comparator: 'at_least',
    phrases:
      'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|minimum of|as few as|at minimum|at a minimum|≥',
  },
  {
    comparator: 'at_most',
    phrases:
      'at most|up to|as many as|as much as|as long as|as high as|no more than|not more than|no higher than|not exceeding|a maximum of|maximum|maximum of|at the most|≤',
  },
  {
    comparator: 'more_than',
    phrases:
      'more than|over|well over|just over|above|just above|exceeding|in excess of|greater than|higher than|larger than|longer than|older than|upwards of|upward of|well above|slightly more than|slightly over|far more than|well more than|a little over|a little more than|little more than|much more than|even more than|>',
  },
  {
    comparator: 'less_than',
    phrases:
      'less than|fewer than|under|below|just under|just below|lower than|smaller than|shorter than|younger than|not quite|well under|well below|far fewer than|far less than|slightly less than|slightly under|a little under|a little less than|<',
  },
  {
    comparator: 'about',
    phrases:
      'about|around|roughly|approximately|approx|circa|some|nearly|almost|close to|an estimated|estimated|estimated at|approaching|in the region of|in the order of|on the order of|somewhere around|perhaps|maybe|~|≈',
  },
  { comparator: 'exactly', phrases: 'exactly|precisely' },
]

/** Words behind a number or its unit. */
const AFTER: Record<string, Comparator> = {
  'or more': 'at_least',
  'or over': 'at_least',
  'or above': 'at_least',
  'or older': 'at_least',
  'and over': 'at_least',
  'and above': 'at_least',
  'or fewer': 'at_most',
  'or less': 'at_most',
  'or under': 'at_most',
  'or below': 'at_most',
  'or so': 'about',
  'at least': 'at_least',
  'at most': 'at_most',
}

const LONGEST = 5

const PHRASES: ReadonlyMap<string, Comparator> = new Map(
  BEFORE.flatMap(({ comparator, phrases }) =>
    phrases.split('|').map((phrase): [string, Comparator] => [phrase, comparator]),
  ),
)

/** Most words before a number end no comparator. */
const LAST_WORDS = new Set(Array.from(PHRASES.keys(), (phrase) => phrase.split(' ').at(-1)))

export interface FoundComparator {
  comparator: Comparator
  /** The token with which its words begin, or behind which they end. */
  at: number
}

/** The comparator right before the token `at`, in the same sentence and not before `from`; undefined when there is none. */
export function comparatorBefore(tokens: Token[], at: number, from: number): FoundComparator | undefined {
  if (!LAST_WORDS.has(tokens[at - 1]?.lower ?? '')) return undefined
  for (let length = Math.min(LONGEST, at - from); length > 0; length--) {
    const words = tokens.slice(at - length, at)
    if (words.some(({ sentence }) => sentence !== tokens[at]!.sentence)) continue
    const comparator = PHRASES.get(words.map(({ lower }) => lower).join(' '))
    if (comparator !== undefined) return { comparator, at: at - length }
  }
  return undefined
}

/** The comparator right behind an amount: "54 or more", "50+"; `at` is the token behind the amount. */
export function comparatorAfter(tokens: Token[], at: number): FoundComparator | undefined {
  const [one, two] = tokens.slice(at, at + 2)
  const words = one && two ? `${one.lower} ${two.lower}` : ''
  const pair = AFTER[words]
  // "Of 54 at least twelve": what can stand before a number belongs to the one that follows it.
  const goesOn = PHRASES.has(words) && at + 2 < tokens.length && readAmount(tokens, at + 2) !== undefined
  if (pair !== undefined && !goesOn) return { comparator: pair, at: at + 2 }
  if (one?.text === '+' && one.glued) return { comparator: 'at_least', at: at + 1 }
  return undefined
}
