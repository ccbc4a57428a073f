import type { Db } from '../store/db'
import { deleteOldDrafts } from '../store/form-drafts'
import { deleteFormKeys } from '../store/form-keys'
import { deleteExpiredSessions } from '../store/sessions'
import { forgetPresence } from './presence'
import { sessionBounds } from './session'

/** A form may come a second time for this long and still have one effect. */
const FORM_KEY_LIFE = 7 * 24 * 3_600_000
/** What somebody typed and left for so long they no longer look for. */
const DRAFT_LIFE = 30 * 24 * 3_600_000

/** Forgets sessions, form keys, drafts of forms and traces of presence that ran out. Safe to run at any time and in several processes. */
export async function forgetWhatRanOut(db: Db, now: Date): Promise<void> {
  await deleteFormKeys(db, new Date(now.getTime() - FORM_KEY_LIFE))
  await deleteExpiredSessions(db, sessionBounds(now))
  await deleteOldDrafts(db, new Date(now.getTime() - DRAFT_LIFE))
  await forgetPresence(db, now)
}
