import type { Account } from '../domain/account'
import { NotFound, type Objection, Refused } from '../domain/errors'
import { changedFields, type NewEvent } from '../domain/event'
import type { Evidence, EvidenceStatus } from '../domain/evidence'
import type { SourceStatement } from '../domain/source-rules'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import {
  type EvidenceFields,
  findEvidence,
  insertEvidence,
  updateEvidence,
  updateEvidenceStatus,
} from '../store/evidence'
import { findSource } from '../store/sources'
import { lockClaimForChange, refuse, staleBy } from './claim-change'
import { storeSource } from './sources'
import { creditVerdictInWork } from './verdict-credit'

/** What a person says of a piece of evidence; its source is one that is here, or described in the same step. */
export type EvidenceStatement = Omit<EvidenceFields, 'sourceId'>
export type SourceChoice = { id: number } | { described: SourceStatement }

/**
 * Gives a claim a piece of evidence, accepted until somebody judges otherwise, and stores its source when it is new, in
 * one transaction. The excerpt is stored as given, to the character.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when the claim is closed, the excerpt is empty, or the source is unknown or cannot be stored
 */
export async function addEvidence(
  db: Db,
  actor: Account,
  input: { claimId: number; source: SourceChoice; statement: EvidenceStatement },
  now: Date,
): Promise<{ id: number; sourceId: number }> {
  return inTransaction(db, async (trx) => {
    await lockClaimForChange(trx, input.claimId)
    refuse(objectToExcerpt(input.statement))
    const source = await chooseSource(trx, actor, input.source, now)
    await creditVerdictInWork(trx, input.claimId, actor, now)
    const fields = { ...input.statement, sourceId: source.id }
    const id = await insertEvidence(trx, input.claimId, fields, actor.id, now)
    if (source.event !== undefined) await appendEvent(trx, source.event)
    await appendEvent(trx, evidenceEvent(actor, 'added', { id, claimId: input.claimId }, { to: fields }, now))
    return { id, sourceId: source.id }
  })
}

/**
 * Changes a piece of evidence. An edit that changes nothing is no event and no new revision.
 *
 * @throws NotFound when there is no such evidence
 * @throws Stale when it was changed or judged since `revision`
 * @throws Refused as `addEvidence` does
 */
export async function editEvidence(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: EvidenceFields },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await lockEvidence(trx, input)
    refuse(objectToExcerpt(input.fields))
    const changes = changedFields(fieldsOf(before), { ...input.fields })
    if (changes === undefined) return
    if (input.fields.sourceId !== before.source.id) await refuseUnknownSource(trx, input.fields.sourceId)
    await creditVerdictInWork(trx, before.claimId, actor, now)
    await updateEvidence(trx, input.id, input.revision, input.fields, now)
    await appendEvent(trx, evidenceEvent(actor, 'edited', before, changes, now))
  })
}

/**
 * Accepts, disputes or rejects a piece of evidence; only what is accepted carries a verdict.
 *
 * @throws NotFound when there is no such evidence
 * @throws Stale when it was changed or judged since `revision`
 * @throws Refused when the claim is closed, or it is not accepted and no reason is given
 */
export async function judgeEvidence(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; status: EvidenceStatus; reason: string },
  now: Date,
): Promise<void> {
  const { id, revision, status, reason } = input
  await inTransaction(db, async (trx) => {
    const before = await lockEvidence(trx, input)
    if (status !== 'accepted' && reason.trim() === '')
      throw new Refused([{ message: 'Say why: others will ask.', field: 'reason' }])
    const judged = { status: before.status, statusReason: before.statusReason }
    const changes = changedFields(judged, { status, statusReason: reason })
    if (changes === undefined) return
    await creditVerdictInWork(trx, before.claimId, actor, now)
    await updateEvidenceStatus(trx, id, revision, status, reason, now)
    await appendEvent(trx, { ...evidenceEvent(actor, 'judged', before, changes, now), reason })
  })
}

/** The claim is locked before the evidence is read again, so that nothing moves between reading and writing. */
async function lockEvidence(trx: Db, input: { id: number; revision: number }): Promise<Evidence> {
  const claimId = (await findEvidence(trx, input.id))?.claimId
  if (claimId === undefined) throw new NotFound('evidence')
  await lockClaimForChange(trx, claimId)
  const before = await findEvidence(trx, input.id)
  if (before === undefined || before.claimId !== claimId) throw new NotFound('evidence')
  if (before.revision !== input.revision) throw await staleBy(trx, { kind: 'evidence', id: input.id }, before)
  return before
}

async function chooseSource(
  trx: Db,
  actor: Account,
  choice: SourceChoice,
  now: Date,
): Promise<{ id: number; event?: NewEvent }> {
  if ('described' in choice) return storeSource(trx, actor, choice.described, now)
  await refuseUnknownSource(trx, choice.id)
  return { id: choice.id }
}

async function refuseUnknownSource(trx: Db, id: number): Promise<void> {
  if ((await findSource(trx, id)) !== undefined) return
  throw new Refused([{ message: `There is no source ${id}. Choose one of the list.`, field: 'sourceId' }])
}

function objectToExcerpt({ excerpt }: { excerpt: string }): Objection[] {
  if (excerpt.trim() !== '') return []
  return [
    {
      message: 'Quote the words of the source that bear on the claim, exactly as they stand.',
      field: 'excerpt',
    },
  ]
}

function fieldsOf(evidence: Evidence): Record<string, unknown> {
  const { stance, excerpt, location, note } = evidence
  return { sourceId: evidence.source.id, stance, excerpt, location, note }
}

function evidenceEvent(
  actor: Account,
  act: 'added' | 'edited' | 'judged',
  evidence: { id: number; claimId: number },
  changes: { from?: object; to: object },
  at: Date,
): NewEvent {
  const subject = { kind: 'evidence', id: evidence.id } as const
  const halves = { from: changes.from && { ...changes.from }, to: { ...changes.to } }
  return { actor, verb: `evidence.${act}`, subject, claimId: evidence.claimId, ...halves, at }
}
