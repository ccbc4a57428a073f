import type { Account } from '../domain/account'
import type { Claim } from '../domain/claim'
import { NotFound, type Objection, Refused } from '../domain/errors'
import { changedFields, type NewEvent } from '../domain/event'
import type { Rebuttal } from '../domain/rebuttal'
import { lockClaims } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertFlag } from '../store/flags'
import {
  findRebuttal,
  insertRebuttal,
  listRebuttals,
  type RebuttalFields,
  removeRebuttal as removeRow,
  updateRebuttal,
} from '../store/rebuttals'
import { listVerdicts } from '../store/verdicts'
import { lockClaimForChange, objectToClosed, refuse, staleBy } from './claim-change'
import { type ClaimWords, makeClaim } from './claim-making'
import { creditVerdictInWork } from './verdict-credit'

/** The answering claim: one that is here, or words that become a claim in the same step. */
export type AnsweringClaim = { id: number } | { words: ClaimWords }

/**
 * Says that one claim answers another, and makes the answering claim when it is new, in one transaction. Under a
 * verdict that readers see it raises the flag `rebuttal_added`.
 *
 * @throws NotFound when there is no such claim to be answered
 * @throws Refused when a claim is closed, would answer itself, answers this one already, or no kind is given
 */
export async function addRebuttal(
  db: Db,
  actor: Account,
  input: { claimId: number; answering: AnsweringClaim; fields: RebuttalFields },
  now: Date,
): Promise<{ id: number; answeringClaimId: number }> {
  return inTransaction(db, async (trx) => {
    await lockForRebuttal(trx, input)
    refuse(objectToKinds(input.fields))
    const answeringClaimId = await chooseAnswer(trx, actor, input, now)
    await creditVerdictInWork(trx, input.claimId, actor, now)
    const edge = { claimId: input.claimId, rebuttalClaimId: answeringClaimId }
    const id = await insertRebuttal(trx, edge, input.fields, actor.id, now)
    const flagRaised = await flagPublished(trx, actor, { id, claimId: input.claimId }, now)
    const to = { rebuttalClaimId: answeringClaimId, ...input.fields }
    await appendEvent(trx, { ...rebuttalEvent(actor, 'added', { id, claimId: input.claimId }, now), to })
    if (flagRaised !== undefined) await appendEvent(trx, flagRaised)
    return { id, answeringClaimId }
  })
}

/**
 * Changes what an edge says: its kinds, what it denies, what it leaves standing, our answer.
 * An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such edge or it was removed
 * @throws Stale when it was changed since `revision`
 * @throws Refused when the claim is closed or no kind is given
 */
export async function editRebuttal(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: RebuttalFields },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockRebuttal(trx, input.id)
    if (before.revision !== input.revision)
      throw await staleBy(trx, { kind: 'rebuttal', id: input.id }, before)
    refuse(objectToKinds(input.fields))
    const { kinds, denies, leavesStanding, answer } = before
    const changes = changedFields({ kinds, denies, leavesStanding, answer }, { ...input.fields })
    if (changes === undefined) return
    await creditVerdictInWork(trx, before.claimId, actor, now)
    await updateRebuttal(trx, input.id, input.revision, input.fields, now)
    await appendEvent(trx, { ...rebuttalEvent(actor, 'edited', before, now), ...changes })
  })
}

/**
 * Takes an edge away, with the reason in the history. The answering claim stays a claim.
 *
 * @throws NotFound when there is no such edge or it was removed already
 * @throws Refused when the claim is closed or no reason is given
 */
export async function removeRebuttal(
  db: Db,
  actor: Account,
  input: { id: number; reason: string },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockRebuttal(trx, input.id)
    if (input.reason.trim() === '')
      throw new Refused([{ message: 'Say why it is no answer to this claim.', field: 'reason' }])
    await creditVerdictInWork(trx, before.claimId, actor, now)
    await removeRow(trx, input.id, actor.id, now)
    const from = { rebuttalClaimId: before.rebuttalClaimId, kinds: before.kinds }
    const removed = rebuttalEvent(actor, 'removed', before, now)
    await appendEvent(trx, { ...removed, from, reason: input.reason })
  })
}

/** Both claims at once and in the order of their ids: two people who join the same two claims never wait for each other. */
async function lockForRebuttal(
  trx: Db,
  { claimId, answering }: { claimId: number; answering: AnsweringClaim },
): Promise<void> {
  const claims = await lockClaims(trx, 'id' in answering ? [claimId, answering.id] : [claimId])
  const claim = claims.get(claimId)
  if (claim === undefined) throw new NotFound('claim')
  const closed = objectToClosed(claim)
  if (closed !== undefined) throw new Refused(closed)
  if ('id' in answering)
    refuse(await objectToAnswer(trx, claimId, { id: answering.id, claim: claims.get(answering.id) }))
}

async function objectToAnswer(
  trx: Db,
  claimId: number,
  answer: { id: number; claim: Claim | undefined },
): Promise<Objection[]> {
  const because = (message: string) => [{ message, field: 'answeringId' }]
  if (answer.claim === undefined)
    return because(`There is no claim ${answer.id}. Look it up, or state a new one.`)
  if (answer.id === claimId) return because('A claim cannot answer itself. Choose another one.')
  const { state } = answer.claim.work
  if (state === 'merged' || state === 'dismissed' || state === 'suggested')
    return because(
      `Claim ${answer.id} is ${state}: it cannot answer another. Choose another one, or state it anew.`,
    )
  const isJoined = (await listRebuttals(trx, claimId)).some(
    ({ rebuttalClaimId }) => rebuttalClaimId === answer.id,
  )
  if (!isJoined) return []
  return because(`Claim ${answer.id} answers this one already. Change that rebuttal instead.`)
}

function objectToKinds({ kinds }: RebuttalFields): Objection[] {
  if (kinds.length > 0) return []
  return [{ message: 'Tick what the answer does: deny, concede, qualify …', field: 'kinds' }]
}

async function chooseAnswer(
  trx: Db,
  actor: Account,
  { answering }: { answering: AnsweringClaim },
  now: Date,
): Promise<number> {
  if ('id' in answering) return answering.id
  return (await makeClaim(trx, actor, { fields: answering.words, topics: [], passages: [] }, now)).id
}

/**
 * Raises the flag `rebuttal_added` when readers see a verdict on the answered claim, and returns its event, to be
 * appended last. A concession is news as well: the flag does not ask which way the answer points.
 */
export async function flagPublished(
  trx: Db,
  actor: Account,
  rebuttal: { id: number; claimId: number },
  now: Date,
): Promise<NewEvent | undefined> {
  const verdicts = await listVerdicts(trx, rebuttal.claimId)
  if (!verdicts.some(({ state }) => state === 'published' || state === 'held')) return undefined
  const flag = { kind: 'rebuttal_added', about: `rebuttal ${rebuttal.id}`, detail: FLAG_SENTENCE } as const
  const id = await insertFlag(trx, { ...flag, claimId: rebuttal.claimId }, now)
  if (id === undefined) return undefined
  const subject = { kind: 'flag', id } as const
  const to = { kind: flag.kind, about: flag.about, detail: flag.detail }
  return { actor, verb: 'flag.raised', subject, claimId: rebuttal.claimId, to, isPublic: true, at: now }
}

/** Names neither the answering claim nor its words: those are drafts until they are published themselves. */
const FLAG_SENTENCE =
  'Another statement that answers this claim has come to light. The verdict does not take it into account yet; we are looking at it.'

async function lockRebuttal(trx: Db, id: number): Promise<Rebuttal> {
  const claimId = (await findRebuttal(trx, id))?.claimId
  if (claimId === undefined) throw new NotFound('rebuttal')
  await lockClaimForChange(trx, claimId)
  const rebuttal = await findRebuttal(trx, id)
  if (rebuttal === undefined || rebuttal.claimId !== claimId) throw new NotFound('rebuttal')
  return rebuttal
}

function rebuttalEvent(
  actor: Account,
  act: 'added' | 'edited' | 'removed',
  rebuttal: { id: number; claimId: number },
  at: Date,
): NewEvent {
  const subject = { kind: 'rebuttal', id: rebuttal.id } as const
  return { actor, verb: `rebuttal.${act}`, subject, claimId: rebuttal.claimId, at }
}
