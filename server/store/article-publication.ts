import { readableArticleIds } from './articles'
import type { Db } from './db'

/** When readers could first see the article; undefined while they cannot. */
export async function findReadableSince(db: Db, articleId: number): Promise<Date | undefined> {
  const row = await readableArticleIds(db)
    .where('p.article_id', articleId)
    .clearSelect()
    .min('v.published_at as since')
    .first()
  return row?.since ?? undefined
}
