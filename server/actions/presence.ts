import type { Account } from '../domain/account'
import { NotFound } from '../domain/errors'
import { findArticle } from '../store/articles'
import type { Db } from '../store/db'
import {
  countClaimsByOthers,
  deletePresence,
  listOthersPresent,
  type Presence,
  upsertPresence,
} from '../store/presence'

/** A page asks every 15 seconds; who missed three is gone. */
const PRESENT_FOR = 45_000

/** Since when somebody must have been seen to count as here. */
export function presentSince(now: Date): Date {
  return new Date(now.getTime() - PRESENT_FOR)
}

/**
 * Notes where somebody is in an article, and says who else is there and how many claims others have made since the
 * page was opened (`seenPassage`, the newest passage it showed). No event: it is nobody's history.
 *
 * @throws NotFound when there is no such article
 */
export async function announcePresence(
  db: Db,
  actor: Account,
  input: { articleId: number; sentence: number; seenPassage: number },
  now: Date,
): Promise<{ others: Presence[]; newClaims: number }> {
  if ((await findArticle(db, input.articleId)) === undefined) throw new NotFound('article')
  await upsertPresence(db, { ...input, accountId: actor.id }, now)
  return {
    others: await listOthersPresent(db, input.articleId, actor.id, presentSince(now)),
    newClaims: await countClaimsByOthers(db, input.articleId, actor.id, input.seenPassage),
  }
}

/** Forgets where people were. Safe to run at any time. */
export async function forgetPresence(db: Db, now: Date): Promise<void> {
  await deletePresence(db, presentSince(now))
}
