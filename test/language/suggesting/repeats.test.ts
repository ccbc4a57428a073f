import { groupRepeats, type Statement } from '../../../server/language/suggesting/repeats'
import type { Quantity, SentenceKind } from '../../../server/language/suggestion'

/** A statement whose numbers in figures count the word behind them. */
function statement(block: number, text: string, kind: SentenceKind = 'event'): Statement {
  const quantities = Array.from(text.matchAll(/(\d+) (\p{L}+)/gu), (match): Quantity => {
    const { index } = match
    return {
      start: index,
      end: index + 2,
      value: Number(match[1]),
      comparator: 'exactly',
      counted: match[2]!,
    }
  })
  return { sentence: block, block, text, kind, quantities, isSummary: false }
}

const story = [
  statement(0, 'The group found 54 offices in 21 countries that police the diaspora.'),
  statement(1, 'A spokeswoman for the port declined to comment on Tuesday.'),
  statement(
    2,
    'In September the group reported that two city bureaus had opened 54 centres in 25 cities of 21 countries.',
  ),
  statement(3, 'The harbour bridge was shut for repairs after a ferry had struck it.'),
  statement(4, 'After a ferry struck the harbour bridge, it was shut for repairs that will last a year.'),
]

test('the standfirst and the sentence of the body that says it again are one claim', () => {
  expect(groupRepeats(story)).toEqual([0, 1, 0, 3, 3])
})

test('a headline needs less in common with the paragraph that it sums up, and sums up one', () => {
  const headline = {
    ...statement(0, 'Ferry Strikes Harbour Bridge in Fog, Mayor Blames Pilot'),
    isSummary: true,
  }
  const body = [
    statement(1, 'The harbour bridge was shut on Tuesday after a ferry had run into it in thick fog.'),
    statement(2, 'Divers will look at the harbour when the fog has gone and the ferry is towed away.'),
  ]

  expect(groupRepeats([headline, ...body])).toEqual([0, 0, 2])
  expect(groupRepeats([{ ...headline, isSummary: false }, ...body])).toEqual([0, 1, 2])
})

test('a denial never repeats what it denies', () => {
  const [claim] = story
  const denial = statement(
    1,
    'The ministry denied that the group found 54 offices in 21 countries.',
    'denial',
  )
  const negated = statement(2, 'The group found not 54 offices in 21 countries that police the diaspora.')

  expect(groupRepeats([claim!, denial, negated])).toEqual([0, 1, 2])
})

test('neighbours in a paragraph go on rather than repeat', () => {
  const sentences = story.slice(3).map((one) => ({ ...one, block: 3 }))

  expect(groupRepeats(sentences)).toEqual([0, 1])
})

test('other numbers for the same things are one claim that disagrees with itself', () => {
  const later = statement(1, 'The group now counts 102 offices in 53 countries.')

  expect(groupRepeats([story[0]!, later])).toEqual([0, 0])
})

test('a thousand copies of one sentence belong to the first', () => {
  const copies = Array.from({ length: 1000 }, (_one, at) => statement(at, story[0]!.text))

  expect(new Set(groupRepeats(copies))).toEqual(new Set([0]))
})
