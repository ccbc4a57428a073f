import type { Account, Role } from '../domain/account'
import { Refused, Stale } from '../domain/errors'
import {
  countAdministrators,
  findCredentials,
  lockAccount,
  updateAccount,
  updatePasswordHash,
} from '../store/accounts'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { deleteSessionsOf } from '../store/sessions'
import { lockSettings } from '../store/settings'
import { checkPassword, hashPassword, isPassword } from './password'

export interface AccountChange {
  accountId: number
  /** The revision the page was made from. */
  revision: number
  reason?: string
}

/**
 * Gives an account another role. Its sessions end, so that no page shows what the old role could do.
 *
 * @throws Stale when the account was changed since
 * @throws Refused when no administrator would be left
 */
export async function changeRole(
  db: Db,
  admin: Account,
  input: AccountChange & { role: Role },
  now: Date,
): Promise<void> {
  await change(db, admin, input, { verb: 'account.role_changed', fields: { role: input.role } }, now)
}

/** Shuts an account out; from its next request on it can do nothing. @throws Stale, Refused as `changeRole` */
export async function disableAccount(db: Db, admin: Account, input: AccountChange, now: Date): Promise<void> {
  await change(db, admin, input, { verb: 'account.disabled', fields: { status: 'disabled' } }, now)
}

/** Lets an account in again. @throws Stale when the account was changed since */
export async function enableAccount(db: Db, admin: Account, input: AccountChange, now: Date): Promise<void> {
  await change(db, admin, input, { verb: 'account.enabled', fields: { status: 'active' } }, now)
}

/**
 * Changes the own password, after the present one is given, and ends every session of the account, this one included:
 * the caller begins a new one.
 *
 * @throws Refused when the present password is wrong, or for the new one
 */
export async function changePassword(
  db: Db,
  account: Account,
  input: { current: string; chosen: string; words: string[] },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockAccount(trx, account.id)
    const credentials = await findCredentials(trx, account.email)
    if (!(await isPassword(input.current, credentials?.passwordHash))) {
      throw new Refused([{ message: 'This is not your present password.', field: 'current_password' }])
    }
    checkPassword(input.chosen, [...input.words, account.name, account.email], 'new_password')
    await updatePasswordHash(trx, account.id, await hashPassword(input.chosen), now)
    await deleteSessionsOf(trx, account.id)
    const subject = { kind: 'account', id: account.id } as const
    await appendEvent(trx, { actor: account, verb: 'account.password_changed', subject, at: now })
  })
}

interface Change {
  verb: string
  fields: Partial<Pick<Account, 'role' | 'status'>>
}

async function change(
  db: Db,
  admin: Account,
  input: AccountChange,
  { verb, fields }: Change,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockSettings(trx)
    const before = await lockAccount(trx, input.accountId)
    if (before.revision !== input.revision) throw new Stale('account', before)
    const from = { role: before.role, status: before.status }
    const after = { ...from, ...fields }
    if (after.role === before.role && after.status === before.status) return
    await updateAccount(trx, before.id, before.revision, fields)
    await refuseHouseWithoutAdministrator(trx)
    await deleteSessionsOf(trx, before.id)
    const subject = { kind: 'account', id: before.id } as const
    await appendEvent(trx, { actor: admin, verb, subject, from, to: after, reason: input.reason, at: now })
  })
}

/** The lock on the settings lets only one change at a time come here, so two administrators cannot remove each other. */
async function refuseHouseWithoutAdministrator(trx: Db): Promise<void> {
  if ((await countAdministrators(trx)) > 0) return
  throw new Refused('This is the last active administrator. Make another one first.')
}
