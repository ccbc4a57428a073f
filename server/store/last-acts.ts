import { type LastAct, lastAct, type OwnAct } from '../domain/last-act'
import type { Db } from './db'

/** Undoing is for what one has just done; later a step of its own says why. */
const UNDO_FOR = 60 * 60_000
/** Far more than one does between two looks; it bounds the query. */
const LOOKED_AT = 40

/** What an account did last in an article within the hour and can still undo; undefined when there is nothing. */
export async function findLastAct(
  db: Db,
  who: { articleId: number; accountId: number; now: Date },
): Promise<LastAct | undefined> {
  const rows = await db('events')
    .leftJoin('claims', 'claims.id', 'events.claim_id')
    .leftJoin('passages', (join) => {
      join.on('passages.id', 'events.subject_id').onVal('events.subject_kind', 'passage')
    })
    .where({ 'events.article_id': who.articleId, 'events.actor_id': who.accountId })
    .where('events.at', '>', new Date(who.now.getTime() - UNDO_FOR))
    .orderBy('events.sequence', 'desc')
    .limit(LOOKED_AT)
    .select(
      'events.sequence',
      'events.verb',
      'events.subject_id',
      'events.claim_id',
      'events.at',
      'events.to',
    )
    .select('claims.work_state', 'passages.removed_at')
    .select(db.raw(IS_BUILT_ON), db.raw(IS_CLEARED))
  return lastAct(rows.map(toAct))
}

/** Nothing but the claim and its passages was recorded, and nothing by anybody else. */
const IS_BUILT_ON = `EXISTS (
  SELECT FROM events AS later WHERE later.claim_id = events.claim_id
  AND later.sequence > events.sequence
  AND (later.actor_id IS DISTINCT FROM events.actor_id OR later.verb <> 'passage.added' OR later.at <> events.at)
) AS is_built_on`

const IS_CLEARED = `EXISTS (
  SELECT FROM events AS later WHERE later.article_id = events.article_id
  AND later.sequence > events.sequence AND later.verb = 'article.background_cleared'
  AND events.verb = 'article.background_marked' AND later.to -> 'sentences' @> (events.to -> 'sentences')
) AS is_cleared`

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toAct(row: any): OwnAct {
  const isDismissed = row.work_state === 'dismissed' || row.work_state === 'merged'
  return {
    sequence: row.sequence,
    verb: row.verb,
    subjectId: row.subject_id,
    claimId: row.claim_id ?? undefined,
    at: row.at,
    sentences: row.to?.sentences ?? [],
    isUndone: row.is_cleared || isDismissed || (row.verb === 'passage.added' && row.removed_at !== null),
    isBuiltOn: row.is_built_on,
  }
}
