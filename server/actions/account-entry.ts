import { createHmac } from 'node:crypto'
import type { Account, Role } from '../domain/account'
import { NotFound, Refused } from '../domain/errors'
import { LINK_LIFE, type LinkPurpose, type OneTimeLink } from '../domain/one-time-link'
import {
  countAdministrators,
  findAccountByEmail,
  insertAccount,
  lockAccount,
  updatePasswordHash,
} from '../store/accounts'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertLink, revokeLink, revokeLinksFor, useUpLink } from '../store/one-time-links'
import { deleteSessionsOf } from '../store/sessions'
import { lockSettings } from '../store/settings'
import { checkPassword, hashPassword } from './password'
import { hashToken } from './session'

/** Who comes in by a link, and with which password. `words` may not make up the password. */
export interface Entrant {
  name: string
  email: string
  password: string
  words: string[]
}

/**
 * The token of a link that is made by sending a form: it follows from the form's key, so that a form sent twice shows
 * the same link twice, while only its hash is stored. 256 bits that nobody without the secret can compute.
 */
export function linkToken(secret: string, actor: Account, formKey: string): string {
  return createHmac('sha256', secret).update(`link ${actor.id} ${formKey}`).digest('base64url')
}

/**
 * Stores the link with which the first administrator is made.
 *
 * @throws Refused when there is an active administrator
 */
export async function openFirstAdministrator(db: Db, token: string, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    await refuseSecondFirst(trx)
    await insertLink(trx, newLink('first_administrator', token, now, {}))
  })
}

/**
 * Creates the first administrator and uses the link up.
 *
 * @throws NotFound when the link does not work (any more)
 * @throws Refused when there is an administrator already, or for the password
 */
export async function becomeFirstAdministrator(
  db: Db,
  token: string,
  entrant: Entrant,
  now: Date,
): Promise<Account> {
  return inTransaction(db, async (trx) => {
    await mustUseUp(trx, 'first_administrator', token, now)
    await refuseSecondFirst(trx)
    return createAccount(trx, { ...entrant, role: 'admin' }, undefined, now)
  })
}

/** Invites someone; an earlier invitation of the same address ends. @throws Refused when the address has an account */
export async function invite(
  db: Db,
  admin: Account,
  invitation: { email: string; role: Role; token: string },
  now: Date,
): Promise<void> {
  const { email, role, token } = invitation
  await inTransaction(db, async (trx) => {
    if (await findAccountByEmail(trx, email)) throw addressTaken()
    await revokeLinksFor(trx, 'invitation', { email }, now)
    const id = await insertLink(trx, newLink('invitation', token, now, { email, role, createdBy: admin.id }))
    const subject = { kind: 'settings', id } as const
    await appendEvent(trx, { actor: admin, verb: 'invitation.created', subject, to: { role }, at: now })
  })
}

/** Ends an invitation. @throws NotFound when it is not open */
export async function revokeInvitation(db: Db, admin: Account, id: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    if (!(await revokeLink(trx, 'invitation', id, now))) throw new NotFound('open invitation')
    const subject = { kind: 'settings', id } as const
    await appendEvent(trx, { actor: admin, verb: 'invitation.revoked', subject, at: now })
  })
}

/**
 * Creates the invited account with the role of the invitation, and uses the link up. The address is the invitation's.
 *
 * @throws NotFound when the link does not work (any more)
 * @throws Refused for the password, or when the address has an account by now
 */
export async function acceptInvitation(
  db: Db,
  token: string,
  entrant: Omit<Entrant, 'email'>,
  now: Date,
): Promise<Account> {
  return inTransaction(db, async (trx) => {
    const { email, role, createdBy } = await mustUseUp(trx, 'invitation', token, now)
    if (!email || !role) throw new NotFound('link')
    return createAccount(trx, { ...entrant, email, role }, createdBy, now)
  })
}

/** Stores a link with which the owner of an account sets a new password; nobody else learns or chooses it. */
export async function openPasswordReset(
  db: Db,
  admin: Account | undefined,
  accountId: number,
  token: string,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockAccount(trx, accountId)
    await revokeLinksFor(trx, 'password_reset', { accountId }, now)
    await insertLink(trx, newLink('password_reset', token, now, { accountId, createdBy: admin?.id }))
    await recordOnAccount(trx, admin, 'account.reset_link_made', accountId, now)
  })
}

/**
 * Sets the password of the link's account, ends all its sessions, and uses the link up.
 *
 * @throws NotFound when the link does not work (any more)
 * @throws Refused for the password
 */
export async function resetPassword(
  db: Db,
  token: string,
  choice: Pick<Entrant, 'password' | 'words'>,
  now: Date,
): Promise<Account> {
  return inTransaction(db, async (trx) => {
    const link = await mustUseUp(trx, 'password_reset', token, now)
    const account = await lockAccount(trx, link.accountId ?? 0)
    checkPassword(choice.password, [...choice.words, account.name, account.email])
    await updatePasswordHash(trx, account.id, await hashPassword(choice.password), now)
    await deleteSessionsOf(trx, account.id)
    await recordOnAccount(trx, account, 'account.password_reset', account.id, now)
    return account
  })
}

async function createAccount(
  trx: Db,
  entrant: Entrant & { role: Role },
  invitedBy: number | undefined,
  now: Date,
): Promise<Account> {
  const { name, email, role, password, words } = entrant
  checkPassword(password, [...words, name, email])
  if (await findAccountByEmail(trx, email)) throw addressTaken()
  const account = await insertAccount(trx, {
    name,
    email,
    role,
    passwordHash: await hashPassword(password),
    now,
  })
  const subject = { kind: 'account', id: account.id } as const
  const to = { role, invited_by: invitedBy }
  await appendEvent(trx, { actor: account, verb: 'account.created', subject, to, at: now })
  return account
}

function recordOnAccount(trx: Db, actor: Account | undefined, verb: string, id: number, now: Date) {
  return appendEvent(trx, { actor, verb, subject: { kind: 'account', id }, at: now })
}

/** The lock on the settings keeps two links from making two first administrators at the same moment. */
async function refuseSecondFirst(trx: Db): Promise<void> {
  await lockSettings(trx)
  if ((await countAdministrators(trx)) === 0) return
  throw new Refused('There is an administrator already, who can invite others.')
}

async function mustUseUp(trx: Db, purpose: LinkPurpose, token: string, now: Date): Promise<OneTimeLink> {
  const link = await useUpLink(trx, purpose, hashToken(token), now)
  if (!link) throw new NotFound('link')
  return link
}

function newLink<Details>(purpose: LinkPurpose, token: string, now: Date, details: Details) {
  const expiresAt = new Date(now.getTime() + LINK_LIFE[purpose])
  return { ...details, purpose, tokenHash: hashToken(token), now, expiresAt }
}

function addressTaken(): Refused {
  return new Refused([{ message: 'There is an account with this e-mail address.', field: 'email' }])
}
