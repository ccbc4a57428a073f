import type { ClaimQuantity } from '../domain/claim-quantity'
import type { Evidence } from '../domain/evidence'
import { figureCore } from '../domain/figure-text'
import type { VerdictBasis } from '../domain/verdict-basis'
import { compareQuantities } from '../language/quantities/compare-quantities'
import { describeQuantity } from '../language/quantities/describe-quantity'
import { findQuantities } from '../language/quantities/find-quantities'
import type { Quantity } from '../language/suggestion'

/**
 * Where a figure of the claim and an excerpt that is to bear it out do not agree, a sentence each: another number of the
 * same thing, or the same number of another thing. Empty when all agree, or nothing can be compared.
 *
 * Looks at accepted evidence that supports or is mixed: evidence against the claim is expected to say otherwise. An
 * excerpt that states the figure as well agrees, whatever else it counts. Excerpts in other languages than English are
 * not read.
 */
export function findQuantityMismatches({
  claim,
  evidence,
}: Pick<VerdictBasis, 'claim' | 'evidence'>): string[] {
  if (claim.quantities.length === 0) return []
  return evidence.filter(isToBearOut).flatMap((item) => {
    const found = findQuantities(item.excerpt)
    return claim.quantities.flatMap((figure) => mismatch(figure, found, item.source.title) ?? [])
  })
}

function isToBearOut({ status, stance, source }: Evidence): boolean {
  return (
    status === 'accepted' &&
    (stance === 'supports' || stance === 'mixed') &&
    /^en(?:-|$)/i.test(source.language)
  )
}

function mismatch(figure: ClaimQuantity, found: readonly Quantity[], title: string): string | undefined {
  const compared = { ...figure, unit: figure.unit || undefined, counted: figure.counted || undefined }
  const related = found.map((each) => ({ each, relation: compareQuantities(compared, each) }))
  const agrees = related.some(
    ({ each, relation }) =>
      relation === 'same' || (relation === 'other_value' && isWithin(figure, each.value)),
  )
  if (agrees) return undefined
  const other =
    related.find(({ relation }) => relation === 'other_value') ??
    related.find(({ relation }) => relation === 'other_counted')
  if (other === undefined) return undefined
  return `The claim says ${figureCore(figure)}, the excerpt of “${title}” says ${describeQuantity(other.each)}.`
}

/** Five countries bear out "at least four". */
function isWithin({ comparator, value }: ClaimQuantity, other: number | null): boolean {
  if (other === null) return false
  switch (comparator) {
    case 'at_least':
      return other >= value
    case 'more_than':
      return other > value
    case 'at_most':
      return other <= value
    case 'less_than':
      return other < value
    case 'about':
      return Math.abs(other - value) <= Math.abs(value) / 10
    case 'exactly':
      return false
  }
}
