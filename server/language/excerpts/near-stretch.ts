import { diffArrays } from 'diff'
import type { DifferencePart } from '../difference'
import { alignEnds } from './align-ends'
import type { CopyText, CopyWord } from './copy-text'
import type { ExcerptPart } from './excerpt-parts'
import { likestWindows } from './likest-window'
import { type MeaningChange, meaningChanges } from './meaning-changes'

export interface NearStretch {
  /** In the original text; end exclusive. */
  stretch: { start: number; end: number }
  difference: DifferencePart[]
  changes: MeaningChange[]
}

/** The stretch of a text that is most like a part of an excerpt; undefined when none is like it. */
export function findNearStretch(
  copy: CopyText,
  excerpt: CopyText,
  part: ExcerptPart,
): NearStretch | undefined {
  const wanted = excerpt.words().filter(({ start, end }) => start >= part.from && end <= part.to)
  const words = copy.words()
  const range = alignEnds(words, wanted, likestWindows(words, wanted))
  if (range === undefined) return undefined
  const found = words.slice(range.from, range.to)
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {
    stretch: { start: copy.folded.starts[first.start]!, end: copy.folded.ends[last.end - 1]! },
    difference: differenceOf(excerpt, wanted, copy, found),
    changes: meaningChanges(wanted, found),
  }
}

/** The time grows with the square of this. */
const MOST_EDITS = 1000

/** Number by number and word by word: "230,000" is one, where words cut at marks would leave halves of it. */
function differenceOf(
  excerpt: CopyText,
  wanted: CopyWord[],
  copy: CopyText,
  found: CopyWord[],
): DifferencePart[] {
  const options = { comparator: isSame, maxEditLength: MOST_EDITS }
  const changes = diffArrays(wanted, found, options) ?? [
    { value: wanted, removed: true, added: false },
    { value: found, added: true, removed: false },
  ]
  const at = { wanted: 0, found: 0 }
  return changes.flatMap(({ value, added, removed }) => {
    if (removed) {
      at.wanted += value.length
      return withoutBlank('removed', wordsOf(excerpt, wanted, at.wanted - value.length, at.wanted))
    }
    if (!added) at.wanted += value.length
    at.found += value.length
    const text = wordsOf(copy, found, at.found - value.length, at.found)
    return added ? withoutBlank('added', text) : { kind: 'same', text }
  })
}

/** The blank behind words that differ is marked on neither side. */
function withoutBlank(kind: 'added' | 'removed', text: string): DifferencePart[] {
  const words: DifferencePart = { kind, text: text.trimEnd() }
  return text.endsWith(' ') ? [words, { kind: 'same', text: ' ' }] : [words]
}

function isSame(one: CopyWord, other: CopyWord): boolean {
  return one.text === other.text
}

/** As they stand in the original, with the blank behind them when more of the stretch follows. */
function wordsOf({ original, folded }: CopyText, words: CopyWord[], from: number, to: number): string {
  const start = folded.starts[words[from]!.start]!
  const next = words[to]
  const end = next ? folded.starts[next.start]! : folded.ends[words[to - 1]!.end - 1]!
  return original.slice(start, end).replace(/\s+/g, ' ')
}
