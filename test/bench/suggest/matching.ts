import { findAsserting } from '../../../server/language/suggesting/claimant'
import type { Quantity, Suggestion } from '../../../server/language/suggestion'

/**
 * Whether the claimant of a suggestion is one of the expected: a name, "article" for its own voice or "unnamed".
 * Every word of the expected name must be there: "Wang" is not yet "Wang Jingyu".
 */
export function hasClaimant({ attributions }: Suggestion, text: string, expected: string[]): boolean {
  const asserting = findAsserting(attributions)
  if (asserting === undefined) return expected.includes('article')
  const { name, role } = asserting.speaker
  if (name === '' && expected.includes('unnamed')) return true
  const cue = text.slice(asserting.cue.start, asserting.cue.end)
  const words = new Set(wordsOf(name === '' ? `${role} ${cue}` : name))
  return expected.some((one) => wordsOf(one).every((word) => words.has(word)))
}

/** Whether two say that there are equally many, at an overlapping place. */
export function isSameAmount(
  found: Quantity,
  gold: { start: number; end: number; value: number | null; high?: number | undefined },
): boolean {
  const overlap = found.start < gold.end && gold.start < found.end
  return overlap && isClose(found.value, gold.value) && isClose(found.high ?? null, gold.high ?? null)
}

/** Whether the head noun of what the gold counts is named: "people" for "23 young people in the town". */
export function countsSame(found: string | undefined, gold: string): boolean {
  const head = singular(wordsOf(gold.split(/ (?:of|in|at) /)[0]!).at(-1) ?? '')
  return wordsOf(found ?? '').some((word) => singular(word) === head)
}

function isClose(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other
  return Math.abs(one - other) <= Math.abs(other) * 0.002
}

const unimportant = new Set(['a', 'an', 'the', 'of', 'its', 's'])

function wordsOf(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? []
  return words.filter((word) => !unimportant.has(word))
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}
