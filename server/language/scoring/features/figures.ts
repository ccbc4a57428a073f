import { MONTHS } from '../closed-classes'
import { lexicon } from '../lexicon'
import { found, type Reading, tagged } from '../reading'
import { counted, type Feature } from './feature'
import { type NumberUse, numbersOf } from './numbers'

/** Features of numbers, amounts and dates. A number counts for one of the uses, and for being large. */
export const FIGURE_FEATURES: Feature[] = [
  used('counted', 'counts something', 'counted'),
  used('counted_in_words', 'counts something in words', 'counted_in_words'),
  used('money', 'names a sum of money', 'money'),
  used('share', 'gives a share', 'share'),
  used('figure', 'has a figure', 'figure'),
  used('number_word', 'has a number in words', 'word'),
  {
    name: 'large_number',
    group: 'figures',
    says: 'gives a large number',
    cuts: [1, 2],
    measure: (reading) => counted(wordsOf(reading, ({ isLarge }) => isLarge)),
  },
  {
    name: 'vague_amount',
    group: 'figures',
    says: 'gives a vague amount',
    leans: 'either',
    cuts: [1, 2],
    measure: (reading) => counted(found(reading, VAGUE_AMOUNTS)),
  },
  { ...used('year', 'names a year', 'year'), group: 'time' },
  { ...used('duration', 'gives a length of time', 'time'), group: 'time' },
  {
    name: 'month',
    group: 'time',
    says: 'names a month',
    leans: 'either',
    cuts: [1],
    measure: (reading) => counted(monthsOf(reading)),
  },
]

const VAGUE_AMOUNTS = lexicon(
  `many several few dozens hundreds thousands millions billions trillions numerous countless most majority handful couple some
  plenty number`,
)

function used(name: string, says: string, wanted: NumberUse): Feature {
  const measure = (reading: Reading) => counted(wordsOf(reading, ({ use }) => use === wanted))
  return { name, group: 'figures', says, cuts: [1, 2, 3], measure }
}

function wordsOf(
  reading: Reading,
  isWanted: (number: ReturnType<typeof numbersOf>[number]) => boolean,
): string[] {
  return numbersOf(reading)
    .filter(isWanted)
    .map(({ words }) => words)
}

function monthsOf(reading: Reading): string[] {
  return tagged(reading, 'name')
    .filter(({ lower }) => MONTHS.has(lower))
    .map(({ text }) => text)
}
