import { type AnchoredPassage, type Claim, claimantName } from './claim'
import { freezeQuantities } from './claim-quantity'
import { changeBetween } from './correction'
import { countOrigins, type Evidence, type SearchRecord } from './evidence'
import { type Rating, type RatingScale, VERDICT_FLAGS } from './rating'
import { REBUTTAL_KINDS, type Rebuttal, type Reply } from './rebuttal'
import type { Source } from './source'
import type { VerdictDraft } from './verdict'
import type {
  FrozenClaim,
  FrozenEvidence,
  FrozenRebuttal,
  FrozenReply,
  FrozenSearch,
  VerdictContent,
} from './verdict-content'
import type { GuardFacts } from './verdict-guards'

/** Everything a verdict on a claim rests on, as stored now, each list in the order of its ids. */
export interface VerdictBasis {
  claim: Claim
  passages: readonly AnchoredPassage[]
  evidence: readonly Evidence[]
  searches: readonly SearchRecord[]
  rebuttals: readonly Rebuttal[]
  /** The claims that answer this one, by id. */
  rebuttalClaims: ReadonlyMap<number, Claim>
  replies: readonly Reply[]
}

/** What a draft without a rating is shown as; it cannot be submitted. */
const NOT_RATED: Rating = { code: '', label: 'Not rated yet', slot: 'unproven', description: '' }

/**
 * The words of a draft and everything it rests on, as one value without references to anything that can change.
 * The same basis and draft give the same content, so that its fingerprint tells whether anything moved. Only accepted
 * evidence is in it: what was disputed or rejected is no ground for a verdict.
 */
export function freezeVerdict(basis: VerdictBasis, draft: VerdictDraft, scale: RatingScale): VerdictContent {
  const rating = scale.ratings.find(({ code }) => code === draft.rating) ?? NOT_RATED
  const accepted = acceptedEvidence(basis)
  return {
    claim: freezeClaim(basis),
    rating: { ...rating, scaleVersion: scale.version },
    summary: draft.summary,
    checkedScope: draft.checkedScope,
    rationale: draft.rationale,
    flags: VERDICT_FLAGS.filter((flag) => draft.flags.includes(flag)),
    evidence: accepted.map(freezeEvidence),
    searches: basis.searches.map(freezeSearch),
    rebuttals: basis.rebuttals.map((rebuttal) => freezeRebuttal(rebuttal, basis.rebuttalClaims)),
    replies: basis.replies.map(freezeReply),
    origins: {
      count: countOrigins(accepted.map(({ source }) => source)),
      justification: draft.originsJustification,
    },
    ...(isWritten(draft.quantitiesJustification) && {
      quantitiesJustification: draft.quantitiesJustification,
    }),
    changeClass: draft.changeClass ?? null,
    changeNote: draft.changeNote,
  }
}

/** What the guards look at, but for the figures: comparing those takes reading. `shown`: the content readers see now, when a revision was published before. */
export function guardFactsOf(
  basis: VerdictBasis,
  draft: VerdictDraft,
  scale: RatingScale,
  shown: VerdictContent | undefined,
): Omit<GuardFacts, 'quantityMismatches'> {
  return {
    draft,
    work: basis.claim.work.state,
    scale,
    evidence: basis.evidence,
    searches: basis.searches,
    rebuttals: basis.rebuttals,
    replies: basis.replies,
    anchors: basis.passages.map(({ anchor }) => anchor.status),
    change: shown && changeBetween(shown, freezeVerdict(basis, draft, scale)),
  }
}

function isWritten(words: string | undefined): boolean {
  return words !== undefined && words.trim() !== ''
}

function acceptedEvidence({ evidence }: VerdictBasis): Evidence[] {
  return evidence.filter(({ status }) => status === 'accepted')
}

function freezeClaim({ claim, passages }: VerdictBasis): FrozenClaim {
  const claimant = claim.voice.voice === 'named' ? claim.voice.claimant : undefined
  return {
    id: claim.id,
    text: claim.text,
    kind: claim.kind,
    attribution: claim.attribution,
    voice: claim.voice.voice,
    claimantId: claimant?.id ?? null,
    claimantName: claimant?.name ?? null,
    claimantKind: claimant?.kind ?? null,
    claimantRole: claimant?.role ?? '',
    claimantNote: claim.claimantNote,
    assertedOn: claim.assertedOn ?? null,
    occasion: claim.occasion,
    language: claim.language,
    ...(claim.quantities.length > 0 && { quantities: freezeQuantities(claim.quantities) }),
    passages: passages.map(({ articleId, exact, prefix, suffix }) => ({ articleId, exact, prefix, suffix })),
  }
}

function freezeEvidence({ source, ...evidence }: Evidence): FrozenEvidence {
  return {
    id: evidence.id,
    stance: evidence.stance,
    excerpt: evidence.excerpt,
    location: evidence.location,
    note: evidence.note,
    ...freezeSource(source),
  }
}

function freezeSource(source: Source) {
  return {
    sourceId: source.id,
    title: source.title,
    publisher: source.publisher,
    author: source.author,
    sourceKind: source.kind,
    url: source.url,
    archivedUrl: source.archivedUrl,
    whereabouts: source.whereabouts,
    publishedOn: source.publishedOn ?? null,
    language: source.language,
    interestNote: source.interestNote,
  }
}

function freezeSearch({ side, lookedIn, lookedFor, searchedOn }: SearchRecord): FrozenSearch {
  return { side, lookedIn, lookedFor, searchedOn }
}

function freezeRebuttal(rebuttal: Rebuttal, claims: ReadonlyMap<number, Claim>): FrozenRebuttal {
  const claim = claims.get(rebuttal.rebuttalClaimId)
  return {
    id: rebuttal.id,
    kinds: REBUTTAL_KINDS.filter((kind) => rebuttal.kinds.includes(kind)),
    denies: rebuttal.denies,
    leavesStanding: rebuttal.leavesStanding,
    answer: rebuttal.answer,
    claimId: rebuttal.rebuttalClaimId,
    claimText: claim?.text ?? '',
    claimantName: claim === undefined ? null : claimantName(claim),
  }
}

function freezeReply(reply: Reply): FrozenReply {
  return {
    outcome: reply.outcome,
    askedWhom: reply.askedWhom,
    askedOn: reply.askedOn ?? null,
    channel: reply.channel,
    remindedOn: reply.remindedOn ?? null,
    answer: reply.answer,
    answeredOn: reply.answeredOn ?? null,
    reason: reply.reason,
  }
}
