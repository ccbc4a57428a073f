import type { CopyWord } from './copy-text'

/**
 * What it costs to leave out a word of the excerpt or to take another in its place; a mark weighs little. Words that
 * only the text has cost half: an excerpt that skipped some still begins where its first word stands.
 */
const WORD = 8
const MARK = 2

/** Less than this part of the words in common is another text. */
const LEAST_ALIKE = 0.6

/** The time is this times the length of the window; longer excerpts keep the window as it is. */
const MOST_WORDS = 2500

/**
 * The stretch in and around a window that is aligned to the wanted words at the least cost; undefined when sixty per
 * cent of the words are not there. Of equals the longest: a number at either end stands against a number.
 */
export function alignEnds(
  words: readonly CopyWord[],
  wanted: readonly CopyWord[],
  window: { from: number; to: number },
): { from: number; to: number } | undefined {
  if (wanted.length > MOST_WORDS) return window
  const margin = Math.ceil(wanted.length / 3) + 4
  const offset = Math.max(0, window.from - margin)
  const around = words.slice(offset, window.to + margin)
  const { costs, starts } = lastRow(wanted, around)
  let best = 0
  for (let at = 1; at < costs.length; at++) if (costs[at]! <= costs[best]!) best = at
  const weight = wanted.reduce((sum, word) => sum + weightOf(word), 0)
  if (costs[best]! > weight * (1 - LEAST_ALIKE)) return undefined
  return { from: offset + starts[best]!, to: offset + best }
}

/**
 * The last row of the table of least costs, and for each cell where its stretch begins. What stands before and behind
 * the stretch costs nothing. Two rows are kept: nobody needs the way.
 *
 * Source: Sellers, "The theory and computation of evolutionary distances", 1980.
 */
function lastRow(wanted: readonly CopyWord[], around: readonly CopyWord[]) {
  let costs = new Int32Array(around.length + 1)
  let starts = Int32Array.from(costs, (_, at) => at)
  for (const word of wanted) {
    const weight = weightOf(word)
    const [newCosts, newStarts] = [new Int32Array(costs.length), new Int32Array(costs.length)]
    newCosts[0] = costs[0]! + weight
    for (let at = 1; at < costs.length; at++) {
      const other = around[at - 1]!
      const taken = costs[at - 1]! + swapCost(word, other)
      const left = costs[at]! + weight
      const put = newCosts[at - 1]! + weightOf(other) / 2
      const least = Math.min(taken, left, put)
      newCosts[at] = least
      if (least === taken) newStarts[at] = starts[at - 1]!
      else newStarts[at] = least === left ? starts[at]! : newStarts[at - 1]!
    }
    ;[costs, starts] = [newCosts, newStarts]
  }
  return { costs, starts }
}

function swapCost(one: CopyWord, other: CopyWord): number {
  if (one.lower === other.lower) return 0
  return isMark(one) === isMark(other) ? weightOf(one) : WORD + MARK
}

function weightOf(word: CopyWord): number {
  return isMark(word) ? MARK : WORD
}

function isMark({ kind }: CopyWord): boolean {
  return kind === 'mark'
}
