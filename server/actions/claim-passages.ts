import type { Account } from '../domain/account'
import { NotFound, type Objection, Refused } from '../domain/errors'
import type { NewEvent } from '../domain/event'
import { lockArticle } from '../store/articles'
import { lockClaim } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { findPassageText } from '../store/passage-texts'
import { findPassage, insertPassage, listClaimPassages, removePassage as removeRow } from '../store/passages'
import { creditVerdictInWork } from './verdict-credit'

/** A span of an article's newest text; offsets are UTF-16 code units, end exclusive. */
export interface PassageInput {
  articleId: number
  articleRevisionId: number
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

/**
 * Says that the claim also stands here.
 *
 * @throws NotFound when there is no such claim or article
 * @throws Refused when the claim has the passage already, is merged, or the text was revised meanwhile
 */
export async function addPassage(
  db: Db,
  actor: Account,
  input: { claimId: number; passage: PassageInput },
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await lockPassageTexts(trx, [input.passage])
    const claim = await lockClaim(trx, input.claimId)
    if (claim === undefined) throw new NotFound('claim')
    if (claim.work.state === 'merged')
      throw new Refused('This claim is merged into another. Add the passage to that one.')
    await refuseKnownPassage(trx, input)
    await creditVerdictInWork(trx, input.claimId, actor, now)
    const id = await insertPassage(trx, { ...input.passage, claimId: input.claimId }, actor.id, now)
    await appendEvent(trx, passageAdded(actor, { ...input.passage, id, claimId: input.claimId }, now))
    return id
  })
}

/**
 * Takes a passage off its claim; a claim may be left without any. The row stays, and so does the history.
 *
 * @throws NotFound when there is no such passage or it was removed already
 */
export async function removePassage(db: Db, actor: Account, input: { id: number }, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const passage = await findPassage(trx, input.id)
    if (passage === undefined || (await lockClaim(trx, passage.claimId)) === undefined)
      throw new NotFound('passage')
    await creditVerdictInWork(trx, passage.claimId, actor, now)
    if (!(await removeRow(trx, input.id, actor.id, now))) throw new NotFound('passage')
    await appendEvent(trx, {
      actor,
      verb: 'passage.removed',
      subject: { kind: 'passage', id: input.id },
      claimId: passage.claimId,
      articleId: passage.articleId,
      from: { exact: passage.exact },
      at: now,
    })
  })
}

/** The event of a passage that a claim was given. */
export function passageAdded(
  actor: Account,
  passage: PassageInput & { id: number; claimId: number },
  at: Date,
): NewEvent {
  return {
    actor,
    verb: 'passage.added',
    subject: { kind: 'passage', id: passage.id },
    claimId: passage.claimId,
    articleId: passage.articleId,
    to: { exact: passage.exact },
    at,
  }
}

/**
 * Locks the articles of new passages in the order of their ids, so that no text is revised while a passage is anchored
 * in it, and refuses passages that are not in the newest text. Call it before any claim is locked.
 */
export async function lockPassageTexts(trx: Db, passages: readonly PassageInput[]): Promise<void> {
  for (const articleId of [...new Set(passages.map((each) => each.articleId))].sort((a, b) => a - b)) {
    if ((await lockArticle(trx, articleId)) === undefined) throw new NotFound('article')
  }
  const raised: Objection[] = []
  // One after the other: a transaction is one connection, and that answers one question at a time.
  for (const passage of passages) {
    const objection = await objectToPassage(trx, passage)
    if (objection) raised.push(objection)
  }
  if (raised.length > 0) throw new Refused(raised)
}

async function objectToPassage(trx: Db, passage: PassageInput): Promise<Objection | undefined> {
  const found = await findPassageText(trx, passage.articleRevisionId)
  if (found === undefined || found.articleId !== passage.articleId) throw new NotFound('article text')
  if (!found.isNewest)
    return { message: 'The text was revised since you opened it. Choose the passage again in the new text.' }
  if (passage.exact !== '' && found.text.slice(passage.start, passage.end) === passage.exact) return undefined
  return { message: 'These words do not stand at that place of the text. Choose the passage again.' }
}

async function refuseKnownPassage(
  trx: Db,
  { claimId, passage }: { claimId: number; passage: PassageInput },
): Promise<void> {
  const known = (await listClaimPassages(trx, claimId)).some(
    (each) =>
      each.articleRevisionId === passage.articleRevisionId &&
      each.start === passage.start &&
      each.end === passage.end,
  )
  if (known) throw new Refused('The claim has this passage already.')
}
