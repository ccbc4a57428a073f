import type { Request, Response } from 'express'
import type { Knex } from 'knex'
import { linkToken } from '../../actions/account-entry'
import { sendOnce } from '../../actions/form-once'
import type { Account } from '../../domain/account'
import { Refused } from '../../domain/errors'
import type { Deps } from '../routing'
import { actorOf } from '../shared/context'
import { page } from '../shared/page'
import type { Link } from '../shared/parts'
import { sentForm } from '../shared/submit'

export interface LinkPage {
  title: string
  lead: string
  link: string
  back: Link
}

declare module '../shared/page' {
  interface Views {
    'admin/link': LinkPage
  }
}

export interface LinkRequest {
  title: string
  lead: string
  path: (token: string) => string
  back: Link
  perform: (trx: Knex.Transaction, admin: Account, token: string) => Promise<void>
}

/**
 * Makes a one-time link and shows it, once: only its hash is stored, and there is no mail. The one POST that answers
 * with a page: a redirect would have to carry the secret. Sent twice, the form shows the same link again.
 */
export async function sendLink(req: Request, res: Response, deps: Deps, request: LinkRequest): Promise<void> {
  const form = sentForm(req)
  if (!form) throw new Refused('This form lost its key. Open the page again.')
  const admin = actorOf(res)
  const token = linkToken(deps.config.sessionSecret, admin, `${form.route} ${form.key}`)
  await sendOnce(deps.db, admin, form, deps.clock(), async (trx) => {
    await request.perform(trx, admin, token)
    return request.back.href
  })
  const { title, lead, back } = request
  page(res, 'admin/link', { title, lead, back, link: `${deps.config.publicUrl}${request.path(token)}` })
}
