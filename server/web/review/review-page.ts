import { factsFor } from '../../actions/verdict-situation'
import { type Account, isEditor } from '../../domain/account'
import { claimantName } from '../../domain/claim'
import { CHANGE_CLASS_LABELS, contributionWords, VERDICT_STATE_LABELS } from '../../domain/verdict'
import { decideAssignment } from '../../domain/verdict-workflow'
import type { PublishedClaim } from '../shared/claim-parts'
import { contentDifferences } from '../shared/content-difference'
import { evidenceItems } from '../shared/evidence-parts'
import { excerptsCounted } from '../shared/excerpt-check-part'
import { blankForm } from '../shared/form'
import { dateTime, list, moment } from '../shared/format'
import { guardList } from '../shared/guard-parts'
import { sinceLook } from '../shared/look-parts'
import type { PageHead } from '../shared/page'
import type {
  ActionButton,
  Breadcrumbs,
  Difference,
  ErrorSummary,
  EventList,
  EvidenceItem,
  FormHidden,
  GuardList,
  Link,
  Notice,
  ReviewNotes,
  SinceLook,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { noteForm } from '../shared/review-note-form'
import { reviewNotes } from '../shared/review-note-parts'
import { type AssignmentPart, assignmentPart } from './assignment-parts'
import { crossCheckButton } from './cross-check-parts'
import { type DecisionLink, decisionBar, decisionLinks } from './decision-bar'
import { type Precedents, precedentsOf } from './precedents'
import { decisionForm } from './review-forms'
import { keptWords, noticesOf, type Returned, summaryOf } from './review-notices'
import type { ReviewReading } from './review-reading'

declare module '../shared/page' {
  interface Views {
    'review/show': ReviewPage
  }
}

export interface ReviewPage extends PageHead {
  breadcrumbs: Breadcrumbs
  errorSummary: ErrorSummary
  asked: string
  notices: Notice[]
  /** What the viewer had typed when somebody else was first and no button takes it any more. */
  kept?: string
  words: string
  lang: string
  claimant: string
  preview: PublishedClaim
  links: Link[]
  assignment: AssignmentPart
  /** `note`: what readers are told of the change, with its class, line by line. */
  changes: { title: string; empty: string; note: string[]; differences: Difference[] }[]
  readerTitle: string
  look: SinceLook
  precedents: Precedents
  notes: ReviewNotes
  guards: GuardList
  evidence: EvidenceItem[]
  /** How many excerpts were found in the stored copies of their sources. */
  excerpts: string
  contributorsLead: string
  contributors: string[]
  returns: EventList
  decisions: ActionButton[]
  /** At the lower edge of the window: to each decision, from wherever one reads. */
  bar: DecisionLink[]
  /** The revision readers see while this one waits, and the way to hold it. */
  meanwhile?: Link
  noDecision: string
}

/** What an editor needs to decide, in the order of deciding. */
export function reviewPage(
  reading: ReviewReading,
  viewer: Account,
  hidden: FormHidden,
  came?: Returned,
): ReviewPage {
  const { claim, verdict, preview } = reading
  const decisions = [
    ...decisionBar(reading, viewer, blankForm(decisionForm), hidden, came?.sent),
    ...crossCheckButton(reading, viewer, came?.asked, hidden),
  ]
  return {
    title: titleOf(reading),
    width: 'dossier',
    error: came !== undefined,
    breadcrumbs: { items: [{ text: 'Review', href: paths.review() }, { text: `Claim ${claim.id}` }] },
    errorSummary: summaryOf(came),
    asked: askedOf(reading),
    notices: noticesOf(reading, viewer, came),
    kept: keptWords(decisions, came),
    words: preview.words,
    lang: preview.lang,
    claimant: claimantName(claim),
    preview,
    links: linksOf(reading),
    assignment: assignmentOf(reading, viewer, hidden),
    readerTitle: verdict.approval === undefined ? 'What readers will see' : 'What readers see',
    changes: changesOf(reading),
    look: sinceLook(reading, { action: paths.verdictLook(verdict.id), hidden }),
    precedents: precedentsOf(reading.precedents, reading.content.rating.label),
    notes: reviewNotes(verdict, reading.notes, blankForm(noteForm), hidden, 'review'),
    guards: guardList(reading.guards, claim.id, 'Guards as things stand now'),
    evidence: besideCopies(evidenceItems(reading.content.evidence, { checks: reading.checks })),
    excerpts: excerptsCounted(reading.checks),
    contributorsLead: `None of them ${verdict.approval === undefined ? 'can' : 'could'} approve it.`,
    contributors: contributorsOf(reading),
    returns: { events: returnsOf(reading) },
    decisions,
    bar: isEditor(viewer) ? decisionLinks(decisions) : [],
    meanwhile: meanwhileOf(reading),
    noDecision: `Revision ${verdict.number} is ${VERDICT_STATE_LABELS[verdict.state].toLowerCase()}: nothing is left to decide.`,
  }
}

function titleOf({ verdict, content }: ReviewReading): string {
  const word = content.rating.label
  return verdict.state === 'submitted'
    ? `Approve “${word}”?`
    : `“${word}”, ${VERDICT_STATE_LABELS[verdict.state].toLowerCase()}`
}

function askedOf({ verdict, base, names }: ReviewReading): string {
  const { submission, approval } = verdict
  const nameOf = (id: number) => names.get(id) ?? 'somebody'
  const submitted = submission && `submitted by ${nameOf(submission.by)} on ${dateTime(submission.at)}`
  const approved = approval && `approved by ${nameOf(approval.by)} on ${dateTime(approval.at)}`
  const sentence = [`Revision ${verdict.number}`, submitted, approved].filter(Boolean).join(', ')
  return approval === undefined ? `${sentence}. ${beforeOf(base)}` : `${sentence}.`
}

function beforeOf(base: ReviewReading['base']): string {
  return base === undefined
    ? 'Nothing was published before.'
    : `Last published: revision ${base.number}, “${base.submission?.content.rating.label ?? ''}”.`
}

function linksOf({ claim, verdict }: ReviewReading): Link[] {
  const preview = { text: 'The whole page as readers will see it', href: paths.verdictPreview(claim.id) }
  const published = { text: 'The page readers see', href: paths.claim(claim.id) }
  return [
    { text: 'To the decision', href: '#decision' },
    verdict.approval === undefined ? preview : published,
    { text: 'Work on the claim', href: paths.claimWork(claim.id) },
    { text: 'Draft', href: paths.verdictDraft(claim.id) },
  ]
}

function assignmentOf(reading: ReviewReading, viewer: Account, hidden: FormHidden): AssignmentPart {
  const { verdict, assignment } = reading
  const mayTake = decideAssignment(verdict.state, factsFor(reading, viewer)).ok
  return assignmentPart({ verdictId: verdict.id, assignment, mayTake }, viewer, { back: 'review' }, hidden)
}

function changesOf({ verdict, base, content, assessment }: ReviewReading): ReviewPage['changes'] {
  const before = base?.submission?.content
  const sincePublished = {
    title: base === undefined ? '' : `Since revision ${base.number}`,
    empty:
      base === undefined
        ? 'This is the first revision.'
        : `Nothing that readers see, since revision ${base.number}.`,
    note: noteOf(verdict),
    differences: before === undefined ? [] : contentDifferences(before, content),
  }
  const moved = verdict.state === 'submitted' ? contentDifferences(content, assessment.content) : []
  if (moved.length === 0) return [sincePublished]
  const since = { title: 'Changed after it was submitted', empty: '', note: [], differences: moved }
  return [since, sincePublished]
}

/** Each excerpt beside the paragraph it was taken from. */
function besideCopies(items: EvidenceItem[]): EvidenceItem[] {
  return items.map((item) => ({ ...item, passage: item.check?.passage }))
}

function meanwhileOf({ verdict, verdicts }: ReviewReading): Link | undefined {
  const shown = verdicts.find(({ state }) => state === 'published')
  if (verdict.state !== 'submitted' || shown === undefined) return undefined
  return {
    text: `Put revision ${shown.number}, which readers see, on hold meanwhile`,
    href: `${paths.reviewVerdict(shown.id)}#hold-reason`,
  }
}

function noteOf({ changeClass, changeNote }: ReviewReading['verdict']): string[] {
  return changeClass === undefined ? [] : [`${CHANGE_CLASS_LABELS[changeClass]}.`, ...changeNote.split('\n')]
}

function contributorsOf({ contributors }: ReviewReading): string[] {
  return [...new Set(contributors.map(({ accountId }) => accountId))].map((id) => {
    const own = contributors.filter(({ accountId }) => accountId === id)
    const acts = new Set(own.map(contributionWords))
    return `${own[0]?.name ?? ''} ${list([...acts])}.`
  })
}

function returnsOf({ verdicts, names }: ReviewReading): EventList['events'] {
  return verdicts.flatMap(({ number, returned }) =>
    returned === undefined
      ? []
      : [
          {
            time: moment(returned.at),
            sentence: `${names.get(returned.by) ?? 'An editor'} returned revision ${number}.`,
            reason: returned.comment,
          },
        ],
  )
}
