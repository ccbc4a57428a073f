import { findOccurrences } from './find-occurrences'
import { type FoldedText, foldText, lowerCase } from './fold-text'

export interface Place {
  start: number
  end: number
}

/** What stood before and after the quotation where it was taken from. */
export interface QuoteHint {
  prefix?: string
  suffix?: string
}

/** A place in the original text, with its place in the folded one. */
export interface FoldedPlace extends Place {
  from: number
  to: number
}

/** Every place of a folded quotation; `anyCase` compares without regard to case. */
export function findPlaces(text: FoldedText, quote: string, comparing: 'case' | 'anyCase'): FoldedPlace[] {
  const [haystack, needle] =
    comparing === 'case' ? [text.text, quote] : [lowerCase(text.text), lowerCase(quote)]
  return findOccurrences(haystack, needle).map((from) => {
    const to = from + needle.length
    return { from, to, start: text.starts[from]!, end: text.ends[to - 1]! }
  })
}

/**
 * The places that a person can have meant: whole words where there are any, and never a piece of a number, since
 * "54 offices" is not what "154 offices" says.
 */
export function wholePlaces(text: FoldedText, places: FoldedPlace[]): FoldedPlace[] {
  const numbersWhole = places.filter((place) => !cutsNumber(text.text, place))
  const wordsWhole = numbersWhole.filter((place) => !cutsWord(text.text, place))
  return wordsWhole.length > 0 ? wordsWhole : numbersWhole
}

/** Whether the place begins or ends inside a word or a number. */
export function isCut(text: FoldedText, place: FoldedPlace): boolean {
  return cutsNumber(text.text, place) || cutsWord(text.text, place)
}

/** How many characters on either side of the place agree with the hint, counted outwards from it. */
export function agreement(text: FoldedText, place: FoldedPlace, hint: FoldedHint): Agreement {
  const before = text.text.slice(Math.max(0, place.from - hint.before.length - 1), place.from).trimEnd()
  const after = text.text.slice(place.to, place.to + hint.after.length + 1).trimStart()
  let leading = 0
  while (leading < hint.before.length && hint.before.at(-1 - leading) === before.at(-1 - leading)) leading++
  let following = 0
  while (following < hint.after.length && hint.after[following] === after[following]) following++
  return { before: leading, after: following, score: leading + following }
}

interface Agreement {
  before: number
  after: number
  score: number
}

/** A hint made comparable with a folded text. More context than this decides nothing, and costs time at each place. */
export interface FoldedHint {
  before: string
  after: string
}

const mostContext = 200

export function foldHint({ prefix = '', suffix = '' }: QuoteHint): FoldedHint {
  return {
    before: foldText(prefix.slice(-mostContext)).text.trimEnd(),
    after: foldText(suffix.slice(0, mostContext)).text.trimStart(),
  }
}

/** The only place, or the one that the hint tells from all others. */
export function decidePlace(
  text: FoldedText,
  places: FoldedPlace[],
  hint: FoldedHint,
): FoldedPlace | undefined {
  if (places.length < 2) return places[0]
  const ranked = places
    .map((place) => ({ place, agreed: agreement(text, place, hint) }))
    .sort((one, other) => other.agreed.score - one.agreed.score)
  const [best, second] = ranked
  if (!best || !second || !agreesOnBothSides(best.agreed, hint)) return undefined
  const lead = best.agreed.score - second.agreed.score
  const fitsFully = best.agreed.score === hint.before.length + hint.after.length
  return lead >= fewestShared || (lead > 0 && fitsFully) ? best.place : undefined
}

/** Less than this is chance: a blank, a mark, the end of a common word. */
const fewestShared = 4

/** A sentence inserted before the words can take over all that stood on one side of them. */
function agreesOnBothSides(agreed: Agreement, hint: FoldedHint): boolean {
  const beforeEnough = agreed.before >= Math.min(fewestShared, hint.before.length)
  return beforeEnough && agreed.after >= Math.min(fewestShared, hint.after.length)
}

function cutsNumber(text: string, { from, to }: FoldedPlace): boolean {
  const before = /\d[.,]?$/.test(text.slice(Math.max(0, from - 2), from)) && /\d/.test(text.charAt(from))
  return before || (/\d/.test(text.charAt(to - 1)) && /^[.,]?\d/.test(text.slice(to, to + 2)))
}

function cutsWord(text: string, { from, to }: FoldedPlace): boolean {
  return joinsWord(text, from) || joinsWord(text, to)
}

/** Scripts that write without blanks have no such boundary to respect. */
function joinsWord(text: string, at: number): boolean {
  return isSpacedLetter(text.charAt(at - 1)) && isSpacedLetter(text.charAt(at))
}

function isSpacedLetter(letter: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(letter) &&
    !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(letter)
  )
}
