import type { Account } from '../domain/account'
import { type Db, inTransaction } from '../store/db'
import {
  deleteDraft,
  deleteOldestDrafts,
  type FormDraft,
  isFormSent,
  upsertDraft,
} from '../store/form-drafts'

/** Nobody has more forms open; it bounds what one account can store. */
const DRAFTS_KEPT = 50

/**
 * Keeps what somebody has typed so far. A draft that arrives after its form was taken, as a slow request may, is
 * not kept. Returns whether it was.
 */
export async function keepDraft(db: Db, actor: Account, draft: FormDraft): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (await isFormSent(trx, actor.id, draft.address, draft.formKey)) return false
    await upsertDraft(trx, actor.id, draft)
    await deleteOldestDrafts(trx, actor.id, DRAFTS_KEPT)
    return true
  })
}

/** Forgets what was typed into the form that goes to `address`: it was taken, or the person let it go. */
export async function forgetDraft(db: Db, actor: Account, address: string): Promise<void> {
  await deleteDraft(db, actor.id, address)
}
