import type { FrozenEvidence } from '../domain/verdict-content'
import type { Db } from './db'
import { cutPage } from './page-of-rows'
import type { SourceFilter } from './source-search'

/** What readers know of a source: as the newest published revision that cites it froze it. */
export type CitedSource = Omit<FrozenEvidence, 'id' | 'stance' | 'excerpt' | 'location' | 'note'>

/** Sources that published revisions cite and that fit, by title: `limit` from `offset`, and how many there are. */
export async function listCitedSources(
  db: Db,
  filter: SourceFilter,
  page: { limit: number; offset: number },
): Promise<{ sources: CitedSource[]; total: number }> {
  const fitting = citedSources(db)
  if (filter.kind !== undefined) fitting.whereRaw(`item ->> 'sourceKind' = ?`, [filter.kind])
  for (const word of filter.words.split(/\s+/).filter((each) => each !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    fitting.whereRaw(`${SEARCHED} ILIKE ?`, [pattern])
  }
  const sorted = fitting.clone().select('item').orderByRaw(`lower(item ->> 'title'), cited.source_id`)
  const { rows, total } = await cutPage<{ item: CitedSource }>(db, fitting, sorted, page)
  return { sources: rows.map(({ item }) => item), total }
}

/** The source as readers know it, or undefined when no published revision cites it. */
export async function findCitedSource(db: Db, sourceId: number): Promise<CitedSource | undefined> {
  const row = await citedSources(db).where('cited.source_id', sourceId).first('item')
  return row?.item
}

/** Ids of the claims a published revision of which cites the source, in force or not. */
export async function listCitingClaimIds(db: Db, sourceId: number): Promise<number[]> {
  return db('verdicts')
    .whereNotNull('published_at')
    .whereRaw(`content -> 'evidence' @> ?::jsonb`, [JSON.stringify([{ sourceId }])])
    .distinct()
    .orderBy('claim_id')
    .pluck('claim_id')
}

/** On how many claims a verdict in force, or on hold, cites each of the sources; none for sources that none cites. */
export async function countCitingClaims(db: Db, sourceIds: readonly number[]): Promise<Map<number, number>> {
  if (sourceIds.length === 0) return new Map()
  const rows: { source_id: string; count: string }[] = await db('verdicts')
    .joinRaw(`CROSS JOIN LATERAL jsonb_array_elements(content -> 'evidence') AS item`)
    .whereIn('state', ['published', 'held'])
    .whereRaw(`(item ->> 'sourceId')::bigint = ANY (?::bigint[])`, [[...sourceIds]])
    .groupByRaw('1')
    .select(db.raw(`(item ->> 'sourceId')::bigint AS source_id, count(DISTINCT claim_id) AS count`))
  return new Map(rows.map(({ source_id, count }) => [Number(source_id), Number(count)]))
}

const SEARCHED = `concat_ws(' ', item ->> 'title', item ->> 'publisher', item ->> 'author', item ->> 'url')`

/** One row a source, with what the newest published revision says of it. */
function citedSources(db: Db) {
  const newest = db('verdicts')
    .joinRaw(`CROSS JOIN LATERAL jsonb_array_elements(verdicts.content -> 'evidence') AS item`)
    .whereNotNull('verdicts.published_at')
    .select(
      db.raw(`DISTINCT ON ((item ->> 'sourceId')::bigint) (item ->> 'sourceId')::bigint AS source_id, item`),
    )
    .orderByRaw(`(item ->> 'sourceId')::bigint, verdicts.published_at DESC, verdicts.id DESC`)
  return db.from(newest.as('cited'))
}
