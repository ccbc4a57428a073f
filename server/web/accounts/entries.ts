import { acceptInvitation, becomeFirstAdministrator, resetPassword } from '../../actions/account-entry'
import type { Account } from '../../domain/account'
import type { LinkPurpose } from '../../domain/one-time-link'
import type { Deps } from '../routing'
import type { FieldShape, FormSchema } from '../shared/form'
import type { NoticeCode } from '../shared/notices'
import {
  type FirstAdministratorForm,
  firstAdministratorForm,
  type InvitationForm,
  invitationForm,
  type ResetForm,
  resetForm,
} from './account-forms'
import { PASSWORD_HINT } from './account-page'
import { wordsOf } from './words'

/** What one kind of one-time link leads to: a form, and what sending it does. */
export interface Entry<T> {
  purpose: LinkPurpose
  title: string
  lead: string
  button: string
  schema: FormSchema<T>
  fields: FieldShape<T>[]
  act: (deps: Deps, token: string, values: T) => Promise<Account>
  notice: NoticeCode
}

const NAME = {
  kind: 'text',
  name: 'name',
  label: 'Your name',
  hint: 'As colleagues see it, and readers below verdicts.',
  autocomplete: 'name',
} as const
const EMAIL = { kind: 'email', name: 'email', label: 'E-mail address', autocomplete: 'username' } as const
const PASSWORD = {
  kind: 'password',
  name: 'password',
  label: 'Password',
  hint: PASSWORD_HINT,
  autocomplete: 'new-password',
} as const

export const firstAdministrator: Entry<FirstAdministratorForm> = {
  purpose: 'first_administrator',
  title: 'Create the first administrator',
  lead: 'Administrators invite people and keep the settings. They have no say in what is published.',
  button: 'Create the account',
  schema: firstAdministratorForm,
  fields: [NAME, EMAIL, PASSWORD],
  act: async (deps, token, values) =>
    becomeFirstAdministrator(deps.db, token, { ...values, words: await words(deps) }, deps.clock()),
  notice: 'account_created',
}

export const invitation: Entry<InvitationForm> = {
  purpose: 'invitation',
  title: 'Accept the invitation',
  lead: 'You are invited to work here.',
  button: 'Create my account',
  schema: invitationForm,
  fields: [NAME, PASSWORD],
  act: async (deps, token, values) =>
    acceptInvitation(deps.db, token, { ...values, words: await words(deps) }, deps.clock()),
  notice: 'account_created',
}

export const passwordReset: Entry<ResetForm> = {
  purpose: 'password_reset',
  title: 'Choose a new password',
  lead: 'All sessions of your account end, and you are signed in here.',
  button: 'Save the password',
  schema: resetForm,
  fields: [{ ...PASSWORD, label: 'New password' }],
  act: async (deps, token, values) =>
    resetPassword(deps.db, token, { ...values, words: await words(deps) }, deps.clock()),
  notice: 'password_changed',
}

async function words(deps: Deps): Promise<string[]> {
  return wordsOf(await deps.settings())
}
