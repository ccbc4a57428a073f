import type { Account } from '../domain/account'
import { Refused } from '../domain/errors'
import { shownVerdict } from '../domain/publication'
import { EVIDENCE_VERBS, type Verdict } from '../domain/verdict'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { endReviewAssignment } from '../store/review-assignments'
import { lockSettings } from '../store/settings'
import { dropRetraction, insertContributors, listEvidenceWorkers, releaseHold } from '../store/verdict-people'
import * as store from '../store/verdicts'
import { aboutVerdict, lockVerdict, outdated } from './verdict-lock'
import { readSituation, requireDecision, type VerdictSituation } from './verdict-situation'

/** What the editor saw and decided. `contentHash` and `revision` are those of the page the decision was made on. */
export interface Approval {
  verdictId: number
  revision: number
  contentHash: string
  note: string
  /** Why one person decides alone; counts only while single-editor mode is on. */
  singleEditorReason: string
}

/**
 * Publishes a submitted verdict and retires the one it replaces, releasing the hold on it and dropping a retraction
 * that was only proposed. All is asked again under the claim's lock: the content is frozen anew and must be the one the
 * editor saw, every guard must hold now, and whoever worked on the evidence meanwhile counts as a contributor.
 * The same editor approving the same content twice is a plain success.
 *
 * @throws Stale when the verdict was decided or changed, or its evidence moved, since the editor opened it
 * @throws Refused when the editor contributed, put the hold that this would replace, or a guard does not hold
 */
export async function approveVerdict(db: Db, editor: Account, input: Approval, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    if (isApprovedBy(verdict, editor, input.contentHash)) return
    if (!isAsSeen(verdict, input)) throw await outdated(trx, verdict)
    if (input.singleEditorReason !== '') await lockSettings(trx)
    const situation = await readSituation(trx, verdict, claim)
    const reason = requireDecision(situation, 'approve', editor, input.singleEditorReason)
    if (situation.assessment.contentHash !== input.contentHash) throw await outdated(trx, verdict)
    await publish(trx, editor, situation, { ...input, singleEditorReason: reason }, now)
  })
}

function isApprovedBy(verdict: Verdict, editor: Account, contentHash: string): boolean {
  return verdict.approval?.by === editor.id && verdict.submission?.contentHash === contentHash
}

function isAsSeen(verdict: Verdict, { revision, contentHash }: Approval): boolean {
  return (
    verdict.state === 'submitted' &&
    verdict.revision === revision &&
    verdict.submission?.contentHash === contentHash
  )
}

async function publish(
  trx: Db,
  editor: Account,
  { verdict, verdicts }: VerdictSituation,
  { note, singleEditorReason }: Approval,
  now: Date,
): Promise<void> {
  const workers = await listEvidenceWorkers(trx, verdict.claimId, EVIDENCE_VERBS)
  const ids = workers.map(({ accountId }) => accountId)
  await insertContributors(trx, verdict.id, ids, 'gave_evidence', now)
  const previous = inForce(verdicts)
  if (previous !== undefined) await clearTheWay(trx, editor, previous, singleEditorReason, now)
  await store.publishVerdict(trx, verdict, { by: editor.id, note, singleEditorReason }, now)
  if (previous !== undefined) await recordSuperseded(trx, editor, previous, verdict, now)
  await endReviewAssignment(trx, verdict.id, editor.id, now)
  await recordApproved(trx, editor, verdict, singleEditorReason, now)
}

function inForce(verdicts: readonly Verdict[]): Verdict | undefined {
  const shown = shownVerdict(verdicts)
  return shown?.state === 'retracted' ? undefined : shown
}

/** A hold ends with the verdict it was put on, and a retraction nobody confirmed has nothing left to retract. */
async function clearTheWay(
  trx: Db,
  editor: Account,
  previous: Verdict,
  singleEditorReason: string,
  now: Date,
): Promise<void> {
  const release = { by: editor.id, reason: 'Replaced by a new revision.', singleEditorReason }
  await releaseHold(trx, previous.id, release, now)
  await dropRetraction(trx, previous.id, editor.id, now)
}

async function recordSuperseded(trx: Db, editor: Account, previous: Verdict, next: Verdict, now: Date) {
  await appendEvent(trx, {
    actor: editor,
    verb: 'verdict.superseded',
    ...aboutVerdict(previous),
    from: { state: previous.state, number: previous.number },
    to: { state: 'superseded', number: next.number },
    isPublic: true,
    at: now,
  })
}

/** Readers see the event, so its reason is the public note of the change; the editor's own note stays with the verdict. */
async function recordApproved(
  trx: Db,
  editor: Account,
  verdict: Verdict,
  singleEditorReason: string,
  now: Date,
) {
  const { number, rating, changeClass } = verdict
  const contentHash = verdict.submission?.contentHash
  const alone = singleEditorReason === '' ? {} : { singleEditorReason }
  await appendEvent(trx, {
    actor: editor,
    verb: 'verdict.approved',
    ...aboutVerdict(verdict),
    from: { state: verdict.state },
    to: { state: 'published', number, rating, changeClass, contentHash, ...alone },
    reason: verdict.changeNote,
    isPublic: true,
    at: now,
  })
}

/**
 * Sends a submission back with a comment that says what to change. The revision stays as it was read.
 *
 * @throws Stale when it was decided or changed since `revision`
 * @throws Refused without a comment, or when the editor contributed
 */
export async function returnVerdict(
  db: Db,
  editor: Account,
  input: { verdictId: number; revision: number; comment: string },
  now: Date,
): Promise<void> {
  const { comment } = input
  if (comment.trim() === '')
    throw new Refused([{ message: 'Say what has to change: a return needs a comment.', field: 'comment' }])
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    if (verdict.revision !== input.revision) throw await outdated(trx, verdict)
    requireDecision(await readSituation(trx, verdict, claim), 'return', editor)
    await store.returnVerdict(trx, verdict.id, editor.id, comment, now)
    await endReviewAssignment(trx, verdict.id, editor.id, now)
    const change = { from: { state: verdict.state }, to: { state: 'changes_requested' }, reason: comment }
    const about = aboutVerdict(verdict)
    await appendEvent(trx, { actor: editor, verb: 'verdict.returned', ...about, ...change, at: now })
  })
}
