import type { Period, Quantity } from '../suggestion'
import type { Token } from './tokens'

const FARTHEST = 40
/** Words behind which another statement begins, or which say when something was said. */
const ANOTHER =
  /^(?:that|which|who|whom|whose|where|when|because|although|though|while|but|if|said|says|told|reported|according|announced|added|found|warned|estimated|estimates|claimed|ruled|wrote)$/

/**
 * The period of a quantity: the nearest one with days in its sentence, unless another clause or a verb of saying stands
 * between ("said on Tuesday that 54 …", "54 …, which it found in September"). `first` is the first token of the quantity.
 */
export function periodOf(
  tokens: Token[],
  first: number,
  quantity: Quantity,
  periods: Period[],
): Period | undefined {
  if (periods.length === 0) return undefined
  const behind = reach(tokens, first, 1)
  const near: Period[] = []
  for (let at = firstFrom(periods, reach(tokens, first, -1)); at < periods.length; at++) {
    const period = periods[at]!
    if (period.end > behind) break
    if (!isOfSaying(tokens, period, first)) near.push(period)
  }
  const [nearest] = near.sort((one, other) => distance(one, quantity) - distance(other, quantity))
  return nearest && hasDays(nearest) ? nearest : undefined
}

/** Index of the first period that does not begin before a place; they are in order, and there may be thousands. */
function firstFrom(periods: Period[], place: number): number {
  let low = 0
  let high = periods.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (periods[middle]!.start < place) low = middle + 1
    else high = middle
  }
  return low
}

const hasDays = ({ from, to }: Period): boolean => from !== undefined || to !== undefined

/** "The bridge, built in 1932, is …": what stands between commas before the verb is an aside. */
const FINITE = /^(?:is|was|are|were|has|had|have|will|would)$/

/** How far the clause goes in one direction: an offset in the text. */
function reach(tokens: Token[], first: number, step: 1 | -1): number {
  const { sentence } = tokens[first]!
  let at = first
  for (let count = 0; count < FARTHEST; count++) {
    const next = tokens[at + step]
    if (next?.sentence !== sentence || /^[;:]$/.test(next.text) || ANOTHER.test(next.lower)) break
    if (step < 0 && next.text === ',' && FINITE.test(tokens[at]!.lower)) break
    at += step
  }
  return step > 0 ? tokens[at]!.end : tokens[at]!.start
}

/** "from 31 in April to 54 in May": what stands behind is nearer than what stands as far before. */
function distance(period: Period, quantity: Quantity): number {
  return period.start >= quantity.end ? period.start - quantity.end : quantity.start - period.end + 3
}

/** "said on Tuesday", "Tuesday reported": the day is that of the words. */
function isOfSaying(tokens: Token[], period: Period, first: number): boolean {
  const step = period.start < tokens[first]!.start ? -1 : 1
  let at = first
  while (
    tokens[at] &&
    (tokens[at]!.start < period.start || tokens[at]!.start >= period.end) &&
    Math.abs(at - first) <= FARTHEST
  )
    at += step
  while (tokens[at - 1] && tokens[at - 1]!.start >= period.start) at--
  return tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => ANOTHER.test(lower) && lower !== 'that')
}
