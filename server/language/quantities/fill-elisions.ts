import { UNITS } from './number-words'
import type { PlacedQuantity } from './quantity-of'
import { leavesNounOut } from './read-counted'
import type { Token } from './tokens'

/**
 * Gives numbers that stand alone what their neighbours count: "54 offices in April and 102 in May", "from 31 to 54
 * offices", "22 people were saved. Seven are in hospital." Only within one paragraph, and at most one sentence on.
 */
export function fillElisions(found: PlacedQuantity[], tokens: Token[]): PlacedQuantity[] {
  const filled = [...found]
  for (let at = filled.length - 2; at >= 0; at--) {
    const [one, next] = [filled[at]!, filled[at + 1]!]
    if (standsAlone(one) && isLinked(tokens, one, next)) filled[at] = like(one, next)
  }
  let last: PlacedQuantity | undefined
  for (const [at, one] of filled.entries()) {
    const isNear = last && tokens[one.first]!.sentence - tokens[last.first]!.sentence <= 1
    if (standsAlone(one))
      filled[at] = last && isNear && mayLeaveOut(tokens, one) ? like(one, last) : withState(one, tokens)
    if (mayRecur(tokens, filled[at]!)) last = filled[at]
  }
  return filled
}

/** What a later number may leave out: not a measure, and no aside ("seven people, including two infants"). */
function mayRecur(tokens: Token[], { quantity, first }: PlacedQuantity): boolean {
  if (quantity.counted === undefined || quantity.unit !== undefined || STATES.test(quantity.counted))
    return false
  return !tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ lower }) => /^(?:including|among|them)$/.test(lower))
}

/** "won 12 of 13" leaves something else out than what was counted before. */
function mayLeaveOut(tokens: Token[], { first, next }: PlacedQuantity): boolean {
  const [number, of] = tokens.slice(Math.max(0, first - 2), first)
  const isOfNumber = of?.lower === 'of' && (number?.kind === 'number' || UNITS.has(number?.lower ?? ''))
  return leavesNounOut(tokens, next) && !isOfNumber
}

function standsAlone({ quantity }: PlacedQuantity): boolean {
  return quantity.counted === undefined && quantity.unit === undefined
}

/** "from 31 to 54 offices", "5 or 7 stations" */
function isLinked(tokens: Token[], one: PlacedQuantity, next: PlacedQuantity): boolean {
  const between = tokens.slice(one.next, next.first)
  return /^(?:to|and|or|but|,|-|–|out of)$/.test(between.map(({ lower }) => lower).join(' '))
}

function like(one: PlacedQuantity, other: PlacedQuantity): PlacedQuantity {
  const { counted, unit } = other.quantity
  const borrowed = { ...(unit !== undefined && { unit }), ...(counted !== undefined && { counted }) }
  return { ...one, quantity: { ...one.quantity, ...borrowed } }
}

const STATES = /^(?:dead|injured|wounded|missing|homeless|unemployed|killed|hurt)$/

/** "54 missing", where nobody was named who could be. */
function withState(one: PlacedQuantity, tokens: Token[]): PlacedQuantity {
  const word = tokens[one.next]
  if (!word || !STATES.test(word.lower)) return one
  return { ...one, quantity: { ...one.quantity, counted: word.text } }
}
