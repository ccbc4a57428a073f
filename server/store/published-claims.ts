import type { Claim, ClaimWork } from '../domain/claim'
import type { Verdict } from '../domain/verdict'
import { readableArticleIds } from './articles'
import { findClaim, listClaimsById, toWork } from './claims'
import type { Db } from './db'
import { listVerdictsOfClaims } from './verdicts'

/** A claim with all revisions of its verdict, newest first. */
export interface ClaimWithVerdicts {
  claim: Claim
  verdicts: Verdict[]
}

/** These claims with their verdicts, in the order of the ids; unknown ids are left out. */
export async function listClaimsWithVerdicts(
  db: Db,
  claimIds: readonly number[],
): Promise<ClaimWithVerdicts[]> {
  const claims = await listClaimsById(db, claimIds)
  const verdicts = await listVerdictsOfClaims(db, claimIds)
  return claims.map((claim) => ({ claim, verdicts: verdicts.filter(({ claimId }) => claimId === claim.id) }))
}

/** One claim with its verdicts, or undefined. */
export async function findClaimWithVerdicts(db: Db, id: number): Promise<ClaimWithVerdicts | undefined> {
  const claim = await findClaim(db, id)
  return claim && { claim, verdicts: await listVerdictsOfClaims(db, [id]) }
}

/** Ids of claims with a verdict that readers see, the latest decision first. */
export async function listLatestDecidedIds(db: Db, limit: number): Promise<number[]> {
  return db('verdicts')
    .whereIn('state', ['published', 'held'])
    .orderBy([
      { column: 'published_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .pluck('claim_id')
}

/**
 * Ids of claims whose published verdict was changed (replaced, held, retracted) rather than given for the first time,
 * the latest change first.
 */
export async function listLatestChangedIds(db: Db, limit: number): Promise<number[]> {
  const rows = await db('verdicts as v')
    .whereIn('v.state', ['superseded', 'held', 'retracted'])
    .groupBy('v.claim_id')
    .orderByRaw('max(v.updated_at) DESC, v.claim_id DESC')
    .limit(limit)
    .select('v.claim_id')
  return rows.map((row) => row.claim_id)
}

/** Ids of the claims that this claim shares readers with: the same claimant, published, newest first. */
export async function listSameClaimantIds(db: Db, claim: Claim, limit: number): Promise<number[]> {
  if (claim.voice.voice !== 'named') return []
  return db('claims')
    .where({ claimant_id: claim.voice.claimant.id })
    .whereNot({ id: claim.id })
    .whereIn('id', db('verdicts').whereIn('state', ['published', 'held']).select('claim_id'))
    .orderBy('id', 'desc')
    .limit(limit)
    .pluck('id')
}

/** Revisions that changed a verdict readers had seen, and retracted ones: what the corrections page lists, newest first. */
export async function listChangedVerdicts(db: Db): Promise<ClaimWithVerdicts[]> {
  const ids: number[] = await db('verdicts')
    .whereNotNull('published_at')
    .where((query) => query.whereNotNull('change_class').orWhere({ state: 'retracted' }))
    .distinct()
    .pluck('claim_id')
  return listClaimsWithVerdicts(db, ids)
}

/** When the first verdict was published, and how many claims have one that readers see. */
export async function countPublishedClaims(db: Db): Promise<{ count: number; since?: Date }> {
  const row = await db('verdicts')
    .whereNotNull('published_at')
    .select(db.raw('count(DISTINCT claim_id) AS count'), db.raw('min(published_at) AS since'))
    .first()
  return { count: Number(row?.count ?? 0), since: row?.since ?? undefined }
}

/** Ids of those articles the claim stands in that readers may see. */
export async function listReadableArticleIds(db: Db, claimId: number): Promise<number[]> {
  return db('passages')
    .where({ claim_id: claimId })
    .whereNull('removed_at')
    .whereIn('article_id', readableArticleIds(db))
    .distinct()
    .orderBy('article_id')
    .pluck('article_id')
}

/** Those of the claims that stand in an article readers may see. */
export async function listClaimIdsInReadableArticles(db: Db, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return []
  return db('passages')
    .whereIn('claim_id', [...claimIds])
    .whereNull('removed_at')
    .whereIn('article_id', readableArticleIds(db))
    .distinct()
    .pluck('claim_id')
}

/** A claim with the states of its work and of its verdicts, and none of their words. */
export interface ClaimStanding {
  id: number
  work: ClaimWork
  verdicts: Pick<Verdict, 'state' | 'number'>[]
}

/** Enough to decide who may see each of these claims and to number them. */
export async function listClaimStandings(db: Db, claimIds: readonly number[]): Promise<ClaimStanding[]> {
  const rows = await db('claims')
    .whereIn('id', [...claimIds])
    .select('id', 'work_state', 'not_checkable_reason', 'waiting_for', 'waiting_until', 'merged_into_id')
    .select(db.raw(VERDICT_STATES))
  return rows.map((row) => ({ id: row.id, work: toWork(row), verdicts: row.verdicts }))
}

const VERDICT_STATES = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('state', state, 'number', number) ORDER BY number DESC), '[]')
  FROM verdicts WHERE claim_id = claims.id
) AS verdicts`

/** Names of accounts by id, whatever their status. */
export async function findAccountNames(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db('accounts')
    .whereIn('id', [...ids])
    .select('id', 'name')
  return new Map(rows.map((row) => [row.id, row.name]))
}
