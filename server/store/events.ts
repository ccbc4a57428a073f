import type { HistoryEvent, NewEvent, Subject } from '../domain/event'
import { fingerprint } from '../domain/fingerprint'
import type { Db } from './db'

/** What the hash of an event covers: everything stored but the hash itself. */
type Chained = Omit<EventRow, 'hash' | 'actor_name'>

interface EventRow {
  sequence: number
  at: Date
  actor_id: number | null
  verb: string
  subject_kind: string
  subject_id: number
  claim_id: number | null
  article_id: number | null
  from: Record<string, unknown> | null
  to: Record<string, unknown> | null
  reason: string
  is_public: boolean
  previous_hash: string
  hash: string
  actor_name?: string | null
}

/**
 * Appends one line to the history, chained to the line before it. Locks the head of the chain until the caller's
 * transaction ends, so call it last: appending is the one thing all writers queue for.
 */
export async function appendEvent(trx: Db, event: NewEvent): Promise<number> {
  const head = await trx('event_head').forUpdate().first()
  const chained: Chained = {
    sequence: head.sequence + 1,
    at: event.at,
    actor_id: event.actor?.id ?? null,
    verb: event.verb,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    claim_id: event.claimId ?? null,
    article_id: event.articleId ?? null,
    from: asStored(event.from),
    to: asStored(event.to),
    reason: event.reason ?? '',
    is_public: event.isPublic ?? false,
    previous_hash: head.hash,
  }
  const hash = fingerprint(chained)
  await trx('events').insert({
    ...chained,
    from: chained.from && JSON.stringify(chained.from),
    to: chained.to && JSON.stringify(chained.to),
    hash,
  })
  await trx('event_head').update({ sequence: chained.sequence, hash })
  return chained.sequence
}

/** The whole history of a claim, oldest first; with `onlyPublic`, what readers may see. Empty when there is none. */
export async function listClaimEvents(db: Db, claimId: number, onlyPublic: boolean): Promise<HistoryEvent[]> {
  const query = withActor(db).where('events.claim_id', claimId).orderBy('events.sequence')
  if (onlyPublic) query.where('events.is_public', true)
  return (await query).map(toEvent)
}

/** The history of an article and of what hangs on it, oldest first. */
export async function listArticleEvents(db: Db, articleId: number): Promise<HistoryEvent[]> {
  return (await withActor(db).where('events.article_id', articleId).orderBy('events.sequence')).map(toEvent)
}

/** The history of one thing, oldest first. */
export async function listSubjectEvents(db: Db, subject: Subject): Promise<HistoryEvent[]> {
  const query = withActor(db).where({ subject_kind: subject.kind, subject_id: subject.id })
  return (await query.orderBy('events.sequence')).map(toEvent)
}

/** The newest public events over all claims, newest first, at most `limit`. */
export async function listLatestPublicEvents(db: Db, limit: number): Promise<HistoryEvent[]> {
  return (
    await withActor(db).where('events.is_public', true).orderBy('events.sequence', 'desc').limit(limit)
  ).map(toEvent)
}

/** Ids of the accounts that did one of `verbs` to the claim or to what hangs on it. */
export async function listActorsOf(db: Db, claimId: number, verbs: readonly string[]): Promise<number[]> {
  return db('events')
    .where({ claim_id: claimId })
    .whereIn('verb', [...verbs])
    .whereNotNull('actor_id')
    .distinct()
    .pluck('actor_id')
}

/**
 * Recomputes the chain from the first line in batches of 1,000.
 * Returns the number of lines when it holds, or the sequence of the first line that does not follow from the one before
 * it (the head row counts as the line after the last).
 */
export async function verifyEventChain(db: Db): Promise<{ events: number; brokenAt?: number }> {
  let last = { sequence: 0, hash: '0'.repeat(64) }
  for (;;) {
    const rows: EventRow[] = await db('events')
      .where('sequence', '>', last.sequence)
      .orderBy('sequence')
      .limit(1000)
    if (rows.length === 0) break
    for (const row of rows) {
      const { hash, ...chained } = row
      const follows = row.sequence === last.sequence + 1 && row.previous_hash === last.hash
      if (!follows || fingerprint(chained) !== hash)
        return { events: last.sequence, brokenAt: last.sequence + 1 }
      last = { sequence: row.sequence, hash }
    }
  }
  const head = await db('event_head').first()
  const agrees = head?.sequence === last.sequence && head?.hash === last.hash
  return agrees ? { events: last.sequence } : { events: last.sequence, brokenAt: last.sequence + 1 }
}

/** The hash of every line, oldest first, read in batches of 5,000. */
export async function* listEventHashes(db: Db): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const rows: { sequence: number; hash: string }[] = await db('events')
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(5000)
      .select('sequence', 'hash')
    for (const { hash } of rows) yield hash
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.sequence
  }
}

/** The newest line's sequence and hash; `undefined` when the head row is gone. */
export async function findChainHead(db: Db): Promise<{ sequence: number; hash: string } | undefined> {
  return db('event_head').first('sequence', 'hash')
}

function withActor(db: Db) {
  return db('events')
    .leftJoin('accounts', 'accounts.id', 'events.actor_id')
    .select('events.*', 'accounts.name as actor_name')
}

/** What jsonb gives back: dates as strings, no undefined members. Hashing this makes the chain verifiable from the table. */
function asStored(record: Record<string, unknown> | undefined): Record<string, unknown> | null {
  return record === undefined ? null : JSON.parse(JSON.stringify(record))
}

function toEvent(row: EventRow): HistoryEvent {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id ?? undefined,
    actorName: row.actor_name ?? undefined,
    verb: row.verb,
    subject: { kind: row.subject_kind as Subject['kind'], id: row.subject_id },
    claimId: row.claim_id ?? undefined,
    articleId: row.article_id ?? undefined,
    from: row.from ?? undefined,
    to: row.to ?? undefined,
    reason: row.reason,
    isPublic: row.is_public,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
