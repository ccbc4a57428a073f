import type { Db } from './db'

/** SHA-256 of the sentences of an article that somebody marked as background; see `hashText`. */
export async function listBackgroundHashes(db: Db, articleId: number): Promise<string[]> {
  return db('background_sentences')
    .where({ article_id: articleId })
    .orderBy('sentence_hash')
    .pluck('sentence_hash')
}

/** Marks sentences, by the hashes of their words. Returns those that were not marked yet. */
export async function insertBackground(
  trx: Db,
  articleId: number,
  hashes: readonly string[],
  by: number,
  at: Date,
): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await trx('background_sentences')
    .insert(
      hashes.map((hash) => ({ article_id: articleId, sentence_hash: hash, marked_by: by, marked_at: at })),
    )
    .onConflict()
    .ignore()
    .returning('sentence_hash')
  return rows.map((row) => row.sentence_hash)
}

/** Takes the mark off. Returns the hashes that had it. */
export async function deleteBackground(
  trx: Db,
  articleId: number,
  hashes: readonly string[],
): Promise<string[]> {
  const rows = await trx('background_sentences')
    .where({ article_id: articleId })
    .whereIn('sentence_hash', [...hashes])
    .delete()
    .returning('sentence_hash')
  return rows.map((row) => row.sentence_hash)
}
