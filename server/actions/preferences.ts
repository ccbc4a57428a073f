import type { Account } from '../domain/account'
import type { Db } from '../store/db'
import { type Preferences, upsertPreferences } from '../store/preferences'

/** Stores how somebody likes to work. Theirs alone: no event, and no other revision of the account. */
export async function setPreferences(db: Db, actor: Account, preferences: Preferences): Promise<void> {
  await upsertPreferences(db, actor.id, preferences)
}
