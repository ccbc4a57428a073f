import fc from 'fast-check'
import type { ClaimQuantity } from '../../server/domain/claim-quantity'
import { figureNumber, figureWords, readFigure } from '../../server/domain/figure-text'

const figure: ClaimQuantity = {
  value: 54,
  comparator: 'exactly',
  unit: '',
  counted: 'police offices',
  place: '',
  definition: '',
}

test.each([
  ['54', { value: 54 }],
  ['230,000', { value: 230_000 }],
  ['230 000', { value: 230_000 }],
  ["230'000", { value: 230_000 }],
  [' 12.5 ', { value: 12.5 }],
  ['1.2 million', { value: 1_200_000 }],
  ['1.2bn', { value: 1_200_000_000 }],
  ['-3.5', { value: -3.5 }],
  ['10 to 12', { value: 10, high: 12 }],
  ['10–12', { value: 10, high: 12 }],
  ['10-12 million', { value: 10_000_000, high: 12_000_000 }],
])('%p is read as a number', (typed, read) => {
  expect(readFigure(typed)).toEqual(read)
})

test.each(['', 'two', '1,5', '1.234.567', '23,00', '54 offices', '12%', '5 to', 'to 5', '٥٤'])(
  '%p is not guessed at',
  (typed) => {
    expect(readFigure(typed)).toBeUndefined()
  },
)

test('what the form prints of a figure, it reads again', () => {
  const bounded = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000)
  fc.assert(
    fc.property(bounded, fc.option(bounded, { nil: undefined }), (value, high) => {
      const printed = figureNumber({ value, high })

      expect(readFigure(printed)).toEqual(high === undefined ? { value } : { value, high })
    }),
  )
})

test.each<[Partial<ClaimQuantity>, string]>([
  [{}, '54 police offices'],
  [{ comparator: 'at_least', place: 'in 21 countries' }, 'at least 54 police offices; in 21 countries'],
  [{ value: 12.5, unit: '%', counted: 'votes' }, '12.5% votes'],
  [
    { value: 230_000, counted: 'citizens', periodFrom: '2021-04-01', periodTo: '2022-07-31' },
    '230,000 citizens; from 1 April 2021 to 31 July 2022',
  ],
  [{ periodTo: '2022-07-31' }, '54 police offices; until 31 July 2022'],
  [
    { asOf: '2022-09-12', definition: 'listed by the group' },
    '54 police offices; as of 12 September 2022; listed by the group',
  ],
])('%j is told in words', (parts, words) => {
  expect(figureWords({ ...figure, ...parts })).toBe(words)
})
