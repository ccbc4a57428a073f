import fc from 'fast-check'
import type { ClaimWork } from '../../server/domain/claim'
import {
  claimCoverage,
  countSentenceStates,
  coverSentences,
  SENTENCE_STATES,
  unclaimedQuantities,
} from '../../server/domain/coverage'
import type { Verdict } from '../../server/domain/verdict'

const RESEARCH: ClaimWork = { state: 'in_research' }
const PARKED: ClaimWork = { state: 'waiting', waitingFor: 'the ministry', waitingUntil: '2022-11-02' }
const OPINION: ClaimWork = { state: 'not_checkable', reason: 'opinion' }

test.each<[string, ClaimWork, Verdict['state'][], string | undefined]>([
  ['one that nobody took up', { state: 'suggested' }, [], undefined],
  ['one to be researched', { state: 'triaged' }, [], 'in_work'],
  ['one in research with a draft', RESEARCH, ['drafting'], 'in_work'],
  ['one that waits for an answer', PARKED, [], 'waiting'],
  ['an opinion', OPINION, [], 'not_checkable'],
  ['a dismissed one', { state: 'dismissed' }, [], undefined],
  ['a merged one', { state: 'merged', mergedIntoId: 7 }, [], undefined],
  ['a rated one', RESEARCH, ['published'], 'checked'],
  ['a rated one that is looked at again', PARKED, ['published', 'drafting'], 'checked'],
  ['one whose verdict is held', RESEARCH, ['held'], 'in_work'],
  ['one whose verdict was retracted', RESEARCH, ['retracted'], 'in_work'],
])('%s covers its sentences accordingly', (_what, work, states, expected) => {
  const verdicts = states.map((state, index) => ({ state, number: index + 1 }))

  expect(claimCoverage({ work }, verdicts)).toBe(expected)
})

const SENTENCES = [
  { start: 0, end: 30 },
  { start: 31, end: 60 },
  { start: 62, end: 90 },
  { start: 91, end: 120 },
]

test('a claim decides before a person who called the sentence background, and the rest is untouched', () => {
  const claims = [{ coverage: 'checked' as const, spans: [{ start: 5, end: 12 }] }]

  expect(coverSentences(SENTENCES, claims, (index) => index < 2)).toEqual([
    'checked',
    'background',
    'untouched',
    'untouched',
  ])
})

test('of several claims in a sentence the one with most left to do says how it stands', () => {
  const claims = [
    { coverage: 'not_checkable' as const, spans: [{ start: 0, end: 120 }] },
    { coverage: 'checked' as const, spans: [{ start: 0, end: 90 }] },
    { coverage: 'waiting' as const, spans: [{ start: 0, end: 60 }] },
    { coverage: 'in_work' as const, spans: [{ start: 10, end: 20 }] },
  ]

  expect(coverSentences(SENTENCES, claims, () => true)).toEqual([
    'in_work',
    'waiting',
    'checked',
    'not_checkable',
  ])
})

test('a passage that ends where a sentence begins does not touch it', () => {
  const claims = [{ coverage: 'in_work' as const, spans: [{ start: 30, end: 62 }] }]

  expect(coverSentences(SENTENCES, claims, () => false)).toEqual([
    'untouched',
    'in_work',
    'untouched',
    'untouched',
  ])
})

test('the sum over the states is the number of sentences, whatever the claims', () => {
  const span = fc.tuple(fc.nat(500), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }))
  const coverage = fc.constantFrom('checked' as const, 'in_work', 'waiting', 'not_checkable')
  const claims = fc.array(fc.record({ coverage, spans: fc.array(span) }))
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(3)))

  fc.assert(
    fc.property(gaps, claims, fc.integer({ min: 1, max: 5 }), (lengths, made, every) => {
      let at = 0
      const sentences = lengths.map(([length, gap]) => {
        const start = at
        at = start + length + gap
        return { start, end: start + length }
      })
      const states = coverSentences(sentences, made, (index) => index % every === 0)
      const counts = countSentenceStates(states)

      expect(SENTENCE_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(sentences.length)
      expect(states.every((state, index) => isCovered(state) === touched(sentences[index], made))).toBe(true)
    }),
  )
})

test('a quantity is claimed when a passage holds a part of it', () => {
  const quantities = [
    { start: 10, end: 20, counted: '54 offices' },
    { start: 24, end: 36, counted: '21 countries' },
    { start: 40, end: 48, counted: '230,000' },
  ]

  const open = unclaimedQuantities(quantities, [
    { start: 0, end: 11 },
    { start: 36, end: 40 },
  ])

  expect(open.map(({ counted }) => counted)).toEqual(['21 countries', '230,000'])
})

function isCovered(state: string): boolean {
  return state !== 'background' && state !== 'untouched'
}

function touched(
  sentence: { start: number; end: number } | undefined,
  claims: readonly { spans: readonly { start: number; end: number }[] }[],
): boolean {
  return claims.some(({ spans }) =>
    spans.some((span) => sentence && span.start < sentence.end && span.end > sentence.start),
  )
}
