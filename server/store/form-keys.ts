import type { Db } from './db'

/** A form as it was sent once: who sent it, where to, with which key and which fields. */
export interface SentForm {
  accountId: number
  route: string
  key: string
  /** Tells a repeated post from another one that carries the same key, as after the browser's Back. */
  fieldsHash: string
}

/**
 * Claims the key for this transaction. Returns `undefined` when it is new; else what the first post with it led to.
 * Waits, within the lock time-out, while another transaction that holds the key is undecided.
 */
export async function claimFormKey(
  trx: Db,
  form: SentForm,
  now: Date,
): Promise<{ fieldsHash: string; location: string } | undefined> {
  const inserted = await trx('form_keys')
    .insert({ ...keyOf(form), fields_hash: form.fieldsHash, created_at: now })
    .onConflict()
    .ignore()
    .returning('key')
  if (inserted.length > 0) return undefined
  const first = await trx('form_keys').where(keyOf(form)).first('fields_hash', 'location')
  return { fieldsHash: first.fields_hash, location: first.location }
}

/** Notes where the first post led, in the transaction that claimed the key. */
export async function completeFormKey(trx: Db, form: SentForm, location: string): Promise<void> {
  await trx('form_keys').where(keyOf(form)).update({ location })
}

/** Forgets keys made before `until`. */
export async function deleteFormKeys(db: Db, until: Date): Promise<void> {
  await db('form_keys').where('created_at', '<', until).delete()
}

function keyOf(form: SentForm) {
  return { account_id: form.accountId, route: form.route, key: form.key }
}
