import type { FoldedText } from '../fold-text'

/** A part of an excerpt between its ends and dots. `text` is folded; `start` and `end` are places in the original. */
export interface ExcerptPart {
  text: string
  from: number
  to: number
  start: number
  end: number
}

/** Who cuts oftener than this quotes nothing; the rest stays one part. */
const MOST_PARTS = 12

/** Dots for "something is left out", as they are written in quotations: "…", "...", "[…]", "(...)". */
const DOTS = /\[\s?\.{3,}\s?\]|\(\s?\.{3,}\s?\)|\.{3,}/g

/** The parts that the dots of an excerpt divide, without the quotation marks around them; none without words. */
export function excerptParts(folded: FoldedText): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let from = 0
  for (const { 0: dots, index } of folded.text.matchAll(DOTS)) {
    if (parts.length === MOST_PARTS - 1) break
    addPart(parts, folded, from, index)
    from = index + dots.length
  }
  addPart(parts, folded, from, folded.text.length)
  return parts
}

function addPart(parts: ExcerptPart[], folded: FoldedText, from: number, to: number): void {
  const piece = folded.text.slice(from, to)
  const unquoted = trimBlanks(piece, withoutQuotes(piece, trimBlanks(piece, { from: 0, to: piece.length })))
  if (!/[\p{L}\p{N}]/u.test(piece.slice(unquoted.from, unquoted.to))) return
  const [first, last] = [from + unquoted.from, from + unquoted.to]
  parts.push({
    text: folded.text.slice(first, last),
    from: first,
    to: last,
    start: folded.starts[first]!,
    end: folded.ends[last - 1]!,
  })
}

interface Range {
  from: number
  to: number
}

function trimBlanks(piece: string, { from, to }: Range): Range {
  const inner = piece.slice(from, to)
  return { from: to - inner.trimStart().length, to: from + inner.trimEnd().length }
}

/** A mark on one side only belongs to the words: "said “yes”" ends with one. */
function withoutQuotes(piece: string, { from, to }: Range): Range {
  const [first, last] = [piece.charAt(from), piece.charAt(to - 1)]
  const isQuoted = to - from > 2 && first === last && (first === '"' || first === "'")
  if (isQuoted) return { from: from + 1, to: to - 1 }
  // Dots cut between the two marks leave one of them on each part.
  const opens = first === '"' && !piece.slice(from + 1, to).includes('"')
  const closes = last === '"' && !piece.slice(from, to - 1).includes('"')
  return { from: opens ? from + 1 : from, to: closes ? to - 1 : to }
}
