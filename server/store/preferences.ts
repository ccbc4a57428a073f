import type { KeyChoice, OwnKeys } from '../domain/keyboard'
import type { Db } from './db'

/** How somebody likes to work: keys of one letter on or off, and those that are not the standard ones. */
export type Preferences = KeyChoice

interface PreferencesRow {
  shortcuts: boolean | null
  keys: OwnKeys | null
}

/** The preferences of an account; the defaults when it never chose. */
export async function getPreferences(db: Db, accountId: number): Promise<Preferences> {
  const row = await db('account_preferences').where({ account_id: accountId }).first('shortcuts', 'keys')
  return toPreferences(row)
}

/** Stores whether keys of one letter act. */
export async function upsertShortcuts(db: Db, accountId: number, shortcuts: boolean): Promise<void> {
  await db('account_preferences')
    .insert({ account_id: accountId, shortcuts })
    .onConflict('account_id')
    .merge(['shortcuts'])
}

/** Stores which keys are not the standard ones. */
export async function upsertKeys(db: Db, accountId: number, keys: OwnKeys): Promise<void> {
  await db('account_preferences')
    .insert({ account_id: accountId, keys: JSON.stringify(keys) })
    .onConflict('account_id')
    .merge(['keys'])
}

/** A row as the program knows it; without one, or with the nulls of a left join, the defaults. */
export function toPreferences(row: PreferencesRow | undefined): Preferences {
  return { shortcuts: row?.shortcuts ?? true, keys: row?.keys ?? {} }
}
