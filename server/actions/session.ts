import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '../domain/account'
import type { Db } from '../store/db'
import {
  deleteExpiredSessions,
  deleteSession,
  type FoundSession,
  findSession,
  insertSession,
  type SessionBounds,
  touchSession,
} from '../store/sessions'

const HOUR = 3_600_000
/** Twelve hours without a request end a session, and seven days in any case. */
export const IDLE_LIFE = 12 * HOUR
export const ABSOLUTE_LIFE = 7 * 24 * HOUR
/** "Last seen" is kept to the minute: reading pages must not turn into a write each. */
const TOUCH_AFTER = 60_000

/** From when on a session must have been seen, and begun, to count at `now`. */
export function sessionBounds(now: Date): SessionBounds {
  return {
    seenSince: new Date(now.getTime() - IDLE_LIFE),
    begunSince: new Date(now.getTime() - ABSOLUTE_LIFE),
  }
}

/** Begins a session. `token` is for the cookie, 256 random bits; only its SHA-256 is stored. */
export async function startSession(
  db: Db,
  account: Account,
  browser: string,
  now: Date,
): Promise<{ id: number; token: string }> {
  const token = randomBytes(32).toString('base64url')
  await deleteExpiredSessions(db, sessionBounds(now))
  const id = await insertSession(db, { accountId: account.id, tokenHash: hashToken(token), browser, now })
  return { id, token }
}

/** The session of a cookie with its account, or `undefined` when it ended, ran out or its account is disabled. */
export async function resumeSession(db: Db, token: string, now: Date): Promise<FoundSession | undefined> {
  const found = await findSession(db, hashToken(token), sessionBounds(now))
  if (found && now.getTime() - found.session.lastSeenAt.getTime() > TOUCH_AFTER) {
    await touchSession(db, found.session.id, now)
  }
  return found
}

/** Ends one of an account's own sessions. */
export async function endSession(db: Db, account: Account, sessionId: number): Promise<void> {
  await deleteSession(db, account.id, sessionId)
}

/** How tokens of cookies and links are stored. They are random enough that a plain SHA-256 cannot be undone. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
