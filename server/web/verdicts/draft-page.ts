import { factsFor } from '../../actions/verdict-situation'
import type { Account } from '../../domain/account'
import { claimantName } from '../../domain/claim'
import { VERDICT_STATE_LABELS, type Verdict } from '../../domain/verdict'
import { decideVerdict, type VerdictStep } from '../../domain/verdict-workflow'
import { type EvidenceSides, evidenceSides } from '../shared/evidence-parts'
import { blankForm, errorSummary, type Form, fieldOf } from '../shared/form'
import { dateTime, moment } from '../shared/format'
import { guardList, missingSentence } from '../shared/guard-parts'
import { sinceLook } from '../shared/look-parts'
import type { PageHead } from '../shared/page'
import type {
  ActionButton,
  Breadcrumbs,
  ErrorSummary,
  Field,
  FormHidden,
  GuardList,
  Link,
  Notice,
  ReviewNotes,
  SinceLook,
  VerdictBlock,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { noteForm } from '../shared/review-note-form'
import { reviewNotes } from '../shared/review-note-parts'
import { carrying, type WayBack } from '../shared/way-back'
import { draftShapes, withProposedNote } from './draft-fields'
import type { DraftReading } from './draft-reading'
import { breadcrumbsOf } from './verdict-breadcrumbs'
import { type DraftValues, draftValues } from './verdict-forms'

declare module '../shared/page' {
  interface Views {
    'verdicts/draft': DraftPage
  }
}

export interface DraftPage extends PageHead {
  breadcrumbs: Breadcrumbs
  errorSummary: ErrorSummary
  state: string
  notices: Notice[]
  words: string
  lang: string
  claimant: string
  /** Absent while the words are frozen. */
  form?: { action: string; hidden: FormHidden; fields: Field[] }
  /** The frozen words while they wait or were returned. */
  inWork?: VerdictBlock
  guardsTitle: string
  guards: GuardList
  steps: ActionButton[]
  evidence: EvidenceSides
  look: SinceLook
  /** Absent while nothing is drafted. */
  notes?: ReviewNotes
  links: Link[]
}

/** The page on which a verdict is drafted and handed in; also while it waits, and after it was returned. */
export function draftPage(
  reading: DraftReading,
  viewer: Account,
  form: Form<DraftValues>,
  hidden: FormHidden,
): DraftPage {
  const { claim, assessment, checks } = reading
  return {
    title: `Verdict on claim ${claim.id}`,
    error: form.errors.length > 0,
    breadcrumbs: breadcrumbsOf(claim.id, 'Verdict'),
    errorSummary: errorSummary(form),
    state: stateOf(reading),
    notices: noticesOf(reading),
    words: claim.text,
    lang: claim.language,
    claimant: claimantName(claim),
    form: isEditable(reading) || isTyped(reading, form) ? formOf(reading, form, hidden) : undefined,
    inWork: isEditable(reading) ? undefined : wordsOf(reading),
    guardsTitle: isEditable(reading) ? 'Before it can be submitted' : 'The guards as things stand now',
    guards: guardList(assessment.guards, claim.id, 'Guards'),
    steps: stepsOf(reading, viewer, hidden),
    evidence: evidenceSides(assessment.basis.evidence, assessment.basis.searches, { checks }),
    look: lookOf(reading, hidden),
    notes:
      reading.verdict && reviewNotes(reading.verdict, reading.notes, blankForm(noteForm), hidden, 'draft'),
    links: linksOf(reading),
  }
}

/** The same page for somebody who came from a workbench: everything on it that comes back here goes on knowing the way. */
export function leadingBack(shown: DraftPage, wayBack: WayBack | undefined): DraftPage {
  if (wayBack === undefined) return shown
  const { form, steps, links } = shown
  return {
    ...shown,
    wayBack,
    form: form && { ...form, action: carrying(form.action, wayBack) },
    steps: steps.map((step) => ({ ...step, action: carrying(step.action, wayBack) })),
    links: links.map((link) =>
      link.href.endsWith('/preview') ? { ...link, href: carrying(link.href, wayBack) } : link,
    ),
  }
}

function isEditable({ verdict }: DraftReading): boolean {
  return verdict === undefined || verdict.state === 'drafting'
}

function wordsOf({ verdict, assessment }: DraftReading): VerdictBlock {
  const { rating, summary } = verdict?.submission?.content ?? assessment.content
  return { word: rating.label, slot: rating.slot, known: summary }
}

/** Words that came too late, after somebody submitted the draft, are shown again rather than lost. */
function isTyped({ words, verdict }: DraftReading, form: Form<DraftValues>): boolean {
  const stored = draftValues(words, verdict?.revision ?? 0)
  return JSON.stringify({ ...form.values, revision: '' }) !== JSON.stringify({ ...stored, revision: '' })
}

function stateOf({ verdict, shown, names }: DraftReading): string {
  const inForce =
    shown === undefined
      ? 'Readers have seen no verdict on this claim.'
      : `Readers see revision ${shown.number}: ${shown.submission?.content.rating.label ?? ''} (${VERDICT_STATE_LABELS[shown.state].toLowerCase()}).`
  return `${workSentence(verdict, names)} ${inForce}`
}

function workSentence(verdict: Verdict | undefined, names: DraftReading['names']): string {
  if (verdict === undefined) return 'No revision is in work; saving begins one.'
  if (verdict.state === 'submitted' && verdict.submission) {
    const who = names.get(verdict.submission.by) ?? 'somebody'
    return `Revision ${verdict.number} waits for a decision; ${who} submitted it on ${dateTime(verdict.submission.at)}.`
  }
  if (verdict.state === 'changes_requested') return `Revision ${verdict.number} was returned.`
  return `Revision ${verdict.number} is a draft, saved on ${dateTime(verdict.updatedAt)}.`
}

function noticesOf({ verdict, situation, names }: DraftReading): Notice[] {
  const returned = verdict?.returned ?? returnedBefore(verdict, situation?.verdicts ?? [])
  if (returned === undefined) return []
  const who = names.get(returned.by) ?? 'An editor'
  return [{ kind: 'info', word: 'Returned', text: `${who}: ${returned.comment}`, time: moment(returned.at) }]
}

/** While the words are revised, the comment that asked for it stays in sight. */
function returnedBefore(verdict: Verdict | undefined, verdicts: readonly Verdict[]): Verdict['returned'] {
  return verdicts.find(({ number }) => verdict !== undefined && number === verdict.number - 1)?.returned
}

function formOf(reading: DraftReading, form: Form<DraftValues>, hidden: FormHidden): DraftPage['form'] {
  const filled = withProposedNote(form, reading)
  return {
    action: paths.verdictDraft(reading.claim.id),
    hidden: { ...hidden, extra: [{ name: 'revision', value: form.values.revision }] },
    // What was proposed is a guess until somebody touches it; of words that people typed nothing differs.
    fields: draftShapes(reading).map((shape) => ({
      ...fieldOf(filled, shape),
      guess: filled.values[shape.name] !== form.values[shape.name],
    })),
  }
}

function lookOf({ claim, look, assessment }: DraftReading, hidden: FormHidden): SinceLook {
  const extra = [{ name: 'back', value: 'draft' }]
  return sinceLook(
    { ...assessment, look },
    { action: paths.claimLook(claim.id), hidden: { ...hidden, extra } },
  )
}

function stepsOf(reading: DraftReading, viewer: Account, hidden: FormHidden): ActionButton[] {
  const { verdict } = reading
  if (verdict === undefined) return [NOT_SAVED_YET]
  const button = (step: VerdictStep, rest: Omit<ActionButton, 'hidden' | 'reason'>) => ({
    ...rest,
    hidden: { ...hidden, revision: verdict.revision },
    reason: reasonAgainst(reading, viewer, step),
  })
  switch (verdict.state) {
    case 'drafting':
      return [button('submit', { ...SUBMIT, action: paths.verdictAct(verdict.id, 'submission') })]
    case 'submitted':
      return [button('withdraw', { ...WITHDRAW, action: paths.verdictAct(verdict.id, 'withdrawal') })]
    default:
      return [button('revise', { ...REVISE, action: paths.verdictAct(verdict.id, 'revision') })]
  }
}

const SUBMIT = {
  id: 'submit',
  text: 'Submit for review',
  hint: 'Submits the words as last saved and freezes them. Someone who did not work on it decides.',
  tone: 'primary',
} as const
const WITHDRAW = {
  id: 'withdraw',
  text: 'Withdraw',
  hint: 'It becomes a draft again.',
  tone: 'plain',
} as const
const REVISE = {
  id: 'revise',
  text: 'Revise',
  hint: 'Begins the next revision with these words. The returned one stays in the history.',
  tone: 'primary',
} as const

const NOT_SAVED_YET: ActionButton = {
  ...SUBMIT,
  action: '',
  hidden: { csrf: '', key: '' },
  reason: 'Save the draft first.',
}

function reasonAgainst({ situation }: DraftReading, viewer: Account, step: VerdictStep): string | undefined {
  if (situation === undefined) return 'Save the draft first.'
  const decision = decideVerdict(situation.verdict.state, step, factsFor(situation, viewer))
  if (decision.ok) return undefined
  if (decision.because === 'guard') return missingSentence(situation.assessment.guards)
  return decision.objections[0]?.message
}

function linksOf({ claim, verdict, shown }: DraftReading): Link[] {
  const review = verdict?.submission && { text: 'Review page', href: paths.reviewVerdict(verdict.id) }
  const inForce = shown && {
    text: `Hold or retract revision ${shown.number}`,
    href: paths.reviewVerdict(shown.id),
  }
  const links = [
    { text: 'See it as a reader will', href: paths.verdictPreview(claim.id) },
    { text: 'Work on the claim', href: paths.claimWork(claim.id) },
  ]
  return [...links, review, shown?.state === 'retracted' ? undefined : inForce].filter(
    (link) => link !== undefined,
  )
}
