import { claimantName } from '../../domain/claim'
import { VERDICT_STATE_LABELS, type Verdict } from '../../domain/verdict'
import { type EvidenceSides, evidenceSides } from '../shared/evidence-parts'
import { count, moment } from '../shared/format'
import type { ClaimRow, FormHidden, Link, RebuttalItem, ReplyItem, Time, VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { edgeWords, rebuttalItems, withAnsweringClaims } from '../shared/rebuttal-parts'
import { replyDesk, replyRows } from '../shared/reply-parts'
import { verdictTagOf } from '../shared/verdict-parts'
import type { ClaimWorkReading } from './claim-work-reading'

/** What speaks for and against a claim, and what became of it. */
export interface ClaimProof {
  partners: ClaimRow[]
  evidence: EvidenceSides
  evidenceLinks: Link[]
  /** Takes an address that becomes evidence. */
  evidenceByLink: string
  rebuttals: RebuttalItem[]
  /** Claims that this one answers, with the edge in words. */
  answers: { edge: string; row: ClaimRow }[]
  replies: ReplyItem[]
  verdicts: { word: string; time: Time; link?: Link }[]
}

/** Evidence, rebuttals and replies as they stand now, with the way to change each. */
export function proofOf(reading: ClaimWorkReading, hidden: FormHidden): ClaimProof {
  const { claim } = reading
  const claims = reading.others.map((other) => other.claim)
  return {
    partners: reading.partnerIds.flatMap((id) => rowOf(reading, id)),
    verdicts: reading.verdicts.map(verdictLine),
    evidence: evidenceSides(reading.evidence, reading.searches, {
      actionsOf: (id) => [{ text: 'Edit or judge', href: paths.editEvidence(id) }],
      checks: reading.checks,
    }),
    evidenceLinks: [
      { text: 'Add evidence for', href: paths.newEvidence(claim.id, 'supports') },
      { text: 'Add evidence against', href: paths.newEvidence(claim.id, 'refutes') },
      { text: 'Record a search', href: paths.searchRecords(claim.id) },
    ],
    evidenceByLink: paths.newEvidence(claim.id),
    rebuttals: rebuttalItems(withAnsweringClaims(reading.rebuttals, claims), {
      hrefOf: paths.claimWork,
      verdictOf: (id) => reading.others.filter((other) => other.claim.id === id).map(tagOf)[0],
      actionsOf: (id) => [{ text: 'Edit or answer', href: paths.editRebuttal(id) }],
      unanswered: 'Not answered yet.',
    }),
    answers: reading.answers.flatMap(({ claimId, kinds }) =>
      rowOf(reading, claimId).map((row) => ({ edge: edgeWords(kinds), row })),
    ),
    replies: replyRows(reading.replies, (reply) => replyDesk(reply, 'Update', hidden)),
  }
}

function rowOf({ others }: ClaimWorkReading, id: number): ClaimRow[] {
  return others
    .filter(({ claim }) => claim.id === id)
    .map((other) => ({
      text: other.claim.text,
      lang: other.claim.language,
      dir: 'auto',
      href: paths.claimWork(id),
      claimant: { text: claimantName(other.claim) },
      verdict: tagOf(other),
    }))
}

function tagOf({ claim, verdicts }: ClaimWorkReading['others'][number]): VerdictTag {
  return verdictTagOf(claim, verdicts)
}

function verdictLine(verdict: Verdict): ClaimProof['verdicts'][number] {
  const saves = count(verdict.revision, 'save')
  return {
    word: `Revision ${verdict.number}: ${VERDICT_STATE_LABELS[verdict.state]} (${saves})`,
    time: moment(verdict.updatedAt),
    link: verdict.submission && { text: 'Review', href: paths.reviewVerdict(verdict.id) },
  }
}
