import type { Account } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import type { ReviewQuestion } from '../domain/review-note'
import type { Verdict } from '../domain/verdict'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { saveLook } from '../store/review-looks'
import { insertReviewNote } from '../store/review-notes'
import { findVerdict } from '../store/verdicts'
import { freezeAsItStands } from './verdict-content'

export interface NoteInput {
  verdictId: number
  /** Absent: part of the discussion. */
  question?: ReviewQuestion
  text: string
}

/**
 * Adds an answer to one of the four questions, or a word to the discussion. Who speaks is no contributor by it:
 * an editor may ask and still decide.
 *
 * @throws NotFound when there is no such verdict
 * @throws Refused when nothing is said
 */
export async function addReviewNote(db: Db, actor: Account, input: NoteInput, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const verdict = await getVerdict(trx, input.verdictId)
    if (input.text.trim() === '')
      throw new Refused([{ message: 'Write what you want to say.', field: 'text' }])
    const id = await insertReviewNote(trx, input, actor.id, now)
    await appendEvent(trx, {
      actor,
      verb: 'verdict.noted',
      subject: { kind: 'verdict', id: verdict.id },
      claimId: verdict.claimId,
      to: { note: id, question: input.question },
      at: now,
    })
    return id
  })
}

/**
 * Remembers that this person has read the verdict as it is now. Personal and no event: nobody is watched.
 *
 * @throws NotFound when there is no such verdict
 * @throws Refused when it was never submitted, so that there is nothing to read yet
 */
export async function lookAtVerdict(db: Db, actor: Account, verdictId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { claimId, submission } = await getVerdict(trx, verdictId)
    if (submission === undefined) throw new Refused([{ message: 'Nothing was submitted yet.' }])
    const { content, contentHash } = submission
    await saveLook(trx, actor.id, { claimId, content, contentHash, at: now })
  })
}

/**
 * Remembers that this person has read the claim with all its verdict rests on, as it stands now. Personal and no event.
 *
 * @throws NotFound when there is no such claim
 */
export async function lookAtClaim(db: Db, actor: Account, claimId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { content, contentHash } = await freezeAsItStands(trx, claimId)
    await saveLook(trx, actor.id, { claimId, content, contentHash, at: now })
  })
}

async function getVerdict(trx: Db, id: number): Promise<Verdict> {
  const verdict = await findVerdict(trx, id)
  if (verdict === undefined) throw new NotFound('verdict')
  return verdict
}
