import { findQuantities } from '../../../server/language/quantities/find-quantities'
import type { Quantity } from '../../../server/language/suggestion'

type Row = [text: string, words: string, expected: Partial<Quantity>]

function onlyOne(text: string): Quantity {
  const found = findQuantities(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toHaveLength(1)
  return found[0]!
}

const COUNTED: Row[] = [
  ['She listed 54 Chinese offices.', '54', { value: 54, comparator: 'exactly', counted: 'Chinese offices' }],
  [
    'At least four countries are looking into it.',
    'At least four',
    { value: 4, comparator: 'at_least', counted: 'countries' },
  ],
  ['230,000 nationals had gone home.', '230,000', { value: 230000, counted: 'nationals' }],
  ['They left on July 21 230,000 nationals strong.', '230,000', { value: 230000, counted: 'nationals' }],
  ['They are 230 000 nationals.', '230 000', { value: 230000, counted: 'nationals' }],
  ['They are 230\u202f000 nationals.', '230\u202f000', { value: 230000, counted: 'nationals' }],
  ['They are 230\u00a0000 nationals.', '230\u00a0000', { value: 230000, counted: 'nationals' }],
  [
    'Some 230 thousand people left.',
    'Some 230 thousand',
    { value: 230000, comparator: 'about', counted: 'people' },
  ],
  ['A dozen men came.', 'A dozen', { value: 12, counted: 'men' }],
  ['Half a million voters stayed away.', 'Half a million', { value: 500000, counted: 'voters' }],
  ['Twenty-one ships waited.', 'Twenty-one', { value: 21, counted: 'ships' }],
  [
    'It has two hundred and thirty thousand members.',
    'two hundred and thirty thousand',
    { value: 230000, counted: 'members' },
  ],
  ['About a hundred guests came.', 'About a hundred', { value: 100, comparator: 'about' }],
  ['It opened two stations.', 'two', { value: 2, counted: 'stations' }],
  ['Two of the stations are shut.', 'Two', { value: 2, counted: 'stations' }],
  ['Police searched two sports clubs.', 'two', { value: 2, counted: 'sports clubs' }],
  [
    'Fewer than 12 Dutch and Belgian towns took part.',
    'Fewer than 12',
    { value: 12, comparator: 'less_than', counted: 'Dutch and Belgian towns' },
  ],
  ['It runs 54 “service centres” there.', '54', { value: 54, counted: 'service centres' }],
  ['The three-member panel agreed.', 'three-member', { value: 3, counted: 'member' }],
  [
    'As many as 18 people fell ill.',
    'As many as 18',
    { value: 18, comparator: 'at_most', counted: 'people' },
  ],
  ['No fewer than 30 families left.', 'No fewer than 30', { value: 30, comparator: 'at_least' }],
  [
    'Aid reached 50 or more villages.',
    '50 or more',
    { value: 50, comparator: 'at_least', counted: 'villages' },
  ],
  ['It has 50+ branches.', '50+', { value: 50, comparator: 'at_least', counted: 'branches' }],
  ['1.2m people live here.', '1.2m', { value: 1200000, counted: 'people' }],
  ['12 lakh farmers signed.', '12 lakh', { value: 1200000, counted: 'farmers' }],
  ['2000 people marched.', '2000', { value: 2000, counted: 'people' }],
]

test.each(COUNTED)('%s', (text, words, expected) => {
  const found = onlyOne(text)

  expect(text.slice(found.start, found.end)).toBe(words)
  expect(found).toMatchObject(expected)
  expect(found.unit).toBeUndefined()
})

test.each([
  'Of 54 at least 12 cities answered.',
  'Of 54 at least twelve cities answered.',
  'Of 54 at least €3m was lost.',
])('words between two numbers belong to the second: %s', (text) => {
  const found = findQuantities(text)

  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    '54',
    expect.stringMatching(/^at least (?:12|twelve|€3m)$/),
  ])
  expect(found.map(({ comparator }) => comparator)).toEqual(['exactly', 'at_least'])
})

test('words that are tied to a number compare no other', () => {
  const text = 'It is 1.2-at least 54 offices.'

  const found = findQuantities(text)

  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['1.2-at', '54'])
})

const MEASURED: Row[] = [
  ['It cost $1.2bn.', '$1.2bn', { value: 1.2e9, unit: 'USD' }],
  ['It cost €3m.', '€3m', { value: 3e6, unit: 'EUR' }],
  ['It cost 36 million euros.', '36 million euros', { value: 36e6, unit: 'EUR' }],
  ['It cost HK$40.', 'HK$40', { value: 40, unit: 'HKD' }],
  ['It cost EUR 3 million.', 'EUR 3 million', { value: 3e6, unit: 'EUR' }],
  [
    'It pays well over £200,000 in prize money.',
    'well over £200,000',
    { value: 200000, unit: 'GBP', counted: 'prize money' },
  ],
  [
    'Up to 12.5 percent of voters changed sides.',
    'Up to 12.5 percent',
    { value: 12.5, unit: '%', counted: 'voters' },
  ],
  ['It gave 12.5 per cent of the seats away.', '12.5 per cent', { value: 12.5, unit: '%', counted: 'seats' }],
  ['Turnout was 61.4%.', '61.4%', { value: 61.4, unit: '%', counted: 'Turnout' }],
  [
    'The rate fell by two percentage points.',
    'two percentage points',
    { value: 2, unit: 'percentage points' },
  ],
  ['It is about 12 kilometres away.', 'about 12 kilometres', { value: 12, comparator: 'about', unit: 'km' }],
  ['They dug a 410-metre borehole.', '410-metre', { value: 410, unit: 'm', counted: 'borehole' }],
  ['It stood 3m above the road.', '3m', { value: 3, unit: 'm' }],
  [
    'They lost 6,000 square metres of storage space.',
    '6,000 square metres',
    { value: 6000, unit: 'square metres', counted: 'storage space' },
  ],
  ['It was 38°C.', '38°C', { value: 38, unit: '°C' }],
  ['It was minus 12 degrees Celsius.', 'minus 12 degrees Celsius', { value: -12, unit: '°C' }],
  ['He was sentenced to seven and a half years.', 'seven and a half years', { value: 7.5, unit: 'years' }],
  ['She served two-and-a-half years.', 'two-and-a-half years', { value: 2.5, unit: 'years' }],
  ['They sought a four-year ban.', 'four-year', { value: 4, unit: 'years' }],
  ['A 54-year-old man was held.', '54-year-old', { value: 54, unit: 'years' }],
  ['Mary Example, 54, was held.', '54', { value: 54, unit: 'years' }],
  ['They drove at 90 km/h.', '90 km/h', { value: 90, unit: 'km/h' }],
]

test.each(MEASURED)('%s', (text, words, expected) => {
  const found = onlyOne(text)

  expect(text.slice(found.start, found.end)).toBe(words)
  expect(found).toMatchObject(expected)
})
