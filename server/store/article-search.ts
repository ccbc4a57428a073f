import type { Article } from '../domain/article'
import { readableArticleIds, toArticle } from './articles'
import type { Db } from './db'
import type { Scope } from './seen-claims'

/**
 * Articles in whose title, outlet, author, address or newest text every word stands, or part of one; newest first, at
 * most `limit`, and how many there are. Readers get those they may open.
 */
export async function searchArticles(
  db: Db,
  filter: { words: string; scope: Scope },
  limit: number,
): Promise<{ articles: Article[]; total: number }> {
  const fitting = fittingArticles(db, filter)
  const [counted] = await fitting.clone().count('* AS total')
  const rows = await fitting.select('articles.*').orderBy('articles.id', 'desc').limit(limit)
  return { articles: rows.map(toArticle), total: Number(counted?.total ?? 0) }
}

/** The articles in which every word stands, as a query; those readers may open, or all. */
export function fittingArticles(db: Db, { words, scope }: { words: string; scope: Scope }) {
  const fitting = db('articles')
  if (scope === 'readers') fitting.whereIn('articles.id', readableArticleIds(db))
  for (const word of words
    .split(/\s+/)
    .filter((each) => each !== '')
    .slice(0, 20))
    fitting.whereRaw(HAS_WORD, [`%${word.replace(/[\\%_]/g, '\\$&')}%`])
  return fitting
}

const HAS_WORD = `concat_ws(' ', articles.title, articles.outlet, articles.author, articles.url, (
    SELECT text FROM article_revisions WHERE article_id = articles.id ORDER BY number DESC LIMIT 1
  )) ILIKE ?`

/** These articles in the order of the ids; unknown ids are left out. */
export async function listArticlesById(db: Db, ids: readonly number[]): Promise<Article[]> {
  if (ids.length === 0) return []
  const found = (await db('articles').whereIn('id', [...ids])).map(toArticle)
  return ids.flatMap((id) => found.find((article) => article.id === id) ?? [])
}
