import { type FoldedText, foldText } from './fold-text'
import { findNearest, type NearestQuote } from './nearest-quote'
import {
  decidePlace,
  type FoldedPlace,
  findPlaces,
  foldHint,
  type Place,
  type QuoteHint,
  wholePlaces,
} from './quote-places'

export type QuoteLocation =
  | { kind: 'found'; start: number; end: number }
  | { kind: 'ambiguous'; places: Place[] }
  | { kind: 'absent'; nearest?: NearestQuote }

/**
 * Finds a quotation in an article's text.
 *
 * Offsets are UTF-16 code units from the start of `text`, end exclusive: the unit of JavaScript strings and of DOM
 * ranges. Curly and straight quotes, kinds of dashes, and any run of white space compare equal; case counts unless
 * nothing is found so; quotation marks around the pasted words may be missing in the text. A number is never found
 * inside a longer number. `hint` chooses among several occurrences when it fits one clearly better.
 * Returns `ambiguous` with every occurrence rather than guess; `absent` when none, with the longest beginning (or
 * end) of four words or more that does stand in the text.
 *
 * Source: the idea of TextQuoteSelector, W3C Web Annotation Data Model.
 */
export function locateQuote(text: string, quote: string, hint: QuoteHint = {}): QuoteLocation {
  const folded = foldText(text)
  const wanted = foldText(quote).text.trim()
  if (withoutMarks(wanted) === '') return { kind: 'absent' }
  const places = firstPlaces(folded, wanted)
  const decided = decidePlace(folded, places, foldHint(hint))
  if (decided) return { kind: 'found', start: decided.start, end: decided.end }
  if (places.length > 0)
    return { kind: 'ambiguous', places: places.map(({ start, end }) => ({ start, end })) }
  const nearest = findNearest(text, folded, withoutMarks(wanted))
  return { kind: 'absent', ...(nearest && { nearest }) }
}

function firstPlaces(text: FoldedText, quote: string): FoldedPlace[] {
  for (const comparing of ['case', 'anyCase'] as const) {
    for (const variant of new Set([quote, withoutMarks(quote)])) {
      const places = wholePlaces(text, findPlaces(text, variant, comparing))
      if (places.length > 0) return places
    }
  }
  return []
}

/** Marks that the person who pasted may have put around the words: quotation marks, and dots for "cut here". */
function withoutMarks(quote: string): string {
  return quote
    .replace(/^(?:["'\s]|\.{3}|\[\.{3}\])+/, '')
    .replace(/(?<!["'\s.\]])(?:["'\s]|\.{3}|\[\.{3}\])+$/, '')
}
