import type { Request, Response } from 'express'
import { authenticate } from '../../actions/sign-in'
import { type Account, isNewsroom } from '../../domain/account'
import { signInHere, signOutHere } from '../middleware/session'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { fieldsOf, viewerOf } from '../shared/context'
import { readForm } from '../shared/form'
import { keptPairs, unpackFields } from '../shared/kept'
import { withNotice } from '../shared/notices'
import { page } from '../shared/page'
import { queryText } from '../shared/params'
import { localPath, paths } from '../shared/paths'
import { TooMany } from '../shared/problems'
import { type SignInState, signInPage } from '../shared/sign-in-page'
import { type SignInForm, signInForm } from './account-forms'
import './kept-page'

export const signInRoutes = (deps: Deps): Route[] => [
  get('/sign-in', 'session.start', showSignIn),
  post('/sign-in', 'session.start', signIn(deps)),
  post('/sign-out', 'session.end', signOut(deps)),
]

const showSignIn: Handler = (req, res) => {
  const next = localPath(queryText(req, 'next', 2000), '')
  const viewer = viewerOf(res)
  if (viewer) return res.redirect(303, next || homeOf(viewer))
  page(res, 'accounts/sign-in', signInPage(res, { next }))
}

const signIn =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = readForm(signInForm, fieldsOf(req))
    const { email, next } = reading.form.values
    if (!reading.ok) return again(req, res, 422, { email, next, problem: reading.form.errors[0]?.message })
    try {
      const account = await check(deps, req, reading.values)
      if (!account) return again(req, res, 422, { email, next, problem: WRONG })
      await signInHere(res, deps, account)
      deps.log.info({ requestId: res.locals.requestId, actor: account.id }, 'signed in')
      arrive(req, res, account, next)
    } catch (error) {
      if (!(error instanceof TooMany)) throw error
      res.set('Retry-After', String(error.retryAfterSeconds))
      again(req, res, 429, { email, next, problem: error.message })
    }
  }

/** The same words whether the address is unknown, the password wrong or the account disabled. */
const WRONG = 'The e-mail address or the password is not right.'

async function check(deps: Deps, req: Request, form: SignInForm): Promise<Account | undefined> {
  const email = form.email.toLowerCase()
  await deps.limits.beforeSignIn(email, req.ip ?? '')
  const account = await authenticate(deps.db, email, form.password)
  if (account) await deps.limits.signInSucceeded(email)
  else await deps.limits.signInFailed(email)
  return account
}

function again(req: Request, res: Response, status: number, state: SignInState): void {
  res.status(status)
  page(res, 'accounts/sign-in', signInPage(res, { ...state, keeps: req }))
}

/** Goes on where the person was going: to a page, or to the form that was sent when the session had ended. */
function arrive(req: Request, res: Response, account: Account, next: string): void {
  const { _kept, _return } = fieldsOf(req)
  const action = typeof _return === 'string' ? localPath(_return, '') : ''
  const pairs = typeof _kept === 'string' ? unpackFields(_kept) : []
  if (pairs.length === 0 || !res.locals.isPostPath?.(action.split('?', 1)[0] ?? '')) {
    res.redirect(303, localPath(next, '') || homeOf(account))
  } else {
    const kept = keptPairs(action, pairs, res.locals.csrf?.() ?? '', false)
    page(res, 'accounts/kept', { title: 'Your text was kept', kept })
  }
}

const signOut =
  (deps: Deps): Handler =>
  async (_req, res) => {
    await signOutHere(res, deps)
    res.redirect(303, withNotice(paths.home(), 'signed_out'))
  }

function homeOf(account: Account): string {
  return isNewsroom(account) ? paths.desk() : paths.adminAccounts()
}
