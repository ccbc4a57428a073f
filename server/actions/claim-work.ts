import { type Account, isNewsroom } from '../domain/account'
import type { Claim, ClaimWork, NotCheckableReason } from '../domain/claim'
import { type ClaimWorkStep, claimWorkFacts, decideClaimWork } from '../domain/claim-work'
import { assertNever, NotFound, Refused } from '../domain/errors'
import type { NewEvent } from '../domain/event'
import { today } from '../domain/plain-date'
import { findAccount } from '../store/accounts'
import { lockClaim, updateClaimAssignee, updateClaimWork } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { listVerdicts } from '../store/verdicts'

/** A step of the work on a claim, with what only that step needs. Merging is an action of its own. */
export type ClaimMove =
  | { step: 'triage' | 'research' | 'resume' }
  | { step: 'dismiss' | 'reopen'; reason: string }
  | { step: 'wait'; waitingFor: string; waitingUntil: string }
  | { step: 'set_aside'; notCheckable: NotCheckableReason; reason: string }

const VERBS: Record<ClaimMove['step'], string> = {
  triage: 'claim.triaged',
  dismiss: 'claim.dismissed',
  research: 'claim.research_started',
  wait: 'claim.parked',
  resume: 'claim.resumed',
  set_aside: 'claim.set_aside',
  reopen: 'claim.reopened',
}

/**
 * Takes one step of the work on a claim.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when the claim's state has no such step, a verdict stands in the way, or what the step needs is missing
 */
export async function moveClaim(
  db: Db,
  actor: Account,
  input: { claimId: number; move: ClaimMove },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const claim = await lockClaim(trx, input.claimId)
    if (claim === undefined) throw new NotFound('claim')
    await refuseStep(trx, claim, input.move.step)
    refuseMissing(input.move, now)
    const work = workAfter(input.move)
    await updateClaimWork(trx, claim.id, work, reasonOf(input.move), now)
    await appendEvent(trx, moved(actor, claim, input.move, now))
  })
}

/** Asks the rule whether the step may be taken, with the claim's verdicts as they are under its lock. */
export async function refuseStep(trx: Db, claim: Claim, step: ClaimWorkStep): Promise<void> {
  const decision = decideClaimWork(claim.work.state, step, claimWorkFacts(await listVerdicts(trx, claim.id)))
  if (!decision.ok) throw new Refused(decision.reason)
}

/**
 * Gives the claim to somebody of the newsroom, or to nobody. Giving it to who has it already is no event.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when the account is not of the newsroom or not active
 */
export async function assignClaim(
  db: Db,
  actor: Account,
  input: { claimId: number; assigneeId?: number },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const claim = await lockClaim(trx, input.claimId)
    if (claim === undefined) throw new NotFound('claim')
    const to = await findAssignee(trx, input.assigneeId)
    if (claim.assigneeId === input.assigneeId) return
    const from = claim.assigneeId === undefined ? undefined : await findAccount(trx, claim.assigneeId)
    await updateClaimAssignee(trx, claim.id, input.assigneeId, now)
    await appendEvent(trx, {
      ...about(actor, claim, now),
      verb: 'claim.assigned',
      from: { assignee: from?.name ?? null },
      to: { assignee: to?.name ?? null },
    })
  })
}

function refuseMissing(move: ClaimMove, now: Date): void {
  if ('reason' in move && move.step !== 'set_aside' && move.reason.trim() === '')
    throw new Refused([{ message: 'Say why, for those who find the claim later.', field: 'reason' }])
  if (move.step !== 'wait') return
  if (move.waitingFor.trim() === '')
    throw new Refused([{ message: 'Say what the claim waits for.', field: 'waitingFor' }])
  if (move.waitingUntil < today(now))
    throw new Refused([
      {
        message: `This day is past. Give a day from today on, ${today(now)}, to look again.`,
        field: 'waitingUntil',
      },
    ])
}

function workAfter(move: ClaimMove): ClaimWork {
  switch (move.step) {
    case 'triage':
      return { state: 'triaged' }
    case 'dismiss':
      return { state: 'dismissed' }
    case 'research':
    case 'resume':
    case 'reopen':
      return { state: 'in_research' }
    case 'wait':
      return { state: 'waiting', waitingFor: move.waitingFor, waitingUntil: move.waitingUntil }
    case 'set_aside':
      return { state: 'not_checkable', reason: move.notCheckable }
    default:
      return assertNever(move)
  }
}

function reasonOf(move: ClaimMove): string {
  return 'reason' in move ? move.reason : ''
}

/** Readers learn that a claim cannot be checked; all other steps are the newsroom's own. */
function moved(actor: Account, claim: Claim, move: ClaimMove, at: Date): NewEvent {
  return {
    ...about(actor, claim, at),
    verb: VERBS[move.step],
    from: { ...claim.work },
    to: { ...workAfter(move) },
    reason: reasonOf(move),
    isPublic: move.step === 'set_aside',
  }
}

function about(actor: Account, { id }: Claim, at: Date) {
  return { actor, subject: { kind: 'claim', id } as const, claimId: id, at }
}

async function findAssignee(trx: Db, id: number | undefined): Promise<Account | undefined> {
  if (id === undefined) return undefined
  const account = await findAccount(trx, id)
  if (account?.status === 'active' && isNewsroom(account)) return account
  throw new Refused([{ message: 'Choose somebody who works in the newsroom now.', field: 'assignee' }])
}
