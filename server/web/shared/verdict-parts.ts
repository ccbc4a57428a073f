import type { Claim } from '../../domain/claim'
import { PUBLICATION_LABELS, publicationStatus, shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import type { VerdictTag } from './parts'

/** The word and look of a claim wherever it is listed: its rating if one was ever published, else where it stands. */
export function verdictTagOf(claim: Pick<Claim, 'work'>, verdicts: readonly Verdict[]): VerdictTag {
  const shown = shownVerdict(verdicts)
  if (shown?.submission === undefined) {
    return { word: PUBLICATION_LABELS[publicationStatus(claim, verdicts)], slot: 'unproven' }
  }
  return verdictTagOfRevision(shown)
}

/** The word and look of one revision that was submitted. @throws Error when it was not */
export function verdictTagOfRevision(verdict: Verdict): VerdictTag {
  if (verdict.submission === undefined) throw new Error(`Verdict ${verdict.id} was never submitted`)
  const { label, slot } = verdict.submission.content.rating
  return { word: label, slot, state: STATE_LOOKS[verdict.state] }
}

const STATE_LOOKS: Partial<Record<Verdict['state'], VerdictTag['state']>> = {
  held: 'held',
  retracted: 'retracted',
  superseded: 'superseded',
}
