import { type Claim, claimantName } from '../../domain/claim'
import type { Rebuttal } from '../../domain/rebuttal'
import { type ClaimHead, type ClaimSetting, claimHead, isPublished } from '../shared/claim-setting'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { ActionButton, DeskForm, ErrorSummary, FormHidden, Notice, Quote } from '../shared/parts'
import { paths } from '../shared/paths'
import { answeringField, EDGE_FIELDS, newClaimFields, type Offered } from './rebuttal-fields'
import type { EditRebuttalValues, NewRebuttalValues, RemovalValues } from './rebuttal-forms'

declare module '../shared/page' {
  interface Views {
    'rebuttals/new': RebuttalFormPage
    'rebuttals/edit': RebuttalEditPage
  }
}

export interface RebuttalFormPage extends PageHead {
  head: ClaimHead
  errorSummary: ErrorSummary
  form: DeskForm
}

export interface RebuttalEditPage extends RebuttalFormPage {
  answering: Quote
  removal: ActionButton
}

/** The page that says which claim answers this one, and how. */
export function newRebuttalPage(
  setting: ClaimSetting,
  form: Form<NewRebuttalValues>,
  offered: Offered,
  hidden: FormHidden,
): RebuttalFormPage {
  const head = claimHead(setting, 'Add a rebuttal')
  const notices = isPublished(setting) ? [...head.notices, FLAG_NOTICE] : head.notices
  return {
    title: 'Add a rebuttal',
    error: form.errors.length > 0,
    head: { ...head, notices },
    errorSummary: errorSummary(form),
    form: {
      action: paths.rebuttals(setting.claim.id),
      hidden,
      sections: [
        { title: 'The claim that answers', rows: [[fieldOf(form, answeringField(offered))]] },
        {
          title: 'Or a new claim',
          hint: 'Leave the words empty when you chose a claim above. A new one is checked like any other.',
          rows: claimRowsOf(form, offered),
        },
        { title: 'What it does', rows: edgeRows(form) },
      ],
      submit: 'Add the rebuttal',
      cancel: { text: 'Cancel', href: rebuttalSection(setting.claim.id) },
      reason: head.closed,
    },
  }
}

const FLAG_NOTICE: Notice = {
  kind: 'flag',
  word: 'Raises a flag',
  text: 'Readers are told at once that another statement answers the claim; not which one.',
}

/** What was typed on the page of one edge: one of its two forms was sent at most. */
export interface RebuttalForms {
  edit: Form<EditRebuttalValues>
  removal: Form<RemovalValues>
}

/** The page on which an edge is answered, changed or removed. */
export function editRebuttalPage(
  setting: ClaimSetting,
  { rebuttal, answering }: { rebuttal: Rebuttal; answering: Claim },
  { edit, removal }: RebuttalForms,
  hidden: FormHidden,
): RebuttalEditPage {
  const head = claimHead(setting, `Rebuttal ${rebuttal.id}`)
  const summary = [...errorSummary(edit).errors, ...errorSummary(removal).errors]
  return {
    title: `Rebuttal ${rebuttal.id}`,
    error: summary.length > 0,
    head,
    errorSummary: { errors: summary },
    answering: {
      text: answering.text,
      lang: answering.language,
      dir: 'auto',
      cite: {
        text: `${claimantName(answering)}, claim ${answering.id}`,
        href: paths.claimWork(answering.id),
      },
    },
    form: {
      action: paths.editRebuttal(rebuttal.id),
      hidden,
      sections: [{ rows: edgeRows(edit) }],
      submit: 'Save',
      cancel: { text: 'Cancel', href: rebuttalSection(setting.claim.id) },
      reason: head.closed,
    },
    removal: removalOf(rebuttal, removal, { ...hidden, revision: undefined }, head.closed),
  }
}

/** Where the rebuttals stand on the page of work. */
export function rebuttalSection(claimId: number): string {
  return `${paths.claimWork(claimId)}#rebuttals`
}

function removalOf(
  rebuttal: Rebuttal,
  form: Form<RemovalValues>,
  hidden: FormHidden,
  reason: string | undefined,
): ActionButton {
  const field = fieldOf(form, {
    kind: 'textarea',
    name: 'reason',
    label: 'Why it is no answer to this claim',
    rows: 2,
    maxlength: 2000,
  })
  return {
    id: 'remove',
    action: paths.rebuttalRemoval(rebuttal.id),
    text: 'Remove the rebuttal',
    hidden,
    reason,
    tone: 'grave',
    hint: 'The answering claim stays; only the link between the two goes.',
    fields: [field],
  }
}

function claimRowsOf(form: Form<NewRebuttalValues>, offered: Offered): DeskForm['sections'][number]['rows'] {
  const shapes = newClaimFields(offered)
  const field = (name: keyof typeof shapes) => fieldOf(form, shapes[name])
  return [
    [field('text')],
    [field('claimantName'), field('claimantKind')],
    [field('claimantNote')],
    [field('assertedOn'), field('occasion')],
    [field('kind'), field('language')],
  ]
}

function edgeRows(form: Form<Omit<EditRebuttalValues, 'revision'>>): DeskForm['sections'][number]['rows'] {
  const { kinds, denies, leavesStanding, answer } = EDGE_FIELDS
  return [
    [fieldOf(form, kinds)],
    [fieldOf(form, denies), fieldOf(form, leavesStanding)],
    [fieldOf(form, answer)],
  ]
}
