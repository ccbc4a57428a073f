import type { Account } from '../domain/account'
import { Refused } from '../domain/errors'
import { keyObjections, ownKeys } from '../domain/keyboard'
import type { Db } from '../store/db'
import { upsertKeys, upsertShortcuts } from '../store/preferences'

/** Stores whether keys of one letter act. The person's alone: no event, and no other revision of the account. */
export async function setShortcuts(db: Db, actor: Account, shortcuts: boolean): Promise<void> {
  await upsertShortcuts(db, actor.id, shortcuts)
}

/**
 * Stores the keys somebody wants, by act: one character, or '' for none; acts that are left out have the standard key.
 *
 * @throws Refused when a key is no single character, is kept for something else, or is another act's of the same place
 */
export async function setKeys(db: Db, actor: Account, keys: Readonly<Record<string, string>>): Promise<void> {
  const own = ownKeys(keys)
  const objections = keyObjections(own)
  if (objections.length > 0) throw new Refused(objections)
  await upsertKeys(db, actor.id, own)
}
