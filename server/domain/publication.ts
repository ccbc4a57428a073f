import type { Claim } from './claim'
import { isClosed } from './claim-work'
import type { Verdict, VerdictDraft } from './verdict'

export const PUBLICATION_STATUSES = [
  'unchecked',
  'under_review',
  'rated',
  'rated_under_review',
  'held',
  'retracted',
  'not_checkable',
] as const
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number]

export const PUBLICATION_LABELS: Record<PublicationStatus, string> = {
  unchecked: 'Not checked yet',
  under_review: 'In work',
  rated: 'Rated',
  rated_under_review: 'Rated, new check under way',
  held: 'On hold',
  retracted: 'Retracted',
  not_checkable: 'Not checkable',
}

/** What readers can know of a claim: derived from its work and its verdicts, never stored. */
export function publicationStatus(
  claim: Pick<Claim, 'work'>,
  verdicts: readonly Pick<Verdict, 'state' | 'number'>[],
): PublicationStatus {
  const inWork = verdicts.some(
    ({ state }) => state === 'drafting' || state === 'submitted' || state === 'changes_requested',
  )
  const newest = shownVerdict(verdicts)
  if (newest?.state === 'held') return 'held'
  if (newest?.state === 'retracted') return 'retracted'
  if (newest !== undefined)
    return verdicts.some(({ state }) => state === 'submitted' || state === 'drafting')
      ? 'rated_under_review'
      : 'rated'
  if (claim.work.state === 'not_checkable') return 'not_checkable'
  return inWork || claim.work.state === 'in_research' || claim.work.state === 'waiting'
    ? 'under_review'
    : 'unchecked'
}

/**
 * The revision readers see: the one in force (published or held), else the newest retracted one.
 * Undefined when nothing of the claim was ever published.
 */
export function shownVerdict<V extends Pick<Verdict, 'state' | 'number'>>(
  verdicts: readonly V[],
): V | undefined {
  const inForce = verdicts.find(({ state }) => state === 'published' || state === 'held')
  if (inForce !== undefined) return inForce
  return verdicts.filter(({ state }) => state === 'retracted').sort((a, b) => b.number - a.number)[0]
}

/**
 * The words of a claim's verdict as it stands: of the revision in work, else of the one readers see, whose next revision
 * has yet to say what changed; empty where there is none.
 */
export function wordsInWork(verdicts: readonly Verdict[]): VerdictDraft {
  const [newest] = [...verdicts].sort((a, b) => b.number - a.number)
  if (newest !== undefined && newest.approval === undefined) return newest
  const shown = shownVerdict(verdicts)
  if (shown !== undefined) return { ...shown, changeClass: undefined, changeNote: '' }
  return { summary: '', checkedScope: '', rationale: '', flags: [], originsJustification: '', changeNote: '' }
}

/** True when readers may see the claim in an article they can read although no verdict on it was published. */
export function isListedUnrated(claim: Pick<Claim, 'work'>): boolean {
  return (
    claim.work.state === 'not_checkable' || (claim.work.state !== 'suggested' && !isClosed(claim.work.state))
  )
}
