import type { ClaimQuantity } from './claim-quantity'
import type { GuessedField } from './guess'

export const CLAIM_KINDS = [
  'quantity',
  'event',
  'state_of_affairs',
  'quote',
  'causal',
  'legal',
  'denial',
  'concession',
  'media',
  'opinion',
  'forecast',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const CLAIM_KIND_LABELS: Record<ClaimKind, string> = {
  quantity: 'Quantity',
  event: 'Event',
  state_of_affairs: 'State of affairs',
  quote: 'Quotation',
  causal: 'Cause and effect',
  legal: 'Legal conclusion',
  denial: 'Denial',
  concession: 'Concession',
  media: 'Picture or video',
  opinion: 'Opinion',
  forecast: 'Forecast',
}

/** Whether the claim is that somebody said something, or that it is so. */
export const ATTRIBUTIONS = ['said_it', 'is_it'] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

export const ATTRIBUTION_LABELS: Record<Attribution, string> = {
  said_it: 'Did the claimant say this?',
  is_it: 'Is this true?',
}

export const CLAIMANT_KINDS = ['person', 'organisation', 'government', 'document'] as const
export type ClaimantKind = (typeof CLAIMANT_KINDS)[number]

export const CLAIMANT_KIND_LABELS: Record<ClaimantKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  government: 'Government or authority',
  document: 'Document',
}

/** Who asserts claims; has a public page. */
export interface Claimant {
  id: number
  name: string
  kind: ClaimantKind
  role: string
  note: string
  revision: number
}

/** Who asserts a claim: a named claimant, somebody the article does not name, or the article itself. */
export type Voice = { voice: 'named'; claimant: Claimant } | { voice: 'unnamed' } | { voice: 'article' }

export const NOT_CHECKABLE_REASONS = ['opinion', 'forecast', 'too_vague', 'private'] as const
export type NotCheckableReason = (typeof NOT_CHECKABLE_REASONS)[number]

export const NOT_CHECKABLE_LABELS: Record<NotCheckableReason, string> = {
  opinion: 'It is an opinion',
  forecast: 'It speaks of the future',
  too_vague: 'It is too vague to be checked',
  private: 'It concerns a private matter',
}

/** Where the work on a claim stands, with what only that state has. */
export type ClaimWork =
  | { state: 'suggested' | 'triaged' | 'in_research' | 'dismissed' }
  | { state: 'waiting'; waitingFor: string; waitingUntil: string }
  | { state: 'not_checkable'; reason: NotCheckableReason }
  | { state: 'merged'; mergedIntoId: number }

export interface Topic {
  id: number
  slug: string
  name: string
}

/** One checkable statement in self-contained words. Occurs in any number of passages of any number of articles. */
export interface Claim {
  id: number
  text: string
  kind: ClaimKind
  attribution: Attribution
  voice: Voice
  /** How the article speaks of the claimant ("a report"), or who repeated the claim. */
  claimantNote: string
  assertedOn?: string
  /** Where or to whom it was said ("to El Correo"). */
  occasion: string
  language: string
  topics: Topic[]
  quantities: ClaimQuantity[]
  /** Filled in by reading the article, and not looked at since. */
  guessed: GuessedField[]
  work: ClaimWork
  /** Why it is in its work state, in the words of whoever put it there. */
  stateReason: string
  assigneeId?: number
  revision: number
  createdBy: number
  createdAt: Date
  updatedAt: Date
}

/** A span of one article revision, as W3C TextQuote and TextPosition selectors (UTF-16 units, end exclusive). */
export interface Passage {
  id: number
  claimId: number
  articleId: number
  articleRevisionId: number
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
  createdBy: number
  createdAt: Date
}

export type AnchorStatus = 'same' | 'moved' | 'drifted' | 'ambiguous' | 'gone'

/** Where a passage was found in the newest revision of its article. `start` and `end` are absent when it was not. */
export interface AnchoredPassage extends Passage {
  anchor: { articleRevisionId: number; status: AnchorStatus; start?: number; end?: number }
}

/** The claimant as a reader sees it, whatever the voice. */
export function claimantName(claim: Pick<Claim, 'voice' | 'claimantNote'>): string {
  switch (claim.voice.voice) {
    case 'named':
      return claim.voice.claimant.name
    case 'article':
      return 'The article itself'
    case 'unnamed':
      return claim.claimantNote === '' ? 'Claimant not named' : `${claim.claimantNote} (not named)`
  }
}
