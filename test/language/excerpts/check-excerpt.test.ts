import fc from 'fast-check'
import { checkExcerpt, type ExcerptCheck } from '../../../server/language/excerpts/check-excerpt'
import { readCopy } from '../../../server/language/excerpts/copy-text'
import { paragraphsOf } from '../../../server/language/excerpts/paragraphs-of'
import { foldText } from '../../../server/language/fold-text'

const REPORT = [
  'Overseas stations of two counties',
  'The bureaus of Qingtian and Fuzhou opened 54 “service stations” in 25 cities across 21 countries, the count says. At least four governments have said they are looking into them.',
  'Between April 2021 and July 2022, 230,000 nationals were “persuaded to return” – so the ministry’s own figures.',
  'The ministry denied that the stations had been used against anybody. Ireland shut the one in Dublin.',
  'Thirty of the 54 addresses could be visited. The ministry denied that the stations do police work.',
].join('\n\n')

const copy = readCopy(REPORT)

function check(excerpt: string, text = REPORT): ExcerptCheck {
  return checkExcerpt(excerpt, text === REPORT ? copy : readCopy(text))
}

function changesOf(result: ExcerptCheck): string[] {
  if (result.kind !== 'near') return [result.kind]
  return result.changes.map(({ kind, excerpt, text }) => `${kind}: ${excerpt} / ${text}`)
}

/** The difference in one line: [-only in the excerpt-], {+only in the text+}. */
function lineOf(result: ExcerptCheck): string {
  if (result.kind !== 'near') return result.kind
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return result.difference.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join('')
}

test.each([
  ['as it stands', '54 “service stations” in 25 cities', 2, 2],
  ['with straight quotes', '54 "service stations" in 25 cities', 2, 2],
  ['with another dash and apostrophe', "“persuaded to return” — so the ministry's own figures", 3, 3],
  ['with line breaks and no-break spaces', '54\u00a0“service\n  stations”', 2, 2],
  ['in quotation marks of its own', '“Thirty of the 54 addresses could be visited.”', 5, 5],
  ['with dots at its ends', '… 230,000 nationals were …', 3, 3],
  ['over the end of a paragraph', 'the count says. At least four governments', 2, 2],
  ['over two paragraphs', 'own figures. The ministry denied', 3, 4],
  [
    'in parts that dots join',
    'opened 54 “service stations” […] in 25 cities ... Ireland shut the one in Dublin',
    2,
    4,
  ],
  ['with blanks beside a mark', '230,000 nationals were “ persuaded to return ”', 3, 3],
])('an excerpt %s is exact', (_how, excerpt, paragraph, lastParagraph) => {
  expect(check(excerpt)).toEqual({ kind: 'exact', paragraph, lastParagraph, places: 1 })
})

test('an excerpt that stands twice is exact at the first place and says how often', () => {
  expect(check('The ministry denied that the stations')).toEqual({
    kind: 'exact',
    paragraph: 4,
    lastParagraph: 4,
    places: 2,
  })
})

test.each([
  ['a number', 'opened 102 “service stations” in 25 cities', ['number: 102 / 54']],
  ['a long number', '210,000 nationals were “persuaded to return”', ['number: 210,000 / 230,000']],
  [
    'a number word',
    'At least fourteen governments have said they are looking into them.',
    ['number: fourteen / four'],
  ],
  ['a number at its end', 'Between April 2021 and July 2023', ['number: 2023 / 2022']],
  ['a negation', 'denied that the stations had not been used against anybody', ['negation: not / ']],
  [
    'a verb of speech',
    'The ministry admitted that the stations had been used',
    ['speech: admitted / denied'],
  ],
  ['a name', 'anybody. Ireland shut the one in Rotterdam.', ['name: Rotterdam / Dublin']],
  ['spelling only', 'the ministries own figures', []],
  ['a way of writing a number', '230 thousand nationals were “persuaded to return”', []],
  ['a capital', 'thirty of the 54 addresses could be visited', []],
])(
  'an excerpt that differs by %s is near, and what may change its meaning is named',
  (_what, excerpt, named) => {
    const result = check(excerpt)

    expect(result.kind).toBe('near')
    expect(changesOf(result)).toEqual(named)
  },
)

test.each([
  [
    '54 offices in 25 cities across 21 countries',
    '54 [-offices-] {+“service stations”+} in 25 cities across 21 countries',
  ],
  ['Thirty of all the 54 addresses', 'Thirty of [-all-] the 54 addresses'],
  ['Thirty of the 54 could be visited', 'Thirty of the 54 {+addresses+} could be visited'],
  ['210,000 nationals were', '[-210,000-] {+230,000+} nationals were'],
])('%s is shown with its differing words', (excerpt, line) => {
  expect(lineOf(check(excerpt))).toBe(line)
})

test('a number is one word where another number stands before it', () => {
  const text = 'They had sent home, the ministry said on July 21 230,000 of its nationals.'

  expect(changesOf(check('on July 19 230,000 of its nationals', text))).toEqual(['number: 19 / 21'])
})

test('words that stand elsewhere in another order hide nothing', () => {
  const text = 'stations 230,000 the cities, the the the\n\nthe the the\n\nthe cities, the 21 stations the'

  expect(lineOf(check('the the cities, the 7777 stations', text))).toBe(
    'the the cities, the [-7777-] {+21+} stations',
  )
})

test('one part that differs is shown between the parts that are exact', () => {
  const result = check('opened 54 “service stations” … in 26 cities across … Ireland shut the one')

  expect(lineOf(result)).toBe(
    'opened 54 “service stations” … in [-26-] {+25+} cities across … Ireland shut the one',
  )
  expect(result).toMatchObject({ paragraph: 2, lastParagraph: 4, isReordered: false })
})

test('a part that is nowhere is shown as the excerpt’s alone', () => {
  const result = check('opened 54 “service stations” … bananas ripen slowly in winter')

  expect(lineOf(result)).toBe('opened 54 “service stations” … [-bananas ripen slowly in winter-]')
})

test('parts that stand in another order are not exact', () => {
  expect(check('Ireland shut the one in Dublin … opened 54 “service stations”')).toMatchObject({
    kind: 'near',
    isReordered: true,
  })
})

test.each(['', '   ', '…', '“”', 'Bananas ripen slowly in winter.', '4', '102'])(
  '%j is not in the text',
  (excerpt) => {
    expect(check(excerpt)).toEqual({ kind: 'absent' })
  },
)

test.each([
  ['4 offices', 'There are 54 offices.'],
  ['54 offices', 'There are 154 offices.'],
  ['230', 'They count 230,000 people.'],
  ['the art of it', 'We saw the start of it.'],
])('%s is not exact in: %s', (excerpt, text) => {
  expect(check(excerpt, text).kind).not.toBe('exact')
})

test('texts without blanks between words are compared by their characters', () => {
  const text = '警方在21个国家设立了54个服务站。\n\n外交部否认了这一说法。'

  expect(check('外交部否认了', text)).toMatchObject({ kind: 'exact', paragraph: 2 })
  expect(lineOf(check('警方在21个国家设立了102个服务站', text))).toContain('[-102-]{+54+}')
  expect(changesOf(check('外交部没有否认这一说法', text))).toContain('negation: 没 / ')
})

test('an Arabic excerpt is found and its number compared', () => {
  const text = 'قالت الوزارة إن عدد المراكز 54 مركزا في 21 دولة.'

  expect(check('عدد المراكز 54 مركزا', text)).toMatchObject({ kind: 'exact', paragraph: 1 })
  expect(changesOf(check('عدد المراكز 102 مركزا في 21 دولة', text))).toEqual(['number: 102 / 54'])
})

test('an empty text holds no excerpt', () => {
  expect(check('54 offices', '')).toEqual({ kind: 'absent' })
  expect(check('54 offices', '\n\n \n')).toEqual({ kind: 'absent' })
})

function lettersOf(words: string): string {
  return foldText(words).text.replace(/[^\p{L}\p{N}]/gu, '')
}

const word = fc.constantFrom(
  ...'the report counted stations offices in of and Dublin Ireland said four not “opened” July 54 21 230,000 3.5 cities, then. ministry’s'.split(
    ' ',
  ),
)
const paragraph = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => words.join(' '))
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((paragraphs) => paragraphs.join('\n\n'))

test('any slice of a text along the limits of its words is exact', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (given, at, length) => {
      const words = [...given.matchAll(/\S+/g)]
      const first = words[at % words.length]!
      const last = words[Math.min((at % words.length) + length, words.length) - 1]!
      const slice = given.slice(first.index, last.index + last[0].length)

      const result = check(slice, given)

      if (/[\p{L}\p{N}]/u.test(slice)) expect(result.kind).toBe('exact')
    }),
    { numRuns: 400 },
  )
})

test('a slice with one number changed is never exact, and the number is named', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 5, max: 40 }), fc.nat(), (given, at, length, which) => {
      const words = given.split(/\s+/)
      const slice = words.slice(at % words.length, (at % words.length) + length)
      const numbers = slice.flatMap((each, index) => (/\d/.test(each) ? [index] : []))
      fc.pre(numbers.length > 0 && slice.length >= 5)
      slice[numbers[which % numbers.length]!] = '7777'

      const result = check(slice.join(' '), given)

      expect(result.kind).toBe('near')
      expect(changesOf(result).some((change) => change.startsWith('number: 7777 /'))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('whatever both are, the difference holds all words of the excerpt and the paragraphs are there', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    text,
  )
  const thinned = fc.tuple(text, fc.nat({ max: 9 })).map(([given, each]) => {
    const words = given.split(/\s+/)
    return [words.filter((_word, at) => at % 10 !== each).join(' '), given] as const
  })
  fc.assert(
    fc.property(fc.oneof(fc.tuple(strange, strange), thinned), ([excerpt, given]) => {
      const result = check(excerpt, given)

      const count = paragraphsOf(given).length
      if (result.kind === 'absent') return
      expect(result.paragraph).toBeGreaterThanOrEqual(1)
      expect(result.lastParagraph).toBeLessThanOrEqual(Math.max(1, count))
      expect(result.paragraph).toBeLessThanOrEqual(result.lastParagraph)
      if (result.kind !== 'near') return
      const mine = result.difference.filter(({ kind }) => kind !== 'added').map((part) => part.text)
      expect(lettersOf(mine.join(''))).toBe(lettersOf(excerpt))
    }),
    { numRuns: 600 },
  )
})

test('a text that is its own excerpt is exact from its first to its last paragraph', () => {
  expect(check(REPORT)).toEqual({ kind: 'exact', paragraph: 1, lastParagraph: 5, places: 1 })
})
