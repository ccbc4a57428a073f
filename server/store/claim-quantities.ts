import type { ClaimQuantity } from '../domain/claim-quantity'
import type { FigureName } from '../domain/same-figure'
import type { Db } from './db'

/** In the row of a claim, like its topics. Numbers become JSON numbers, which keeps every value within the bound. */
export const QUANTITIES = `(
  SELECT coalesce(jsonb_agg(to_jsonb(claim_quantities.*) ORDER BY position), '[]')
  FROM claim_quantities WHERE claim_id = claims.id
) AS quantities`

/** Replaces the figures of a claim; they keep the order given. */
export async function replaceClaimQuantities(
  trx: Db,
  claimId: number,
  quantities: readonly ClaimQuantity[],
): Promise<void> {
  await trx('claim_quantities').where({ claim_id: claimId }).delete()
  if (quantities.length === 0) return
  await trx('claim_quantities').insert(
    quantities.map((quantity, index) => ({ claim_id: claimId, position: index + 1, ...toColumns(quantity) })),
  )
}

/**
 * Ids of other claims that state one of these figures and have a verdict that readers see, newest first. A figure is told
 * by what is counted, unit and place, in lower case and trimmed: see `figureKey`. What was published of them is for the
 * caller to compare: these rows are the live ones.
 */
export async function listClaimIdsWithFigures(
  db: Db,
  figures: readonly FigureName[],
  { notClaim, limit }: { notClaim: number; limit: number },
): Promise<number[]> {
  if (figures.length === 0) return []
  const names = figures.map(() => '(?, ?, ?)').join(', ')
  const values = figures.flatMap(({ counted, unit, place }) => [counted, unit, place])
  return db('claim_quantities')
    .whereRaw(`(lower(btrim(counted)), lower(btrim(unit)), lower(btrim(place))) IN (${names})`, values)
    .whereNot({ claim_id: notClaim })
    .whereIn('claim_id', db('verdicts').whereIn('state', ['published', 'held']).select('claim_id'))
    .distinct()
    .orderBy('claim_id', 'desc')
    .limit(limit)
    .pluck('claim_id')
}

function toColumns(quantity: ClaimQuantity) {
  return {
    value: quantity.value,
    high: quantity.high ?? null,
    comparator: quantity.comparator,
    unit: quantity.unit,
    counted: quantity.counted,
    place: quantity.place,
    period_from: quantity.periodFrom ?? null,
    period_to: quantity.periodTo ?? null,
    as_of: quantity.asOf ?? null,
    definition: quantity.definition,
  }
}

/** A figure as it stands in the row of its claim. */
// biome-ignore lint/suspicious/noExplicitAny: row mapper
export function toQuantity(row: any): ClaimQuantity {
  return {
    value: row.value,
    high: row.high ?? undefined,
    comparator: row.comparator,
    unit: row.unit,
    counted: row.counted,
    place: row.place,
    periodFrom: row.period_from ?? undefined,
    periodTo: row.period_to ?? undefined,
    asOf: row.as_of ?? undefined,
    definition: row.definition,
  }
}
