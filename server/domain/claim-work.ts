import type { ClaimWork } from './claim'
import type { Verdict } from './verdict'

export type ClaimWorkState = ClaimWork['state']

export const CLAIM_WORK_STATES: readonly ClaimWorkState[] = [
  'suggested',
  'triaged',
  'in_research',
  'waiting',
  'not_checkable',
  'merged',
  'dismissed',
]

export const CLAIM_WORK_LABELS: Record<ClaimWorkState, string> = {
  suggested: 'Suggested',
  triaged: 'To be researched',
  in_research: 'In research',
  waiting: 'Waiting',
  not_checkable: 'Not checkable',
  merged: 'Merged',
  dismissed: 'Dismissed',
}

export type ClaimWorkStep =
  | 'triage'
  | 'dismiss'
  | 'merge'
  | 'research'
  | 'wait'
  | 'resume'
  | 'set_aside'
  | 'reopen'

/** From which states each step leads where. `reopen` needs a reason; `set_aside` says why a claim is not checkable. */
const STEPS: Record<ClaimWorkStep, { from: readonly ClaimWorkState[]; to: ClaimWorkState }> = {
  triage: { from: ['suggested'], to: 'triaged' },
  dismiss: { from: ['suggested', 'triaged'], to: 'dismissed' },
  merge: { from: ['suggested', 'triaged', 'in_research', 'waiting'], to: 'merged' },
  research: { from: ['triaged'], to: 'in_research' },
  wait: { from: ['in_research'], to: 'waiting' },
  resume: { from: ['waiting'], to: 'in_research' },
  set_aside: { from: ['triaged', 'in_research'], to: 'not_checkable' },
  reopen: { from: ['not_checkable', 'merged', 'dismissed'], to: 'in_research' },
}

export type ClaimWorkDecision = { ok: true; to: ClaimWorkState } | { ok: false; reason: string }

/** What hangs on a claim and stands in the way of closing it. */
export interface ClaimWorkFacts {
  hasVerdictInForce: boolean
  hasVerdictInWork: boolean
}

/** The facts as the claim's verdicts give them. A returned revision is nobody's any more until somebody revises it. */
export function claimWorkFacts(verdicts: readonly Pick<Verdict, 'state'>[]): ClaimWorkFacts {
  return {
    hasVerdictInForce: verdicts.some(({ state }) => state === 'published' || state === 'held'),
    hasVerdictInWork: verdicts.some(({ state }) => state === 'drafting' || state === 'submitted'),
  }
}

const CLOSING: readonly ClaimWorkStep[] = ['dismiss', 'merge', 'set_aside']

/**
 * Says whether a step of the claim's work may be taken now, and where it leads; else a sentence for the person.
 * A claim with a verdict that readers see, or one on its way, cannot be closed under it.
 */
export function decideClaimWork(
  state: ClaimWorkState,
  step: ClaimWorkStep,
  facts: ClaimWorkFacts,
): ClaimWorkDecision {
  const { from, to } = STEPS[step]
  if (!from.includes(state)) {
    return {
      ok: false,
      reason: `A claim that is “${CLAIM_WORK_LABELS[state].toLowerCase()}” cannot take this step.`,
    }
  }
  if (CLOSING.includes(step) && facts.hasVerdictInForce) {
    return { ok: false, reason: 'This claim has a published verdict. Retract it before you close the claim.' }
  }
  if (CLOSING.includes(step) && facts.hasVerdictInWork) {
    return {
      ok: false,
      reason: 'A verdict on this claim is in work. Let it be decided before you close the claim.',
    }
  }
  return { ok: true, to }
}

/** True for the states in which nobody works on the claim any more. */
export function isClosed(state: ClaimWorkState): boolean {
  return state === 'not_checkable' || state === 'merged' || state === 'dismissed'
}
