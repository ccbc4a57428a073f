export const REBUTTAL_KINDS = [
  'denies_existence',
  'denies_characterisation',
  'gives_other_purpose',
  'concedes',
  'qualifies',
  'challenges_source',
] as const
export type RebuttalKind = (typeof REBUTTAL_KINDS)[number]

export const REBUTTAL_KIND_LABELS: Record<RebuttalKind, string> = {
  denies_existence: 'Denies that it exists or happened',
  denies_characterisation: 'Denies what it is said to be',
  gives_other_purpose: 'Gives another purpose',
  concedes: 'Concedes it',
  qualifies: 'Qualifies it',
  challenges_source: 'Challenges the source',
}

/** A claim that answers another claim. It is itself checked and can itself be rebutted. */
export interface Rebuttal {
  id: number
  /** The claim that is answered. */
  claimId: number
  /** The claim that answers it. */
  rebuttalClaimId: number
  kinds: RebuttalKind[]
  denies: string
  leavesStanding: string
  /** Our answer to it: what it does to the verdict. Empty while nobody has answered. */
  answer: string
  revision: number
  addedBy: number
  createdAt: Date
  updatedAt: Date
}

export const REPLY_OUTCOMES = ['awaited', 'answered', 'silent', 'not_applicable'] as const
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number]

export const REPLY_OUTCOME_LABELS: Record<ReplyOutcome, string> = {
  awaited: 'Asked, answer awaited',
  answered: 'Asked and answered',
  silent: 'Asked, no reply',
  not_applicable: 'Not applicable',
}

/** The right of reply: who was asked, when, how, and what came back. Silence is a dated fact. */
export interface Reply {
  id: number
  claimId: number
  outcome: ReplyOutcome
  askedWhom: string
  askedOn?: string
  channel: string
  remindedOn?: string
  answer: string
  answeredOn?: string
  /** Why nobody was asked, when that is the outcome. */
  reason: string
  revision: number
  recordedBy: number
  createdAt: Date
  updatedAt: Date
}

/** True when the edge grants the claim rather than contradicting it. */
export function isConcession(kinds: readonly RebuttalKind[]): boolean {
  return kinds.includes('concedes')
}
