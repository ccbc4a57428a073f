import type { VerdictFlag } from './rating'
import type { VerdictContent } from './verdict-content'

export const VERDICT_STATES = [
  'drafting',
  'submitted',
  'changes_requested',
  'published',
  'superseded',
  'held',
  'retracted',
] as const
export type VerdictState = (typeof VERDICT_STATES)[number]

export const VERDICT_STATE_LABELS: Record<VerdictState, string> = {
  drafting: 'Draft',
  submitted: 'Submitted',
  changes_requested: 'Returned',
  published: 'Published',
  superseded: 'Superseded',
  held: 'On hold',
  retracted: 'Retracted',
}

export const CHANGE_CLASSES = [
  'correction_major',
  'correction_minor',
  'update',
  'clarification',
  'typo',
] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

export const CHANGE_CLASS_LABELS: Record<ChangeClass, string> = {
  correction_major: 'Correction (major)',
  correction_minor: 'Correction (minor)',
  update: 'Update',
  clarification: 'Clarification',
  typo: 'Typing error',
}

/** The words of a verdict while they can still be edited. Empty strings and undefined mean "not written yet". */
export interface VerdictDraft {
  rating?: string
  /** One plain sentence of what is known. */
  summary: string
  /** What exactly was checked: figure, unit, period, place, definition. */
  checkedScope: string
  /** Why this verdict; Markdown. */
  rationale: string
  flags: VerdictFlag[]
  /** Why fewer than two independent origins are enough here. */
  originsJustification: string
  /** Why a figure of the claim and one of an excerpt differ. */
  quantitiesJustification?: string
  /** Required on every revision after the first published one. */
  changeClass?: ChangeClass
  /** What was wrong or new, and why; printed on the corrections page. */
  changeNote: string
}

/** What submitting adds: frozen content and its hash, by whom and when. */
export interface Submission {
  by: number
  at: Date
  content: VerdictContent
  contentHash: string
}

/** One revision in a claim's chain of verdicts. `number` counts within the claim; `revision` counts saves of the draft. */
export interface Verdict extends VerdictDraft {
  id: number
  claimId: number
  number: number
  scaleVersion: number
  state: VerdictState
  revision: number
  authorId: number
  createdAt: Date
  updatedAt: Date
  submission?: Submission
  returned?: { by: number; at: Date; comment: string }
  approval?: { by: number; at: Date; note: string; singleEditorReason: string }
  supersededAt?: Date
  retractedAt?: Date
}

/** Somebody without whom this revision would not be what it is, and who therefore cannot approve it. */
export interface Contributor {
  accountId: number
  name: string
  contribution: 'wrote' | 'gave_evidence' | 'submitted'
  at: Date
  /** The title of the source they added first, where it is known. */
  source?: string
}

export const CONTRIBUTION_LABELS: Record<Contributor['contribution'], string> = {
  wrote: 'wrote the draft',
  gave_evidence: 'worked on its evidence',
  submitted: 'submitted it',
}

/** What somebody did, after their name or "you": the source they added rather than that they worked on something. */
export function contributionWords({ contribution, source }: Contributor): string {
  if (contribution !== 'gave_evidence' || source === undefined) return CONTRIBUTION_LABELS[contribution]
  return `added the source “${source}” as evidence`
}

/** The acts on a claim that make somebody a contributor of a verdict on it, whenever they happened. */
export const EVIDENCE_VERBS = [
  'evidence.added',
  'evidence.edited',
  'evidence.judged',
  'search.recorded',
  'rebuttal.added',
  'rebuttal.edited',
  'rebuttal.removed',
  'reply.recorded',
  'reply.edited',
] as const

/** A hold puts a notice over a published verdict until another editor releases it. */
export interface Hold {
  id: number
  verdictId: number
  heldBy: number
  heldAt: Date
  reason: string
  released?: { by: number; at: Date; reason: string }
}

/** A retraction needs two editors: one proposes it with the public reason, another confirms. */
export interface Retraction {
  id: number
  verdictId: number
  proposedBy: number
  proposedAt: Date
  publicReason: string
  confirmed?: { by: number; at: Date }
}
