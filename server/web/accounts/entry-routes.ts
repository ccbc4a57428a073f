import type { Request, Response } from 'express'
import { hashToken } from '../../actions/session'
import { NotFound, Refused } from '../../domain/errors'
import type { OneTimeLink } from '../../domain/one-time-link'
import { findOpenLink } from '../../store/one-time-links'
import { signInHere } from '../middleware/session'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { fieldsOf } from '../shared/context'
import { blankForm, type Form, readForm, refusedForm } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { withNotice } from '../shared/notices'
import { page } from '../shared/page'
import { textParam } from '../shared/params'
import { paths } from '../shared/paths'
import { type Entry, firstAdministrator, invitation, passwordReset } from './entries'
import { entryPage } from './entry-page'

/** The links that let someone in once. Whoever holds the link is meant: nobody has to be signed in. */
export const entryRoutes = (deps: Deps): Route[] => [
  get('/first-administrator/:token', 'session.start', show(deps, firstAdministrator)),
  post('/first-administrator/:token', 'session.start', enter(deps, firstAdministrator)),
  get('/invitations/:token', 'session.start', show(deps, invitation)),
  post('/invitations/:token', 'session.start', enter(deps, invitation)),
  get('/password-resets/:token', 'session.start', show(deps, passwordReset)),
  post('/password-resets/:token', 'session.start', enter(deps, passwordReset)),
]

function show<T>(deps: Deps, entry: Entry<T>): Handler {
  return async (req, res) => {
    const link = await openLink(deps, entry, req)
    print(req, res, entry, link, blankForm(entry.schema))
  }
}

function enter<T>(deps: Deps, entry: Entry<T>): Handler {
  return async (req, res) => {
    const link = await openLink(deps, entry, req)
    const reading = readForm(entry.schema, fieldsOf(req))
    if (!reading.ok) return again(req, res, entry, link, reading.form)
    try {
      const account = await entry.act(deps, textParam(req, 'token', 'link'), reading.values)
      await signInHere(res, deps, account)
      deps.log.info({ requestId: res.locals.requestId, actor: account.id, by: entry.purpose }, 'signed in')
      res.redirect(303, withNotice(paths.account(), entry.notice))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      again(req, res, entry, link, refusedForm(reading.form, error))
    }
  }
}

/** @throws NotFound in the same words for a link that never was, was used, was revoked or has expired */
async function openLink<T>(deps: Deps, entry: Entry<T>, req: Request): Promise<OneTimeLink> {
  const hash = hashToken(textParam(req, 'token', 'link'))
  const link = await findOpenLink(deps.db, entry.purpose, hash, deps.clock())
  if (!link) throw new NotFound('link. It works once and for a limited time: ask for a new one')
  return link
}

function again<T>(req: Request, res: Response, entry: Entry<T>, link: OneTimeLink, form: Form<T>): void {
  res.status(422)
  print(req, res, entry, link, form)
}

function print<T>(req: Request, res: Response, entry: Entry<T>, link: OneTimeLink, form: Form<T>): void {
  page(res, 'accounts/entry', entryPage(entry, link, form, { action: req.path, hidden: formHidden(res) }))
}
