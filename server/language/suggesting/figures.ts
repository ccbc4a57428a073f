import { compareQuantities } from '../quantities/compare-quantities'
import { describeQuantity } from '../quantities/describe-quantity'
import type { Quantity } from '../suggestion'

/** Whether two give the same figure; what they count may have other names, as synonyms have. */
export function isSameFigure(one: Quantity, other: Quantity): boolean {
  const relation = compareQuantities(one, other)
  return relation === 'same' || relation === 'other_counted'
}

/**
 * Says in words where figures of sentences that state the same disagree: other numbers for one thing counted, and a
 * figure that only one of two gives though they share the others. One list of quantities a sentence, the first is held
 * against each of the others. Empty when they agree, or have too little in common to be compared.
 */
export function sayDisagreements(quantities: Quantity[][]): string[] {
  const [first, ...others] = quantities.map((list) => list.filter(({ value }) => value !== null))
  const said = others.flatMap((other) => [
    ...otherNumbers(first ?? [], other),
    ...onlyInOne(first ?? [], other),
  ])
  return [...new Set(said)]
}

function otherNumbers(one: Quantity[], other: Quantity[]): string[] {
  return one.flatMap((figure) => {
    const differing = other.find((its) => compareQuantities(figure, its) === 'other_value')
    if (!differing || other.some((its) => isSameFigure(figure, its))) return []
    return [`One passage says ${describeQuantity(figure)}, another ${describeQuantity(differing)}.`]
  })
}

/** 54 in 21 countries against 54 in 25 cities across 21 countries: which of them does the source say? */
function onlyInOne(one: Quantity[], other: Quantity[]): string[] {
  const shared = one.filter((figure) => other.some((its) => isSameFigure(figure, its)))
  const extra = [...unmatched(one, other), ...unmatched(other, one)]
  if (shared.length < 2 || extra.length === 0) return []
  const lists = `One passage gives ${list(one)}, another ${list(other)}`
  return [`${lists}: only one of them has ${extra.map(describeQuantity).join(' and ')}.`]
}

function unmatched(one: Quantity[], other: Quantity[]): Quantity[] {
  return one.filter((figure) => other.every((its) => compareQuantities(figure, its) === 'unrelated'))
}

function list(quantities: Quantity[]): string {
  const figures = quantities.map((quantity) => describeQuantity({ ...quantity, counted: undefined }))
  return figures.length < 2 ? figures.join() : `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}`
}
