import type { Source } from '../domain/source'
import type { Db } from './db'
import { toSource } from './sources'

/** Sources that claims of this article rest on, the one used last first, at most `limit`. */
export async function listSourcesInArticle(db: Db, articleId: number, limit: number): Promise<Source[]> {
  const used = db('evidence')
    .whereIn(
      'claim_id',
      db('passages').where({ article_id: articleId }).whereNull('removed_at').select('claim_id'),
    )
    .groupBy('source_id')
    .select('source_id')
    .max('id as newest')
    .as('used')
  const rows = await db('sources')
    .join(used, 'used.source_id', 'sources.id')
    .orderBy('used.newest', 'desc')
    .limit(limit)
    .select('sources.*')
  return rows.map(toSource)
}
