import { type Account, isEditor } from '../../domain/account'
import { articleName, knownLanguage } from '../../domain/article'
import { type Claim, claimantName } from '../../domain/claim'
import { CLAIM_WORK_LABELS } from '../../domain/claim-work'
import { today } from '../../domain/plain-date'
import { DAYS_TO_DECIDE, daysSince } from '../../domain/review-queue'
import type { Verdict } from '../../domain/verdict'
import { count, day, moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ActionButton, FormHidden, Link, Time } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { undoButton } from '../shared/undo-button'
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
  /** What the person did last in an article and can still undo. */
  undo?: ActionButton
  sections: DeskSection[]
}

/** The desk: what to go on with, what waits, what came back, what is parked. Whoever decides sees first what to decide. */
export function deskPage(reading: DeskReading, account: Account, now: Date, hidden: FormHidden): DeskPage {
  const own = [continueHere(reading), returnedToMe(reading)]
  return {
    title: 'Desk',
    greeting: `What waits for ${account.name}`,
    actions: [
      { text: 'Add an article', href: paths.newArticle() },
      { text: 'New claim', href: paths.newClaim() },
      { text: 'Review', href: paths.review() },
    ],
    undo: undoOf(reading, hidden),
    sections: [
      ...(isEditor(account) ? [toDecide(reading, account, now), ...own] : own),
      waitingForSomebody(reading),
      parked(reading, today(now)),
      newArticles(reading),
    ],
  }
}

function undoOf({ lastPlace: place }: DeskReading, hidden: FormHidden): ActionButton | undefined {
  if (place?.lastAct === undefined) return undefined
  return undoButton(place.article.id, place.lastAct, place.sentence?.number ?? 0, hidden)
}

/** What would be lost first comes first: typed words, then the place one stopped at, then drafts and claims. */
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
    lines: [...unsentWords(reading), ...lastPlace(reading), ...drafts, ...claims],
    empty: 'No draft of yours, no claim given to you, and no words that were typed and not sent.',
  }
}

function unsentWords({ unsent, claims }: DeskReading): DeskLine[] {
  return unsent.map(({ href, form, claimId, at }) => {
    const claim = claims.get(claimId ?? 0)
    return {
      text: claim?.text ?? form.charAt(0).toUpperCase() + form.slice(1),
      lang: claim?.language,
      href,
      alert: 'Typed, not sent',
      line: claim === undefined ? [] : [form.charAt(0).toUpperCase() + form.slice(1)],
      time: moment(at),
    }
  })
}

function lastPlace({ lastPlace: place }: DeskReading): DeskLine[] {
  if (place === undefined) return []
  const { article, claimId, sentence, at } = place
  const address = withQuery(paths.workbench(article.id), { claim: claimId, at: sentence?.number })
  return [
    {
      text: articleName(article),
      lang: knownLanguage(article),
      href: sentence === undefined ? address : `${address}#sentence-${sentence.number}`,
      line: [
        'Where you stopped in the workbench',
        ...(sentence === undefined ? [] : [`Sentence ${sentence.number} of ${sentence.of}`]),
      ],
      time: moment(at),
    },
  ]
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

/** What others may decide only stands below, and says so. */
function toDecide(reading: DeskReading, account: Account, now: Date): DeskSection {
  const isOwn = ({ id }: Verdict) =>
    (reading.contributors.get(id) ?? []).some(({ accountId }) => accountId === account.id)
  const sorted = [
    ...reading.toDecide.filter((verdict) => !isOwn(verdict)),
    ...reading.toDecide.filter((verdict) => isOwn(verdict)),
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

function onIt({ assignments }: DeskReading, { id }: Verdict, account: Account): string[] {
  const open = assignments.find(({ verdictId }) => verdictId === id)
  if (open === undefined) return []
  return [open.assigneeId === account.id ? 'You are on it' : `${open.assigneeName} is on it`]
}

function isOverdue({ submission }: Verdict, now: Date): boolean {
  return submission !== undefined && daysSince(submission.at, now) >= DAYS_TO_DECIDE
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

function parked({ parked: claims, names }: DeskReading, isoToday: string): DeskSection {
  return {
    id: 'parked',
    title: 'Parked',
    lines: claims.map((claim) => ({
      ...claimLine(claim, [...waitingWords(claim), ...withWhom(claim, names)]),
      alert: claim.work.state === 'waiting' && claim.work.waitingUntil < isoToday ? 'Overdue' : undefined,
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
