import type { Article } from '../domain/article'
import { fittingArticles } from './article-search'
import { toArticle } from './articles'
import type { Db } from './db'
import { type Scope, seenClaims } from './seen-claims'

export interface ArticleListing {
  article: Article
  claimCount: number
  ratedCount: number
}

/**
 * Articles that fit the words as `searchArticles` does, or all without words, newest first. `onlyReadable` leaves those
 * that readers may see: one of their claims was published.
 * Counts are of claims that are not merged or dismissed, and of those with a verdict that was ever published.
 */
export async function listArticles(
  db: Db,
  page: { onlyReadable: boolean; words?: string; limit: number; offset: number },
): Promise<{ rows: ArticleListing[]; total: number }> {
  const scope = page.onlyReadable ? 'readers' : 'newsroom'
  const listed = fittingArticles(db, { words: page.words ?? '', scope })
  const [count] = await listed.clone().count<{ count: number }[]>('* as count')
  const rows = await listed
    .clone()
    .select('articles.*', claimCountColumn(db), ratedCountColumn(db))
    .orderBy('articles.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  return {
    total: Number(count?.count ?? 0),
    rows: rows.map((row: { claim_count: number; rated_count: number }) => ({
      article: toArticle(row),
      claimCount: Number(row.claim_count),
      ratedCount: Number(row.rated_count),
    })),
  }
}

/** How often each rating is in force among the claims of these articles, as this scope sees them. */
export async function countRatingsIn(
  db: Db,
  articleIds: readonly number[],
  scope: Scope,
): Promise<{ articleId: number; rating: string; count: number }[]> {
  if (articleIds.length === 0) return []
  const rows: { article_id: number; rating: string; count: string }[] = await seenClaims(db, scope)
    .join('passages as p', 'p.claim_id', 'seen.id')
    .whereNull('p.removed_at')
    .whereIn('p.article_id', [...articleIds])
    .whereIn('seen.status', ['rated', 'rated_under_review'])
    .groupBy('p.article_id', 'seen.rating')
    .select('p.article_id', 'seen.rating', db.raw('count(DISTINCT seen.id) AS count'))
  return rows.map(({ article_id, rating, count }) => ({
    articleId: article_id,
    rating,
    count: Number(count),
  }))
}

function claimCountColumn(db: Db) {
  return db('passages as p')
    .join('claims as c', 'c.id', 'p.claim_id')
    .whereNull('p.removed_at')
    .whereNotIn('c.work_state', ['suggested', 'merged', 'dismissed'])
    .whereRaw('p.article_id = articles.id')
    .countDistinct('p.claim_id')
    .as('claim_count')
}

function ratedCountColumn(db: Db) {
  return db('passages as p')
    .join('verdicts as v', 'v.claim_id', 'p.claim_id')
    .whereNull('p.removed_at')
    .whereNotNull('v.published_at')
    .whereRaw('p.article_id = articles.id')
    .countDistinct('p.claim_id')
    .as('rated_count')
}
