import { type Account, isEditor } from '../../domain/account'
import type { CrossCheck } from '../../domain/cross-check'
import { countOrigins } from '../../domain/evidence'
import type { KeyChoice } from '../../domain/keyboard'
import { orderQueue, type ReviewTask } from '../../domain/review-queue'
import { CONTRIBUTION_LABELS, type Contributor, VERDICT_STATE_LABELS } from '../../domain/verdict'
import { count, day, dayMoment, span } from '../shared/format'
import { type ListKeys, listKeys } from '../shared/keyboard'
import type { PageHead } from '../shared/page'
import type { EmptyState, ErrorSummary, FormHidden, Notice, TabsNav, Time, VerdictTag } from '../shared/parts'
import { paths } from '../shared/paths'
import { verdictTagOfRevision } from '../shared/verdict-parts'
import { type AssignmentPart, assignmentPart } from './assignment-parts'
import type { QueueItem } from './queue-reading'
import type { Said } from './review-showing'

declare module '../shared/page' {
  interface Views {
    'review/queue': QueuePage
  }
}

export const QUEUE_FILTERS = ['', 'decide', 'news', 'mine', 'second', 'returned'] as const
export type QueueFilter = (typeof QUEUE_FILTERS)[number]

export interface QueueRow {
  /** Of the verdict, also in the row's address. */
  id: number
  task: string
  claim: string
  lang: string
  href: string
  verdict: VerdictTag
  /** The verdict readers see now, when this would replace it. */
  before?: VerdictTag
  checker: string
  facts: string[]
  /** What is to be noticed before it is opened: open flags, and what changed. */
  alerts: string[]
  since: Time
  age: string
  reason: string
  /** Why this viewer cannot decide it. */
  bar?: string
  assignment: AssignmentPart
}

export interface QueuePage extends PageHead {
  errorSummary: ErrorSummary
  notices: Notice[]
  tabs: TabsNav
  /** What the filter lets through, in a sentence. */
  about: string
  rows: QueueRow[]
  empty: EmptyState
  flags: string
  keys: ListKeys
}

/** For whom the queue is printed, and what is said first. */
export interface QueueContext {
  viewer: Account
  filter: QueueFilter
  now: Date
  hidden: FormHidden
  keys: KeyChoice
  said?: Said
}

/** What waits for a decision, the most exposed first, each row with the reason of its place. */
export function queuePage(items: readonly QueueItem[], context: QueueContext): QueuePage {
  const { viewer, filter, now, keys, said } = context
  const shown = orderQueue(items, now).filter((item) => passes(item, viewer, filter))
  return {
    title: 'Review',
    error: said !== undefined && said.errors.errors.length > 0,
    errorSummary: said?.errors ?? { errors: [] },
    notices: said?.notice ? [said.notice] : [],
    tabs: {
      label: 'Which verdicts',
      items: QUEUE_FILTERS.map((each) => ({
        text: FILTERS[each].text,
        href: paths.review(each),
        current: each === filter,
        count: items.filter((item) => passes(item, viewer, each)).length,
      })),
    },
    about: FILTERS[filter].about,
    rows: shown.map((item) => rowOf(item, context)),
    empty: { text: FILTERS[filter].empty },
    flags: paths.flags(),
    keys: listKeys(keys, isEditor(viewer) ? [] : ['assign']),
    keyPlaces: ['list'],
  }
}

/** Short on the tab; said in full below it. */
const FILTERS: Record<QueueFilter, { text: string; about: string; empty: string }> = {
  '': {
    text: 'All',
    about: 'The most exposed first; each row says why it stands where it stands.',
    empty: 'Nothing waits for a decision. Submitted verdicts appear here.',
  },
  decide: {
    text: 'Can decide',
    about: 'What you did not contribute to, so that you can decide it.',
    empty: 'Nothing waits that you can decide.',
  },
  news: {
    text: 'Changed',
    about: 'What you have not read yet, and what changed since you said that you read it.',
    empty: 'Nothing changed since you looked.',
  },
  mine: {
    text: 'Mine',
    about: 'What you are on, are asked about or worked on.',
    empty: 'Nothing waits that you are on, are asked about or worked on.',
  },
  second: {
    text: 'Second editor',
    about: 'Holds and retractions that wait for a second editor.',
    empty: 'No hold and no retraction waits for a second editor.',
  },
  returned: {
    text: 'Returned',
    about: 'What went back with a comment and was not revised yet.',
    empty: 'Nothing is returned.',
  },
}

function passes(item: QueueItem, viewer: Account, filter: QueueFilter): boolean {
  switch (filter) {
    case 'decide':
      return item.task !== 'revise' && barOf(item, viewer) === undefined
    case 'news':
      return item.isNews
    case 'second':
      return item.task === 'release' || item.task === 'confirm_retraction'
    case 'mine':
      return (
        item.assignment?.assigneeId === viewer.id ||
        item.crossChecks.some(({ askedId }) => askedId === viewer.id) ||
        isContributor(item, viewer)
      )
    case 'returned':
      return item.task === 'revise'
    default:
      return true
  }
}

function isContributor({ contributors }: QueueItem, viewer: Account): boolean {
  return contributors.some(({ accountId }) => accountId === viewer.id)
}

const TASKS: Record<ReviewTask, string> = {
  decide: 'Decide',
  release: 'Release or replace',
  confirm_retraction: 'Confirm the retraction',
  revise: 'Returned, to be revised',
}

function rowOf(item: QueueItem & { reason: string }, context: QueueContext): QueueRow {
  const { viewer, filter, now, hidden } = context
  const { verdict, claim } = item
  const bar = item.task === 'revise' ? undefined : barOf(item, viewer)
  const mayTake = item.task === 'decide' && bar === undefined
  const revision = { verdictId: verdict.id, assignment: item.assignment, mayTake }
  return {
    id: verdict.id,
    task: TASKS[item.task],
    claim: claim.text,
    lang: claim.language,
    href: item.task === 'revise' ? paths.verdictDraft(claim.id) : paths.reviewVerdict(verdict.id),
    verdict: verdictTagOfRevision(verdict),
    before: isSameRating(item) ? undefined : beforeOf(item),
    checker: item.checker,
    facts: [
      verdict.state === 'submitted'
        ? `Revision ${verdict.number}`
        : `Revision ${verdict.number}, ${VERDICT_STATE_LABELS[verdict.state].toLowerCase()}`,
      ...(beforeOf(item) !== undefined && isSameRating(item) ? ['The rating stays'] : []),
      count(originsOf(item), 'independent origin'),
    ],
    alerts: [
      ...(item.isNews && item.hasLooked ? ['Changed since you looked'] : []),
      ...(item.openFlags > 0 ? [count(item.openFlags, 'open flag')] : []),
      ...item.crossChecks.map((each) => crossCheckWords(each, viewer)),
    ],
    since: dayMoment(item.since),
    age: sentenceCase(span(now.getTime() - item.since.getTime())),
    reason: item.reason,
    bar,
    assignment: assignmentPart(revision, viewer, { back: 'queue', show: filter }, hidden),
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function beforeOf({ shown, verdict }: QueueItem): VerdictTag | undefined {
  return shown === undefined || shown.id === verdict.id ? undefined : verdictTagOfRevision(shown)
}

function isSameRating(item: QueueItem): boolean {
  return beforeOf(item)?.word === verdictTagOfRevision(item.verdict).word
}

function crossCheckWords({ askedId, askedName }: CrossCheck, viewer: Account): string {
  return askedId === viewer.id ? 'You are asked for a cross-check' : `${askedName} is asked for a cross-check`
}

function originsOf({ verdict }: QueueItem): number {
  return verdict.submission?.content.origins.count ?? countOrigins([])
}

/** Said before the page is opened. The page itself and the action ask the whole rule. */
function barOf({ task, contributors, otherPerson }: QueueItem, viewer: Account): string | undefined {
  if (!isEditor(viewer)) return 'Editors decide.'
  if (task === 'decide') {
    const own = contributors.find(({ accountId }) => accountId === viewer.id)
    if (own !== undefined) return contributed(own)
    return otherPerson === viewer.id
      ? 'You put the hold that this would end: another editor decides.'
      : undefined
  }
  if (otherPerson !== viewer.id) return undefined
  return task === 'release'
    ? 'You put this hold: another editor releases it.'
    : 'You proposed this retraction: another editor confirms it.'
}

function contributed({ contribution, at }: Contributor): string {
  return `You contributed: you ${CONTRIBUTION_LABELS[contribution]} on ${day(at)}. You cannot approve it.`
}
