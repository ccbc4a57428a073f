import { sayDisagreements } from '../../../server/language/suggesting/figures'
import type { Quantity } from '../../../server/language/suggestion'

function count(value: number | null, counted?: string, more: Partial<Quantity> = {}): Quantity {
  const comparator = value === null ? 'vague' : 'exactly'
  return { start: 0, end: 1, value, comparator, ...(counted !== undefined && { counted }), ...more }
}

test('another number for the same thing is pointed out', () => {
  const passages = [
    [count(54, 'offices'), count(21, 'countries')],
    [count(102, 'offices'), count(53, 'countries')],
  ]

  expect(sayDisagreements(passages)).toEqual([
    'One passage says 54 offices, another 102 offices.',
    'One passage says 21 countries, another 53 countries.',
  ])
})

test('a figure that only one of two passages gives is pointed out when they share the others', () => {
  const passages = [
    [count(54, 'Chinese offices'), count(21, 'countries')],
    [count(54, 'service centers'), count(25, 'cities'), count(21, 'countries')],
  ]

  expect(sayDisagreements(passages)).toEqual([
    'One passage gives 54 and 21, another 54, 25 and 21: only one of them has 25 cities.',
  ])
})

test.each<[string, Quantity[][]]>([
  ['the same figures agree', [[count(54, 'offices')], [count(54, 'offices')]]],
  ['a detail more is no disagreement', [[count(54, 'offices')], [count(54, 'offices'), count(25, 'cities')]]],
  ['a headline rounds', [[count(4200, 'families')], [count(4236, 'families')]]],
  ['votes ahead are not votes cast', [[count(212, 'votes'), count(48_310, 'votes')], [count(212, 'votes')]]],
  ['a share is no count', [[count(0.2, 'pupils')], [count(27_400, 'pupils')]]],
  ['vague amounts agree with anything', [[count(null, 'offices')], [count(54, 'offices')]]],
  [
    'different units are different things',
    [[count(4, undefined, { unit: '%' })], [count(9, undefined, { unit: 'km' })]],
  ],
  ['one passage has nothing to disagree with', [[count(54, 'offices')]]],
])('%s', (_title, passages) => {
  expect(sayDisagreements(passages)).toEqual([])
})
