import type { Attribution, ClaimantKind, ClaimKind, NotCheckableReason } from '../../server/domain/claim'
import type { Side, Stance } from '../../server/domain/evidence'
import type { RebuttalKind } from '../../server/domain/rebuttal'
import type { SourceKind } from '../../server/domain/source'

/**
 * Where something stands in the article: the first sentence that holds all these words. `to` names words of a later
 * sentence up to which it reaches; `cut` keeps only what stands between two words, both included.
 */
export interface Place {
  holds: string[]
  to?: string[]
  cut?: [string, string]
}

export type Desk = 'first' | 'second'

export interface StoryClaim {
  place: Place
  /** A second passage of the same claim. */
  alsoAt?: Place
  by: Desk
  text: string
  kind: ClaimKind
  attribution?: Attribution
  /** Absent when nobody is named; `note` then says how the article speaks of them. The article itself has neither. */
  claimant?: { name: string; kind: ClaimantKind; role?: string }
  note?: string
  assertedOn?: string
  occasion?: string
  topics?: string
  /** Made in the same step: that it is so, where the claim is that it was said, or the other way about. */
  other?: { key: string; text: string }
}

export interface StorySource {
  kind: SourceKind
  title: string
  publisher: string
  publishedOn?: string
  whereabouts: string
  interestNote?: string
}

export interface StoryProof {
  claim: string
  source: string
  stance: Stance
  /** Our own words of a source that we heard or saw, or a place in the article whose words are the excerpt. */
  excerpt: string | Place
  location?: string
  note?: string
}

export interface StorySearch {
  claim: string
  side: Side
  lookedIn: string
  lookedFor: string
}

export interface StoryRebuttal {
  claim: string
  by: string
  kinds: RebuttalKind[]
  denies?: string
  leavesStanding?: string
  answer: string
}

export interface StoryReply {
  claim: string
  outcome: 'answered' | 'silent' | 'not_applicable'
  askedWhom?: string
  askedOn?: string
  channel?: string
  answer?: string
  answeredOn?: string
  reason?: string
}

export interface StoryVerdict {
  claim: string
  rating: string
  /** The word of the scale that readers see. */
  word: string
  summary: string
  rationale: string
  checkedScope?: string
  originsJustification?: string
  /** Who writes and submits it; an editor's own verdict is approved by the standards editor. */
  by: Desk | 'editor'
  /** Where it ends; `published` unless said otherwise. */
  until?: 'draft' | 'submitted'
  /** The editor sends it back with this comment, and it comes again with another summary. */
  returned?: { comment: string; summary: string }
}

/** An article taken apart: all that the newsroom does with it. Keys of claims and sources are the story's own. */
export interface Story {
  title: string
  outlet: string
  text: string
  claims: Record<string, StoryClaim>
  sources: Record<string, StorySource>
  proofs: StoryProof[]
  searches: StorySearch[]
  rebuttals: StoryRebuttal[]
  replies: StoryReply[]
  setAside: { claim: string; reason: NotCheckableReason; words: string }[]
  verdicts: StoryVerdict[]
  /** Sentences of drafts and of evidence of unpublished claims: no reader may ever see one. */
  secrets: string[]
}
