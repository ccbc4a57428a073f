import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Knex } from 'knex'
import { forgetDraft } from '../../actions/form-drafts'
import { sendOnce } from '../../actions/form-once'
import type { Account } from '../../domain/account'
import { Refused, Stale } from '../../domain/errors'
import type { SentForm } from '../../store/form-keys'
import type { Deps } from '../routing'
import { actorOf, fieldsOf, fileOf } from './context'
import { type Form, type FormSchema, readForm, refusedForm, withError } from './form'
import { type NoticeCode, withNotice } from './notices'

export interface Submission<T> {
  schema: FormSchema<T>
  /** Acts, inside the one transaction, and returns where to go. */
  perform: (trx: Knex.Transaction, values: T, actor: Account) => Promise<string>
  /** Shows the page of the form again, with what was typed and what is wrong; the status is set already. */
  page: (form: Form<T>, status: number) => void | Promise<void>
  /** Shows both texts after someone else saved first; the status is 409. Without it the general page does. */
  conflict?: (form: Form<T>, stale: Stale) => void | Promise<void>
  /** What the next page says. */
  notice?: NoticeCode
}

const ALREADY_SENT =
  'This form was sent once already, with other content, and that was stored. What you typed now is below and was not: send it again if you mean both.'

/** A kept form that its person wants to see in its page before it is sent; a field beside those of the form. */
const TO_LOOK_AT = '_look'
const LOOK = 'Nothing was stored yet. What you typed is below as it was: look through it, then send it.'

/**
 * The one pattern of every posted form. Only to be looked at: the same page with what was typed, 422. Invalid: the same page, 422. A rule says no: the same page, 422, with its
 * sentences. Someone saved first: 409. Done, or done before with the same key: 303, and only after COMMIT returned.
 * A connection that breaks during COMMIT ends in the 503 page, which sends the same key again.
 */
export async function submit<T>(
  req: Request,
  res: Response,
  deps: Deps,
  submission: Submission<T>,
): Promise<void> {
  const reading = readForm(submission.schema, fieldsOf(req))
  const sent = sentForm(req)
  if (fieldsOf(req)[TO_LOOK_AT] !== undefined) return again(res, submission, withError(reading.form, LOOK))
  if (!reading.ok) return again(res, submission, reading.form)
  if (!sent)
    return again(res, submission, withError(reading.form, 'This form lost its key. Send it once more.'))
  try {
    const actor = actorOf(res)
    const sending = await sendOnce(deps.db, actor, sent, deps.clock(), async (trx) => {
      const location = await submission.perform(trx, reading.values, actor)
      await forgetDraft(trx, actor, req.path)
      return location
    })
    if (sending.outcome === 'reused') return again(res, submission, withError(reading.form, ALREADY_SENT))
    res.redirect(303, withNotice(sending.location, submission.notice))
  } catch (error) {
    if (error instanceof Refused) return again(res, submission, refusedForm(reading.form, error))
    if (error instanceof Stale && submission.conflict) return conflict(res, submission, reading.form, error)
    throw error
  }
}

async function again<T>(res: Response, submission: Submission<T>, form: Form<T>): Promise<void> {
  res.status(422)
  await submission.page(form, 422)
}

async function conflict<T>(
  res: Response,
  submission: Submission<T>,
  form: Form<T>,
  stale: Stale,
): Promise<void> {
  res.status(409)
  await submission.conflict?.(form, stale)
}

/** Which form this is: its key, where it goes, and a hash of all it holds. `undefined` when it has no key of ours. */
export function sentForm(req: Request): Omit<SentForm, 'accountId'> | undefined {
  const key = fieldsOf(req)._key
  if (typeof key !== 'string' || !/^[\w-]{16,64}$/.test(key)) return undefined
  return { key, route: `${req.method} ${req.path}`, fieldsHash: hashOf(req) }
}

/** Over everything the person sent; the token is not theirs. */
function hashOf(req: Request): string {
  const { _csrf, ...fields } = fieldsOf(req)
  const file = fileOf(req)
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(fields).sort()))
  return hash
    .update(file ? file.name : '')
    .update(file ? file.bytes : '')
    .digest('hex')
}
