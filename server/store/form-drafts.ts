import type { Db } from './db'

/** What was typed into a form and not sent: pairs in the order of the form, as a browser would send them. */
export interface FormDraft {
  address: string
  /** The key of the page it was typed on. */
  formKey: string
  fields: [name: string, value: string][]
  updatedAt: Date
}

/** Keeps the draft of one form of an account, in place of the one before. */
export async function upsertDraft(db: Db, accountId: number, draft: FormDraft): Promise<void> {
  await db('form_drafts')
    .insert({
      account_id: accountId,
      address: draft.address,
      form_key: draft.formKey,
      fields: JSON.stringify(draft.fields),
      updated_at: draft.updatedAt,
    })
    .onConflict(['account_id', 'address'])
    .merge(['form_key', 'fields', 'updated_at'])
}

/** The draft an account left of the form that goes to `address`, or undefined. */
export async function findDraft(db: Db, accountId: number, address: string): Promise<FormDraft | undefined> {
  const row = await db('form_drafts').where({ account_id: accountId, address }).first()
  return row && { address, formKey: row.form_key, fields: row.fields, updatedAt: row.updated_at }
}

/** Where the drafts of an account would go, the latest typed first, at most `limit`. */
export async function listDrafts(
  db: Db,
  accountId: number,
  limit: number,
): Promise<Pick<FormDraft, 'address' | 'updatedAt'>[]> {
  const rows = await db('form_drafts')
    .where({ account_id: accountId })
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .select('address', 'updated_at')
  return rows.map((row) => ({ address: row.address, updatedAt: row.updated_at }))
}

/** Forgets one draft. */
export async function deleteDraft(db: Db, accountId: number, address: string): Promise<void> {
  await db('form_drafts').where({ account_id: accountId, address }).delete()
}

/** Keeps the newest `keep` drafts of an account and forgets the others. */
export async function deleteOldestDrafts(db: Db, accountId: number, keep: number): Promise<void> {
  const kept = db('form_drafts')
    .where({ account_id: accountId })
    .orderBy('updated_at', 'desc')
    .limit(keep)
    .select('address')
  await db('form_drafts').where({ account_id: accountId }).whereNotIn('address', kept).delete()
}

/** Forgets drafts nobody touched since `until`. */
export async function deleteOldDrafts(db: Db, until: Date): Promise<void> {
  await db('form_drafts').where('updated_at', '<', until).delete()
}

/** True when the form with this key was taken: what is left of it is no draft any more. */
export async function isFormSent(
  db: Db,
  accountId: number,
  address: string,
  formKey: string,
): Promise<boolean> {
  const row = await db('form_keys')
    .where({ account_id: accountId, route: `POST ${address}`, key: formKey })
    .first('key')
  return row !== undefined
}
