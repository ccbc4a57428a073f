import type { Source, SourceKind } from '../domain/source'
import { addressKey } from '../domain/web-address'
import type { Db } from './db'
import { toSource } from './sources'

/** What to look for in the list of sources; empty fields do not restrict it. */
export interface SourceFilter {
  words: string
  kind?: SourceKind
}

/** The stored half of `addressKey`: without fragment and last slash. */
const STORED_KEY = `rtrim(split_part(url, '#', 1), '/')`

/** The source with this address, or undefined; neither fragment nor a last slash matters. The oldest when there are several. */
export async function findSourceByAddress(db: Db, url: string): Promise<Source | undefined> {
  if (url === '') return undefined
  const row = await db('sources')
    .whereNot({ url: '' })
    .whereRaw(`${STORED_KEY} = rtrim(?, '/')`, [addressKey(url)])
    .orderBy('id')
    .first()
  return row && toSource(row)
}

/** Makes others who enter the same address wait until the transaction ends: it has no row to lock yet. */
export async function lockSourceAddress(trx: Db, key: string): Promise<void> {
  await trx.raw(`SELECT pg_advisory_xact_lock(hashtextextended('source ' || ?, 0))`, [key])
}

/** Locks the source's row until the transaction ends; no evidence can be given from it meanwhile. */
export async function lockSource(trx: Db, id: number): Promise<Source | undefined> {
  const row = await trx('sources').where({ id }).forUpdate().first()
  return row && toSource(row)
}

/** Ids of the claims with evidence from this source, whatever its status. */
export async function listClaimIdsOfSource(db: Db, sourceId: number): Promise<number[]> {
  return db('evidence').where({ source_id: sourceId }).distinct().orderBy('claim_id').pluck('claim_id')
}

/** Sources that fit, by title: `limit` from `offset`, and how many there are. */
export async function searchSources(
  db: Db,
  filter: SourceFilter,
  page: { limit: number; offset: number },
): Promise<{ sources: Source[]; total: number }> {
  const fitting = db('sources')
  if (filter.kind !== undefined) fitting.where('kind', filter.kind)
  for (const word of filter.words.split(/\s+/).filter((each) => each !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    fitting.whereRaw(`concat_ws(' ', title, publisher, author, url) ILIKE ?`, [pattern])
  }
  const [counted] = await fitting.clone().count('id AS total')
  const rows = await fitting.orderByRaw('lower(title), id').limit(page.limit).offset(page.offset)
  return { sources: rows.map(toSource), total: Number(counted?.total ?? 0) }
}
