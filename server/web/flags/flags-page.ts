import { type Account, isEditor } from '../../domain/account'
import { FLAG_LABELS, FLAG_OUTCOME_LABELS, FLAG_OUTCOMES, type Flag } from '../../domain/flag'
import type { ClaimWithVerdicts } from '../../store/published-claims'
import { blankForm, type Form, fieldOf } from '../shared/form'
import { moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ActionButton, EmptyState, ErrorSummary, FormHidden, Time, VerdictTag } from '../shared/parts'
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
  flags: {
    kind: string
    detail: string
    raised: Time
    claim: string
    lang: string
    href: string
    verdict: VerdictTag
    clearance: ActionButton
  }[]
  empty: EmptyState
}

/** The open flags, oldest first, each with the form that clears it. */
export function flagsPage(
  { flags, claims }: { flags: readonly Flag[]; claims: readonly ClaimWithVerdicts[] },
  viewer: Account,
  hidden: FormHidden,
  sent?: { flagId: number; form: Form<ClearanceValues> },
): FlagsPage {
  return {
    title: 'Open flags',
    error: sent !== undefined,
    errorSummary: {
      errors: (sent?.form.errors ?? []).map(({ message, field }) => ({
        message,
        href: field && `#${fieldId(sent?.flagId ?? 0, field)}`,
      })),
    },
    flags: flags.flatMap((flag) => {
      const found = claims.find(({ claim }) => claim.id === flag.claimId)
      if (found === undefined) return []
      return [
        {
          kind: FLAG_LABELS[flag.kind],
          detail: flag.detail,
          raised: moment(flag.raisedAt),
          claim: found.claim.text,
          lang: found.claim.language,
          href: paths.claimWork(found.claim.id),
          verdict: verdictTagOf(found.claim, found.verdicts),
          clearance: clearanceOf(flag, viewer, hidden, sent?.flagId === flag.id ? sent.form : undefined),
        },
      ]
    }),
    empty: { text: 'No flag is open. One is raised when something moves under a published verdict.' },
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
    fields: [
      fieldOf(form, {
        kind: 'select',
        name: 'outcome',
        id: fieldId(id, 'outcome'),
        label: 'What came of it',
        options: [
          { value: '', label: 'Choose' },
          ...FLAG_OUTCOMES.map((value) => ({ value, label: FLAG_OUTCOME_LABELS[value] })),
        ],
      }),
      fieldOf(form, {
        kind: 'textarea',
        name: 'note',
        id: fieldId(id, 'note'),
        label: 'What you found, for readers',
        rows: 2,
        maxlength: 2000,
      }),
    ],
  }
}
