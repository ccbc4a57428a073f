import type { CopyWord } from './copy-text'

/**
 * Where in a text the window stands that shares most words, and most pairs of neighbours, with those wanted.
 *
 * The window is as long as what is wanted; the first of equals. Undefined when not one word is shared. Linear.
 */
export function likestWindow(
  words: readonly CopyWord[],
  wanted: readonly CopyWord[],
): { from: number; to: number } | undefined {
  const vocabulary = new Map<string, number>()
  for (const { lower } of wanted) if (!vocabulary.has(lower)) vocabulary.set(lower, vocabulary.size)
  const numbered = (each: readonly CopyWord[]) =>
    Int32Array.from(each, ({ kind, lower }) => (kind === 'mark' ? MARK : (vocabulary.get(lower) ?? UNKNOWN)))
  const shared = new SharedCount(numbered(wanted), vocabulary.size)
  const ids = numbered(words)
  const length = Math.min(wanted.length, ids.length)
  let best = { score: 0, from: 0 }
  for (let at = 0; at < ids.length; at++) {
    shared.enter(ids, at)
    if (at >= length) shared.leave(ids, at - length)
    if (shared.score > best.score) best = { score: shared.score, from: Math.max(0, at - length + 1) }
  }
  return best.score === 0 ? undefined : { from: best.from, to: best.from + length }
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
