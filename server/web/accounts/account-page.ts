import { type Account, isNewsroom, ROLE_LABELS } from '../../domain/account'
import type { KeyChoice } from '../../domain/keyboard'
import type { Session } from '../../store/sessions'
import { blankForm, errorSummary, type Form, fieldOf } from '../shared/form'
import { moment } from '../shared/format'
import type { ActionButton, ErrorSummary, Facts, Field, FormHidden, Link, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import { type PasswordForm, preferencesForm } from './account-forms'

export interface AccountPage {
  title: string
  facts: Facts
  links: Link[]
  /** Absent for administrators, whose pages have no keys. */
  preferences?: { action: string; hidden: FormHidden; shortcuts: Field }
}

export interface PasswordPage {
  title: string
  error: boolean
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  fields: Field[]
  back: Link
}

export interface SessionsPage {
  title: string
  sessions: { browser: string; seen: Time; begun: Time; isThisOne: boolean; end: ActionButton }[]
  back: Link
}

declare module '../shared/page' {
  interface Views {
    'accounts/show': AccountPage
    'accounts/password': PasswordPage
    'accounts/sessions': SessionsPage
  }
}

export const PASSWORD_HINT =
  '15 to 256 characters. Several words that do not belong together are good; spaces count. Nothing else is asked for.'

const BACK: Link = { text: 'Your account', href: paths.account() }

export function accountPage(account: Account, keys: KeyChoice, hidden: FormHidden): AccountPage {
  return {
    title: 'Your account',
    facts: {
      rows: [
        { term: 'Name', text: account.name },
        { term: 'E-mail address', text: account.email },
        { term: 'Role', text: ROLE_LABELS[account.role] },
        { term: 'Since', time: moment(account.createdAt) },
      ],
    },
    links: [
      { text: 'Change the password', href: paths.password() },
      { text: 'Where you are signed in', href: paths.sessions() },
      ...(isNewsroom(account) ? [{ text: 'Which key does what', href: paths.keys() }] : []),
    ],
    preferences: isNewsroom(account)
      ? { action: paths.preferences(), hidden, shortcuts: shortcutsField(keys) }
      : undefined,
  }
}

function shortcutsField({ shortcuts }: KeyChoice): Field {
  const form = blankForm(preferencesForm, { shortcuts: shortcuts ? 'on' : '' })
  return fieldOf(form, {
    kind: 'checkboxes',
    name: 'shortcuts',
    label: 'Keys of one letter',
    hint: 'Without them arrows, Enter, Escape and Ctrl+Enter still work, and every step has a button.',
    options: [
      {
        value: 'on',
        label: 'Single letters act in the workbench, in the review queue and on the desk’s pages',
      },
    ],
  })
}

export function passwordPage(form: Form<PasswordForm>, hidden: FormHidden): PasswordPage {
  const field = (name: keyof PasswordForm, label: string, autocomplete: string, hint?: string) =>
    fieldOf(form, { kind: 'password', name, label, autocomplete, hint })
  return {
    title: 'Change the password',
    error: form.errors.length > 0,
    action: paths.password(),
    hidden,
    errorSummary: errorSummary(form),
    fields: [
      field('current_password', 'Present password', 'current-password'),
      field('new_password', 'New password', 'new-password', PASSWORD_HINT),
      field('new_password_again', 'New password again', 'new-password'),
    ],
    back: BACK,
  }
}

export function sessionsPage(
  sessions: Session[],
  currentId: number | undefined,
  hidden: FormHidden,
): SessionsPage {
  return {
    title: 'Where you are signed in',
    sessions: sessions.map((session) => ({
      browser: session.browser,
      seen: moment(session.lastSeenAt),
      begun: moment(session.createdAt),
      isThisOne: session.id === currentId,
      end: {
        id: `end-${session.id}`,
        action: paths.endSession(session.id),
        text: 'End this session',
        hidden,
      },
    })),
    back: BACK,
  }
}
