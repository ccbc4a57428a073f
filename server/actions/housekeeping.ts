import type { Db } from '../store/db'
import { deleteFormKeys } from '../store/form-keys'
import { deleteExpiredSessions } from '../store/sessions'
import { sessionBounds } from './session'

/** A form may come a second time for this long and still have one effect. */
const FORM_KEY_LIFE = 7 * 24 * 3_600_000

/** Forgets sessions and form keys that ran out. Safe to run at any time and in several processes. */
export async function forgetWhatRanOut(db: Db, now: Date): Promise<void> {
  await deleteFormKeys(db, new Date(now.getTime() - FORM_KEY_LIFE))
  await deleteExpiredSessions(db, sessionBounds(now))
}
