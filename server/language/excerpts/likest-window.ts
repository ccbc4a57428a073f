import type { CopyWord } from './copy-text'

export interface Window {
  from: number
  to: number
}

/** A text may hold the same words in another order, or nearly all of them, before the stretch itself. */
const MOST_WINDOWS = 4

/** What shares less than this part of what the likest shares is not the stretch: one changed word is not so much. */
const LEAST_SHARED = 0.7

/**
 * Where in a text the windows stand that share most words, and most pairs of neighbours, with those wanted.
 *
 * A window is as long as what is wanted; four of them at most, the likest first, of equals the first, none in another.
 * Empty when not one word is shared. Linear.
 */
export function likestWindows(words: readonly CopyWord[], wanted: readonly CopyWord[]): Window[] {
  const vocabulary = new Map<string, number>()
  for (const { lower } of wanted) if (!vocabulary.has(lower)) vocabulary.set(lower, vocabulary.size)
  const numbered = (each: readonly CopyWord[]) =>
    Int32Array.from(each, ({ kind, lower }) => (kind === 'mark' ? MARK : (vocabulary.get(lower) ?? UNKNOWN)))
  const ids = numbered(words)
  const length = Math.min(wanted.length, ids.length)
  const scores = scoresOf(ids, length, new SharedCount(numbered(wanted), vocabulary.size))
  const windows: Window[] = []
  while (windows.length < MOST_WINDOWS) {
    const best = bestOutside(scores, windows)
    if (best === undefined || scores[best]! < LEAST_SHARED * scores[windows[0]?.from ?? best]!) break
    windows.push({ from: best, to: best + length })
  }
  return windows
}

/** The score of the window that begins at each word; the last ones are cut by the end of the text. */
function scoresOf(ids: Int32Array, length: number, shared: SharedCount): Int32Array {
  const scores = new Int32Array(ids.length - length + 1)
  for (let at = 0; at < ids.length; at++) {
    shared.enter(ids, at)
    if (at >= length) shared.leave(ids, at - length)
    if (at >= length - 1) scores[at - length + 1] = shared.score
  }
  return scores
}

/** The first of the best beginnings that no window found before holds. */
function bestOutside(scores: Int32Array, windows: readonly Window[]): number | undefined {
  let best: number | undefined
  for (let at = 0; at < scores.length; at++) {
    const holder = windows.find(({ from, to }) => at >= from && at < to)
    if (holder !== undefined) at = holder.to - 1
    else if (scores[at]! > (best === undefined ? 0 : scores[best]!)) best = at
  }
  return best
}

const UNKNOWN = -1
const MARK = -2

/** How many of the wanted words and pairs a window holds; each counts no oftener than it is wanted. */
class SharedCount {
  score = 0
  private readonly missing = new Map<number, number>()

  constructor(
    wanted: Int32Array,
    private readonly size: number,
  ) {
    for (let at = 0; at < wanted.length; at++)
      for (const feature of this.features(wanted, at))
        this.missing.set(feature, (this.missing.get(feature) ?? 0) + 1)
  }

  enter(ids: Int32Array, at: number): void {
    for (const feature of this.features(ids, at)) {
      const missing = this.missing.get(feature)
      if (missing === undefined) continue
      if (missing > 0) this.score += 1
      this.missing.set(feature, missing - 1)
    }
  }

  leave(ids: Int32Array, at: number): void {
    for (const feature of this.features(ids, at)) {
      const missing = this.missing.get(feature)
      if (missing === undefined) continue
      if (missing >= 0) this.score -= 1
      this.missing.set(feature, missing + 1)
    }
  }

  /** The word itself, and the pair it makes with the word before it. */
  private features(ids: Int32Array, at: number): number[] {
    const id = ids[at]!
    if (id < 0) return []
    const before = ids[at - 1] ?? UNKNOWN
    return before < 0 ? [id] : [id, this.size * (before + 1) + id]
  }
}
