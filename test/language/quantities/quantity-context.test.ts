import { findQuantities } from '../../../server/language/quantities/find-quantities'

const REFERENCE = '2022-10-27'

const found = (text: string) => findQuantities(text, { referenceDate: REFERENCE })

test.each<[string, [number | null, string | undefined][]]>([
  [
    'It has 54 “service centres” in 25 cities across 21 countries.',
    [
      [54, 'service centres'],
      [25, 'cities'],
      [21, 'countries'],
    ],
  ],
  [
    'It had 54 offices in April and 102 in September.',
    [
      [54, 'offices'],
      [102, 'offices'],
    ],
  ],
  [
    'The number rose from 31 to 54 offices.',
    [
      [31, 'offices'],
      [54, 'offices'],
    ],
  ],
  [
    'Offices rose from 31 to 54.',
    [
      [31, 'Offices'],
      [54, 'Offices'],
    ],
  ],
  [
    'At least 14 people died and 37 were hurt.',
    [
      [14, 'people'],
      [37, 'people'],
    ],
  ],
  [
    'They saved 22 people. Seven are in hospital.',
    [
      [22, 'people'],
      [7, 'people'],
    ],
  ],
  [
    'Seven people, including two infants, were hurt and nine died.',
    [
      [7, 'people'],
      [2, 'infants'],
      [9, 'people'],
    ],
  ],
  [
    'Two of the nine members of its board said no.',
    [
      [2, 'members'],
      [9, 'members'],
    ],
  ],
  [
    'Crews replaced 16 of the bridge’s 40 steel hangers.',
    [
      [16, 'steel hangers'],
      [40, 'steel hangers'],
    ],
  ],
  [
    'Not 54 but 102 offices were shut.',
    [
      [54, 'offices'],
      [102, 'offices'],
    ],
  ],
  [
    'It left 300 dead and 54 missing.',
    [
      [300, 'dead'],
      [54, 'missing'],
    ],
  ],
  [
    'Three women and two men died.',
    [
      [3, 'women'],
      [2, 'men'],
    ],
  ],
  [
    'The ministry closed 54 out of 102 stations.',
    [
      [54, 'stations'],
      [102, 'stations'],
    ],
  ],
  ['The number of stations rose to 102.', [[102, 'stations']]],
  [
    'Admissions rose by 12% to 4,310.',
    [
      [12, 'Admissions'],
      [4310, 'Admissions'],
    ],
  ],
  [
    'There were 7 recounts, 3 of them in Ohio.',
    [
      [7, 'recounts'],
      [3, 'recounts'],
    ],
  ],
  ['Up to three-quarters of a million jobs went.', [[750_000, 'jobs']]],
  [
    'Smugglers brought 2.5 tonnes of cocaine worth £200 million.',
    [
      [2.5, 'cocaine'],
      [2e8, undefined],
    ],
  ],
  ['The company employs 1,200.', [[1200, undefined]]],
  [
    'The 10-year plan costs €3bn.',
    [
      [10, 'plan'],
      [3e9, undefined],
    ],
  ],
  [
    'Two million voters chose between 12 parties.',
    [
      [2e6, 'voters'],
      [12, 'parties'],
    ],
  ],
])('what is counted: %s', (text, expected) => {
  expect(found(text).map(({ value, counted }) => [value, counted])).toEqual(expected)
})

test.each<[string, number, number | undefined]>([
  ['Between 5 and 7 people were hurt.', 5, 7],
  ['It takes 10 to 12 hours.', 10, 12],
  ['There are 10–12 members.', 10, 12],
  ['They met in 10-12 countries.', 10, 12],
  ['It cost $10-12 million.', 10e6, 12e6],
  ['It cost $10m to $12m.', 10e6, 12e6],
  ['Two or three shots were heard.', 2, 3],
  ['From 2 million to 3 million people fled.', 2e6, 3e6],
  ['Some 54 to 56% of voters agree.', 54, 56],
])('a range: %s', (text, value, high) => {
  expect(found(text)).toEqual([expect.objectContaining({ value, high })])
})

test.each<[string, number, string]>([
  ['One in five pupils failed.', 0.2, 'pupils'],
  ['1 in 5 households is poor.', 0.2, 'households'],
  ['Nine out of ten doctors agree.', 0.9, 'doctors'],
  ['Two-thirds of members said no.', 2 / 3, 'members'],
  ['Three quarters of the money is gone.', 0.75, 'money'],
  ['A third of shops are shut.', 1 / 3, 'shops'],
  ['Half of the shops are shut.', 0.5, 'shops'],
])('a share: %s', (text, value, counted) => {
  expect(found(text)).toEqual([expect.objectContaining({ value, counted })])
})

test.each([
  ['Dozens of families left.', 'Dozens', 'families'],
  ['Hundreds of thousands of people came.', 'Hundreds of thousands', 'people'],
  ['They used a number of methods.', 'a number', 'methods'],
  ['A growing number of towns agree.', 'A growing number', 'towns'],
  ['Several haulage firms plan it.', 'Several', 'haulage firms'],
  ['Many voters stayed away.', 'Many', 'voters'],
  ['Thousands fled.', 'Thousands', undefined],
  ['A few hundred people came.', 'A few hundred', 'people'],
])('a vague amount: %s', (text, words, counted) => {
  const [vague, ...more] = found(text)

  expect(more).toEqual([])
  expect(text.slice(vague?.start, vague?.end)).toBe(words)
  expect(vague).toMatchObject({ value: null, comparator: 'vague' })
  expect(vague?.counted).toBe(counted)
})

test.each([
  ['They reported two stations in Amsterdam and Rotterdam.', 'Amsterdam and Rotterdam'],
  ['Some 300 people were arrested in the Netherlands.', 'Netherlands'],
  ['In Ireland, two stations were shut.', 'Ireland'],
  ['It opened 54 offices across Canada, Spain and Ireland.', 'Canada, Spain and Ireland'],
  ['It opened 54 offices across 21 countries.', undefined],
  ['It opened 54 offices in September.', undefined],
  ['It lost 54 offices in Rotterdam’s old port.', undefined],
])('a place: %s', (text, place) => {
  expect(found(text)[0]?.place).toBe(place)
})

test.each([
  ['From April 2021 to July 2022, 230,000 nationals went back.', '2021-04-01', '2022-07-31'],
  ['In 2021, 54 offices were opened.', '2021-01-01', '2021-12-31'],
  ['It opened 54 offices last year.', '2021-01-01', '2021-12-31'],
  ['It had 31 offices in April.', '2022-04-01', '2022-04-30'],
  ['Police said on Tuesday that 54 offices were open.', undefined, undefined],
  ['It said on Wednesday 54 offices were open.', undefined, undefined],
  ['The bridge, built in 1932, is 1,149 metres long.', undefined, undefined],
  ['The list, which appeared in May. It has 54 offices.', undefined, undefined],
])('a period: %s', (text, from, to) => {
  const period = found(text)[0]?.period

  expect([period?.from, period?.to]).toEqual([from, to])
})

test('each of two figures gets the period that stands with it', () => {
  const periods = found('Offices rose from 31 in April to 54 in May.').map(({ period }) => period?.from)

  expect(periods).toEqual(['2022-04-01', '2022-05-01'])
})

test('periods that are known already are not looked for again', () => {
  const known = { start: 0, end: 4, from: '2001-01-01', to: '2001-12-31' }

  expect(findQuantities('Then 54 offices were open.', { periods: [known] })[0]?.period).toEqual(known)
})
