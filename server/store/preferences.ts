import type { Db } from './db'

/** How somebody likes to work. */
export interface Preferences {
  /** Keys of one letter act in the workbench. */
  shortcuts: boolean
}

/** The preferences of an account; the defaults when it never chose. */
export async function getPreferences(db: Db, accountId: number): Promise<Preferences> {
  const row = await db('account_preferences').where({ account_id: accountId }).first('shortcuts')
  return { shortcuts: row?.shortcuts ?? true }
}

/** Stores them. */
export async function upsertPreferences(db: Db, accountId: number, preferences: Preferences): Promise<void> {
  await db('account_preferences')
    .insert({ account_id: accountId, shortcuts: preferences.shortcuts })
    .onConflict('account_id')
    .merge(['shortcuts'])
}
