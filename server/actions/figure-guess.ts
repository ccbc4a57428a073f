import {
  type ClaimQuantity,
  FIGURE_COMPARATORS,
  type FigureComparator,
  MOST_FIGURES,
  objectToQuantities,
} from '../domain/claim-quantity'
import type { Comparator, Quantity } from '../language/suggestion'

/**
 * Figures of a text as a claim states them. What a claim could not keep is left out: vague amounts, and numbers that do
 * not say what they count. The same figure is kept once.
 */
export function guessFigures(quantities: readonly Quantity[]): ClaimQuantity[] {
  const figures = quantities.flatMap((quantity) => toFigure(quantity) ?? [])
  const distinct = new Map(figures.map((figure) => [JSON.stringify(figure), figure]))
  return [...distinct.values()].slice(0, MOST_FIGURES)
}

function toFigure({ value, comparator, ...said }: Quantity): ClaimQuantity | undefined {
  const bound = boundOf(comparator)
  if (value === null || bound === undefined) return undefined
  const figure: ClaimQuantity = {
    value,
    high: said.high,
    comparator: bound,
    unit: said.unit ?? '',
    counted: said.counted ?? '',
    place: said.place ?? '',
    periodFrom: said.period?.from,
    periodTo: said.period?.to,
    definition: '',
  }
  return objectToQuantities([figure]).length === 0 ? figure : undefined
}

function boundOf(comparator: Comparator): FigureComparator | undefined {
  return FIGURE_COMPARATORS.find((each) => each === comparator)
}
