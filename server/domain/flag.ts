export const FLAG_KINDS = [
  'anchor_drifted',
  'anchor_gone',
  'source_changed',
  'source_gone',
  'rebuttal_added',
  'upstream_changed',
  'superseding_figure',
  'recheck_due',
  'challenge_open',
] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

export const FLAG_LABELS: Record<FlagKind, string> = {
  anchor_drifted: 'The quoted passage changed',
  anchor_gone: 'The quoted passage is gone',
  source_changed: 'A source changed',
  source_gone: 'A source is gone',
  rebuttal_added: 'A rebuttal was added',
  upstream_changed: 'A claim this rests on changed',
  superseding_figure: 'A newer figure is known',
  recheck_due: 'A new check is due',
  challenge_open: 'An error was reported',
}

export const FLAG_OUTCOMES = ['no_effect', 'clarified', 'new_revision'] as const
export type FlagOutcome = (typeof FLAG_OUTCOMES)[number]

export const FLAG_OUTCOME_LABELS: Record<FlagOutcome, string> = {
  no_effect: 'No effect on the verdict',
  clarified: 'Clarified',
  new_revision: 'Led to a new revision',
}

/** A public note that something moved under a published verdict. It changes no rating; only an editor clears it. */
export interface Flag {
  id: number
  claimId: number
  kind: FlagKind
  /** What raised it, so that the same thing raises it once ("rebuttal 12"). */
  about: string
  /** The public sentence. */
  detail: string
  raisedAt: Date
  cleared?: { by: number; at: Date; outcome: FlagOutcome; note: string }
}
