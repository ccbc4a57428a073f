import type { Snapshot, SnapshotHead } from '../domain/snapshot'
import type { Db } from './db'

const HEAD = ['id', 'source_id', 'number', 'text_hash', 'taken_at', 'added_by', 'created_at']

/** Stores a copy under the next number of its source, whose row the caller has locked. Returns that number. */
export async function insertSnapshot(
  trx: Db,
  copy: { sourceId: number; text: string; textHash: string; takenAt: Date },
  by: number,
  at: Date,
): Promise<number> {
  const last = await trx('snapshots').where({ source_id: copy.sourceId }).max('number as number').first()
  const number = (last?.number ?? 0) + 1
  await trx('snapshots').insert({
    source_id: copy.sourceId,
    number,
    text: copy.text,
    text_hash: copy.textHash,
    taken_at: copy.takenAt,
    added_by: by,
    created_at: at,
  })
  return number
}

/** One numbered copy of a source, or undefined. */
export async function findSnapshot(db: Db, sourceId: number, number: number): Promise<Snapshot | undefined> {
  const row = await db('snapshots').where({ source_id: sourceId, number }).first()
  return row && toSnapshot(row)
}

/** All copies of a source without their texts, newest first. */
export async function listSnapshotHeads(db: Db, sourceId: number): Promise<SnapshotHead[]> {
  const rows = await db('snapshots').where({ source_id: sourceId }).orderBy('number', 'desc').select(HEAD)
  return rows.map(toHead)
}

/** The newest copy of each of the sources without its text; none for sources that have none. */
export async function listNewestSnapshotHeads(db: Db, sourceIds: readonly number[]): Promise<SnapshotHead[]> {
  if (sourceIds.length === 0) return []
  const rows = await db('snapshots')
    .distinctOn('source_id')
    .whereIn('source_id', [...sourceIds])
    .orderBy([{ column: 'source_id' }, { column: 'number', order: 'desc' }])
    .select(HEAD)
  return rows.map(toHead)
}

/** The newest copies of each of the sources, `most` of each, newest first; none for sources that have none. */
export async function listNewestSnapshots(
  db: Db,
  sourceIds: readonly number[],
  most: number,
): Promise<Snapshot[]> {
  const ranked = db('snapshots')
    .whereIn('source_id', [...new Set(sourceIds)])
    .select('*', db.raw('row_number() OVER (PARTITION BY source_id ORDER BY number DESC) AS place'))
  const rows = await db.from(ranked.as('ranked')).where('place', '<=', most).orderBy('number', 'desc')
  return rows.map(toSnapshot)
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toHead(row: any): SnapshotHead {
  return {
    id: row.id,
    sourceId: row.source_id,
    number: row.number,
    textHash: row.text_hash,
    takenAt: row.taken_at,
    addedBy: row.added_by,
    createdAt: row.created_at,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toSnapshot(row: any): Snapshot {
  return { ...toHead(row), text: row.text }
}
