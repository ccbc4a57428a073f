import fc from 'fast-check'
import { locateQuote } from '../../server/language/locate-quote'

const article = [
  'The mayor said 230,000 people had been “persuaded to move” – so the council’s report says.',
  'There are 54 offices in 21 countries. The report counted 154 offices in all, and 54 offices closed.',
  'Dublin shut one… Rotterdam did not.',
].join('\n\n')

function found(text: string, quote: string, hint?: { prefix?: string; suffix?: string }): string | undefined {
  const location = locateQuote(text, quote, hint)
  return location.kind === 'found' ? text.slice(location.start, location.end) : undefined
}

test.each([
  ['as it stands', 'persuaded to move', 'persuaded to move'],
  ['with straight quotes', '"persuaded to move" - so', '“persuaded to move” – so'],
  ['with a straight apostrophe', "council's report", 'council’s report'],
  ['with another dash', '“persuaded to move” — so', '“persuaded to move” – so'],
  ['with no-break spaces', '230,000\u00a0people', '230,000 people'],
  ['across paragraphs', 'report says. There are', 'report says.\n\nThere are'],
  ['with line ends of its own', 'in\r\n  21 countries', 'in 21 countries'],
  ['in other case', 'THE MAYOR SAID', 'The mayor said'],
  ['with marks that the text lacks', '“There are 54 offices”', 'There are 54 offices'],
  ['with dots where it was cut', '“… counted 154 offices ...”', 'counted 154 offices'],
  ['with three dots for an ellipsis', 'shut one... Rotterdam', 'shut one… Rotterdam'],
  ['with invisible characters', 'coun\u00adcil’s\u200b report', 'council’s report'],
  ['with white space around it', '  Dublin shut one\n', 'Dublin shut one'],
])('a quotation is found %s', (_name, quote, words) => {
  expect(found(article, quote)).toBe(words)
})

test('decomposed letters are found, at their places in the original', () => {
  expect(found('Der Bu\u0308rgermeister sagt ja.', 'Bürgermeister')).toBe('Bu\u0308rgermeister')
  expect(found('Café “x” ist zu.', 'Cafe\u0301 "x"')).toBe('Café “x”')
})

test('letters that grow in lower case do not shift places', () => {
  expect(found('İİİ and then THE END', 'the end')).toBe('THE END')
})

test('other case is tried only when nothing is found as written', () => {
  expect(locateQuote('May may go.', 'may')).toEqual({ kind: 'found', start: 4, end: 7 })
})

test('whole words are preferred to parts of words', () => {
  expect(locateQuote('A party, an art.', 'art')).toEqual({ kind: 'found', start: 12, end: 15 })
  expect(found('The Chinese government', 'hinese gov')).toBe('hinese gov')
})

test.each([
  ['54 offices', '154 offices'],
  ['230', '230,000 people'],
  ['000 people', '230,000 people'],
  ['3.5', '3.52 per cent'],
])('the number %s is not found inside %s', (quote, text) => {
  expect(locateQuote(text, quote).kind).toBe('absent')
})

test('several occurrences are all told', () => {
  const location = locateQuote(article, '54 offices')

  expect(location.kind).toBe('ambiguous')
  expect(
    location.kind === 'ambiguous' && location.places.map(({ start, end }) => article.slice(start, end)),
  ).toEqual(['54 offices', '54 offices'])
})

test.each([
  [{ prefix: 'There are ' }, article.indexOf('54 offices')],
  [{ suffix: ' closed.' }, article.lastIndexOf('54 offices')],
  [{ prefix: 'in all, and', suffix: 'closed' }, article.lastIndexOf('54 offices')],
])('the hint %j decides among occurrences', (hint, start) => {
  expect(locateQuote(article, '54 offices', hint)).toEqual({ kind: 'found', start, end: start + 10 })
})

test('a hint that fits neither leaves the choice open', () => {
  expect(locateQuote(article, '54 offices', { prefix: 'something else' }).kind).toBe('ambiguous')
})

test('an absent quotation names the nearest words', () => {
  const wrongEnd = locateQuote(article, 'there are 54 offices in 22 countries')
  const wrongBeginning = locateQuote(article, 'Some people had been persuaded to move')

  expect(wrongEnd).toMatchObject({ kind: 'absent', nearest: { text: 'There are 54 offices in' } })
  expect(wrongBeginning).toMatchObject({ kind: 'absent' })
  expect(locateQuote(article, 'Nobody said that 154 offices in all, and 54 offices')).toMatchObject({
    nearest: { text: '154 offices in all, and 54 offices' },
  })
})

test.each(['', '   ', '“”', '…', '\u200b'])('the empty quotation %j is absent', (quote) => {
  expect(locateQuote(article, quote)).toEqual({ kind: 'absent' })
})

test('every slice of a text is found, or is ambiguous with its own place among the others', () => {
  const unit = fc.constantFrom(
    'a',
    'B',
    'é',
    'e\u0301',
    ' ',
    '\n\n',
    '“',
    '”',
    '’',
    '–',
    '…',
    '🙂',
    'ß',
    'İ',
    '한',
    '人',
    '.',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.nat(60), fc.nat(30), (units, from, length) => {
      const text = units.join('')
      const quote = units
        .slice(from, from + length)
        .join('')
        .trim()
      const location = locateQuote(text, quote)
      if (location.kind === 'found') expect(location.end).toBeLessThanOrEqual(text.length)
      if (/[aBéß人]/.test(quote)) expect(location.kind).not.toBe('absent')
    }),
  )
})

test.each([
  ['one letter for ever', 'a'.repeat(200_000), `b${'a'.repeat(100_000)}`],
  ['a quotation as long as the text', 'word '.repeat(40_000), `${'word '.repeat(39_000)}end`],
  ['a short one that is everywhere', 'a b '.repeat(50_000), 'a'],
])('hostile input does not hang: %s', (_name, text, quote) => {
  const began = performance.now()

  locateQuote(text, quote, { prefix: 'b a b a ' })

  expect(performance.now() - began).toBeLessThan(10_000)
})
