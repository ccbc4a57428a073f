import type { CopyWord } from './copy-text'
import type { Window } from './likest-window'

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
 * The stretch in and around one of the windows that is aligned to the wanted words at the least cost, of equals the
 * one of the earlier window; undefined when sixty per cent of the words are nowhere.
 */
export function alignEnds(
  words: readonly CopyWord[],
  wanted: readonly CopyWord[],
  windows: readonly Window[],
): Window | undefined {
  if (wanted.length > MOST_WORDS) return windows[0]
  const most = wanted.reduce((sum, word) => sum + weightOf(word), 0) * (1 - LEAST_ALIKE)
  let best: ReturnType<typeof alignWindow> | undefined
  for (const window of windows) {
    const aligned = alignWindow(words, wanted, window)
    if (aligned.cost <= most && aligned.cost < (best?.cost ?? Infinity)) best = aligned
  }
  return best?.range
}

/** Of equals the longest: a number at either end stands against a number. */
function alignWindow(words: readonly CopyWord[], wanted: readonly CopyWord[], window: Window) {
  const margin = Math.ceil(wanted.length / 3) + 4
  const offset = Math.max(0, window.from - margin)
  const { costs, starts } = lastRow(wanted, words.slice(offset, window.to + margin))
  let best = 0
  for (let at = 1; at < costs.length; at++) if (costs[at]! <= costs[best]!) best = at
  return { range: { from: offset + starts[best]!, to: offset + best }, cost: costs[best]! }
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
