import type { Response } from 'express'
import { invite, revokeInvitation } from '../../actions/account-entry'
import { Refused } from '../../domain/errors'
import { listOpenLinks } from '../../store/one-time-links'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { fieldsOf } from '../shared/context'
import { blankForm, type Form, readForm, refusedForm } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type InviteForm, inviteForm, nothing } from './admin-forms'
import { invitationsPage } from './invitations-page'
import { sendLink } from './link-page'

export const invitationRoutes = (deps: Deps): Route[] => [
  get('/admin/invitations', 'admin.accounts', (_req, res) => print(res, deps, blankForm(inviteForm))),
  post('/admin/invitations', 'admin.accounts', makeInvitation(deps)),
  post('/admin/invitations/:id/revocation', 'admin.accounts', revoke(deps)),
]

function makeInvitation(deps: Deps): Handler {
  return async (req, res) => {
    const reading = readForm(inviteForm, fieldsOf(req))
    if (!reading.ok) return print(res.status(422), deps, reading.form)
    const { email, role } = reading.values
    try {
      await sendLink(req, res, deps, {
        title: `Invitation for ${email}`,
        lead: 'Hand this link to the person. It works once, for seven days.',
        path: paths.invitation,
        back: { text: 'Invitations', href: paths.adminInvitations() },
        perform: (trx, admin, token) => invite(trx, admin, { email, role, token }, deps.clock()),
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await print(res.status(422), deps, refusedForm(reading.form, error))
    }
  }
}

function revoke(deps: Deps): Handler {
  return async (req, res) => {
    const id = idParam(req, 'id', 'invitation')
    await submit(req, res, deps, {
      schema: nothing,
      perform: async (trx, _form, admin) => {
        await revokeInvitation(trx, admin, id, deps.clock())
        return paths.adminInvitations()
      },
      page: () => print(res, deps, blankForm(inviteForm)),
      notice: 'invitation_revoked',
    })
  }
}

async function print(res: Response, deps: Deps, form: Form<InviteForm>): Promise<void> {
  const open = await listOpenLinks(deps.db, 'invitation', deps.clock())
  page(res, 'admin/invitations', invitationsPage(open, form, formHidden(res)))
}
