import { ROLE_LABELS } from '../../domain/account'
import type { OneTimeLink } from '../../domain/one-time-link'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import { moment } from '../shared/format'
import type { ActionButton, ErrorSummary, Field, FormHidden, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import { ROLE_OPTIONS } from './accounts-page'
import type { InviteForm } from './admin-forms'

export interface InvitationsPage {
  title: string
  error: boolean
  errorSummary: ErrorSummary
  action: string
  hidden: FormHidden
  fields: Field[]
  open: { email: string; role: string; expires: Time; revoke: ActionButton }[]
}

declare module '../shared/page' {
  interface Views {
    'admin/invitations': InvitationsPage
  }
}

export function invitationsPage(
  open: OneTimeLink[],
  form: Form<InviteForm>,
  hidden: FormHidden,
): InvitationsPage {
  return {
    title: 'Invitations',
    error: form.errors.length > 0,
    errorSummary: errorSummary(form),
    action: paths.adminInvitations(),
    hidden,
    fields: [
      fieldOf(form, { kind: 'email', name: 'email', label: 'E-mail address', autocomplete: 'off' }),
      fieldOf(form, {
        kind: 'radios',
        name: 'role',
        label: 'Role',
        options: ROLE_OPTIONS,
        hint: 'One account has one role. Administrators have no say in what is published.',
      }),
    ],
    open: open.map((link) => ({
      email: link.email ?? '',
      role: link.role ? ROLE_LABELS[link.role] : '',
      expires: moment(link.expiresAt),
      revoke: {
        id: `revoke-${link.id}`,
        action: paths.adminInvitationEnd(link.id),
        text: 'Revoke',
        hidden,
        tone: 'plain',
      },
    })),
  }
}
