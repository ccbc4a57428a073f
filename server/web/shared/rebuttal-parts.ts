import { type Claim, claimantName } from '../../domain/claim'
import { isConcession, REBUTTAL_KIND_LABELS, type Rebuttal, type RebuttalKind } from '../../domain/rebuttal'
import type { FrozenRebuttal } from '../../domain/verdict-content'
import type { Concession, Link, RebuttalItem, VerdictTag } from './parts'

/** What a page knows about the answering claims. What it leaves out is not printed. */
export interface RebuttalSurroundings {
  /** The address of the answering claim; none when the viewer may not open it. */
  hrefOf?: (claimId: number, text: string) => string | undefined
  verdictOf?: (claimId: number) => VerdictTag | undefined
  actionsOf?: (rebuttalId: number) => Link[]
  /** What was conceded against the answering claim, so that it stands beside the denial. */
  concessionTo?: (claimId: number) => FrozenRebuttal | undefined
  /** What stands where nobody has answered yet; nothing by default. */
  unanswered?: string
}

/**
 * Lines for `partials/rebuttal-item`: what contradicts first, then what concedes. A concession that stands beside a
 * denial is not listed once more. Edges as stored now get their words from `withAnsweringClaims`.
 */
export function rebuttalItems(
  rebuttals: readonly FrozenRebuttal[],
  surroundings: RebuttalSurroundings = {},
): RebuttalItem[] {
  const denials = rebuttals.filter(({ kinds }) => !isConcession(kinds))
  const concessions = rebuttals.filter(({ kinds }) => isConcession(kinds))
  const beside = new Map<number, FrozenRebuttal>()
  const items = denials.map((denial) => {
    const conceded = surroundings.concessionTo?.(denial.claimId)
    if (conceded === undefined || beside.has(conceded.claimId)) return toItem(denial, surroundings)
    beside.set(conceded.claimId, conceded)
    const own = concessions.find(({ claimId }) => claimId === conceded.claimId)
    return { ...toItem(denial, surroundings), concession: concessionItem(conceded, own, surroundings) }
  })
  const left = concessions.filter(({ claimId }) => !beside.has(claimId))
  return [...items, ...left.map((concession) => toItem(concession, surroundings))]
}

/** Edges as stored now, with the words of the claims that answer; an edge whose claim is not among them is left out. */
export function withAnsweringClaims(
  rebuttals: readonly Rebuttal[],
  claims: readonly Claim[],
): FrozenRebuttal[] {
  return rebuttals.flatMap(({ rebuttalClaimId, id, kinds, denies, leavesStanding, answer }) => {
    const claim = claims.find((each) => each.id === rebuttalClaimId)
    if (claim === undefined) return []
    const words = { claimId: claim.id, claimText: claim.text, claimantName: claimantName(claim) }
    return [{ id, kinds, denies, leavesStanding, answer, ...words }]
  })
}

/** "Denies what it is said to be; gives another purpose". */
export function edgeWords(kinds: readonly RebuttalKind[]): string {
  const words = kinds.map((kind) => REBUTTAL_KIND_LABELS[kind]).join('; ')
  return words.charAt(0) + words.slice(1).replace(/; [A-Z]/g, (start) => start.toLowerCase())
}

function toItem(rebuttal: FrozenRebuttal, surroundings: RebuttalSurroundings): RebuttalItem {
  return {
    id: `rebuttal-${rebuttal.id}`,
    edge: edgeWords(rebuttal.kinds),
    text: rebuttal.claimText,
    href: surroundings.hrefOf?.(rebuttal.claimId, rebuttal.claimText),
    claimant: rebuttal.claimantName ?? 'Claimant not named',
    verdict: surroundings.verdictOf?.(rebuttal.claimId),
    denies: rebuttal.denies,
    leaves: rebuttal.leavesStanding,
    answer: rebuttal.answer || surroundings.unanswered,
    actions: surroundings.actionsOf?.(rebuttal.id),
  }
}

/** `own` is the concession's answer to the claim of the page itself, where it gives one. */
function concessionItem(
  conceded: FrozenRebuttal,
  own: FrozenRebuttal | undefined,
  { hrefOf, verdictOf }: RebuttalSurroundings,
): Concession {
  return {
    text: conceded.claimText,
    href: hrefOf?.(conceded.claimId, conceded.claimText),
    claimant: conceded.claimantName ?? 'Claimant not named',
    verdict: verdictOf?.(conceded.claimId),
    id: own && `rebuttal-${own.id}`,
    edge: own && edgeWords(own.kinds),
    leaves: own?.leavesStanding,
    answer: own?.answer,
  }
}
