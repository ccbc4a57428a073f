import { type Account, isEditor, isNewsroom } from './account'
import type { Objection } from './errors'
import { type Contributor, contributionWords, VERDICT_STATE_LABELS, type VerdictState } from './verdict'

export const VERDICT_STEPS = [
  'save',
  'submit',
  'withdraw',
  'return',
  'revise',
  'approve',
  'hold',
  'release',
  'replace',
  'propose_retraction',
  'drop_retraction',
  'retract',
] as const
export type VerdictStep = (typeof VERDICT_STEPS)[number]

/** From which states each step leads where. `replace` is what an approval does to the revision it supersedes. */
const STEPS: Record<VerdictStep, { from: readonly VerdictState[]; to: VerdictState | 'unchanged' }> = {
  save: { from: ['drafting'], to: 'drafting' },
  submit: { from: ['drafting'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'drafting' },
  return: { from: ['submitted'], to: 'changes_requested' },
  revise: { from: ['changes_requested'], to: 'drafting' },
  approve: { from: ['submitted'], to: 'published' },
  hold: { from: ['published'], to: 'held' },
  release: { from: ['held'], to: 'published' },
  replace: { from: ['published', 'held'], to: 'superseded' },
  propose_retraction: { from: ['published', 'held'], to: 'unchanged' },
  drop_retraction: { from: ['published', 'held'], to: 'unchanged' },
  retract: { from: ['published', 'held'], to: 'retracted' },
}

/** What a decision needs to know beyond the state, read under the claim's lock. */
export interface VerdictFacts {
  actor: Account
  contributors: readonly Contributor[]
  submittedBy?: number
  /** True when a later revision was begun: a returned one can be revised once only. */
  isFollowed: boolean
  /** Who put the open hold on this revision or, for an approval, on the one it would replace. */
  heldBy?: number
  /** Who proposed the open retraction; undefined when none is open. */
  retractionProposedBy?: number
  /** True when the proposer of the retraction is a standards editor, so that any other editor can confirm it. */
  retractionProposedByStandards?: boolean
  /** What G1 finds missing now; asked for submit, approve and release. */
  missing: readonly Objection[]
  /** Whether the newsroom has switched single-editor mode on, and the reason given for using it this time. */
  singleEditorMode: boolean
  singleEditorReason: string
}

export type VerdictDecision =
  | { ok: true; to: VerdictState; usesSingleEditorMode: boolean }
  | { ok: false; because: 'state' | 'person' | 'guard'; objections: Objection[] }

/**
 * Says whether this person may take this step with a verdict now. Asked twice: by the page, to show the button or the
 * reason why not, and by the action under the lock. The order of the answers is state, person, guards, so that the
 * first thing that stands in the way is named first.
 */
export function decideVerdict(state: VerdictState, step: VerdictStep, facts: VerdictFacts): VerdictDecision {
  const { to } = STEPS[step]
  const wrong = wrongState(state, step, facts)
  if (wrong !== undefined) return refusal('state', wrong)
  const role = wrongRole(step, facts)
  if (role !== undefined) return refusal('person', role)
  const clash = wrongPerson(step, facts)
  if (clash !== undefined && !mayActAlone(step, facts)) return refusal('person', clash)
  if (NEEDS_GUARDS.includes(step) && facts.missing.length > 0) {
    return { ok: false, because: 'guard', objections: [...facts.missing] }
  }
  return { ok: true, to: to === 'unchanged' ? state : to, usesSingleEditorMode: clash !== undefined }
}

/**
 * Says whether this person may be on a revision that waits: whoever could not approve it cannot. What is still missing
 * is no matter of people, and nobody plans to stand in for a second editor.
 */
export function decideAssignment(state: VerdictState, facts: VerdictFacts): VerdictDecision {
  return decideVerdict(state, 'approve', { ...facts, missing: [], singleEditorMode: false })
}

const NEEDS_GUARDS: readonly VerdictStep[] = ['submit', 'approve', 'release']

function wrongState(state: VerdictState, step: VerdictStep, facts: VerdictFacts): string | undefined {
  if (!STEPS[step].from.includes(state)) {
    return `This revision is “${VERDICT_STATE_LABELS[state].toLowerCase()}”: ${WRONG_STATE[step]}`
  }
  const isProposed = facts.retractionProposedBy !== undefined
  if (step === 'revise' && facts.isFollowed) return 'A later revision was begun already.'
  if (step === 'propose_retraction' && isProposed) return 'A retraction is proposed already.'
  if ((step === 'retract' || step === 'drop_retraction') && !isProposed) return 'No retraction is proposed.'
  return undefined
}

const WRONG_STATE: Record<VerdictStep, string> = {
  save: 'only a draft can be edited.',
  submit: 'only a draft can be submitted.',
  withdraw: 'only a revision that waits for a decision can be withdrawn.',
  return: 'only a revision that waits for a decision can be returned.',
  revise: 'only a returned revision can be revised.',
  approve: 'only a revision that waits for a decision can be approved.',
  hold: 'only a published verdict can be put on hold.',
  release: 'only a held verdict can be released.',
  replace: 'only a verdict in force can be replaced.',
  propose_retraction: 'only a published or held verdict can be retracted.',
  drop_retraction: 'its retraction is settled.',
  retract: 'only a published or held verdict can be retracted.',
}

function wrongRole(
  step: VerdictStep,
  { actor, retractionProposedByStandards }: VerdictFacts,
): string | undefined {
  if (actor.status !== 'active') return 'This account is disabled.'
  switch (step) {
    case 'save':
    case 'submit':
    case 'withdraw':
    case 'revise':
      return isNewsroom(actor) ? undefined : 'Administrators have no part in verdicts.'
    case 'retract':
      if (retractionProposedByStandards === true && isEditor(actor)) return undefined
      return actor.role === 'standards_editor'
        ? undefined
        : 'One of the two who retract has to be a standards editor, and neither of you is.'
    default:
      return isEditor(actor) ? undefined : 'Only an editor can decide this.'
  }
}

function wrongPerson(step: VerdictStep, facts: VerdictFacts): string | undefined {
  switch (step) {
    case 'withdraw':
      return facts.submittedBy === facts.actor.id
        ? undefined
        : 'Only the person who submitted it can withdraw it.'
    case 'return':
      return contributionOf(facts, 'return')
    case 'approve':
      return contributionOf(facts, 'approve') ?? holdOf(facts)
    case 'release':
      return facts.heldBy === facts.actor.id
        ? 'You put this hold: another editor has to release it.'
        : undefined
    case 'retract':
      return facts.retractionProposedBy === facts.actor.id
        ? 'You proposed this retraction: another editor has to confirm it.'
        : undefined
    default:
      return undefined
  }
}

/** Of several contributions the person is told the one that weighs most. */
const WEIGHT: readonly Contributor['contribution'][] = ['wrote', 'submitted', 'gave_evidence']

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function contributionOf({ actor, contributors }: VerdictFacts, verb: string): string | undefined {
  const [own] = contributors
    .filter(({ accountId }) => accountId === actor.id)
    .sort((a, b) => WEIGHT.indexOf(a.contribution) - WEIGHT.indexOf(b.contribution))
  if (own === undefined) return undefined
  const day = DAY.format(own.at)
  return `You cannot ${verb} this: you ${contributionWords(own)} on ${day}. Another editor has to decide.`
}

function holdOf({ actor, heldBy }: VerdictFacts): string | undefined {
  return heldBy === actor.id
    ? 'You put the verdict in force on hold: another editor has to replace it.'
    : undefined
}

/** Steps that take two people, which a one-person newsroom may take alone. */
const TAKES_TWO: readonly VerdictStep[] = ['approve', 'release', 'retract']

/** A one-person newsroom may stand in for the second person, but only with a recorded reason. */
function mayActAlone(step: VerdictStep, facts: VerdictFacts): boolean {
  return (
    TAKES_TWO.includes(step) &&
    facts.singleEditorMode &&
    facts.singleEditorReason.trim() !== '' &&
    isEditor(facts.actor)
  )
}

function refusal(because: 'state' | 'person', message: string): VerdictDecision {
  return { ok: false, because, objections: [{ message }] }
}
