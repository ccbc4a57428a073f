import { factsFor } from '../../actions/verdict-situation'
import type { Account } from '../../domain/account'
import type { VerdictState } from '../../domain/verdict'
import { decideVerdict, type VerdictStep } from '../../domain/verdict-workflow'
import { type FieldShape, type Form, fieldOf } from '../shared/form'
import type { ActionButton, Field, FormHidden } from '../shared/parts'
import { paths } from '../shared/paths'
import type { Decision, DecisionValues } from './review-forms'
import type { ReviewReading } from './review-reading'

/** The decision that was sent and came back, with what was typed into it. */
export interface SentDecision {
  decision: Decision
  form: Form<DecisionValues>
}

/** The decisions this state knows as buttons; one that this person cannot take says why instead. */
export function decisionBar(
  reading: ReviewReading,
  viewer: Account,
  blank: Form<DecisionValues>,
  hidden: FormHidden,
  sent?: SentDecision,
): ActionButton[] {
  return stepsIn(reading).map((decision) => {
    const form = sent?.decision === decision ? sent.form : blank
    const answer = answerTo(reading, viewer, STEPS[decision])
    return {
      id: decisionId(decision),
      action: paths.verdictAct(reading.verdict.id, decision),
      hidden: hiddenOf(reading, hidden),
      ...WORDS[decision],
      fields: fieldsOf(decision, form, answer.alone),
      hint: answer.alone ?? WORDS[decision].hint,
      reason: decision === 'approval' ? (answer.against ?? movedSince(reading)) : answer.against,
    }
  })
}

/** A link of the bar: the short name of a decision, and whether its button says why not. */
export interface DecisionLink {
  text: string
  href: string
  refused: boolean
}

/** The way to each decision: to its first field, or to the button with the reason why it cannot be pressed. */
export function decisionLinks(decisions: readonly ActionButton[]): DecisionLink[] {
  return decisions.map(({ id, text, fields, reason }) => ({
    text: SHORT[id] ?? text,
    href: `#${reason === undefined ? (fields?.[0]?.id ?? id) : id}`,
    refused: reason !== undefined,
  }))
}

const SHORT: Record<string, string> = {
  approval: 'Approve',
  hold: 'Hold',
  release: 'Release',
  retraction: 'Retract',
  'cross-check': 'Cross-check',
}

/** The id of the button, and with a name that of a field beside it. */
export function decisionId(decision: Decision, field?: string): string {
  const id = decision.replace('/', '-')
  return field === undefined ? id : `${id}-${field}`
}

function hiddenOf({ verdict, contentHash }: ReviewReading, hidden: FormHidden): FormHidden {
  return { ...hidden, revision: verdict.revision, extra: [{ name: 'contentHash', value: contentHash }] }
}

function stepsIn({ verdict, retraction }: ReviewReading): Decision[] {
  const retracting: Decision[] =
    retraction === undefined ? ['retraction'] : ['retraction/confirmation', 'retraction/drop']
  const byState: Partial<Record<VerdictState, Decision[]>> = {
    submitted: ['approval', 'return'],
    published: ['hold', ...retracting],
    held: ['release', ...retracting],
  }
  return byState[verdict.state] ?? []
}

const STEPS: Record<Decision, VerdictStep> = {
  approval: 'approve',
  return: 'return',
  hold: 'hold',
  release: 'release',
  retraction: 'propose_retraction',
  'retraction/confirmation': 'retract',
  'retraction/drop': 'drop_retraction',
}

/** `against`: why this person cannot. `alone`: they can only in single-editor mode, for this reason. */
function answerTo(
  reading: ReviewReading,
  viewer: Account,
  step: VerdictStep,
): { against?: string; alone?: string } {
  const ask = (reason: string) =>
    decideVerdict(reading.verdict.state, step, factsFor(reading, viewer, reason))
  const decision = ask('')
  if (decision.ok) return {}
  const sentence = decision.objections.map(({ message }) => message).join(' ')
  const isAlone = decision.because === 'person' && ask('a reason').ok
  return isAlone
    ? { alone: `${sentence} In single-editor mode you can, with a reason that readers see.` }
    : { against: sentence }
}

function movedSince({ assessment, contentHash }: ReviewReading): string | undefined {
  return assessment.contentHash === contentHash
    ? undefined
    : 'What it rests on changed after it was submitted; see above. Return it, so that it is submitted as things stand now.'
}

const WORDS: Record<Decision, Pick<ActionButton, 'text' | 'tone' | 'hint'>> = {
  approval: { text: 'Approve and publish', tone: 'primary', hint: 'Readers see it at once, with your name.' },
  return: { text: 'Return', tone: 'plain', hint: 'The authors see your comment and revise.' },
  hold: {
    text: 'Put on hold',
    tone: 'grave',
    hint: 'The page stays, with your reason above it. Another editor ends the hold.',
  },
  release: {
    text: 'Release the hold',
    tone: 'primary',
    hint: 'The verdict stands again as it was published.',
  },
  retraction: {
    text: 'Propose a retraction',
    tone: 'grave',
    hint: 'A second editor confirms; one of you has to be a standards editor.',
  },
  'retraction/confirmation': {
    text: 'Confirm the retraction',
    tone: 'grave',
    hint: 'This cannot be undone. The page stays, with the reason.',
  },
  'retraction/drop': { text: 'Drop the retraction', tone: 'plain', hint: 'The verdict stays as it is.' },
}

function fieldsOf(decision: Decision, form: Form<DecisionValues>, alone: string | undefined): Field[] {
  const shapes = [...(FIELDS[decision] ?? []), ...(alone === undefined ? [] : [ALONE])]
  return shapes.map((shape) => fieldOf(form, { ...shape, id: decisionId(decision, shape.name) }))
}

const ALONE: FieldShape<DecisionValues> = {
  kind: 'textarea',
  name: 'singleEditorReason',
  label: 'Why you decide alone',
  hint: 'Recorded and printed on the claim’s page.',
  rows: 2,
  maxlength: 1000,
  required: true,
}

const REASON: FieldShape<DecisionValues> = {
  kind: 'textarea',
  name: 'reason',
  label: 'Reason, for readers',
  rows: 2,
  maxlength: 2000,
  required: true,
}

const FIELDS: Partial<Record<Decision, FieldShape<DecisionValues>[]>> = {
  approval: [
    {
      kind: 'textarea',
      name: 'note',
      label: 'Note with the approval',
      hint: 'For the newsroom; may stay empty.',
      rows: 2,
      maxlength: 2000,
    },
  ],
  return: [
    {
      kind: 'textarea',
      name: 'comment',
      label: 'What has to change',
      rows: 4,
      maxlength: 5000,
      required: true,
    },
  ],
  hold: [REASON],
  release: [{ ...REASON, label: 'What you found, for readers' }],
  retraction: [{ ...REASON, name: 'publicReason' }],
}
