import { changePassword } from '../../actions/accounts'
import { setShortcuts } from '../../actions/preferences'
import { endSession, sessionBounds } from '../../actions/session'
import { listSessions } from '../../store/sessions'
import { signInHere } from '../middleware/session'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf, keysOf } from '../shared/context'
import { blankForm } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { nothing, passwordForm, preferencesForm } from './account-forms'
import { accountPage, passwordPage, sessionsPage } from './account-page'
import { wordsOf } from './words'

/** Everyone's own account. */
export const accountRoutes = (deps: Deps): Route[] => [
  get('/account', 'account.own', showAccount),
  post('/account/preferences', 'account.own', savePreferences(deps)),
  get('/account/password', 'account.own', showPassword),
  post('/account/password', 'account.own', savePassword(deps)),
  get('/account/sessions', 'account.own', showSessions(deps)),
  post('/account/sessions/:id/end', 'account.own', endOne(deps)),
]

const showAccount: Handler = (_req, res) => {
  page(res, 'accounts/show', accountPage(actorOf(res), keysOf(res), formHidden(res)))
}

const savePreferences =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: preferencesForm,
      perform: async (trx, { shortcuts }, actor) => {
        await setShortcuts(trx, actor, shortcuts)
        return paths.account()
      },
      page: () => showAccount(req, res),
      notice: 'saved',
    })
  }

const showPassword: Handler = (_req, res) => {
  page(res, 'accounts/password', passwordPage(blankForm(passwordForm), formHidden(res)))
}

const savePassword =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: passwordForm,
      perform: async (trx, form, actor) => {
        const words = wordsOf(await deps.settings())
        const input = { current: form.current_password, chosen: form.new_password, words }
        await changePassword(trx, actor, input, deps.clock())
        await signInHere(res, { ...deps, db: trx }, actor)
        return paths.account()
      },
      page: (form) => page(res, 'accounts/password', passwordPage(form, formHidden(res))),
      notice: 'password_changed',
    })
  }

const showSessions =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const sessions = await listSessions(deps.db, actorOf(res).id, sessionBounds(deps.clock()))
    page(res, 'accounts/sessions', sessionsPage(sessions, res.locals.session?.id, formHidden(res)))
  }

const endOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = idParam(req, 'id', 'session')
    await submit(req, res, deps, {
      schema: nothing,
      perform: async (trx, _form, actor) => {
        await endSession(trx, actor, id)
        return paths.sessions()
      },
      page: () => res.redirect(303, paths.sessions()),
      notice: 'session_ended',
    })
  }
