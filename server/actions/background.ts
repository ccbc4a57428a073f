import type { Account } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import { hashText } from '../language/text-hash'
import { findNewestRevision, lockArticle } from '../store/articles'
import { deleteBackground, insertBackground } from '../store/background-sentences'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'

/** Sentences of the newest text by number, from 1, both ends included. */
export interface SentenceRange {
  articleId: number
  /** Number of the text the page showed. */
  textRevision: number
  from: number
  to: number
}

/**
 * Says of sentences that they are background: they need no check. The same words elsewhere in the article are meant as
 * well. Marking what is marked already is no event.
 *
 * @throws NotFound when there is no such article
 * @throws Refused when the text was corrected meanwhile or has no such sentences
 */
export async function markBackground(db: Db, actor: Account, range: SentenceRange, now: Date): Promise<void> {
  await changeBackground(db, actor, { range, verb: 'article.background_marked' }, now)
}

/**
 * Takes the mark off again.
 *
 * @throws NotFound and Refused as `markBackground` does
 */
export async function clearBackground(
  db: Db,
  actor: Account,
  range: SentenceRange,
  now: Date,
): Promise<void> {
  await changeBackground(db, actor, { range, verb: 'article.background_cleared' }, now)
}

interface Change {
  range: SentenceRange
  verb: 'article.background_marked' | 'article.background_cleared'
}

async function changeBackground(db: Db, actor: Account, { range, verb }: Change, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    if ((await lockArticle(trx, range.articleId)) === undefined) throw new NotFound('article')
    const words = await wordsOf(trx, range)
    const hashes = [...words.keys()]
    const changed =
      verb === 'article.background_marked'
        ? await insertBackground(trx, range.articleId, hashes, actor.id, now)
        : await deleteBackground(trx, range.articleId, hashes)
    if (changed.length === 0) return
    await appendEvent(trx, {
      actor,
      verb,
      subject: { kind: 'article', id: range.articleId },
      articleId: range.articleId,
      to: { sentences: changed.map((hash) => words.get(hash)) },
      at: now,
    })
  })
}

/** The words of the sentences by their hash. */
async function wordsOf(
  trx: Db,
  { articleId, textRevision, from, to }: SentenceRange,
): Promise<Map<string, string>> {
  const revision = await findNewestRevision(trx, articleId)
  if (revision === undefined) throw new NotFound('article')
  if (revision.number !== textRevision)
    throw new Refused('The text was corrected since you opened this page. Look at the sentence again.')
  const sentences = revision.sentences.slice(Math.min(from, to) - 1, Math.max(from, to))
  if (sentences.length === 0) throw new Refused('There is no sentence with this number.')
  return new Map(
    sentences.map(({ start, end }) => {
      const words = revision.text.slice(start, end)
      return [hashText(words), words]
    }),
  )
}
