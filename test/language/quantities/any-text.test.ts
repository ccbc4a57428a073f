import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { findPeriods } from '../../../server/language/quantities/find-periods'
import { findQuantities } from '../../../server/language/quantities/find-quantities'
import { foreignStrings, OWN_STRINGS } from '../../support/hostile-strings'

const REFERENCE = '2022-10-27'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '54 ',
    '230,000 ',
    'at least ',
    'four ',
    'offices ',
    'in ',
    'May ',
    '2021',
    ' to ',
    '-',
    '1.2',
    'bn ',
  ),
  fc.constantFrom(
    '$',
    '%',
    'of ',
    'the ',
    'a ',
    'half ',
    'million ',
    'and ',
    'last ',
    'year ',
    '. ',
    ', ',
    '“',
    '’s ',
    '\n',
  ),
  fc.constantFrom(
    'dozens ',
    'one ',
    'twenty-',
    'one-',
    'in ',
    'third ',
    'Tuesday ',
    ' km ',
    'between ',
    '\u202f',
    '½',
    '°C',
  ),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

test('whatever the text, quantities stand in it in order and do not overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const quantity of findQuantities(text, { referenceDate: REFERENCE })) {
        expect(quantity.start).toBeGreaterThanOrEqual(end)
        expect(quantity.end).toBeGreaterThan(quantity.start)
        end = quantity.end
        expect(quantity.value === null).toBe(quantity.comparator === 'vague')
        expect(quantity.value === null || Number.isFinite(quantity.value)).toBe(true)
        expect(quantity.high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(quantity.value ?? 0)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('whatever the text, periods have days of the calendar in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, from, to } of findPeriods(text, REFERENCE)) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        for (const day of [from, to]) if (day) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        expect((from ?? '') <= (to ?? '9')).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

const sentence = fc.constantFrom(
  'At least four countries look into 54 offices in Canada.',
  'Some 230,000 nationals went back between April 2021 and July 2022.',
  'Seven are in hospital, and nine died last week.',
  'Inflation was 12.5 percent; wages grew by a fifth of that.',
  'It cost $1.2bn, 10 to 12 times what they had said on Tuesday.',
  'Dozens of families left their homes.',
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '))

test('a paragraph more leaves the quantities of the others as they are', () => {
  fc.assert(
    fc.property(paragraph, paragraph, paragraph, (before, after, more) => {
      const context = { referenceDate: REFERENCE }
      const alone = [before, after].map((text) => findQuantities(text, context))
      const all = findQuantities([before, more, after].join('\n\n'), context)
      const shift = before.length + more.length + 4

      expect(all.slice(0, alone[0]!.length)).toEqual(alone[0])
      const last = all.slice(all.length - alone[1]!.length)
      expect(last.map(({ start, value, counted, place }) => [start - shift, value, counted, place])).toEqual(
        alone[1]!.map(({ start, value, counted, place }) => [start, value, counted, place]),
      )
      expect(last.map(({ period }) => period?.from)).toEqual(alone[1]!.map(({ period }) => period?.from))
    }),
  )
})

test('the words of a quantity, read alone, have its value', () => {
  fc.assert(
    fc.property(paragraph, (text) => {
      for (const { start, end, value, high } of findQuantities(text)) {
        const words = text.slice(start, end)
        // A share needs what it is a part of: "a fifth" alone is a place in a row.
        const alone = findQuantities(/fifth$/.test(words) ? `${words} of it` : words)

        expect(alone.map((found) => [found.value, found.high])).toEqual([[value, high]])
      }
    }),
  )
})

const written = (value: number) => [
  String(value),
  value.toLocaleString('en-US'),
  value.toLocaleString('en-US').replaceAll(',', '\u202f'),
]

test('a number is read as it is written, whatever divides its groups', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
      for (const digits of written(value)) {
        expect(findQuantities(`They found ${digits} ships.`).map((found) => found.value)).toEqual([value])
      }
    }),
  )
})

test('hostile strings throw nothing', () => {
  for (const text of [...OWN_STRINGS, ...foreignStrings()]) {
    expect(() => findQuantities(`${text} 54 offices in ${text}`, { referenceDate: text })).not.toThrow()
  }
})

/** Each made V8 backtrack or a loop look back over everything in a first version, or might have. */
test.each([
  ['digits', '1'.repeat(100_000), 0],
  ['numbers', Array.from({ length: 10_000 }, (_, at) => at).join(' '), 0],
  ['counted numbers', '54 offices, '.repeat(10_000), 10_000],
  ['groups', '111,'.repeat(25_000), undefined],
  ['no blanks', 'a'.repeat(100_000), 0],
  ['version numbers', '000.'.repeat(25_000), undefined],
  ['dates', 'in May 2020 5 men '.repeat(5_000), 5_000],
  ['number words', 'two hundred and '.repeat(6_000), undefined],
  ['line breaks', '\v\n'.repeat(50_000), 0],
])('100 kB of %s come to an end', (_name, text, count) => {
  const found = findQuantities(text, { referenceDate: REFERENCE })

  if (count !== undefined) expect(found).toHaveLength(count)
})

const ARTICLE = join(__dirname, '../../../../shared/article.txt')
const onArticle = existsSync(ARTICLE) ? test : test.skip

onArticle('the real article (skipped where it is absent) gives every figure with what it counts', () => {
  const text = readFileSync(ARTICLE, 'utf8')

  const found = findQuantities(text, { referenceDate: REFERENCE })

  expect(found.map(({ value, comparator, counted }) => [value, comparator, counted])).toEqual([
    [54, 'exactly', 'Chinese offices'],
    [21, 'exactly', 'countries'],
    [4, 'at_least', 'countries'],
    [54, 'exactly', 'overseas service centers'],
    [25, 'exactly', 'cities'],
    [21, 'exactly', 'countries'],
    [null, 'vague', 'coercive methods'],
    [230_000, 'exactly', 'nationals'],
    [null, 'vague', 'different channels'],
    [2, 'exactly', 'stations'],
  ])
  expect(found[7]?.period).toMatchObject({ from: '2021-04-01', to: '2022-07-31' })
  expect(found[9]?.place).toBe('Amsterdam and Rotterdam')
})
