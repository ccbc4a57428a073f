import fc from 'fast-check'
import { readArticleText } from '../../../server/language/canonical-text'
import { suggestClaims } from '../../../server/language/suggesting/suggest-claims'
import type { Quantity, Suggestion } from '../../../server/language/suggestion'
import { naughtyStrings } from '../../bench/suggest/speed'
import { readGoldArticles } from '../../support/news-gold'

function suggestFor(source: string, language = 'en') {
  const article = readArticleText(source, 'plain')
  return { ...suggestClaims({ ...article, language, referenceDate: '2022-10-27' }), text: article.text }
}

function inOrder(suggestions: Suggestion[]): Suggestion[] {
  return [...suggestions].sort((one, other) => one.sentence - other.sentence)
}

const paragraphs = readGoldArticles().flatMap(({ article }) => article.text.split('\n\n'))
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...paragraphs) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '“He denied it.',
    '54 in 21',
    'according to',
    'At least four',
    '”',
    '1,2,3',
    'He said “',
    '$',
    '12.5 percent',
  ),
)
const articles = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('\n\n'))

test('suggestions tile the text and every offset points at words of it', () => {
  fc.assert(
    fc.property(articles, (source) => {
      const { suggestions, text } = suggestFor(source)
      let from = 0
      for (const [index, one] of inOrder(suggestions).entries()) {
        expect(one.sentence).toBe(index)
        expect(text.slice(from, one.start).trim()).toBe('')
        expect(text.slice(one.start, one.end)).toBe(one.text)
        expect(one.score).toBeGreaterThanOrEqual(0)
        expect(one.score).toBeLessThanOrEqual(1)
        expectSpansWithin(one, text)
        from = one.end
      }
      expect(text.slice(from).trim()).toBe('')
    }),
    { numRuns: 25 },
  )
})

function expectSpansWithin(one: Suggestion, text: string): void {
  const places = [...one.quantities, ...one.attributions.flatMap(({ cue, content }) => [cue, content])]
  for (const { start, end } of places) {
    expect(end).toBeGreaterThanOrEqual(start)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(text.length)
  }
  for (const { start, end } of one.quantities) {
    expect(text.slice(start, end)).toMatch(/\S/)
    expect(start).toBeGreaterThanOrEqual(one.start)
    expect(end).toBeLessThanOrEqual(one.end)
  }
}

test('another paragraph leaves the quantities of the others as they are', () => {
  fc.assert(
    fc.property(articles, fc.constantFrom(...paragraphs), (source, more) => {
      const before = quantitiesOf(suggestFor(source))
      const behind = quantitiesOf(suggestFor(`${source}\n\n${more}`))
      const inFront = quantitiesOf(suggestFor(`${more}\n\n${source}`))

      expect(behind.slice(0, before.length)).toEqual(before)
      expect(inFront.slice(inFront.length - before.length)).toEqual(before)
    }),
    { numRuns: 25 },
  )
})

function quantitiesOf({ suggestions, text }: { suggestions: Suggestion[]; text: string }): unknown[] {
  const all = inOrder(suggestions).flatMap(({ quantities }) => quantities)
  return all.map(({ start, end, period, ...rest }: Quantity) => {
    return { ...rest, words: text.slice(start, end), from: period?.from, to: period?.to }
  })
}

test('the order is that of the scores, ties in document order, and the same every time', () => {
  fc.assert(
    fc.property(articles, (source) => {
      const { suggestions } = suggestFor(source)
      const sorted = [...suggestions].sort(
        (one, other) => other.score - one.score || one.sentence - other.sentence,
      )

      expect(suggestions).toEqual(sorted)
      expect(suggestFor(source).suggestions).toEqual(suggestions)
    }),
    { numRuns: 15 },
  )
})

test('another language is divided into sentences and nothing more', () => {
  const { suggestions, isAnalysed, language, periods } = suggestFor('Es gab 54 Büros. In 21 Ländern.', 'de')

  expect({ isAnalysed, language, periods }).toEqual({ isAnalysed: false, language: 'de', periods: [] })
  expect(suggestions.map(({ text, score, quantities }) => ({ text, score, quantities }))).toEqual([
    { text: 'Es gab 54 Büros.', score: 0, quantities: [] },
    { text: 'In 21 Ländern.', score: 0, quantities: [] },
  ])
})

test('no text has no suggestions', () => {
  expect(suggestFor('').suggestions).toEqual([])
})

test('a caption and an invitation to subscribe are no claims and rank last', () => {
  const { suggestions } = suggestFor(
    'Bridge Shut\n\nThe council shut the bridge on Tuesday after 54 cracks were found in 21 beams. It is 90 years old.\n\n' +
      'Photo: The bridge, which has 54 beams.\n\nSign up for our newsletter with 3,000 readers.\n\nTwo men were hurt.',
  )

  const last = suggestions
    .slice(-2)
    .map(({ kind, checkable, whyNot }) => ({ kind, checkable, whyNot: whyNot !== undefined }))
  expect(last).toEqual([
    { kind: 'boilerplate', checkable: false, whyNot: true },
    { kind: 'boilerplate', checkable: false, whyNot: true },
  ])
})

test('standfirst and body are one claim whose figures disagree', () => {
  const { suggestions } = suggestFor(
    'Stations Found Abroad\n\nA report found 54 police offices across 21 countries.\n\n' +
      'The mayor of the town spoke to residents for the first time on Tuesday, and they listened to him for an hour.\n\n' +
      'The group Harbour Watch found in September that the bureaus had opened 54 police offices in 25 cities across 21 countries.',
  )

  const carriers = suggestions.filter(({ repeats }) => repeats.length > 0)
  expect(carriers).toHaveLength(1)
  expect(new Set([carriers[0]!.sentence, ...carriers[0]!.repeats])).toEqual(new Set([1, 3]))
  expect(carriers[0]!.disagreements).toHaveLength(1)
  expect(carriers[0]!.disagreements[0]).toMatch(/25/)
})

test('a newsroom that makes nothing of figures scores them lower', () => {
  const source = 'The ministry said 54 offices were shut. It rained all day in the small town by the sea.'
  const article = { ...readArticleText(source, 'plain'), language: 'en' }
  const scoreWith = (weights: Record<string, number>) =>
    suggestClaims({ ...article, weights }).suggestions.find(({ sentence }) => sentence === 0)!.score

  expect(scoreWith({ figures: 0 })).toBeLessThan(scoreWith({}))
})

const naughty = naughtyStrings()
const whenPresent = naughty.length > 0 ? test : test.skip

whenPresent('no naughty string throws (skipped where the list is absent)', () => {
  for (const line of naughty) expect(() => suggestFor(line)).not.toThrow()
})
