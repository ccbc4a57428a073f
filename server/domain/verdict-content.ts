import type { Attribution, ClaimantKind, ClaimKind } from './claim'
import type { FrozenQuantity } from './claim-quantity'
import type { Side, Stance } from './evidence'
import type { Rating, VerdictFlag } from './rating'
import type { RebuttalKind, ReplyOutcome } from './rebuttal'
import type { SourceKind } from './source'
import type { ChangeClass } from './verdict'

/**
 * Everything a published revision shows, frozen when it is submitted and never changed. Readers see this and not the
 * live tables, so a permanent page stays what was approved. Only JSON values, so that its hash can be recomputed.
 */
export interface VerdictContent {
  claim: FrozenClaim
  rating: Rating & { scaleVersion: number }
  summary: string
  checkedScope: string
  rationale: string
  flags: VerdictFlag[]
  evidence: FrozenEvidence[]
  searches: FrozenSearch[]
  rebuttals: FrozenRebuttal[]
  replies: FrozenReply[]
  origins: { count: number; justification: string }
  /** Why figures differ; absent where nothing had to be explained. */
  quantitiesJustification?: string
  changeClass: ChangeClass | null
  changeNote: string
}

export interface FrozenClaim {
  id: number
  text: string
  kind: ClaimKind
  attribution: Attribution
  voice: 'named' | 'unnamed' | 'article'
  claimantId: number | null
  claimantName: string | null
  claimantKind: ClaimantKind | null
  claimantRole: string
  claimantNote: string
  assertedOn: string | null
  occasion: string
  language: string
  /** Absent where the claim states none, and in what was frozen before figures were kept. */
  quantities?: FrozenQuantity[]
  passages: { articleId: number; exact: string; prefix: string; suffix: string }[]
}

export interface FrozenEvidence {
  id: number
  stance: Stance
  excerpt: string
  location: string
  note: string
  sourceId: number
  title: string
  publisher: string
  author: string
  sourceKind: SourceKind
  url: string
  archivedUrl: string
  whereabouts: string
  publishedOn: string | null
  language: string
  interestNote: string
}

export interface FrozenSearch {
  side: Side
  lookedIn: string
  lookedFor: string
  searchedOn: string
}

export interface FrozenRebuttal {
  id: number
  kinds: RebuttalKind[]
  denies: string
  leavesStanding: string
  answer: string
  claimId: number
  claimText: string
  claimantName: string | null
}

export interface FrozenReply {
  outcome: ReplyOutcome
  askedWhom: string
  askedOn: string | null
  channel: string
  remindedOn: string | null
  answer: string
  answeredOn: string | null
  reason: string
}
