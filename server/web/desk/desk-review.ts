import type { Account } from '../../domain/account'
import { DAYS_TO_DECIDE, daysSince } from '../../domain/review-queue'
import type { Verdict } from '../../domain/verdict'
import { moment } from '../shared/format'
import { paths } from '../shared/paths'
import { type DeskSection, verdictLine } from './desk-lines'
import type { DeskReading } from './desk-reading'

/** What colleagues want this person to look at. */
export function askedOfMe(reading: DeskReading): DeskSection {
  return {
    id: 'asked',
    title: 'Asked of you',
    lines: reading.crossChecks.map(({ verdictId, claimId, authorName, text, at }) => {
      const claim = reading.claims.get(claimId)
      return {
        text: claim?.text ?? `Claim ${claimId}`,
        lang: claim?.language,
        href: paths.reviewVerdict(verdictId),
        line: [`${authorName} asks for a cross-check`],
        time: moment(at),
        comment: text,
      }
    }),
    empty: '',
  }
}

/** What one submittedand cannot do more about, so that nobody has to ask where it is. */
export function handedIn(reading: DeskReading, account: Account): DeskSection {
  return {
    id: 'handed-in',
    title: 'Handed in by you',
    lines: reading.submitted
      .filter(({ submission }) => submission?.by === account.id)
      .map((verdict) => ({
        ...verdictLine(
          reading,
          verdict,
          paths.reviewVerdict(verdict.id),
          whoseTurn(reading, verdict, account),
        ),
        time: verdict.submission && moment(verdict.submission.at),
      })),
    empty: '',
  }
}

/** What came back with a comment. */
export function returnedToMe(reading: DeskReading): DeskSection {
  return {
    id: 'returned',
    title: 'Returned to you',
    lines: reading.returned.map((verdict) => ({
      ...verdictLine(reading, verdict, paths.verdictDraft(verdict.claimId), [
        `By ${reading.names.get(verdict.returned?.by ?? 0) ?? 'an editor'}`,
      ]),
      time: verdict.returned && moment(verdict.returned.at),
      comment: verdict.returned?.comment,
    })),
    empty: 'Nothing came back.',
  }
}

/** What others may decide only stands below, and says so. */
export function toDecide(reading: DeskReading, account: Account, now: Date): DeskSection {
  const isOwn = ({ id }: Verdict) =>
    (reading.contributors.get(id) ?? []).some(({ accountId }) => accountId === account.id)
  const sorted = [
    ...reading.submitted.filter((verdict) => !isOwn(verdict)),
    ...reading.submitted.filter((verdict) => isOwn(verdict)),
  ]
  return {
    id: 'decide',
    title: 'To decide',
    lines: sorted.map((verdict) => ({
      ...verdictLine(reading, verdict, paths.reviewVerdict(verdict.id), [
        `Submitted by ${reading.names.get(verdict.submission?.by ?? 0) ?? 'somebody'}`,
        ...onIt(reading, verdict, account),
        ...(isOwn(verdict) ? ['You contributed: another editor decides'] : []),
      ]),
      time: verdict.submission && moment(verdict.submission.at),
      alert: isOverdue(verdict, now) ? 'Overdue' : undefined,
    })),
    empty: 'No verdict waits for a decision.',
    all: { text: 'The review queue', href: paths.review() },
  }
}

/** Of what one submitted oneself: an editor is on it, or none yet. */
function whoseTurn(reading: DeskReading, verdict: Verdict, account: Account): string[] {
  const words = onIt(reading, verdict, account)
  return words.length === 0 ? ['Waits for an editor'] : words
}

function onIt({ assignments }: DeskReading, { id }: Verdict, account: Account): string[] {
  const open = assignments.find(({ verdictId }) => verdictId === id)
  if (open === undefined) return []
  return [open.assigneeId === account.id ? 'You are on it' : `${open.assigneeName} is on it`]
}

function isOverdue({ submission }: Verdict, now: Date): boolean {
  return submission !== undefined && daysSince(submission.at, now) >= DAYS_TO_DECIDE
}
