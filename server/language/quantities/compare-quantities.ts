import type { Quantity } from '../suggestion'
import { nounStem } from './nouns'
import { isTimeUnit } from './units'

export type QuantityRelation = 'same' | 'other_value' | 'other_counted' | 'unrelated'

type Compared = Pick<Quantity, 'value' | 'high' | 'unit' | 'counted'>

/**
 * How two quantities relate: `same` figure of the same thing; `other_value` of the same thing; `other_counted` for the
 * same figure of another thing ("54 offices", "54 people"); `unrelated`.
 *
 * Compares value, upper end, unit and the head noun of what is counted, whatever its number and spelling ("service
 * centers", "centre"). How a figure is written makes no difference ("230 000", "230 thousand"; "20%", "1 in 5"; "3 km",
 * "3,000 m"). A quantity that does not say what it counts agrees with any when the figure is the same, and with none when
 * it is not. Vague amounts are the same as others of the same thing that are vague too, and never another value.
 */
export function compareQuantities(one: Compared, other: Compared): QuantityRelation {
  const [left, right] = [measure(one), measure(other)]
  const sameFigure = isSameFigure(left, right)
  if (left.dimension !== right.dimension) return 'unrelated'
  const things = compareThings(one, other)
  if (sameFigure) return things === 'different' ? otherThing(one) : 'same'
  if (one.value === null || other.value === null) return 'unrelated'
  return things === 'same' ? 'other_value' : 'unrelated'
}

/** Two vague amounts of different things share no figure. */
function otherThing({ value }: Compared): QuantityRelation {
  return value === null ? 'unrelated' : 'other_counted'
}

interface Measure {
  low: number | null
  high: number | null
  dimension: string
}

const FACTORS: Record<string, [dimension: string, factor: number]> = {
  '%': ['count', 0.01],
  km: ['m', 1000],
  cm: ['m', 0.01],
  mm: ['m', 0.001],
  m: ['m', 1],
  miles: ['m', 1609.344],
  kg: ['g', 1000],
  g: ['g', 1],
  mg: ['g', 0.001],
  tonnes: ['g', 1e6],
  minutes: ['seconds', 60],
  hours: ['seconds', 3600],
  days: ['seconds', 86_400],
  weeks: ['seconds', 604_800],
  seconds: ['seconds', 1],
  years: ['months', 12],
  decades: ['months', 120],
  centuries: ['months', 1200],
  months: ['months', 1],
  GW: ['W', 1e9],
  MW: ['W', 1e6],
  kW: ['W', 1000],
  W: ['W', 1],
  cents: ['cents', 1],
}

function measure({ value, high, unit }: Compared): Measure {
  const [dimension, factor] = FACTORS[unit ?? ''] ?? [unit ?? 'count', 1]
  return {
    low: value === null ? null : value * factor,
    high: high === undefined || value === null ? null : high * factor,
    dimension,
  }
}

/** Equal but for the rounding of a share: 0.667 and 2/3, 33.3% and a third. */
function isSameFigure(one: Measure, other: Measure): boolean {
  return isClose(one.low, other.low) && isClose(one.high, other.high)
}

function isClose(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other
  const isShare =
    Math.abs(one) < 1 &&
    Math.abs(other) < 1 &&
    !(Number.isInteger(one * 1000) && Number.isInteger(other * 1000))
  return (
    Math.abs(one - other) <=
    (isShare ? 0.005 : 1e-9) * Math.max(Math.abs(one), Math.abs(other), isShare ? 0.1 : 0)
  )
}

/** `open` when one of them does not say what it counts. */
function compareThings(one: Compared, other: Compared): 'same' | 'different' | 'open' {
  const [left, right] = [headOf(one.counted), headOf(other.counted)]
  if (left !== '' && right !== '') return left === right ? 'same' : 'different'
  if (left !== right) return 'open'
  // Two bare measures: percentages and money of nothing in particular may be of anything; so may lengths of time.
  return one.unit === undefined || one.unit === '%' || isTimeUnit(one.unit) ? 'open' : 'same'
}

/** The stem of the last word before any "of" or "in": "members of parliament" → "member". */
function headOf(counted: string | undefined): string {
  const phrase = (counted ?? '').split(/\s(?:of|in|from|for|at|with|who|that)\s/)[0] ?? ''
  return nounStem(phrase.trim().split(/\s+/).at(-1) ?? '')
}
