import type { Claim } from '../domain/claim'
import type { Verdict } from '../domain/verdict'
import { listClaimsById } from './claims'
import type { Db } from './db'
import { findVerdict } from './verdicts'

/** Drafts that this account wrote, the latest saved first. */
export async function listDraftsBy(db: Db, accountId: number): Promise<Verdict[]> {
  const ids: number[] = await db('verdicts')
    .where({ author_id: accountId, state: 'drafting' })
    .orderBy('updated_at', 'desc')
    .limit(50)
    .pluck('id')
  return listVerdictsById(db, ids)
}

/** Verdicts returned with a comment that this account wrote, and that nobody has revised since; the latest first. */
export async function listReturnedTo(db: Db, accountId: number): Promise<Verdict[]> {
  const ids: number[] = await db('verdicts as v')
    .where({ 'v.author_id': accountId, 'v.state': 'changes_requested' })
    .whereNotExists(
      db('verdicts as later').whereRaw('later.claim_id = v.claim_id AND later.number > v.number'),
    )
    .orderBy('v.returned_at', 'desc')
    .limit(50)
    .pluck('v.id')
  return listVerdictsById(db, ids)
}

/**
 * Open claims that nobody works on, those waiting longest first, at most `limit`. A claim with a verdict that readers
 * see, or one somebody drafts or decides on, waits for nobody.
 */
export async function listUnassignedClaims(
  db: Db,
  limit: number,
): Promise<{ claims: Claim[]; total: number }> {
  const fitting = db('claims')
    .whereNull('assignee_id')
    .whereIn('work_state', ['suggested', 'triaged', 'in_research'])
    .whereNotIn('id', db('verdicts').whereIn('state', NOT_WAITING).select('claim_id'))
  const [counted] = await fitting.clone().count('* AS total')
  const ids: number[] = await fitting.orderBy(['created_at', 'id']).limit(limit).pluck('id')
  return { claims: await listClaimsById(db, ids), total: Number(counted?.total ?? 0) }
}

/** Parked claims, the one to look at first at the top, at most `limit`. */
export async function listParkedClaims(db: Db, limit: number): Promise<Claim[]> {
  const ids: number[] = await db('claims')
    .where({ work_state: 'waiting' })
    .orderBy(['waiting_until', 'id'])
    .limit(limit)
    .pluck('id')
  return listClaimsById(db, ids)
}

/** The place in an article somebody last did something at. */
export interface LastPlace {
  articleId: number
  /** The claim it was about, when it was one, and where it begins in the text of `revisionId`. */
  claimId?: number
  revisionId?: number
  start?: number
  at: Date
}

/** Where this account last did something in an article, by the history; undefined when it never did. */
export async function findLastPlace(db: Db, accountId: number): Promise<LastPlace | undefined> {
  const row = await db('events')
    .leftJoin('passages', (join) => {
      join
        .on('passages.claim_id', 'events.claim_id')
        .on('passages.article_id', 'events.article_id')
        .onNull('passages.removed_at')
    })
    .where('events.actor_id', accountId)
    .whereNotNull('events.article_id')
    .orderBy('events.sequence', 'desc')
    .orderBy('passages.start_at')
    .first('events.article_id', 'events.claim_id', 'events.at')
    .select('passages.article_revision_id', 'passages.start_at')
  return (
    row && {
      articleId: row.article_id,
      claimId: row.claim_id ?? undefined,
      revisionId: row.article_revision_id ?? undefined,
      start: row.start_at ?? undefined,
      at: row.at,
    }
  )
}

const NOT_WAITING = ['drafting', 'submitted', 'changes_requested', 'published', 'held', 'retracted']

async function listVerdictsById(db: Db, ids: readonly number[]): Promise<Verdict[]> {
  const verdicts = await Promise.all(ids.map((id) => findVerdict(db, id)))
  return verdicts.filter((verdict) => verdict !== undefined)
}
