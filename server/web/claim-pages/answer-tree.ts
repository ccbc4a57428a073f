import { shownVerdict } from '../../domain/publication'
import type { RebuttalKind } from '../../domain/rebuttal'
import type { FrozenRebuttal } from '../../domain/verdict-content'
import type { ClaimWithVerdicts } from '../../store/published-claims'

/** A claim of the graph. `known` is absent where this viewer may not open it: its words then come from who published them. */
export interface AnsweringClaim {
  id: number
  text: string
  claimant: string
  known?: ClaimWithVerdicts
}

/** `from` answers `to`. */
export interface AnswerEdge {
  from: number
  to: number
  kinds: RebuttalKind[]
}

export interface AnswerTree {
  claims: AnsweringClaim[]
  edges: AnswerEdge[]
}

/** Beyond this a picture is no help; what is left out is still on the pages of the claims themselves. */
export const MOST_LEVELS = 4
const MOST_CLAIMS = 14

/** The answers that the verdict readers see of a claim names. Never the live ones: those nobody approved. */
export function publishedAnswers({ verdicts }: Pick<ClaimWithVerdicts, 'verdicts'>): FrozenRebuttal[] {
  return shownVerdict(verdicts)?.submission?.content.rebuttals ?? []
}

/**
 * Who answers the claim, who answers the answers, and so on, from published verdicts alone. Each claim comes once,
 * nearest first, whatever circles there are. `others` are the claims that the viewer may open.
 */
export function answerTree(root: ClaimWithVerdicts, others: readonly ClaimWithVerdicts[]): AnswerTree {
  const tree: AnswerTree = { claims: [rootOf(root)], edges: [] }
  let level = tree.claims
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    level = level.flatMap((claim) => answersOf(claim, tree, others))
  }
  return tree
}

function rootOf(root: ClaimWithVerdicts): AnsweringClaim {
  const frozen = shownVerdict(root.verdicts)?.submission?.content.claim
  return {
    id: root.claim.id,
    text: frozen?.text ?? root.claim.text,
    claimant: frozen?.claimantName ?? '',
    known: root,
  }
}

/** Adds the answers to one claim; returns those that were not in the tree yet. */
function answersOf(
  claim: AnsweringClaim,
  tree: AnswerTree,
  others: readonly ClaimWithVerdicts[],
): AnsweringClaim[] {
  const added: AnsweringClaim[] = []
  for (const answer of claim.known === undefined ? [] : publishedAnswers(claim.known)) {
    const isThere = tree.claims.some(({ id }) => id === answer.claimId)
    if (!isThere && tree.claims.length >= MOST_CLAIMS) continue
    if (!isThere) {
      const next = answering(answer, others)
      tree.claims.push(next)
      added.push(next)
    }
    tree.edges.push({ from: answer.claimId, to: claim.id, kinds: answer.kinds })
  }
  return added
}

function answering(answer: FrozenRebuttal, others: readonly ClaimWithVerdicts[]): AnsweringClaim {
  return {
    id: answer.claimId,
    text: answer.claimText,
    claimant: answer.claimantName ?? 'Claimant not named',
    known: others.find(({ claim }) => claim.id === answer.claimId),
  }
}
