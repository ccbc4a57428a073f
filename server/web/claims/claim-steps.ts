import { type Claim, NOT_CHECKABLE_LABELS, NOT_CHECKABLE_REASONS } from '../../domain/claim'
import { type ClaimWorkFacts, decideClaimWork } from '../../domain/claim-work'
import { type FieldShape, type Form, fieldOf } from '../shared/form'
import type { ActionButton, Field, FormHidden } from '../shared/parts'
import { paths } from '../shared/paths'
import { MOVES, type MoveValues } from './claim-work-forms'

type Step = (typeof MOVES)[number]

/** The steps of a claim's work: those that can be taken as forms, the others with the reason why not. */
export interface ClaimSteps {
  possible: ActionButton[]
  refused: ActionButton[]
}

/** Asks the rule about every step; `form` holds what was typed into one of them. */
export function claimSteps(
  claim: Claim,
  facts: ClaimWorkFacts,
  form: Form<MoveValues>,
  hidden: FormHidden,
): ClaimSteps {
  const buttons = MOVES.map((step) => {
    const decision = decideClaimWork(claim.work.state, step, facts)
    const button = buttonOf(step, claim, form, hidden)
    return decision.ok ? button : { ...button, reason: decision.reason, fields: undefined }
  })
  return {
    possible: buttons.filter(({ reason }) => reason === undefined),
    refused: buttons.filter(({ reason }) => reason !== undefined),
  }
}

/** The id of a field of a step: several steps have a field of one name. */
export function stepFieldId(step: string, name: string): string {
  return `${step}-${name}`
}

function buttonOf(step: Step, claim: Claim, form: Form<MoveValues>, hidden: FormHidden): ActionButton {
  return {
    id: `step-${step}`,
    action: paths.claimState(claim.id),
    hidden: { ...hidden, extra: [{ name: 'step', value: step }] },
    fields: fieldsOf(step, claim, form),
    tone: MAIN.includes(step) ? 'primary' : 'plain',
    ...WORDS[step],
  }
}

const MAIN: readonly Step[] = ['triage', 'research', 'resume']

const WORDS: Record<Step, { text: string; hint?: string }> = {
  triage: { text: 'Take it up', hint: 'The suggestion becomes a claim to be researched.' },
  research: { text: 'Start research' },
  wait: { text: 'Park it' },
  resume: { text: 'Resume research' },
  set_aside: { text: 'Set aside as not checkable', hint: 'Readers of the article see it with this reason.' },
  dismiss: { text: 'Dismiss', hint: 'The claim leaves all lists; it can be opened again.' },
  reopen: { text: 'Open again' },
}

function fieldsOf(step: Step, claim: Claim, form: Form<MoveValues>): Field[] {
  const sent = form.values.step === step ? form : proposal(claim, form)
  const shapes = (FIELDS[step] ?? []).map((shape) => ({ ...shape, id: stepFieldId(step, shape.name) }))
  const hint =
    claim.work.state === 'merged' ? 'What the merge moved to the other claim stays there.' : undefined
  return shapes.map((shape) => fieldOf(sent, step === 'reopen' ? { ...shape, hint } : shape))
}

/** Nothing typed yet. An opinion or a forecast proposes its own reason. */
function proposal(claim: Claim, form: Form<MoveValues>): Form<MoveValues> {
  const notCheckable = claim.kind === 'opinion' || claim.kind === 'forecast' ? claim.kind : ''
  const values = { ...form.values, reason: '', waitingFor: '', waitingUntil: '', notCheckable }
  return { values, errors: [] }
}

const REASON: FieldShape<MoveValues> = {
  kind: 'textarea',
  name: 'reason',
  label: 'Reason',
  rows: 2,
  maxlength: 2000,
  required: true,
}

const FIELDS: Partial<Record<Step, FieldShape<MoveValues>[]>> = {
  wait: [
    { kind: 'text', name: 'waitingFor', label: 'What it waits for', maxlength: 300, required: true },
    { kind: 'date', name: 'waitingUntil', label: 'Look again on', required: true },
  ],
  set_aside: [
    {
      kind: 'select',
      name: 'notCheckable',
      label: 'Why it cannot be checked',
      required: true,
      options: [
        { value: '', label: 'Choose' },
        ...NOT_CHECKABLE_REASONS.map((value) => ({ value, label: NOT_CHECKABLE_LABELS[value] })),
      ],
    },
    { ...REASON, label: 'In a sentence for readers', required: false },
  ],
  dismiss: [REASON],
  reopen: [REASON],
}
