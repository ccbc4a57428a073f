import type { Db } from './db'

/** The text a passage was chosen in: whose it is, and whether a newer one has replaced it. */
export interface PassageText {
  articleId: number
  text: string
  isNewest: boolean
}

/** The text of an article revision, or undefined. */
export async function findPassageText(db: Db, articleRevisionId: number): Promise<PassageText | undefined> {
  const row = await db('article_revisions as r')
    .where('r.id', articleRevisionId)
    .first(
      'r.article_id',
      'r.text',
      db.raw(
        'NOT EXISTS (SELECT FROM article_revisions n WHERE n.article_id = r.article_id AND n.number > r.number) AS is_newest',
      ),
    )
  return row && { articleId: row.article_id, text: row.text, isNewest: row.is_newest }
}
