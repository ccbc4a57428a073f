import { REBUTTAL_KIND_LABELS, type RebuttalKind } from '../../domain/rebuttal'
import type { Link } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import type { NumberedClaim } from './article-reading'
import { claimsAt, type SuggestionReading } from './suggestion-reading'
import type { OpenClaim, WorkbenchReading } from './workbench-reading'

/** What the text says of the open claim and another: "Looks like an answer to claim 3". The link records it. */
export interface ProposedAnswer {
  words: string
  link: Link
}

const MOST = 4

/** Answers between the open claim and others of the article that nobody has recorded; `from` is the way back. */
export function proposedAnswers(reading: WorkbenchReading, open: OpenClaim, from: string): ProposedAnswer[] {
  const id = open.placed.claim.id
  const known = new Set(
    [...open.rebuttals, ...open.answered].map((edge) => `${edge.rebuttalClaimId} ${edge.claimId}`),
  )
  return pairsOf(reading.suggestions)
    .filter(({ by, to }) => (by.claim.id === id) !== (to.claim.id === id))
    .filter(({ by, to }) => !known.has(`${by.claim.id} ${to.claim.id}`))
    .slice(0, MOST)
    .map((pair) => proposal(pair, id, from))
}

interface Pair {
  by: NumberedClaim
  to: NumberedClaim
  kind: RebuttalKind
}

/** Each pair once, the likeliest of a sentence first. */
function pairsOf({ found, article }: SuggestionReading): Pair[] {
  const bySentence = new Map(found.suggestions.map((each) => [each.sentence, each]))
  const pairs = new Map<string, Pair>()
  for (const { answer, ...suggestion } of found.suggestions)
    for (const sentence of answer?.answers ?? []) {
      const answered = bySentence.get(sentence)
      if (answer === undefined || answered === undefined) continue
      for (const by of claimsAt(article, suggestion))
        for (const to of claimsAt(article, answered)) {
          const key = `${by.claim.id} ${to.claim.id}`
          if (!pairs.has(key)) pairs.set(key, { by, to, kind: answer.kind })
        }
    }
  return [...pairs.values()]
}

function proposal({ by, to, kind }: Pair, openId: number, from: string): ProposedAnswer {
  const words =
    by.claim.id === openId
      ? `Looks like an answer to claim ${to.number}`
      : `Claim ${by.number} looks like an answer to it`
  const query = { answering: by.claim.id, does: kind, from }
  return {
    words: `${words}: ${lowered(REBUTTAL_KIND_LABELS[kind])}.`,
    link: {
      text:
        by.claim.id === openId ? `Record it at claim ${to.number}` : `Record claim ${by.number} as answer`,
      href: withQuery(paths.newRebuttal(to.claim.id), query),
    },
  }
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
