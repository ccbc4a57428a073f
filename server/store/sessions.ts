import type { Account } from '../domain/account'
import type { OwnKeys } from '../domain/keyboard'
import { ACCOUNT_COLUMNS, type AccountRow, toAccount } from './account-row'
import type { Db } from './db'
import { type Preferences, toPreferences } from './preferences'

/** One browser that is signed in. */
export interface Session {
  id: number
  browser: string
  createdAt: Date
  lastSeenAt: Date
}

interface SessionRow {
  id: number
  browser: string
  created_at: Date
  last_seen_at: Date
}

/** Who sent a request, from which session. */
export interface FoundSession {
  session: Session
  account: Account
  preferences: Preferences
}

interface FoundRow extends AccountRow {
  session_id: number
  browser: string
  begun: Date
  seen: Date
  shortcuts: boolean | null
  keys: OwnKeys | null
}

export interface SessionBounds {
  /** Sessions last seen before this have idled away. */
  seenSince: Date
  /** Sessions begun before this are too old, however busy. */
  begunSince: Date
}

/** Stores a session of an account. `tokenHash` is the SHA-256 of what the cookie holds; `browser` is shown to its owner. */
export async function insertSession(
  db: Db,
  session: { accountId: number; tokenHash: string; browser: string; now: Date },
): Promise<number> {
  const [row] = await db('sessions')
    .insert({
      account_id: session.accountId,
      token_hash: session.tokenHash,
      browser: session.browser,
      created_at: session.now,
      last_seen_at: session.now,
    })
    .returning('id')
  return row.id
}

/** The session, its active account and how they like to work; `undefined` when it ended, ran out, or the account is disabled. */
export async function findSession(
  db: Db,
  tokenHash: string,
  bounds: SessionBounds,
): Promise<FoundSession | undefined> {
  const row: FoundRow | undefined = await db('sessions')
    .join('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('account_preferences', 'account_preferences.account_id', 'accounts.id')
    .where('sessions.token_hash', tokenHash)
    .where('sessions.last_seen_at', '>', bounds.seenSince)
    .where('sessions.created_at', '>', bounds.begunSince)
    .where('accounts.status', 'active')
    .first(
      ...ACCOUNT_COLUMNS,
      'sessions.id as session_id',
      'sessions.browser as browser',
      'sessions.created_at as begun',
      'sessions.last_seen_at as seen',
      'account_preferences.shortcuts',
      'account_preferences.keys',
    )
  if (!row) return undefined
  const session = { id: row.session_id, browser: row.browser, createdAt: row.begun, lastSeenAt: row.seen }
  return { session, account: toAccount(row), preferences: toPreferences(row) }
}

/** The sessions of an account within the bounds, the latest seen first. */
export async function listSessions(db: Db, accountId: number, bounds: SessionBounds): Promise<Session[]> {
  const rows: SessionRow[] = await db('sessions')
    .where({ account_id: accountId })
    .where('last_seen_at', '>', bounds.seenSince)
    .where('created_at', '>', bounds.begunSince)
    .orderBy('last_seen_at', 'desc')
    .select('id', 'browser', 'created_at', 'last_seen_at')
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }))
}

/** Notes that a session was just used. */
export async function touchSession(db: Db, id: number, now: Date): Promise<void> {
  await db('sessions').where({ id }).update({ last_seen_at: now })
}

/** Ends one session of an account; nothing happens when it is somebody else's or gone. */
export async function deleteSession(db: Db, accountId: number, id: number): Promise<void> {
  await db('sessions').where({ id, account_id: accountId }).delete()
}

/** Ends all sessions of an account. */
export async function deleteSessionsOf(db: Db, accountId: number): Promise<void> {
  await db('sessions').where({ account_id: accountId }).delete()
}

/** Removes sessions that ran out, of any account. */
export async function deleteExpiredSessions(db: Db, bounds: SessionBounds): Promise<void> {
  await db('sessions')
    .where('last_seen_at', '<=', bounds.seenSince)
    .orWhere('created_at', '<=', bounds.begunSince)
    .delete()
}
