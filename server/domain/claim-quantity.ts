import type { Objection } from './errors'

export const FIGURE_COMPARATORS = [
  'exactly',
  'at_least',
  'at_most',
  'more_than',
  'less_than',
  'about',
] as const
export type FigureComparator = (typeof FIGURE_COMPARATORS)[number]

export const FIGURE_COMPARATOR_LABELS: Record<FigureComparator, string> = {
  exactly: 'exactly',
  at_least: 'at least',
  at_most: 'at most',
  more_than: 'more than',
  less_than: 'less than',
  about: 'about',
}

/** A figure that a claim states. Dates are 'YYYY-MM-DD', both ends of the period inclusive; '' means "not said". */
export interface ClaimQuantity {
  value: number
  /** Upper end of a range. */
  high?: number
  comparator: FigureComparator
  /** "%", "USD", "km"; empty where things are counted. */
  unit: string
  /** "police offices": what there are that many of. */
  counted: string
  place: string
  periodFrom?: string
  periodTo?: string
  /** The day on which it was so. */
  asOf?: string
  /** What counts as one, when that is not plain from the words. */
  definition: string
}

/** The same as frozen content keeps it: nothing missing, only null. */
export type FrozenQuantity = {
  [K in keyof Required<ClaimQuantity>]: undefined extends ClaimQuantity[K]
    ? Exclude<ClaimQuantity[K], undefined> | null
    : ClaimQuantity[K]
}

export const MOST_FIGURES = 12
const LARGEST = 1e15

/**
 * What does not fit together in the figures of a claim. `field` is the name in the claim's form, `row` counts from 0.
 * Empty when all may be stored; the database refuses the same.
 */
export function objectToQuantities(quantities: readonly ClaimQuantity[]): Objection[] {
  const tooMany: Objection[] =
    quantities.length > MOST_FIGURES
      ? [{ message: `A claim states at most ${MOST_FIGURES} figures. Make several claims of it.` }]
      : []
  return [
    ...tooMany,
    ...quantities.flatMap((quantity, row) => objectTo(quantity).map((o) => ({ ...o, row }))),
  ]
}

function objectTo({ value, high, unit, counted, periodFrom, periodTo }: ClaimQuantity): Objection[] {
  const objections: Objection[] = []
  if (!isBounded(value) || (high !== undefined && !isBounded(high)))
    objections.push({ message: 'This number is too large to be compared.', field: 'figureValue[]' })
  if (high !== undefined && high <= value)
    objections.push({ message: 'Give the smaller end of the range first.', field: 'figureValue[]' })
  if (unit.trim() === '' && counted.trim() === '')
    objections.push({ message: 'Say what is counted, or give the unit.', field: 'figureCounted[]' })
  if (periodFrom !== undefined && periodTo !== undefined && periodFrom > periodTo)
    objections.push({ message: 'The period ends before it begins.', field: 'figureTo[]' })
  return objections
}

function isBounded(value: number): boolean {
  return Math.abs(value) <= LARGEST
}

/** The figures as content that never changes. */
export function freezeQuantities(quantities: readonly ClaimQuantity[]): FrozenQuantity[] {
  return quantities.map((quantity) => ({
    value: quantity.value,
    high: quantity.high ?? null,
    comparator: quantity.comparator,
    unit: quantity.unit,
    counted: quantity.counted,
    place: quantity.place,
    periodFrom: quantity.periodFrom ?? null,
    periodTo: quantity.periodTo ?? null,
    asOf: quantity.asOf ?? null,
    definition: quantity.definition,
  }))
}
