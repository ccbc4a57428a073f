import type { PlacedQuantity } from './quantity-of'
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
    if (last && isNear && standsAlone(one)) filled[at] = like(one, last)
    if (mayRecur(tokens, filled[at]!)) last = filled[at]
  }
  return filled
}

/** What a later number may leave out: not a measure, and no aside ("seven people, including two infants"). */
function mayRecur(tokens: Token[], { quantity, first }: PlacedQuantity): boolean {
  if (quantity.counted === undefined || quantity.unit !== undefined) return false
  return !tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ lower }) => /^(?:including|among|them)$/.test(lower))
}

function standsAlone({ quantity }: PlacedQuantity): boolean {
  return quantity.counted === undefined && quantity.unit === undefined
}

/** "from 31 to 54 offices", "5 or 7 stations" */
function isLinked(tokens: Token[], one: PlacedQuantity, next: PlacedQuantity): boolean {
  const between = tokens.slice(one.next, next.first)
  return between.length === 1 && /^(?:to|and|or|,|-|–)$/.test(between[0]!.lower)
}

function like(one: PlacedQuantity, other: PlacedQuantity): PlacedQuantity {
  const { counted, unit } = other.quantity
  const borrowed = { ...(unit !== undefined && { unit }), ...(counted !== undefined && { counted }) }
  return { ...one, quantity: { ...one.quantity, ...borrowed } }
}
