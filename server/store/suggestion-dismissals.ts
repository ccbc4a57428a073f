import type { Db } from './db'

/** A suggestion somebody put away. `sentenceHash` is that of the words of the sentence, see `hashText`. */
export interface Dismissal {
  id: number
  articleId: number
  sentenceHash: string
  words: string
  reason: string
  dismissedBy: string
  dismissedAt: Date
}

/** The suggestions of an article that are put away now, the newest first, with the name of who did it. */
export async function listDismissals(db: Db, articleId: number): Promise<Dismissal[]> {
  const rows = await db('suggestion_dismissals')
    .join('accounts', 'accounts.id', 'dismissed_by')
    .where({ article_id: articleId })
    .whereNull('restored_at')
    .orderBy('suggestion_dismissals.id', 'desc')
    .select('suggestion_dismissals.*', 'accounts.name')
  return rows.map(toDismissal)
}

/** The dismissal, if it stands; undefined when there is none or it was taken back. */
export async function findDismissal(db: Db, id: number): Promise<Dismissal | undefined> {
  const row = await db('suggestion_dismissals')
    .join('accounts', 'accounts.id', 'dismissed_by')
    .where('suggestion_dismissals.id', id)
    .whereNull('restored_at')
    .first('suggestion_dismissals.*', 'accounts.name')
  return row && toDismissal(row)
}

/** Puts a suggestion away. False when somebody had done so already. */
export async function insertDismissal(
  trx: Db,
  dismissal: Pick<Dismissal, 'articleId' | 'sentenceHash' | 'words' | 'reason'>,
  by: number,
  at: Date,
): Promise<boolean> {
  const rows = await trx('suggestion_dismissals')
    .insert({
      article_id: dismissal.articleId,
      sentence_hash: dismissal.sentenceHash,
      words: dismissal.words,
      reason: dismissal.reason,
      dismissed_by: by,
      dismissed_at: at,
    })
    .onConflict(trx.raw('(article_id, sentence_hash) WHERE restored_at IS NULL'))
    .ignore()
    .returning('id')
  return rows.length === 1
}

/** Brings a suggestion back; the row stays. False when it was back already. */
export async function restoreDismissal(trx: Db, id: number, by: number, at: Date): Promise<boolean> {
  const rows = await trx('suggestion_dismissals')
    .where({ id })
    .whereNull('restored_at')
    .update({ restored_by: by, restored_at: at })
  return rows === 1
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toDismissal(row: any): Dismissal {
  return {
    id: row.id,
    articleId: row.article_id,
    sentenceHash: row.sentence_hash,
    words: row.words,
    reason: row.reason,
    dismissedBy: row.name,
    dismissedAt: row.dismissed_at,
  }
}
