import { shownVerdict } from '../../domain/publication'
import type { Db } from '../../store/db'
import { listPrecedentIds } from '../../store/precedents'
import { type ClaimWithVerdicts, listClaimsWithVerdicts } from '../../store/published-claims'
import { day } from '../shared/format'
import type { VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { publicWords, verdictTagOf } from '../shared/verdict-parts'

const NEAREST = 5

/** A claim decided earlier that is like this one. */
export interface Precedent {
  text: string
  lang: string
  href: string
  verdict: VerdictTag
  /** The one line why. */
  summary: string
  decided: string
}

export interface Precedents {
  items: Precedent[]
  /** Said when most of them were decided otherwise; empty when not. */
  departure: string
}

/** The decided claims nearest to this one in their words, the nearest first. */
export async function readPrecedents(db: Db, claimId: number): Promise<ClaimWithVerdicts[]> {
  return listClaimsWithVerdicts(db, await listPrecedentIds(db, claimId, NEAREST))
}

/** The precedents as a page prints them, and how the proposed rating stands to them. */
export function precedentsOf(claims: readonly ClaimWithVerdicts[], proposed: string): Precedents {
  const items = claims.flatMap(precedentOf)
  return { items, departure: departureOf(items, proposed) }
}

function precedentOf({ claim, verdicts }: ClaimWithVerdicts): Precedent[] {
  const shown = shownVerdict(verdicts)
  if (shown?.submission === undefined || shown.approval === undefined) return []
  const { text, lang } = publicWords(claim, verdicts)
  return [
    {
      text,
      lang,
      href: paths.claim(claim.id, text),
      verdict: verdictTagOf(claim, verdicts),
      summary: shown.submission.content.summary,
      decided: day(shown.approval.at),
    },
  ]
}

/** One like case is no rule: two or more that agree, and are more than half, are worth a word. */
function departureOf(items: readonly Precedent[], proposed: string): string {
  const words = items.map(({ verdict }) => verdict.word)
  const usual = words.find((word) => words.filter((each) => each === word).length * 2 > words.length)
  if (usual === undefined || usual === proposed || words.length < 2) return ''
  const times = words.filter((word) => word === usual).length
  return `${times} of these ${words.length} were rated “${usual}”; this one is proposed as “${proposed}”. Say why it differs, or look again.`
}
