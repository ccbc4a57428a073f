import { readSituation, type VerdictSituation } from '../../actions/verdict-situation'
import type { Account } from '../../domain/account'
import type { CrossCheck } from '../../domain/cross-check'
import { NotFound } from '../../domain/errors'
import type { ReviewNote } from '../../domain/review-note'
import type { Verdict } from '../../domain/verdict'
import type { VerdictContent } from '../../domain/verdict-content'
import { listNewsroom } from '../../store/accounts'
import { findClaim } from '../../store/claims'
import type { Db } from '../../store/db'
import { type ClaimWithVerdicts, findAccountNames } from '../../store/published-claims'
import { findReviewAssignment, type ReviewAssignment } from '../../store/review-assignments'
import { findLook, type ReviewLook } from '../../store/review-looks'
import { listOpenCrossChecks, listReviewNotes } from '../../store/review-notes'
import { findVerdict } from '../../store/verdicts'
import type { PublishedClaim } from '../shared/claim-parts'
import { readEvidenceChecks } from '../shared/excerpt-checks'
import type { ExcerptCheck } from '../shared/parts'
import { readerPreview } from '../shared/reader-preview'
import { readPrecedents } from './precedents'

/** Everything the page of one submitted verdict shows. */
export interface ReviewReading extends VerdictSituation {
  content: VerdictContent
  contentHash: string
  /** The published revision it is compared with: the one before it that readers saw. */
  base?: Verdict
  preview: PublishedClaim
  precedents: ClaimWithVerdicts[]
  notes: ReviewNote[]
  /** What was asked of colleagues and not answered yet, and who could be asked. */
  crossChecks: CrossCheck[]
  newsroom: Account[]
  /** What the viewer had read when they last said so. */
  look?: ReviewLook
  /** Who is on it, while it waits. */
  assignment?: ReviewAssignment
  names: ReadonlyMap<number, string>
  /** How the excerpts stand to the stored copies of their sources, by evidence. */
  checks: ReadonlyMap<number, ExcerptCheck>
}

/** Reads a verdict for review; undefined while it was never submitted. @throws NotFound when there is none */
export async function readReview(
  db: Db,
  id: number,
  viewerId: number,
): Promise<{ verdict: Verdict; reading?: ReviewReading }> {
  const verdict = await findVerdict(db, id)
  const claim = verdict && (await findClaim(db, verdict.claimId))
  if (verdict === undefined || claim === undefined) throw new NotFound('verdict')
  if (verdict.submission === undefined) return { verdict }
  const situation = await readSituation(db, verdict, claim)
  const { content, contentHash } = verdict.submission
  const reading = {
    ...situation,
    content,
    contentHash,
    base: baseOf(situation),
    preview: await readerPreview(db, content),
    precedents: await readPrecedents(db, claim.id),
    notes: await listReviewNotes(db, claim.id),
    crossChecks: (await listOpenCrossChecks(db)).filter(({ verdictId }) => verdictId === verdict.id),
    newsroom: await listNewsroom(db),
    look: await findLook(db, viewerId, claim.id),
    assignment: await findReviewAssignment(db, verdict.id),
    names: await findAccountNames(db, peopleOf(situation)),
    checks: await readEvidenceChecks(db, content.evidence),
  }
  return { verdict, reading }
}

function baseOf({ verdict, verdicts }: VerdictSituation): Verdict | undefined {
  return verdicts.find(({ number, approval }) => number < verdict.number && approval !== undefined)
}

function peopleOf({ verdict, verdicts, hold, retraction }: VerdictSituation): number[] {
  return [
    verdict.authorId,
    verdict.submission?.by,
    verdict.approval?.by,
    hold?.heldBy,
    retraction?.proposedBy,
    ...verdicts.map(({ returned }) => returned?.by),
  ].filter((id) => id !== undefined)
}
