import { type Claim, claimantName } from '../../domain/claim'
import { PUBLICATION_LABELS, publicationStatus, shownVerdict } from '../../domain/publication'
import type { Verdict } from '../../domain/verdict'
import type { FrozenClaim } from '../../domain/verdict-content'
import type { VerdictTag } from './parts'

/**
 * The word and look of a claim wherever it is listed: its rating if one was ever published, with “on hold” or
 * “retracted” before it, else where it stands.
 */
export function verdictTagOf(claim: Pick<Claim, 'work'>, verdicts: readonly Verdict[]): VerdictTag {
  const shown = shownVerdict(verdicts)
  const status = publicationStatus(claim, verdicts)
  if (shown?.submission === undefined) return { word: PUBLICATION_LABELS[status], slot: 'unproven' }
  const tag = verdictTagOfRevision(shown)
  if (status !== 'held' && status !== 'retracted') return tag
  return { ...tag, word: `${PUBLICATION_LABELS[status]}: ${tag.word}` }
}

/** The words and claimant that readers may know: as published, or as they stand while nothing was. */
export function publicWords(
  claim: Claim,
  verdicts: readonly Verdict[],
): { text: string; lang: string; claimant: string } {
  const frozen = shownVerdict(verdicts)?.submission?.content.claim
  if (frozen === undefined) return { text: claim.text, lang: claim.language, claimant: claimantName(claim) }
  return { text: frozen.text, lang: frozen.language, claimant: frozenClaimantName(frozen) }
}

/** The claimant of a frozen claim in the same words as of a live one. */
export function frozenClaimantName(frozen: FrozenClaim): string {
  if (frozen.claimantName !== null) return frozen.claimantName
  return frozen.voice === 'article'
    ? 'The article itself'
    : claimantName({ voice: { voice: 'unnamed' }, claimantNote: frozen.claimantNote })
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
