import { type Account, isEditor } from '../../domain/account'
import { FLAG_LABELS, FLAG_OUTCOME_LABELS, FLAG_OUTCOMES, type Flag } from '../../domain/flag'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { blankForm, type FieldShape, type Form, fieldOf } from '../shared/form'
import { moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type {
  ActionButton,
  EmptyState,
  ErrorSummary,
  FormHidden,
  Link,
  Time,
  VerdictTag,
} from '../shared/parts'
import { paths } from '../shared/paths'
import { verdictTagOf } from '../shared/verdict-parts'
import { type ClearanceValues, clearanceForm } from './flag-forms'

declare module '../shared/page' {
  interface Views {
    'flags/list': FlagsPage
  }
}

export interface FlagsPage extends PageHead {
  errorSummary: ErrorSummary
  flags: FlagRow[]
  empty: EmptyState
}

export interface FlagRow {
  kind: string
  detail: string
  raised: Time
  claim: string
  lang: string
  href: string
  verdict: VerdictTag
  clearance: ActionButton
  /** The form that came back stands open. */
  isOpen: boolean
  /** What a flag often ends in. */
  draft: Link
}

/** The form that was sent and came back. */
export interface SentClearance {
  flagId: number
  form: Form<ClearanceValues>
}

/** The open flags, oldest first, each with the form that clears it. */
export function flagsPage(
  { flags, claims }: { flags: readonly Flag[]; claims: readonly ClaimWithVerdicts[] },
  viewer: Account,
  hidden: FormHidden,
  sent?: SentClearance,
): FlagsPage {
  return {
    title: 'Open flags',
    error: sent !== undefined,
    errorSummary: summaryOf(sent),
    flags: flags.flatMap((flag) => {
      const found = claims.find(({ claim }) => claim.id === flag.claimId)
      const form = sent?.flagId === flag.id ? sent.form : undefined
      if (found === undefined) return []
      const clearance = clearanceOf(flag, viewer, hidden, form)
      return [{ ...rowOf(flag, found), clearance, isOpen: form !== undefined }]
    }),
    empty: { text: 'No flag is open. One is raised when something moves under a published verdict.' },
  }
}

function summaryOf(sent: SentClearance | undefined): ErrorSummary {
  if (sent === undefined) return { errors: [] }
  const { form, flagId } = sent
  return {
    errors: form.errors.map(({ message, field }) => ({
      message,
      href: field && `#${fieldId(flagId, field)}`,
    })),
  }
}

function rowOf(flag: Flag, { claim, verdicts }: ClaimWithVerdicts): Omit<FlagRow, 'clearance' | 'isOpen'> {
  return {
    kind: FLAG_LABELS[flag.kind],
    detail: flag.detail,
    raised: moment(flag.raisedAt),
    claim: claim.text,
    lang: claim.language,
    href: paths.claimWork(claim.id),
    verdict: verdictTagOf(claim, verdicts),
    draft: { text: 'Draft a revision', href: paths.verdictDraft(claim.id) },
  }
}

function fieldId(flagId: number, name: string): string {
  return `flag-${flagId}-${name}`
}

function clearanceOf(
  { id }: Flag,
  viewer: Account,
  hidden: FormHidden,
  form: Form<ClearanceValues> = blankForm(clearanceForm),
): ActionButton {
  return {
    id: `clear-${id}`,
    action: paths.flagClearance(id),
    text: 'Clear the flag',
    hidden,
    reason: isEditor(viewer) ? undefined : 'Editors clear flags.',
    fields: FIELDS.map((shape) => fieldOf(form, { ...shape, id: fieldId(id, shape.name) })),
  }
}

const FIELDS: FieldShape<ClearanceValues>[] = [
  {
    kind: 'select',
    name: 'outcome',
    label: 'What came of it',
    options: [
      { value: '', label: 'Choose' },
      ...FLAG_OUTCOMES.map((value) => ({ value, label: FLAG_OUTCOME_LABELS[value] })),
    ],
  },
  { kind: 'textarea', name: 'note', label: 'What you found, for readers', rows: 2, maxlength: 2000 },
]
