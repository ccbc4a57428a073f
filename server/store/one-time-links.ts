import type { Role } from '../domain/account'
import type { LinkPurpose, OneTimeLink } from '../domain/one-time-link'
import type { Db } from './db'

interface LinkRow {
  id: number
  purpose: string
  email: string | null
  role: string | null
  account_id: number | null
  created_by: number | null
  created_at: Date
  expires_at: Date
}

export interface NewLink {
  tokenHash: string
  purpose: LinkPurpose
  email?: string
  role?: Role
  accountId?: number
  createdBy?: number
  now: Date
  expiresAt: Date
}

/** Stores a link by the SHA-256 of its token. */
export async function insertLink(db: Db, link: NewLink): Promise<number> {
  const [row] = await db('one_time_links')
    .insert({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      email: link.email?.toLowerCase(),
      role: link.role,
      account_id: link.accountId,
      created_by: link.createdBy,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .returning('id')
  return row.id
}

/** The link of this token that still works at `now`, or `undefined`: unknown, used, revoked and expired are one. */
export async function findOpenLink(
  db: Db,
  purpose: LinkPurpose,
  tokenHash: string,
  now: Date,
): Promise<OneTimeLink | undefined> {
  const row: LinkRow | undefined = await open(db, purpose, now).where({ token_hash: tokenHash }).first()
  return row && toLink(row)
}

/** Uses a link up. Returns it, or `undefined` when it does not work (any more); of two at once one gets it. */
export async function useUpLink(
  trx: Db,
  purpose: LinkPurpose,
  tokenHash: string,
  now: Date,
): Promise<OneTimeLink | undefined> {
  const [row]: LinkRow[] = await open(trx, purpose, now)
    .where({ token_hash: tokenHash })
    .update({ used_at: now })
    .returning('*')
  return row && toLink(row)
}

/** Links of a purpose that still work, the newest first. */
export async function listOpenLinks(db: Db, purpose: LinkPurpose, now: Date): Promise<OneTimeLink[]> {
  const rows: LinkRow[] = await open(db, purpose, now).orderBy('id', 'desc').select('*')
  return rows.map(toLink)
}

/** Revokes one open link. Returns whether there was one. */
export async function revokeLink(trx: Db, purpose: LinkPurpose, id: number, now: Date): Promise<boolean> {
  return (await open(trx, purpose, now).where({ id }).update({ revoked_at: now })) === 1
}

/** Revokes the open links of a purpose that concern an account or an e-mail address: the newest one alone works. */
export async function revokeLinksFor(
  trx: Db,
  purpose: LinkPurpose,
  subject: { accountId: number } | { email: string },
  now: Date,
): Promise<void> {
  const match =
    'accountId' in subject ? { account_id: subject.accountId } : { email: subject.email.toLowerCase() }
  await open(trx, purpose, now).where(match).update({ revoked_at: now })
}

function open(db: Db, purpose: LinkPurpose, now: Date) {
  return db('one_time_links')
    .where({ purpose })
    .whereNull('used_at')
    .whereNull('revoked_at')
    .where('expires_at', '>', now)
}

function toLink(row: LinkRow): OneTimeLink {
  return {
    id: row.id,
    purpose: row.purpose as LinkPurpose,
    email: row.email ?? undefined,
    role: (row.role as Role | null) ?? undefined,
    accountId: row.account_id ?? undefined,
    createdBy: row.created_by ?? undefined,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}
