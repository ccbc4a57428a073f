import type { Rating, RatingScale } from '../domain/rating'
import type { Db } from './db'

/** The scale in force: the highest version. Throws when the table is empty, which the migrations rule out. */
export async function getScaleInForce(db: Db): Promise<RatingScale> {
  const row = await db('rating_scales').orderBy('version', 'desc').first('version')
  const scale = await findScale(db, row.version)
  if (scale === undefined) throw new Error('There is no rating scale')
  return scale
}

/** One version of the scale with its ratings in order, or undefined. */
export async function findScale(db: Db, version: number): Promise<RatingScale | undefined> {
  const row = await db('rating_scales').where({ version }).first()
  if (row === undefined) return undefined
  const ratings = await db('ratings').where({ scale_version: version }).orderBy('position')
  return {
    version: row.version,
    inForceFrom: row.in_force_from,
    note: row.note,
    ratings: ratings.map(toRating),
  }
}

/** All versions, newest first. */
export async function listScaleVersions(
  db: Db,
): Promise<{ version: number; inForceFrom: string; note: string }[]> {
  const rows = await db('rating_scales').orderBy('version', 'desc')
  return rows.map((row) => ({ version: row.version, inForceFrom: row.in_force_from, note: row.note }))
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
export function toRating(row: any): Rating {
  return {
    code: row.code,
    label: row.label,
    ordinal: row.ordinal ?? undefined,
    slot: row.slot,
    description: row.description,
  }
}
