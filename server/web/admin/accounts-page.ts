import { type Account, ROLE_LABELS, ROLES, type Viewer } from '../../domain/account'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import { dayMoment } from '../shared/format'
import type {
  ActionButton,
  ErrorSummary,
  Facts,
  Field,
  FormHidden,
  Link,
  Option,
  Time,
} from '../shared/parts'
import { paths } from '../shared/paths'
import type { RoleForm } from './admin-forms'

export interface AccountsPage {
  title: string
  invite: Link
  accounts: { name: string; href: string; email: string; role: string; status: string; since: Time }[]
}

export interface AdminAccountPage {
  title: string
  error: boolean
  facts: Facts
  errorSummary: ErrorSummary
  action: string
  hidden: FormHidden
  fields: Field[]
  buttons: ActionButton[]
  back: Link
}

declare module '../shared/page' {
  interface Views {
    'admin/accounts': AccountsPage
    'admin/account': AdminAccountPage
  }
}

export const ROLE_OPTIONS: Option[] = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))

const STATUS_WORDS: Record<Account['status'], string> = { active: 'Active', disabled: 'Disabled' }

export function accountsPage(accounts: Account[]): AccountsPage {
  return {
    title: 'Accounts',
    invite: { text: 'Invite someone', href: paths.adminInvitations() },
    accounts: accounts.map((account) => ({
      name: account.name,
      href: paths.adminAccount(account.id),
      email: account.email,
      role: ROLE_LABELS[account.role],
      status: STATUS_WORDS[account.status],
      since: dayMoment(account.createdAt),
    })),
  }
}

export function accountPage(
  account: Account,
  viewer: Viewer,
  form: Form<RoleForm>,
  hidden: FormHidden,
): AdminAccountPage {
  const current = { ...hidden, revision: account.revision }
  return {
    title: account.name,
    error: form.errors.length > 0,
    facts: {
      rows: [
        { term: 'E-mail address', text: account.email },
        { term: 'Role', text: ROLE_LABELS[account.role] },
        { term: 'Status', text: STATUS_WORDS[account.status] },
        { term: 'Since', time: dayMoment(account.createdAt) },
      ],
    },
    errorSummary: errorSummary(form),
    action: paths.adminAccountAct(account.id, 'role'),
    hidden: current,
    fields: [
      fieldOf(form, { kind: 'select', name: 'role', label: 'Role', options: ROLE_OPTIONS }),
      fieldOf(form, {
        kind: 'text',
        name: 'reason',
        label: 'Reason',
        hint: 'Optional. It is kept in the history.',
        maxlength: 500,
      }),
    ],
    buttons: [statusButton(account, viewer, current), resetButton(account, hidden)],
    back: { text: 'Accounts', href: paths.adminAccounts() },
  }
}

function statusButton(account: Account, viewer: Viewer, hidden: FormHidden): ActionButton {
  if (account.status === 'disabled') {
    const action = paths.adminAccountAct(account.id, 'enabling')
    return { id: 'enable', action, text: 'Enable the account', hidden, tone: 'plain' }
  }
  return {
    id: 'disable',
    action: paths.adminAccountAct(account.id, 'disabling'),
    text: 'Disable the account',
    hidden,
    tone: 'grave',
    hint: 'It can do nothing from its next request on. What it did stays in the history.',
    reason: viewer?.id === account.id ? 'You cannot disable your own account.' : undefined,
  }
}

function resetButton(account: Account, hidden: FormHidden): ActionButton {
  return {
    id: 'reset',
    action: paths.adminAccountAct(account.id, 'password-reset'),
    text: 'Make a link for a new password',
    hidden,
    tone: 'plain',
    reason: account.status === 'disabled' ? 'The account is disabled.' : undefined,
  }
}
