import type { Account } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import { hashText } from '../language/text-hash'
import { lockArticle } from '../store/articles'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { findDismissal, insertDismissal, restoreDismissal } from '../store/suggestion-dismissals'

const PUT_AWAY =
  'This sentence is dismissed already, so your reason was not stored. Bring it back below to dismiss it for another.'

/**
 * Puts a suggestion away, by the words of its sentence.
 *
 * @throws NotFound when there is no such article
 * @throws Refused when no reason is given, or it is put away already: a second reason would be lost
 */
export async function dismissSuggestion(
  db: Db,
  actor: Account,
  input: { articleId: number; words: string; reason: string },
  now: Date,
): Promise<void> {
  const { articleId, words, reason } = input
  if (reason.trim() === '') throw new Refused([{ message: 'Say why it needs no claim.', field: 'reason' }])
  await inTransaction(db, async (trx) => {
    if ((await lockArticle(trx, articleId)) === undefined) throw new NotFound('article')
    const dismissal = { articleId, sentenceHash: hashText(words), words, reason }
    if (!(await insertDismissal(trx, dismissal, actor.id, now))) throw new Refused(PUT_AWAY)
    const subject = { kind: 'article', id: articleId } as const
    const verb = 'article.suggestion_dismissed'
    await appendEvent(trx, { actor, verb, subject, articleId, to: { sentence: words }, reason, at: now })
  })
}

/**
 * Brings a suggestion back that was put away; the history keeps both.
 *
 * @throws NotFound when there is no such dismissal of this article, or it was taken back already
 */
export async function restoreSuggestion(
  db: Db,
  actor: Account,
  input: { articleId: number; dismissalId: number },
  now: Date,
): Promise<void> {
  const { articleId, dismissalId } = input
  await inTransaction(db, async (trx) => {
    if ((await lockArticle(trx, articleId)) === undefined) throw new NotFound('article')
    const dismissal = await findDismissal(trx, dismissalId)
    if (dismissal?.articleId !== articleId) throw new NotFound('suggestion')
    await restoreDismissal(trx, dismissalId, actor.id, now)
    const subject = { kind: 'article', id: articleId } as const
    const verb = 'article.suggestion_restored'
    await appendEvent(trx, { actor, verb, subject, articleId, to: { sentence: dismissal.words }, at: now })
  })
}
