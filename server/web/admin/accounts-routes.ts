import { openPasswordReset } from '../../actions/account-entry'
import { type AccountChange, changeRole, disableAccount, enableAccount } from '../../actions/accounts'
import type { Account } from '../../domain/account'
import { NotFound } from '../../domain/errors'
import { findAccount, listAccounts } from '../../store/accounts'
import type { Db } from '../../store/db'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { viewerOf } from '../shared/context'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import type { NoticeCode } from '../shared/notices'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { accountPage, accountsPage } from './accounts-page'
import { type RoleForm, roleForm, statusForm } from './admin-forms'
import { sendLink } from './link-page'

/** Who may do what. Administrators give roles and take them; they decide nothing about claims. */
export const adminAccountRoutes = (deps: Deps): Route[] => [
  get('/admin/accounts', 'admin.accounts', list(deps)),
  get('/admin/accounts/:id', 'admin.accounts', show(deps)),
  post('/admin/accounts/:id/role', 'admin.accounts', saveRole(deps)),
  post(
    '/admin/accounts/:id/disabling',
    'admin.accounts',
    setStatus(deps, disableAccount, 'account_disabled'),
  ),
  post('/admin/accounts/:id/enabling', 'admin.accounts', setStatus(deps, enableAccount, 'account_enabled')),
  post('/admin/accounts/:id/password-reset', 'admin.accounts', makeResetLink(deps)),
]

function list(deps: Deps): Handler {
  return async (_req, res) => {
    page(res, 'admin/accounts', accountsPage(await listAccounts(deps.db)))
  }
}

function show(deps: Deps): Handler {
  return async (req, res) => {
    const account = await getAccount(deps, idParam(req, 'id', 'account'))
    const form = blankForm(roleForm, { role: account.role, revision: String(account.revision) })
    page(res, 'admin/account', accountPage(account, viewerOf(res), form, formHidden(res)))
  }
}

function saveRole(deps: Deps): Handler {
  return async (req, res) => {
    const account = await getAccount(deps, idParam(req, 'id', 'account'))
    await submit(req, res, deps, {
      schema: roleForm,
      perform: async (trx, form, admin) => {
        await changeRole(trx, admin, { ...form, accountId: account.id }, deps.clock())
        return paths.adminAccount(account.id)
      },
      page: (form: Form<RoleForm>) =>
        page(res, 'admin/account', accountPage(account, viewerOf(res), form, formHidden(res))),
      notice: 'account_changed',
    })
  }
}

type StatusAction = (db: Db, admin: Account, input: AccountChange, now: Date) => Promise<void>

function setStatus(deps: Deps, act: StatusAction, notice: NoticeCode): Handler {
  return async (req, res) => {
    const account = await getAccount(deps, idParam(req, 'id', 'account'))
    await submit(req, res, deps, {
      schema: statusForm,
      perform: async (trx, form, admin) => {
        await act(trx, admin, { ...form, accountId: account.id }, deps.clock())
        return paths.adminAccount(account.id)
      },
      page: ({ errors }) => {
        const form = { ...blankForm(roleForm, { role: account.role }), errors }
        page(res, 'admin/account', accountPage(account, viewerOf(res), form, formHidden(res)))
      },
      notice,
    })
  }
}

function makeResetLink(deps: Deps): Handler {
  return async (req, res) => {
    const account = await getAccount(deps, idParam(req, 'id', 'account'))
    await sendLink(req, res, deps, {
      title: `New password for ${account.name}`,
      lead: 'Hand this link to the person. It works once, for 30 minutes. Only they choose the password.',
      path: paths.passwordReset,
      back: { text: account.name, href: paths.adminAccount(account.id) },
      perform: (trx, admin, token) => openPasswordReset(trx, admin, account.id, token, deps.clock()),
    })
  }
}

async function getAccount(deps: Deps, id: number): Promise<Account> {
  const account = await findAccount(deps.db, id)
  if (!account) throw new NotFound('account')
  return account
}
