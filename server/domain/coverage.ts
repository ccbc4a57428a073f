import type { Claim } from './claim'
import { publicationStatus } from './publication'
import type { Verdict } from './verdict'

/** How far a sentence of an article is taken care of. */
export const SENTENCE_STATES = [
  'checked',
  'in_work',
  'waiting',
  'not_checkable',
  'background',
  'untouched',
] as const
export type SentenceState = (typeof SENTENCE_STATES)[number]

export const SENTENCE_STATE_LABELS: Record<SentenceState, string> = {
  checked: 'checked',
  in_work: 'in work',
  waiting: 'waiting',
  not_checkable: 'not checkable',
  background: 'background',
  untouched: 'untouched',
}

/** What a claim makes of the sentences it stands in. */
export type ClaimCoverage = Extract<SentenceState, 'checked' | 'in_work' | 'waiting' | 'not_checkable'>

/** A stretch of the text in UTF-16 code units, end exclusive. */
interface Span {
  start: number
  end: number
}

/**
 * What the claim makes of its sentences: checked once readers see its verdict, also while a new check is under way.
 * A verdict that is held or retracted is work again. Undefined for claims that nobody took up, or that were merged
 * or dismissed: they cover nothing.
 */
export function claimCoverage(
  claim: Pick<Claim, 'work'>,
  verdicts: readonly Pick<Verdict, 'state' | 'number'>[],
): ClaimCoverage | undefined {
  const status = publicationStatus(claim, verdicts)
  if (status === 'rated' || status === 'rated_under_review') return 'checked'
  if (status === 'held' || status === 'retracted') return 'in_work'
  switch (claim.work.state) {
    case 'suggested':
    case 'merged':
    case 'dismissed':
      return undefined
    case 'not_checkable':
    case 'waiting':
      return claim.work.state
    default:
      return 'in_work'
  }
}

/** Of several claims the one with most left to do says how the sentence stands. */
const MOST_LEFT_TO_DO: readonly ClaimCoverage[] = ['in_work', 'waiting', 'checked', 'not_checkable']

/**
 * The state of each sentence, in their order. A claim that touches a sentence decides, and then a person who called it
 * background; a sentence that nobody spoke of is untouched. A sentence and a claim touch when they share a character.
 */
export function coverSentences(
  sentences: readonly Span[],
  claims: readonly { coverage: ClaimCoverage; spans: readonly Span[] }[],
  isBackground: (index: number) => boolean,
): SentenceState[] {
  const found = sentences.map(() => new Set<ClaimCoverage>())
  for (const { coverage, spans } of claims)
    for (const span of spans)
      for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at++) {
        if ((sentences[at]?.start ?? span.end) >= span.end) break
        found[at]?.add(coverage)
      }
  return found.map(
    (states, index) =>
      MOST_LEFT_TO_DO.find((state) => states.has(state)) ??
      (isBackground(index) ? 'background' : 'untouched'),
  )
}

/** How many sentences are in each state; the figures add up to the number of sentences. */
export function countSentenceStates(states: readonly SentenceState[]): Record<SentenceState, number> {
  const counts = { checked: 0, in_work: 0, waiting: 0, not_checkable: 0, background: 0, untouched: 0 }
  for (const state of states) counts[state] += 1
  return counts
}

/**
 * Those of the quantities that nothing covers, in the order given. `covered` are the passages of claims and whatever
 * else is settled, as background sentences; a quantity is covered when one of them holds a part of it.
 */
export function unclaimedQuantities<Quantity extends Span>(
  quantities: readonly Quantity[],
  covered: readonly Span[],
): Quantity[] {
  return quantities.filter(({ start, end }) => !covered.some((span) => span.start < end && span.end > start))
}

/** Index of the first sentence that ends after a place; sentences are in the order of the text and do not overlap. */
function firstEndingAfter(sentences: readonly Span[], place: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
