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
  return unshared(one, other).flatMap((figure) => {
    const differing = unshared(other, one).find((its) => {
      return compareQuantities(figure, its) === 'other_value' && !isRounded(figure, its)
    })
    if (!differing) return []
    return [`One passage says ${describeQuantity(figure)}, another ${describeQuantity(differing)}.`]
  })
}

function unshared(one: Quantity[], other: Quantity[]): Quantity[] {
  return one.filter((figure) => !other.some((its) => isSameFigure(figure, its)))
}

/** "4,200 families" in the headline, 4,236 in the text; and a share is no count. */
function isRounded({ value: one }: Quantity, { value: other }: Quantity): boolean {
  if (one === null || other === null || one < 1 || other < 1) return true
  return Math.abs(one - other) <= Math.max(one, other) * 0.03 && (isRound(one) || isRound(other))
}

function isRound(value: number): boolean {
  return value >= 100 && value % 100 === 0
}

/** 54 in 21 countries against 54 in 25 cities across 21 countries: which of them does the source say? */
function onlyInOne(one: Quantity[], other: Quantity[]): string[] {
  const shared = one.length - unshared(one, other).length
  const extra = [...unmatched(one, other), ...unmatched(other, one)]
  if (shared < 2 || extra.length === 0) return []
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
