import type { ClaimQuantity } from '../domain/claim-quantity'
import { toQuantity } from './claim-quantities'
import type { Db } from './db'

/** A figure of some claim, with the words of the claim. */
export interface StatedFigure {
  claimId: number
  text: string
  language: string
  quantity: ClaimQuantity
}

/** Enough to compare; more would not be read. */
const MOST = 200

/**
 * Figures of other claims that could be the same or of the same thing: equal numbers, or the same last word of what is
 * counted. Claims that were merged or dismissed are left out. Newest claims first, at most 200.
 */
export async function listLikeFigures(
  db: Db,
  figures: readonly ClaimQuantity[],
  exceptClaimId: number,
): Promise<StatedFigure[]> {
  if (figures.length === 0) return []
  const rows = await db('claim_quantities')
    .join('claims', 'claims.id', 'claim_id')
    .whereNot('claims.id', exceptClaimId)
    .whereNotIn('work_state', ['merged', 'dismissed'])
    .where((either) => {
      either
        .whereIn(
          'value',
          figures.map(({ value }) => value),
        )
        .orWhereRaw("lower(substring(counted from '\\S+$')) = ANY (?)", [lastWords(figures)])
    })
    .orderBy([{ column: 'claim_id', order: 'desc' }, 'position'])
    .limit(MOST)
    .select('claim_quantities.*', 'claims.text', 'claims.language')
    .select(db.raw('value::float8 AS value, high::float8 AS high'))
  return rows.map((row) => ({
    claimId: row.claim_id,
    text: row.text,
    language: row.language,
    quantity: toQuantity(row),
  }))
}

function lastWords(figures: readonly ClaimQuantity[]): string[] {
  return figures.flatMap(({ counted }) => /\S+$/.exec(counted.trim().toLowerCase())?.[0] ?? [])
}
