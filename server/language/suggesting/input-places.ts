import type { TextFormat } from '../canonical-text'
import { type FoldedText, foldText } from '../fold-text'
import type { Span } from '../suggestion'

/**
 * Finds stretches of a canonical text again in the source that it was made of, plain text or Markdown.
 *
 * `pieces` are in the order of the text and do not overlap; so are the places. Offsets are UTF-16 units of `source`,
 * end exclusive. Marks of Markdown within a piece are part of its place. A piece that cannot be found, for example
 * because an entity stands for one of its letters, gets an empty place behind the piece before it.
 */
export function findInputPlaces(source: string, format: TextFormat, pieces: string[]): Span[] {
  const folded = foldText(format === 'markdown' ? hideMarks(levelUnits(source)) : levelUnits(source))
  const letters = lettersOf(folded.text)
  let from = 0
  return pieces.map((piece) => {
    const wanted = foldText(piece).text
    const place = findExactly(folded.text, from, wanted) ?? findLetters(folded.text, letters, from, wanted)
    if (place !== undefined) from = place.end
    return toSource(folded, place ?? { start: from, end: from }, source.length)
  })
}

/** What cleaning takes out or changes, unit for unit, so that places stay. */
function levelUnits(source: string): string {
  return source
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t\r ])\p{Cc}/gu, ignorable)
}

const ignorable = '\u200b'

/** Pictures, the targets of links and entities: letters of the source that are none of the text. */
function hideMarks(source: string): string {
  const hide = (words: string) => ignorable.repeat(words.length)
  return source
    .replace(/!\[[^\]\n]{0,300}\]\([^()\s]*\)/g, hide)
    .replace(/(?<=\])\([^()\s]*(?:\s"[^"\n]{0,300}")?\)/g, hide)
    .replace(/&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/gi, hide)
}

interface Letters {
  text: string
  /** Where each unit of `text` stands in the folded text. */
  places: number[]
}

function lettersOf(folded: string): Letters {
  const parts: string[] = []
  const places: number[] = []
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    parts.push(word)
    for (let unit = 0; unit < word.length; unit++) places.push(index + unit)
  }
  return { text: parts.join(''), places }
}

/** Between two pieces there is little more than white space and marks; this keeps the whole linear. */
const sight = 5000

function findExactly(folded: string, from: number, wanted: string): Span | undefined {
  const at = folded.slice(from, from + wanted.length + sight).indexOf(wanted)
  return at < 0 || wanted === '' ? undefined : { start: from + at, end: from + at + wanted.length }
}

/** Markdown sets marks within words and between them: only letters and digits are compared. */
function findLetters(folded: string, letters: Letters, from: number, wanted: string): Span | undefined {
  const word = lettersOf(wanted).text
  const first = firstAtOrAfter(letters.places, from)
  const at = word === '' ? -1 : letters.text.slice(first, first + word.length + sight).indexOf(word)
  if (at < 0) return undefined
  const start = letters.places[first + at]!
  const end = letters.places[first + at + word.length - 1]! + 1
  return { start: takeBefore(folded, start, from), end: takeBehind(folded, end) }
}

/** The opening and closing marks of the text that stand outside of its letters. */
function takeBefore(folded: string, start: number, from: number): number {
  const marks = /[("'[$€£¿¡*_`]*$/.exec(folded.slice(Math.max(from, start - 10), start))
  return start - (marks?.[0].length ?? 0)
}

function takeBehind(folded: string, end: number): number {
  const marks = /^[)"'\].,;:!?…%€*_`]*/.exec(folded.slice(end, end + 10))
  return end + (marks?.[0].length ?? 0)
}

function firstAtOrAfter(places: number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}

function toSource(folded: FoldedText, { start, end }: Span, length: number): Span {
  const from = start < folded.starts.length ? folded.starts[start]! : length
  return { start: from, end: end > start ? folded.ends[end - 1]! : from }
}
