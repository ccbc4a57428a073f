import { type Account, isEditor } from '../../domain/account'
import { articleName, knownLanguage } from '../../domain/article'
import type { Claim } from '../../domain/claim'
import { CLAIM_WORK_LABELS } from '../../domain/claim-work'
import { today } from '../../domain/plain-date'
import { count, day, moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ActionButton, FormHidden, Link, TabsNav } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'
import { undoButton } from '../shared/undo-button'
import { claimLine, type DeskLine, type DeskSection, verdictLine } from './desk-lines'
import type { DeskReading } from './desk-reading'
import { askedOfMe, handedIn, returnedToMe, toDecide } from './desk-review'

declare module '../shared/page' {
  interface Views {
    'desk/show': DeskPage
  }
}

export interface DeskPage extends PageHead {
  actions: Link[]
  /** What the person did last in an article and can still undo. */
  undo?: ActionButton
  /** What is on it, counted; each leads to its part. */
  parts: TabsNav
  sections: DeskSection[]
}

/** The desk: what to go on with, what waits, what came back, what is parked. Whoever decides sees first what to decide. */
export function deskPage(reading: DeskReading, account: Account, now: Date, hidden: FormHidden): DeskPage {
  const own = [continueHere(reading), returnedToMe(reading)]
  const sections = [
    ...someOf(askedOfMe(reading)),
    ...(isEditor(account) ? [toDecide(reading, account, now), ...own] : own),
    ...someOf(handedIn(reading, account)),
    waitingForSomebody(reading),
    parked(reading, today(now)),
    newArticles(reading),
  ]
  return {
    title: 'Desk',
    width: 'dossier',
    actions: [
      { text: 'Add an article', href: paths.newArticle() },
      { text: 'New claim', href: paths.newClaim() },
    ],
    undo: undoOf(reading, hidden),
    parts: {
      label: 'On this desk',
      items: sections.flatMap(({ id, title, lines }) =>
        lines.length === 0 ? [] : [{ text: title, href: `#${id}`, count: lines.length }],
      ),
    },
    sections,
  }
}

/** A part that stands there only when there is something in it. */
function someOf(section: DeskSection): DeskSection[] {
  return section.lines.length > 0 ? [section] : []
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
    title: 'New articles',
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

function waitingWords({ work }: Claim): string[] {
  return work.state === 'waiting' ? [`Until ${day(work.waitingUntil)}, for ${work.waitingFor}`] : []
}

function withWhom({ assigneeId }: Claim, names: ReadonlyMap<number, string>): string[] {
  const name = assigneeId === undefined ? undefined : names.get(assigneeId)
  return name === undefined ? [] : [`With ${name}`]
}
