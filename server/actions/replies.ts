import type { Account } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import { changedFields, type NewEvent } from '../domain/event'
import { today } from '../domain/plain-date'
import type { Reply } from '../domain/rebuttal'
import { objectToReply, type ReplyStatement } from '../domain/reply-rules'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { findReply, insertReply, updateReply } from '../store/replies'
import { lockClaimForChange, refuse, staleBy } from './claim-change'
import { creditVerdictInWork } from './verdict-credit'

/**
 * Records whom we asked for a reply and what came back, or why nobody was asked; returns its id.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when the claim is closed or the record does not fit together
 */
export async function recordReply(
  db: Db,
  actor: Account,
  input: { claimId: number; fields: ReplyStatement },
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await lockClaimForChange(trx, input.claimId)
    refuse(objectToReply(input.fields, now))
    await creditVerdictInWork(trx, input.claimId, actor, now)
    const id = await insertReply(trx, input.claimId, input.fields, actor.id, now)
    const to = { ...input.fields }
    await appendEvent(trx, { ...replyEvent(actor, { id, claimId: input.claimId }, now), to })
    return id
  })
}

/**
 * Changes a record of the right of reply: an answer came, a reminder went out, silence is noted.
 * An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such record
 * @throws Stale when it was changed since `revision`
 * @throws Refused as `recordReply` does
 */
export async function editReply(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: ReplyStatement },
  now: Date,
): Promise<void> {
  await changeReply(db, actor, input, () => input.fields, now)
}

/**
 * Notes that we reminded, today in UTC, whoever was asked.
 *
 * @throws NotFound and Stale as `editReply` does
 * @throws Refused when nothing is awaited any more, or the claim is closed
 */
export async function noteReminder(db: Db, actor: Account, input: SeenReply, now: Date): Promise<void> {
  await changeReply(db, actor, input, (reply) => ({ ...stillAwaited(reply), remindedOn: today(now) }), now)
}

/**
 * Notes that no reply came: with the days we asked and reminded, a fact that readers see.
 *
 * @throws as `noteReminder` does
 */
export async function noteSilence(db: Db, actor: Account, input: SeenReply, now: Date): Promise<void> {
  await changeReply(db, actor, input, (reply) => ({ ...stillAwaited(reply), outcome: 'silent' }), now)
}

/** A record as somebody saw it. */
interface SeenReply {
  id: number
  revision: number
}

async function changeReply(
  db: Db,
  actor: Account,
  seen: SeenReply,
  fieldsOf: (before: Reply) => ReplyStatement,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockReply(trx, seen)
    const fields = fieldsOf(before)
    refuse(objectToReply(fields, now))
    const changes = changedFields({ ...statementOf(before) }, { ...EMPTY_DATES, ...fields })
    if (changes === undefined) return
    await creditVerdictInWork(trx, before.claimId, actor, now)
    await updateReply(trx, seen.id, seen.revision, fields, now)
    await appendEvent(trx, { ...replyEvent(actor, before, now), verb: 'reply.edited', ...changes })
  })
}

function stillAwaited(reply: Reply): ReplyStatement {
  if (reply.outcome !== 'awaited') throw new Refused('Nothing is awaited here any more.')
  return statementOf(reply)
}

/** A day that was taken out again is a change. */
const EMPTY_DATES = { askedOn: undefined, remindedOn: undefined, answeredOn: undefined }

async function lockReply(trx: Db, input: SeenReply): Promise<Reply> {
  const claimId = (await findReply(trx, input.id))?.claimId
  if (claimId === undefined) throw new NotFound('reply')
  await lockClaimForChange(trx, claimId)
  const before = await findReply(trx, input.id)
  if (before === undefined || before.claimId !== claimId) throw new NotFound('reply')
  if (before.revision !== input.revision) throw await staleBy(trx, { kind: 'reply', id: input.id }, before)
  return before
}

function statementOf(reply: Reply): ReplyStatement {
  const { id, claimId, revision, recordedBy, createdAt, updatedAt, ...statement } = reply
  return statement
}

function replyEvent(actor: Account, reply: { id: number; claimId: number }, at: Date): NewEvent {
  const subject = { kind: 'reply', id: reply.id } as const
  return { actor, verb: 'reply.recorded', subject, claimId: reply.claimId, at }
}
