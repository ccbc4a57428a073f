import type { Knex } from 'knex'
import type { Account } from '../domain/account'
import { claimFormKey, completeFormKey, type SentForm } from '../store/form-keys'

/** `repeated`: the same form was sent before, nothing was done now. `reused`: its key was, with other content. */
export type Sending = { outcome: 'done' | 'repeated' | 'reused'; location: string }

/**
 * Does what a form asks for at most once, however often it is sent. `perform` runs in the same transaction as the key
 * is written in: both happen or neither.
 * A key with other fields than the first time (Back, edit, send) does nothing either, and says so: to answer it like a
 * repetition would throw the new words away.
 */
export async function sendOnce(
  db: Knex,
  actor: Account,
  form: Omit<SentForm, 'accountId'>,
  now: Date,
  perform: (trx: Knex.Transaction) => Promise<string>,
): Promise<Sending> {
  const sent = { ...form, accountId: actor.id }
  return db.transaction(async (trx) => {
    const first = await claimFormKey(trx, sent, now)
    if (first) {
      return {
        outcome: first.fieldsHash === sent.fieldsHash ? 'repeated' : 'reused',
        location: first.location,
      }
    }
    const location = await perform(trx)
    await completeFormKey(trx, sent, location)
    return { outcome: 'done', location }
  })
}
