import type { Block } from './canonical-text'
import { joinsNext } from './sentence-joins'

export interface Sentence {
  index: number
  start: number
  end: number
  /** Index of the block it stands in; a sentence never crosses blocks. */
  block: number
}

interface Range {
  start: number
  end: number
}

/**
 * Divides a canonical text into sentences, block by block.
 *
 * Offsets are UTF-16 units, end exclusive; sentences hold no white space at their ends, and together with the gaps
 * between them, which are white space only, they are the text. A heading is one sentence. `language` is a BCP 47
 * code; an unknown or missing one is no error.
 *
 * Method: `Intl.Segmenter`, then corrections for abbreviations, initials, dates and quotations. Linear in the text.
 */
export function splitSentences(text: string, blocks: Block[], language?: string): Sentence[] {
  const segmenter = new Intl.Segmenter(knownLocale(language), { granularity: 'sentence' })
  return blocks
    .flatMap((block, at) => sentencesOf(text, block, segmenter).map((range) => ({ ...range, block: at })))
    .map((sentence, index) => ({ index, ...sentence }))
}

function knownLocale(language: string | undefined): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language ?? 'en')[0] ?? 'en'
  } catch {
    return 'en'
  }
}

function sentencesOf(text: string, block: Block, segmenter: Intl.Segmenter): Range[] {
  const whole = { start: block.start, end: block.end }
  const ranges = block.kind === 'heading' ? [whole] : joinPieces(text, rawPieces(text, block, segmenter))
  return ranges.map((range) => trimRange(text, range)).filter((range) => range.start < range.end)
}

/**
 * The segmenter ends a sentence at every line break and at no ellipsis character. So it is shown a blank and a full
 * stop in their places, of the same length; lines that begin with a bullet do begin a sentence.
 */
function rawPieces(text: string, block: Block, segmenter: Intl.Segmenter): Range[] {
  const pieces: Range[] = []
  let start = block.start
  for (const line of text.slice(block.start, block.end).split(/(?<=\n)(?=[-*•–‣·]\s|\d{1,3}[.)]\s)/)) {
    for (const length of segmentLengths(line.replaceAll('\n', ' ').replaceAll('…', '.'), segmenter)) {
      pieces.push(...cutBeforeNumbers(text, { start, end: start + length }))
      start += length
    }
  }
  return pieces
}

/** "He came in 1990. 54 people saw it." The segmenter looks for a capital letter and finds none. */
function cutBeforeNumbers(text: string, piece: Range): Range[] {
  const pieces: Range[] = []
  let start = piece.start
  for (const stop of text.slice(piece.start, piece.end).matchAll(/[.…]["'”’»)]*\s+(?=["'“‘«(]?[$€£]?\d)/g)) {
    const end = piece.start + stop.index + stop[0].length
    pieces.push({ start, end })
    start = end
  }
  return [...pieces, { start, end: piece.end }]
}

const usualWindow = 4096

/** Node's segmenter takes quadratic time over a long string (3 s for 200 kB), so it sees a window at a time. */
function* segmentLengths(line: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0
  let size = usualWindow
  while (from < line.length) {
    const isLast = from + size >= line.length
    const lengths = Array.from(
      segmenter.segment(line.slice(from, from + size)),
      ({ segment }) => segment.length,
    )
    // The last one may go on behind the window.
    const sure = isLast ? lengths : lengths.slice(0, -1)
    yield* sure
    from += sure.reduce((sum, length) => sum + length, 0)
    size = sure.length > 0 ? usualWindow : size * 2
  }
}

function joinPieces(text: string, pieces: Range[]): Range[] {
  const joined: Range[] = []
  let open: Range | undefined
  for (const piece of pieces) {
    const next = pullClosingMarks(text, open, piece)
    if (open && (next.start >= next.end || joinsNext(text, open, next))) {
      open.end = Math.max(open.end, next.end)
    } else {
      if (open) joined.push(open)
      open = { ...next }
    }
  }
  if (open) joined.push(open)
  return joined
}

/** A closing mark that a stray blank parted from its sentence goes back to it. */
function pullClosingMarks(text: string, open: Range | undefined, piece: Range): Range {
  const marks = /^[”’»›)\]」』】）]+(?=\s|$)\s*/.exec(
    text.slice(piece.start, Math.min(piece.end, piece.start + 8)),
  )
  if (!open || !marks) return piece
  open.end = piece.start + marks[0].length
  return { start: open.end, end: piece.end }
}

function trimRange(text: string, range: Range): Range {
  const piece = text.slice(range.start, range.end)
  const start = range.start + piece.length - piece.trimStart().length
  return { start, end: Math.max(start, range.start + piece.trimEnd().length) }
}
