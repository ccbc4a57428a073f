import type { ClaimMove } from '../../actions/claim-work'
import type { ClaimantKind, ClaimKind } from '../../domain/claim'
import type { ClaimQuantity } from '../../domain/claim-quantity'
import type { EvidenceStatus, Side, Stance } from '../../domain/evidence'
import type { FlagOutcome } from '../../domain/flag'
import type { RebuttalKind, ReplyOutcome } from '../../domain/rebuttal'
import type { SourceStatement } from '../../domain/source-rules'
import type { VerdictDraft } from '../../domain/verdict'

/** Someone of the demonstration's newsroom, by key. */
export type Person = 'admin' | 'checker' | 'secondChecker' | 'editor' | 'secondEditor' | 'standards'

/** Everything carries the day it happened and who did it; keys stand for ids that only the filled database knows. */
export interface Dated {
  on: string
  by: Person
}

export interface DemoArticle extends Dated {
  key: string
  title: string
  outlet: string
  author: string
  url: string
  publishedOn: string
  language: string
  text: string
}

export interface DemoPassage {
  article: string
  quote: string
}

/** A figure with what it says beyond the number. */
export type DemoFigure = Pick<ClaimQuantity, 'value'> & Partial<ClaimQuantity>

export interface DemoClaim extends Dated {
  key: string
  text: string
  kind: ClaimKind
  attribution?: 'said_it' | 'is_it'
  /** A name with kind and role; `unnamed` with a note; the article itself when absent. */
  claimant?: { name: string; kind: ClaimantKind; role: string } | { unnamed: string }
  assertedOn?: string
  occasion?: string
  language?: string
  topics: string[]
  figures?: DemoFigure[]
  passages: DemoPassage[]
  /** The other half, made in the same step. */
  other?: { key: string; text: string }
  isSuggested?: true
  assignee?: Person
}

export interface DemoEvidence {
  source: string
  stance: Stance
  excerpt: string
  location?: string
  note?: string
  judged?: { status: EvidenceStatus; reason: string }
}

export interface DemoRebuttal {
  claim: string
  kinds: RebuttalKind[]
  denies: string
  leavesStanding: string
  answer: string
}

export interface DemoReply {
  outcome: ReplyOutcome
  askedWhom?: string
  askedOn?: string
  channel?: string
  remindedOn?: string
  answer?: string
  answeredOn?: string
  reason?: string
}

export type DemoVerdict = Partial<VerdictDraft> &
  Pick<VerdictDraft, 'rating' | 'summary' | 'checkedScope' | 'rationale'>

/** The research on one claim, as far as it came. */
export interface DemoCheck extends Dated {
  claim: string
  evidence?: DemoEvidence[]
  searches?: { side: Side; lookedIn: string; lookedFor: string }[]
  rebuttals?: DemoRebuttal[]
  replies?: DemoReply[]
  verdict?: DemoVerdict
  /** Who decided, and how, on the same day; absent while the draft is being written. */
  outcome?:
    | { state: 'submitted' }
    | { state: 'approved'; by: Person; note: string }
    | { state: 'returned'; by: Person; comment: string }
}

/** What happened to a claim beside research and verdict. */
export type DemoTurn = Dated & { claim: string } & (
    | { act: 'move'; move: ClaimMove }
    | { act: 'merge'; into: string; reason: string }
    | { act: 'hold'; reason: string }
    | { act: 'retract'; publicReason: string; confirmedBy: Person }
    | { act: 'clear_flag'; outcome: FlagOutcome; note: string }
  )

export interface DemoTextRevision extends Dated {
  article: string
  replace: [string, string]
  note: string
}

/** What a source said on that day. */
export interface DemoCopy extends Dated {
  source: string
  text: string
}

export type DemoSources = Record<string, Partial<SourceStatement> & Pick<SourceStatement, 'title' | 'kind'>>
