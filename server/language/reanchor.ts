import { type FoldedText, foldText } from './fold-text'
import {
  agreement,
  decidePlace,
  type FoldedHint,
  type FoldedPlace,
  findPlaces,
  foldHint,
  isCut,
  type Place,
} from './quote-places'

/** W3C TextQuoteSelector, as stored with a passage. */
export interface QuoteSelector {
  exact: string
  prefix: string
  suffix: string
}

export type Reanchoring =
  | { status: 'same' | 'moved'; start: number; end: number }
  | { status: 'ambiguous' | 'gone' }

/**
 * Finds a stored passage again in another revision of its article.
 *
 * `same`: the very words at the very place; `moved`: the words elsewhere, or with other quotation marks, dashes or
 * white space; `ambiguous`: several places and the context fits none clearly better; `gone`: nowhere in these words.
 * Case counts. Only these words are looked for: a changed wording is `gone`, however like it is.
 *
 * Offsets are UTF-16 code units, end exclusive.
 */
export function reanchor(text: string, selector: QuoteSelector, position: Place): Reanchoring {
  const folded = foldText(text)
  const hint = foldHint(selector)
  const places = candidatePlaces(folded, selector)
  const isThere = text.slice(position.start, position.end) === selector.exact
  if (isThere && fitsBest(folded, places, hint, position)) {
    return { status: 'same', start: position.start, end: position.end }
  }
  const decided = decidePlace(folded, places, hint)
  if (decided) return { status: 'moved', start: decided.start, end: decided.end }
  return { status: places.length > 0 ? 'ambiguous' : 'gone' }
}

/** "54" that has become part of "54,000" is another number; only a passage that began inside a word may again. */
function candidatePlaces(text: FoldedText, { prefix, exact, suffix }: QuoteSelector): FoldedPlace[] {
  const words = foldText(exact).text.trim()
  const taken = foldText(prefix + exact + suffix)
  const origin = findPlaces(taken, words, 'case').find((place) => place.end > prefix.length)
  const wasCut = origin !== undefined && isCut(taken, origin)
  return findPlaces(text, words, 'case').filter((place) => wasCut || !isCut(text, place))
}

/** An insertion can bring another occurrence of the same words to the old place; its context gives it away. */
function fitsBest(text: FoldedText, places: FoldedPlace[], hint: FoldedHint, position: Place): boolean {
  const here = places.find((place) => place.start === position.start)
  if (!here) return false
  const { score } = agreement(text, here, hint)
  return places.every((place) => agreement(text, place, hint).score <= score)
}
