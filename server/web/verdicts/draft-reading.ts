import { type Assessment, assessDraft } from '../../actions/verdict-content'
import { readSituation, type VerdictSituation } from '../../actions/verdict-situation'
import type { Claim } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import { shownVerdict, wordsInWork } from '../../domain/publication'
import type { ReviewNote } from '../../domain/review-note'
import type { Verdict, VerdictDraft } from '../../domain/verdict'
import { findClaim } from '../../store/claims'
import type { Db } from '../../store/db'
import { findAccountNames } from '../../store/published-claims'
import { findLook, type ReviewLook } from '../../store/review-looks'
import { listReviewNotes } from '../../store/review-notes'
import { listVerdicts } from '../../store/verdicts'
import { readEvidenceChecks } from '../shared/excerpt-checks'
import type { ExcerptCheck } from '../shared/parts'

/** Everything the page of a claim's verdict in work shows. */
export interface DraftReading {
  claim: Claim
  /** The revision readers see. */
  shown?: Verdict
  /** The revision in work: drafted, submitted or returned. Without one the words are a proposal for the next. */
  verdict?: Verdict
  situation?: VerdictSituation
  words: VerdictDraft
  assessment: Assessment
  names: ReadonlyMap<number, string>
  notes: ReviewNote[]
  /** What the viewer had read when they last said so. */
  look?: ReviewLook
  /** How the excerpts stand to the stored copies of their sources, by evidence. */
  checks: ReadonlyMap<number, ExcerptCheck>
}

/** Reads the verdict in work of a claim. @throws NotFound when there is no such claim */
export async function readDraft(db: Db, claimId: number, viewerId: number): Promise<DraftReading> {
  const claim = await findClaim(db, claimId)
  if (claim === undefined) throw new NotFound('claim')
  const verdicts = await listVerdicts(db, claimId)
  const shown = shownVerdict(verdicts)
  const [newest] = verdicts
  const verdict = newest?.approval === undefined ? newest : undefined
  const situation = verdict && (await readSituation(db, verdict, claim))
  const words = wordsInWork(verdicts)
  const assessment = situation?.assessment ?? (await assessDraft(db, claim, words))
  return {
    claim,
    shown,
    verdict,
    situation,
    words,
    assessment,
    checks: await readEvidenceChecks(db, assessment.basis.evidence),
    names: await findAccountNames(db, peopleOf(verdict)),
    look: await findLook(db, viewerId, claimId),
    notes: verdict === undefined ? [] : await listReviewNotes(db, claimId),
  }
}

function peopleOf(verdict: Verdict | undefined): number[] {
  return [verdict?.authorId, verdict?.submission?.by, verdict?.returned?.by].filter((id) => id !== undefined)
}
