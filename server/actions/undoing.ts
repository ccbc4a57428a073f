import type { Account } from '../domain/account'
import { assertNever, NotFound, Refused } from '../domain/errors'
import type { LastAct } from '../domain/last-act'
import { hashText } from '../language/text-hash'
import { lockArticle } from '../store/articles'
import { deleteBackground } from '../store/background-sentences'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { findLastAct } from '../store/last-acts'
import { removePassage } from './claim-passages'
import { moveClaim } from './claim-work'

/**
 * Takes back what somebody did last in an article: dismisses the claim just made, removes the passage just added, takes
 * the mark “background” off. Nothing is erased; the history tells of both steps.
 *
 * @throws NotFound when there is no such article
 * @throws Refused when that is not their last act any more, or others have built on it
 */
export async function undoLastAct(
  db: Db,
  actor: Account,
  input: { articleId: number; sequence: number },
  now: Date,
): Promise<LastAct> {
  return inTransaction(db, async (trx) => {
    if ((await lockArticle(trx, input.articleId)) === undefined) throw new NotFound('article')
    const act = await findLastAct(trx, { articleId: input.articleId, accountId: actor.id, now })
    if (act === undefined || act.sequence !== input.sequence)
      throw new Refused('This cannot be undone any more: something was done since. Look at the page again.')
    await takeBack(trx, actor, { act, articleId: input.articleId }, now)
    return act
  })
}

const REASON = 'Undone right after it was made.'

async function takeBack(
  trx: Db,
  actor: Account,
  { act, articleId }: { act: LastAct; articleId: number },
  now: Date,
): Promise<void> {
  switch (act.kind) {
    case 'claim':
      for (const claimId of act.claimIds)
        await moveClaim(trx, actor, { claimId, move: { step: 'dismiss', reason: REASON } }, now)
      return
    case 'passage':
      return removePassage(trx, actor, { id: act.passageId }, now)
    case 'background':
      await deleteBackground(trx, articleId, act.sentences.map(hashText))
      await appendEvent(trx, {
        actor,
        verb: 'article.background_cleared',
        subject: { kind: 'article', id: articleId },
        articleId,
        to: { sentences: act.sentences },
        reason: REASON,
        at: now,
      })
      return
    default:
      assertNever(act)
  }
}
