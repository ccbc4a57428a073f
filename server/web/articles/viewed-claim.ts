import { NOT_CHECKABLE_LABELS } from '../../domain/claim'
import { CLAIM_WORK_LABELS } from '../../domain/claim-work'
import { PUBLICATION_LABELS, publicationStatus, shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import { day } from '../shared/format'
import type { VerdictTag } from '../shared/parts'
import { publicWords, verdictTagOf } from '../shared/verdict-parts'
import type { NumberedClaim } from './article-reading'

/** What readers may know of a claim in an article: words, claimant and counts from what was published. */
export interface ViewedClaim {
  id: number
  number: number
  text: string
  lang: string
  claimant: string
  tag: VerdictTag
  /** The word it is counted under: a verdict that is held or retracted is not counted as what it said. */
  countedAs: VerdictTag
  supports?: number
  refutes?: number
  /** Where an unrated claim stands: "In work since …". */
  note?: string
  /** True when the published verdict was changed, held or retracted after the first publication. */
  isChanged: boolean
  shown?: Verdict
}

/** The claim for a page of its article; never live drafts or live evidence. */
export function viewedClaim({ claim, verdicts, number }: NumberedClaim): ViewedClaim {
  const shown = shownVerdict(verdicts)
  const words = publicWords(claim, verdicts)
  const rated = verdictTagOf(claim, verdicts)
  const evidence = shown?.submission?.content.evidence
  const countOf = (stance: string) => evidence?.filter((each) => each.stance === stance).length
  return {
    id: claim.id,
    number,
    ...words,
    tag: rated,
    countedAs: countedAs(rated),
    supports: countOf('supports'),
    refutes: countOf('refutes'),
    note: shown === undefined ? workNote(claim, publicationStatus(claim, verdicts)) : undefined,
    isChanged: shown !== undefined && (shown.number > firstPublished(verdicts) || rated.state !== undefined),
    shown,
  }
}

function countedAs(tag: VerdictTag): VerdictTag {
  if (tag.state === 'held') return { word: PUBLICATION_LABELS.held, slot: 'unproven' }
  if (tag.state === 'retracted') return { word: PUBLICATION_LABELS.retracted, slot: 'unproven' }
  return { word: tag.word, slot: tag.slot }
}

function workNote(claim: NumberedClaim['claim'], status: ReturnType<typeof publicationStatus>): string {
  if (claim.work.state === 'not_checkable') return `${NOT_CHECKABLE_LABELS[claim.work.reason]}.`
  if (status === 'under_review') return `In work since ${day(claim.createdAt)}`
  return `Noted on ${day(claim.createdAt)}`
}

function firstPublished(verdicts: readonly Verdict[]): number {
  return Math.min(...verdicts.filter(({ approval }) => approval !== undefined).map(({ number }) => number))
}

/** Where the work on a claim stands, for the newsroom. */
export function workWords({ claim, verdicts }: NumberedClaim): string {
  const work = `Work: ${CLAIM_WORK_LABELS[claim.work.state].toLowerCase()}`
  const inWork = verdicts.find(({ state }) => state === 'drafting' || state === 'submitted')
  if (inWork === undefined) return work
  return inWork.state === 'submitted' ? `${work}, verdict submitted` : `${work}, verdict in draft`
}
