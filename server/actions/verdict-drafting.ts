import { type Account, isNewsroom } from '../domain/account'
import type { Claim } from '../domain/claim'
import { isClosed } from '../domain/claim-work'
import { Forbidden, NotFound, Refused } from '../domain/errors'
import { changedFields } from '../domain/event'
import { EVIDENCE_VERBS, type Verdict, type VerdictDraft } from '../domain/verdict'
import { lockClaim } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { getScaleInForce } from '../store/ratings'
import { endReviewAssignment } from '../store/review-assignments'
import { copyContributors, insertContributors, listEvidenceWorkers } from '../store/verdict-people'
import * as store from '../store/verdicts'
import { aboutVerdict, lockVerdict, outdated } from './verdict-lock'
import { readSituation, requireDecision } from './verdict-situation'

export interface DraftInput {
  claimId: number
  /** The revision the form was made from; 0 when there was no draft yet. */
  revision: number
  draft: VerdictDraft
}

interface NextRevision {
  number: number
  scaleVersion: number
}

/**
 * Saves the words of a claim's verdict in work, beginning the next revision when there is none. Whoever saves becomes a
 * contributor. Saving what is stored already changes nothing. Returns the verdict's id.
 *
 * @throws Stale when somebody saved or began a draft meanwhile
 * @throws Refused when the verdict is submitted or returned, or the claim is closed
 */
export async function saveDraft(db: Db, actor: Account, input: DraftInput, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const claim = await lockClaim(trx, input.claimId)
    if (claim === undefined) throw new NotFound('claim')
    if (!isNewsroom(actor)) throw new Forbidden('Administrators have no part in verdicts.')
    const scaleVersion = await scaleOf(trx, input.draft)
    const [newest] = await store.listVerdicts(trx, claim.id)
    if (newest !== undefined && isInWork(newest))
      return saveExisting(trx, actor, newest, { ...input, scaleVersion }, now)
    if (input.revision !== 0 && newest !== undefined) throw await outdated(trx, newest)
    requireOpen(claim)
    return beginDraft(trx, actor, { ...input, scaleVersion, number: (newest?.number ?? 0) + 1 }, now)
  })
}

async function scaleOf(trx: Db, { rating }: VerdictDraft): Promise<number> {
  const scale = await getScaleInForce(trx)
  if (rating !== undefined && !scale.ratings.some(({ code }) => code === rating))
    throw new Refused([{ message: 'Choose a rating of the scale in force.', field: 'rating' }])
  return scale.version
}

function requireOpen({ work }: Claim): void {
  if (isClosed(work.state) || work.state === 'suggested')
    throw new Refused('This claim is not open: take it up or reopen it before you write a verdict.')
}

function isInWork({ state }: Verdict): boolean {
  return state === 'drafting' || state === 'submitted' || state === 'changes_requested'
}

async function saveExisting(
  trx: Db,
  actor: Account,
  stored: Verdict,
  { revision, draft, scaleVersion }: DraftInput & { scaleVersion: number },
  now: Date,
): Promise<number> {
  if (stored.state === 'changes_requested')
    throw new Refused('This revision was returned: begin a revised one first.')
  if (stored.revision !== revision) throw await outdated(trx, stored)
  if (stored.state !== 'drafting')
    throw new Refused('This revision waits for a decision: withdraw it before you change it.')
  const changed = changedFields(draftFields(stored), draftFields(draft))
  if (changed === undefined) return stored.id
  await store.updateVerdictDraft(trx, { id: stored.id, revision, scaleVersion }, draft, now)
  await insertContributors(trx, stored.id, [actor.id], 'wrote', now)
  await appendEvent(trx, { actor, verb: 'verdict.saved', ...aboutVerdict(stored), ...changed, at: now })
  return stored.id
}

async function beginDraft(
  trx: Db,
  actor: Account,
  { claimId, number, scaleVersion, draft }: Omit<DraftInput, 'revision'> & NextRevision,
  now: Date,
): Promise<number> {
  const id = await store.insertVerdict(trx, { claimId, number, scaleVersion }, draft, actor.id, now)
  await insertContributors(trx, id, [actor.id], 'wrote', now)
  const to = { number, ...draftFields(draft) }
  await appendEvent(trx, { actor, verb: 'verdict.drafted', ...aboutVerdict({ id, claimId }), to, at: now })
  return id
}

function draftFields(draft: VerdictDraft): Record<string, unknown> {
  const { rating, summary, checkedScope, rationale, flags, changeClass, changeNote } = draft
  const { originsJustification, quantitiesJustification = '' } = draft
  const words = { rating, summary, checkedScope, rationale, flags, changeClass, changeNote }
  return { ...words, originsJustification, quantitiesJustification }
}

/**
 * Hands a draft in for a decision: freezes its words with all they rest on, and counts everybody who worked on the
 * evidence, whenever that was, as a contributor. Submitting twice what one has submitted is a plain success.
 *
 * @throws Stale when the draft was saved since `revision`
 * @throws Refused with what G1 finds missing
 */
export async function submitVerdict(
  db: Db,
  actor: Account,
  input: { verdictId: number; revision: number },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    if (verdict.revision !== input.revision) throw await outdated(trx, verdict)
    if (verdict.state === 'submitted' && verdict.submission?.by === actor.id) return
    const situation = await readSituation(trx, verdict, claim)
    requireDecision(situation, 'submit', actor)
    await recordContributors(trx, verdict, actor, now)
    const { content, contentHash } = situation.assessment
    await store.submitVerdict(trx, verdict.id, { by: actor.id, content, contentHash }, now)
    const to = { state: 'submitted', rating: verdict.rating, contentHash }
    const change = { from: { state: verdict.state }, to }
    await appendEvent(trx, { actor, verb: 'verdict.submitted', ...aboutVerdict(verdict), ...change, at: now })
  })
}

async function recordContributors(trx: Db, verdict: Verdict, submitter: Account, now: Date): Promise<void> {
  const workers = await listEvidenceWorkers(trx, verdict.claimId, EVIDENCE_VERBS)
  const ids = workers.map(({ accountId }) => accountId)
  await insertContributors(trx, verdict.id, ids, 'gave_evidence', now)
  await insertContributors(trx, verdict.id, [submitter.id], 'submitted', now)
}

/**
 * Takes a submission back before it is decided, so that it can be changed.
 *
 * @throws Refused when the actor did not submit it, or when it is decided
 */
export async function withdrawVerdict(db: Db, actor: Account, verdictId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, verdictId)
    requireDecision(await readSituation(trx, verdict, claim), 'withdraw', actor)
    await store.withdrawVerdict(trx, verdict.id, now)
    await endReviewAssignment(trx, verdict.id, actor.id, now)
    const change = { from: { state: verdict.state }, to: { state: 'drafting' } }
    await appendEvent(trx, { actor, verb: 'verdict.withdrawn', ...aboutVerdict(verdict), ...change, at: now })
  })
}

/**
 * Begins the revised revision of a returned one, with its words; its contributors are carried over, so that no round
 * of returns makes a stranger of them. Returns the new verdict's id; the same one when asked twice.
 *
 * @throws Refused when the verdict was not returned, or a later revision was begun by somebody else
 */
export async function reviseVerdict(db: Db, actor: Account, verdictId: number, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, verdictId)
    const [newest] = await store.listVerdicts(trx, claim.id)
    if (isOwnFollower(newest, verdict, actor)) return newest.id
    requireDecision(await readSituation(trx, verdict, claim), 'revise', actor)
    return copyAsDraft(trx, actor, verdict, now)
  })
}

function isOwnFollower(newest: Verdict | undefined, verdict: Verdict, actor: Account): newest is Verdict {
  return newest?.number === verdict.number + 1 && newest.state === 'drafting' && newest.authorId === actor.id
}

async function copyAsDraft(trx: Db, actor: Account, returned: Verdict, now: Date): Promise<number> {
  const scale = await getScaleInForce(trx)
  const rating = scale.ratings.find(({ code }) => code === returned.rating)?.code
  const next = { claimId: returned.claimId, number: returned.number + 1, scaleVersion: scale.version }
  const id = await store.insertVerdict(trx, next, { ...returned, rating }, actor.id, now)
  await copyContributors(trx, returned.id, id)
  await insertContributors(trx, id, [actor.id], 'wrote', now)
  const change = { from: { number: returned.number }, to: { number: next.number } }
  const about = aboutVerdict({ id, claimId: returned.claimId })
  await appendEvent(trx, { actor, verb: 'verdict.revised', ...about, ...change, at: now })
  return id
}
