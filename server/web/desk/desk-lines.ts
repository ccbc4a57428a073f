import { type Claim, claimantName } from '../../domain/claim'
import type { Verdict } from '../../domain/verdict'
import type { Link, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import type { DeskReading } from './desk-reading'

/** One line of work: whose words, what about it, and what somebody wrote. */
export interface DeskLine {
  text: string
  href: string
  lang?: string
  line: string[]
  time?: Time
  /** "Overdue": said in words, and set strong. */
  alert?: string
  comment?: string
}

export interface DeskSection {
  id: string
  title: string
  lines: DeskLine[]
  empty: string
  all?: Link
}

/** A verdict by the words of its claim. */
export function verdictLine(
  { claims }: DeskReading,
  verdict: Verdict,
  href: string,
  line: string[],
): DeskLine {
  const claim = claims.get(verdict.claimId)
  const number = `Revision ${verdict.number}`
  return {
    text: claim?.text ?? `Claim ${verdict.claimId}`,
    lang: claim?.language,
    href,
    line: [...line, number],
  }
}

/** A claim, and who asserts it. */
export function claimLine(claim: Claim, line: string[]): DeskLine {
  return {
    text: claim.text,
    href: paths.claimWork(claim.id),
    lang: claim.language,
    line: [claimantName(claim), ...line],
  }
}
