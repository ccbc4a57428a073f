import type { PublishedCheckpoint } from '../domain/checkpoint'
import type { Db } from './db'

/** Keeps the checkpoint of its day. False when there is one already: the first of a day stays. */
export async function insertCheckpoint(db: Db, checkpoint: PublishedCheckpoint): Promise<boolean> {
  const rows = await db('checkpoints').insert(checkpoint).onConflict('day').ignore().returning('day')
  return rows.length === 1
}

/** The checkpoint of the latest day, or of the given one ('YYYY-MM-DD'); `undefined` when there is none. */
export async function findCheckpoint(db: Db, day?: string): Promise<PublishedCheckpoint | undefined> {
  const query = db('checkpoints').orderBy('day', 'desc')
  if (day !== undefined) query.where({ day })
  return query.first('day', 'size', 'note')
}

/** The first checkpoint whose history is at least `size` lines long; `undefined` while there is none. */
export async function findCheckpointCovering(db: Db, size: number): Promise<PublishedCheckpoint | undefined> {
  return db('checkpoints').where('size', '>=', size).orderBy('day').first('day', 'size', 'note')
}

/** All checkpoints, the latest first. */
export async function listCheckpoints(db: Db): Promise<PublishedCheckpoint[]> {
  return db('checkpoints').orderBy('day', 'desc').select('day', 'size', 'note')
}
