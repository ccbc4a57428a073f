import type { Knex } from 'knex'
import type { Db } from './db'

/**
 * `limit` rows from `offset` of those that fit, as `sorted` selects and orders them, and how many fit in all.
 *
 * Both in one reading: what decides whether a row fits is often dearer than the row. Only a page behind the last one,
 * which holds no row to say it, is counted by itself.
 */
export async function cutPage<Row>(
  db: Db,
  fitting: Knex.QueryBuilder,
  sorted: Knex.QueryBuilder,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Row[]; total: number }> {
  const rows: (Row & { total: string })[] = await sorted
    .select(db.raw('count(*) OVER () AS total'))
    .limit(limit)
    .offset(offset)
  if (rows[0] !== undefined || offset === 0) return { rows, total: Number(rows[0]?.total ?? 0) }
  const [counted] = await fitting.clone().count('* AS total')
  return { rows, total: Number(counted?.total ?? 0) }
}
