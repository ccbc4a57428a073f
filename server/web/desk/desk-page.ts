import { type Account, isEditor } from '../../domain/account'
import { articleName } from '../../domain/article'
import { type Claim, claimantName } from '../../domain/claim'
import { CLAIM_WORK_LABELS } from '../../domain/claim-work'
import type { Verdict } from '../../domain/verdict'
import { count, day, moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Link, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import type { DeskReading } from './desk-reading'

declare module '../shared/page' {
  interface Views {
    'desk/show': DeskPage
  }
}

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

export interface DeskPage extends PageHead {
  greeting: string
  actions: Link[]
  sections: DeskSection[]
}

/** The desk: what to go on with, what waits, what came back, what is parked. `today` is 'YYYY-MM-DD'. */
export function deskPage(reading: DeskReading, account: Account, today: string): DeskPage {
  return {
    title: 'Desk',
    greeting: `What waits for ${account.name}`,
    actions: [
      { text: 'Add an article', href: paths.newArticle() },
      { text: 'New claim', href: paths.newClaim() },
      { text: 'Review', href: paths.review() },
    ],
    sections: [
      continueHere(reading),
      returnedToMe(reading),
      ...(isEditor(account) ? [toDecide(reading)] : []),
      waitingForSomebody(reading),
      parked(reading, today),
      newArticles(reading),
    ],
  }
}

function continueHere(reading: DeskReading): DeskSection {
  const drafts = reading.drafts.map((draft) => ({
    ...verdictLine(reading, draft, paths.verdictDraft(draft.claimId), ['Your draft']),
    time: moment(draft.updatedAt),
  }))
  const drafted = new Set(reading.drafts.map(({ claimId }) => claimId))
  const assigned = reading.assigned.filter(({ id }) => !drafted.has(id))
  const claims = assigned.map((claim) => claimLine(claim, [CLAIM_WORK_LABELS[claim.work.state]]))
  return {
    id: 'continue',
    title: 'Continue here',
    lines: [...drafts, ...claims],
    empty: 'No draft of yours, and no claim given to you.',
  }
}

function returnedToMe(reading: DeskReading): DeskSection {
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

function toDecide(reading: DeskReading): DeskSection {
  return {
    id: 'decide',
    title: 'To decide',
    lines: reading.toDecide.map((verdict) => ({
      ...verdictLine(reading, verdict, paths.reviewVerdict(verdict.id), [
        `Submitted by ${reading.names.get(verdict.submission?.by ?? 0) ?? 'somebody'}`,
      ]),
      time: verdict.submission && moment(verdict.submission.at),
    })),
    empty: 'No verdict waits for a decision.',
    all: { text: 'The review queue', href: paths.review() },
  }
}

function waitingForSomebody({ unassigned: { claims, total } }: DeskReading): DeskSection {
  return {
    id: 'unassigned',
    title: 'Waiting for somebody',
    lines: claims.map((claim) => claimLine(claim, [CLAIM_WORK_LABELS[claim.work.state]])),
    empty: 'Every open claim is in somebody’s hands.',
    all:
      total > claims.length
        ? { text: `All ${count(total, 'claim')}`, href: paths.claims({ sort: 'changed' }) }
        : undefined,
  }
}

function parked({ parked: claims, names }: DeskReading, today: string): DeskSection {
  return {
    id: 'parked',
    title: 'Parked',
    lines: claims.map((claim) => ({
      ...claimLine(claim, [...waitingWords(claim), ...withWhom(claim, names)]),
      alert: claim.work.state === 'waiting' && claim.work.waitingUntil < today ? 'Overdue' : undefined,
    })),
    empty: 'No claim is parked.',
  }
}

function newArticles({ articles }: DeskReading): DeskSection {
  return {
    id: 'articles',
    title: 'Recently added articles',
    lines: articles.map(({ article, claimCount, ratedCount }) => ({
      text: articleName(article),
      href: paths.workbench(article.id),
      lang: article.language,
      line: [count(claimCount, 'claim'), `${ratedCount} with a verdict`],
      time: moment(article.createdAt),
    })),
    empty: 'No article was added yet.',
    all: { text: 'All articles', href: paths.articles() },
  }
}

function verdictLine({ claims }: DeskReading, verdict: Verdict, href: string, line: string[]): DeskLine {
  const claim = claims.get(verdict.claimId)
  const number = `Revision ${verdict.number}`
  return {
    text: claim?.text ?? `Claim ${verdict.claimId}`,
    lang: claim?.language,
    href,
    line: [...line, number],
  }
}

function claimLine(claim: Claim, line: string[]): DeskLine {
  return {
    text: claim.text,
    href: paths.claimWork(claim.id),
    lang: claim.language,
    line: [claimantName(claim), ...line],
  }
}

function waitingWords({ work }: Claim): string[] {
  return work.state === 'waiting' ? [`Until ${day(work.waitingUntil)}, for ${work.waitingFor}`] : []
}

function withWhom({ assigneeId }: Claim, names: ReadonlyMap<number, string>): string[] {
  const name = assigneeId === undefined ? undefined : names.get(assigneeId)
  return name === undefined ? [] : [`With ${name}`]
}
