import type { Claimant } from '../domain/claim'
import { toClaimant } from './claimants'
import type { Db } from './db'
import { cutPage } from './page-of-rows'
import { type Scope, seenClaims } from './seen-claims'

/** A claimant with the number of their claims this scope may see. */
export interface ClaimantListing {
  claimant: Claimant
  claimCount: number
}

/**
 * Claimants by name whose name holds every word, `limit` from `offset`, and how many there are. Readers get those with a
 * claim they may see, the newsroom all.
 */
export async function searchClaimants(
  db: Db,
  filter: { words: string; scope: Scope },
  page: { limit: number; offset: number },
): Promise<{ rows: ClaimantListing[]; total: number }> {
  const fitting = db('claimants').leftJoin(countsOf(db, filter.scope), 'counts.claimant_id', 'claimants.id')
  if (filter.scope === 'readers') fitting.whereNotNull('counts.count')
  for (const word of filter.words
    .split(/\s+/)
    .filter((each) => each !== '')
    .slice(0, 20))
    fitting.whereRaw('claimants.name ILIKE ?', [`%${word.replace(/[\\%_]/g, '\\$&')}%`])
  const sorted = fitting
    .clone()
    .select('claimants.*', 'counts.count')
    .orderByRaw('lower(claimants.name), claimants.id')
  const { rows, total } = await cutPage<{ count: string | null }>(db, fitting, sorted, page)
  return {
    rows: rows.map((row) => ({ claimant: toClaimant(row), claimCount: Number(row.count ?? 0) })),
    total,
  }
}

/** How often each rating was given to a claimant's claims, with those in no rating left out; by number, most first. */
export async function countRatingsOf(
  db: Db,
  claimantId: number,
  scope: Scope,
): Promise<{ rating: string; count: number }[]> {
  const rows = await seenClaims(db, scope)
    .where('seen.claimant_id', claimantId)
    .whereIn('seen.status', ['rated', 'rated_under_review'])
    .groupBy('seen.rating')
    .select('seen.rating', db.raw('count(*) AS count'))
    .orderByRaw('count(*) DESC, seen.rating')
  return rows.map((row: { rating: string; count: number }) => ({
    rating: row.rating,
    count: Number(row.count),
  }))
}

/**
 * Pairs of claim ids in which a claim of this claimant answers another claim: for readers as published with the
 * answered claim, for the newsroom as stored now.
 */
export async function listAnswersBy(
  db: Db,
  claimantId: number,
  scope: Scope,
): Promise<{ answerId: number; answeredId: number }[]> {
  const own = seenClaims(db, scope).where('seen.claimant_id', claimantId).select('seen.id')
  const rows =
    scope === 'newsroom'
      ? await db('rebuttals')
          .whereNull('removed_at')
          .whereIn('rebuttal_claim_id', own)
          .select('rebuttal_claim_id as answer_id', 'claim_id as answered_id')
      : await db('verdicts')
          .joinRaw(`CROSS JOIN LATERAL jsonb_array_elements(verdicts.content -> 'rebuttals') AS edge`)
          .whereIn('verdicts.state', ['published', 'held'])
          .whereRaw(`(edge ->> 'claimId')::bigint IN (?)`, [own])
          .select(db.raw(`(edge ->> 'claimId')::bigint AS answer_id`), 'verdicts.claim_id as answered_id')
  return rows.map((row: { answer_id: number; answered_id: number }) => ({
    answerId: row.answer_id,
    answeredId: row.answered_id,
  }))
}

function countsOf(db: Db, scope: Scope) {
  return seenClaims(db, scope)
    .groupBy('seen.claimant_id')
    .select('seen.claimant_id', db.raw('count(*) AS count'))
    .as('counts')
}
