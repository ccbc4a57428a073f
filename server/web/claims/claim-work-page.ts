import {
  ATTRIBUTION_LABELS,
  CLAIM_KIND_LABELS,
  type Claim,
  claimantName,
  NOT_CHECKABLE_LABELS,
} from '../../domain/claim'
import { CLAIM_WORK_LABELS, claimWorkFacts } from '../../domain/claim-work'
import { figureWords } from '../../domain/figure-text'
import { FLAG_LABELS } from '../../domain/flag'
import { GUESS_LABELS } from '../../domain/guess'
import { type FieldHistoryEntry, fieldHistory } from '../shared/field-history'
import { blankForm, errorSummary, type Form } from '../shared/form'
import { day, dayMoment, languageName, list, moment } from '../shared/format'
import { sinceLook } from '../shared/look-parts'
import type { PageHead } from '../shared/page'
import type {
  ActionButton,
  Breadcrumbs,
  ErrorSummary,
  Facts,
  FormHidden,
  Link,
  Notice,
  SinceLook,
  TabsNav,
  VerdictTag,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { verdictTagOf } from '../shared/verdict-parts'
import { claimBreadcrumbs } from './claim-editing-page'
import { type ClaimProof, proofOf } from './claim-proof'
import { type ClaimSteps, claimSteps, stepFieldId } from './claim-steps'
import { type AssignmentValues, type MoveValues, moveForm, type PassageValues } from './claim-work-forms'
import { addPassageOf, assignmentOf, type WorkPassage, workPassages } from './claim-work-passages'
import type { ClaimWorkReading } from './claim-work-reading'

declare module '../shared/page' {
  interface Views {
    'claims/work': ClaimWorkPage
  }
}

/** What was typed into the forms of the page; one of them at most was sent. */
export interface SentForms {
  move?: Form<MoveValues>
  assignment?: Form<AssignmentValues>
  passage?: Form<PassageValues>
  removal?: Form<unknown>
}

export interface ClaimWorkPage extends PageHead, ClaimProof {
  breadcrumbs: Breadcrumbs
  errorSummary: ErrorSummary
  words: string
  lang: string
  claimant: { text: string; href?: string }
  verdict: VerdictTag
  state: { word: string; sentence: string; link?: Link }
  actions: Link[]
  /** Of the first of them, which is the next step while the claim is researched. */
  nextTone: 'primary' | 'plain'
  /** The parts of the page; a heading takes the focus when its link is followed. */
  parts: TabsNav
  flags: Notice[]
  look: SinceLook
  steps: ClaimSteps
  assignment: ActionButton
  facts: Facts
  passages: WorkPassage[]
  addPassage: ActionButton
  rebuttalLink: Link
  replyLink: Link
  verdictLink: Link
  history: FieldHistoryEntry[]
}

/** The newsroom's page of one claim: all that hangs on it, and every step that can be taken. */
export function claimWorkPage(
  reading: ClaimWorkReading,
  sent: SentForms,
  hidden: FormHidden,
  today: string,
): ClaimWorkPage {
  const { claim } = reading
  const claimant = claim.voice.voice === 'named' ? claim.voice.claimant : undefined
  const summary = summaryOf(sent)
  return {
    title: `Claim ${claim.id}`,
    width: 'dossier',
    error: summary.errors.length > 0,
    breadcrumbs: claimBreadcrumbs(claim),
    errorSummary: summary,
    words: claim.text,
    lang: claim.language,
    claimant: { text: claimantName(claim), href: claimant && paths.claimant(claimant.id, claimant.name) },
    verdict: verdictTagOf(claim, reading.verdicts),
    state: stateOf(claim, reading, today),
    actions: actionsOf(claim),
    nextTone: claim.work.state === 'in_research' ? 'primary' : 'plain',
    parts: partsOf(reading),
    flags: flagsOf(reading),
    look: sinceLook(reading, { action: paths.claimLook(claim.id), hidden }),
    steps: claimSteps(claim, claimWorkFacts(reading.verdicts), sent.move ?? blankForm(moveForm), hidden),
    assignment: assignmentOf(reading, sent.assignment, hidden),
    facts: factsOf(reading),
    passages: workPassages(reading, hidden),
    addPassage: addPassageOf(reading, sent.passage, hidden),
    ...proofOf(reading, hidden),
    rebuttalLink: { text: 'Add a rebuttal', href: paths.newRebuttal(claim.id) },
    replyLink: { text: 'Record the right of reply', href: paths.replies(claim.id) },
    verdictLink: { text: 'Draft and decide', href: paths.verdictDraft(claim.id) },
    history: fieldHistory(reading.events),
  }
}

const NOTHING_SENT: Form<unknown> = { values: {}, errors: [] }

/** The sentences of whichever form was sent, each leading to its field on this page. */
function summaryOf({ move, assignment, passage, removal }: SentForms): ErrorSummary {
  if (move === undefined) return errorSummary<unknown>(assignment ?? passage ?? removal ?? NOTHING_SENT)
  const step = move.values.step
  return {
    errors: move.errors.map(({ message, field }) => ({
      message,
      href: field === undefined ? `#step-${step}` : `#${stepFieldId(step, field)}`,
    })),
  }
}

function stateOf(claim: Claim, { others }: ClaimWorkReading, today: string): ClaimWorkPage['state'] {
  const word = CLAIM_WORK_LABELS[claim.work.state]
  const reason = claim.stateReason === '' ? '' : ` ${claim.stateReason}`
  switch (claim.work.state) {
    case 'waiting': {
      const overdue = claim.work.waitingUntil < today ? ' That day is past.' : ''
      return {
        word,
        sentence: `For ${claim.work.waitingFor}, until ${day(claim.work.waitingUntil)}.${overdue}`,
      }
    }
    case 'not_checkable':
      return { word, sentence: `${NOT_CHECKABLE_LABELS[claim.work.reason]}.${reason}` }
    case 'merged': {
      const id = claim.work.mergedIntoId
      const text = others.find((other) => other.claim.id === id)?.claim.text ?? `Claim ${id}`
      return { word, sentence: `Into claim ${id}.${reason}`, link: { text, href: paths.claimWork(id) } }
    }
    default:
      return { word, sentence: `Since ${day(claim.updatedAt)}.${reason}` }
  }
}

function actionsOf({ id }: Claim): Link[] {
  return [
    { text: 'Draft and decide', href: paths.verdictDraft(id) },
    { text: 'Edit', href: paths.editClaim(id) },
    { text: 'Merge', href: paths.mergeClaim(id) },
    { text: 'Public page', href: paths.claim(id) },
  ]
}

function partsOf({ passages, evidence, rebuttals, replies, verdicts }: ClaimWorkReading): TabsNav {
  return {
    label: 'On this page',
    items: [
      { text: 'Changes', href: '#changed' },
      { text: 'Work', href: '#state' },
      { text: 'The claim', href: '#facts' },
      { text: 'Passages', href: '#passages', count: passages.length },
      { text: 'Evidence', href: '#evidence', count: evidence.length },
      { text: 'Rebuttals', href: '#rebuttals', count: rebuttals.length },
      { text: 'Replies', href: '#replies', count: replies.length },
      { text: 'Verdict', href: '#verdicts', count: verdicts.length },
      { text: 'History', href: '#history' },
    ],
  }
}

function flagsOf({ flags }: ClaimWorkReading): Notice[] {
  return flags
    .filter(({ cleared }) => cleared === undefined)
    .map(({ kind, detail, raisedAt }) => ({
      kind: 'flag',
      word: FLAG_LABELS[kind],
      text: detail,
      time: moment(raisedAt),
      link: { text: 'All open flags', href: paths.flags() },
    }))
}

/** What nobody has looked at since it was read out of the article; empty when there is none. */
function guessWords({ guessed }: Claim): string {
  if (guessed.length === 0) return ''
  return `${list(guessed.map((field) => GUESS_LABELS[field]))}: look at it and save the claim`
}

function factsOf({ claim, names }: ClaimWorkReading): Facts {
  const rows: Facts['rows'] = [
    { term: 'Kind', text: CLAIM_KIND_LABELS[claim.kind] },
    { term: 'Question', text: ATTRIBUTION_LABELS[claim.attribution] },
    { term: 'How the article speaks of them', text: claim.claimantNote },
    { term: 'Said on', time: claim.assertedOn === undefined ? undefined : dayMoment(claim.assertedOn) },
    { term: 'Where or to whom', text: claim.occasion },
    ...claim.quantities.map((quantity) => ({ term: 'Figure', text: figureWords(quantity) })),
    { term: 'Guessed', text: guessWords(claim), href: paths.editClaim(claim.id) },
    { term: 'Language', text: languageName(claim.language) },
    ...claim.topics.map(({ slug, name }) => ({ term: 'Topic', text: name, href: paths.topic(slug) })),
    { term: 'Made', time: moment(claim.createdAt), text: `by ${names.get(claim.createdBy) ?? 'somebody'}` },
  ]
  return { rows: rows.filter(({ text, time }) => text || time) }
}
