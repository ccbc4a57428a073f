import type { Period, Quantity, Span } from '../suggestion'
import { countsNothing } from './exclusions'
import { fillElisions } from './fill-elisions'
import { findPeriods } from './find-periods'
import { paragraphsOf } from './paragraphs'
import { type PlacedQuantity, quantityOf, vagueQuantity } from './quantity-of'
import { periodOf } from './quantity-period'
import { readAmount } from './read-amount'
import { readTokens, type Token } from './tokens'
import { readVague } from './vague-amounts'

/** The periods of the text when they are known already; else they are found with the reference date. */
export interface QuantityContext {
  referenceDate?: string
  periods?: Period[]
}

/**
 * Finds the numbers of a text that count or measure something, in the order of the text, none overlapping.
 *
 * `start` and `end` cover comparator, number and unit ("at least four", "$1.2bn", "54-year") in UTF-16 units, end
 * exclusive. Shares are parts of one ("two-thirds" 0.667, "1 in 5" 0.2), percentages have the unit "%". Vague amounts
 * ("dozens", "several") have the value null. Left out are dates and distances in time ("two weeks ago"), times of day,
 * ordinals, numbers in names, list and telephone numbers, "one" as a pronoun, and the scores of games ("3-1"): a score
 * names a result, and neither of its numbers says what it counts.
 * Paragraphs are read one by one and do not see each other. Linear in the text; nothing is thrown.
 */
export function findQuantities(text: string, context: QuantityContext = {}): Quantity[] {
  const periods = [...(context.periods ?? findPeriods(text, context.referenceDate))]
  periods.sort((one, other) => one.start - other.start)
  let seen = 0
  return paragraphsOf(text).flatMap(({ start, end }) => {
    while (seen < periods.length && periods[seen]!.end <= start) seen++
    const own: Period[] = []
    for (let at = seen; at < periods.length && periods[at]!.start < end; at++) own.push(periods[at]!)
    return quantitiesOf(text.slice(start, end), start, own)
  })
}

function quantitiesOf(piece: string, offset: number, periods: Period[]): Quantity[] {
  const tokens = withoutDates(readTokens(piece, offset), periods)
  const found: PlacedQuantity[] = []
  let at = 0
  while (at < tokens.length) {
    const placed = readQuantity(tokens, at, found.at(-1)?.next ?? 0)
    if (placed && 'first' in placed) found.push(placed)
    at = Math.max(at + 1, placed?.next ?? 0)
  }
  return fillElisions(found, tokens).map(({ quantity, first }) => {
    const period = periodOf(tokens, first, quantity, periods)
    return period ? { ...quantity, period } : quantity
  })
}

/**
 * What is found at a token, in words from the token `from` on; with nothing but `next`, a number that counts nothing
 * and is passed over.
 */
function readQuantity(
  tokens: Token[],
  at: number,
  from: number,
): PlacedQuantity | { next: number } | undefined {
  const vague = readVague(tokens, at)
  if (vague) return vagueQuantity(tokens, vague)
  const amount = readAmount(tokens, at)
  if (!amount) return undefined
  return countsNothing(tokens, amount) ? { next: amount.next } : quantityOf(tokens, amount, from)
}

/** The words of dates are no words any more: no number, no noun. */
function withoutDates(tokens: Token[], dates: Span[]): Token[] {
  let seen = 0
  return tokens.map((token) => {
    while (seen < dates.length && dates[seen]!.end <= token.start) seen++
    const date = dates[seen]
    return date && date.start <= token.start ? { ...token, kind: 'code' as const } : token
  })
}
