import type { Request, Response } from 'express'
import type { ZodType } from 'zod'
import { forgetDraft, keepDraft } from '../../actions/form-drafts'
import { findDraft, isFormSent } from '../../store/form-drafts'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf, fieldsOf } from '../shared/context'
import { queryText } from '../shared/params'
import { askedDraft, draftForm, removalForm } from './draft-forms'

/** What was typed and not sent, for the scripts of long forms: these answer data and no pages. */
export const draftRoutes = (deps: Deps): Route[] => [
  get('/drafts', 'account.own', showDraft(deps)),
  post('/drafts', 'account.own', keep(deps)),
  post('/drafts/removal', 'account.own', forget(deps)),
]

const showDraft =
  (deps: Deps): Handler =>
  async (req, res) => {
    const asked = askedDraft.safeParse({
      address: queryText(req, 'address', 200),
      key: queryText(req, 'key', 64),
    })
    if (!asked.success) return void res.json({ isSent: false })
    const { address, key } = asked.data
    const { id } = actorOf(res)
    const draft = await findDraft(deps.db, id, address)
    const isSent = key !== '' && (await isFormSent(deps.db, id, address, key))
    res.json({ isSent, draft: draft && { fields: draft.fields, at: draft.updatedAt } })
  }

const keep =
  (deps: Deps): Handler =>
  async (req, res) => {
    const read = readOr422(req, res, draftForm)
    if (read === undefined) return
    const updatedAt = deps.clock()
    const draft = { address: read.address, formKey: read.form_key, fields: read.draft, updatedAt }
    const isKept = await keepDraft(deps.db, actorOf(res), draft)
    res.json({ isKept, at: updatedAt })
  }

const forget =
  (deps: Deps): Handler =>
  async (req, res) => {
    const read = readOr422(req, res, removalForm)
    if (read === undefined) return
    await forgetDraft(deps.db, actorOf(res), read.address)
    res.json({ isKept: false })
  }

/** What was sent, or undefined after answering what is wrong with it. */
function readOr422<T>(req: Request, res: Response, schema: ZodType<T>): T | undefined {
  const read = schema.safeParse({ ...fieldsOf(req) })
  if (read.success) return read.data
  res.status(422).json({ problem: read.error.issues[0]?.message ?? 'This could not be read.' })
  return undefined
}
