import type { Knex } from 'knex'
import type { Account } from '../domain/account'
import { NotFound } from '../domain/errors'
import { ACCOUNT_COLUMNS, type AccountRow, toAccount } from './account-row'
import type { Db } from './db'

/** Creates an active account and returns it. `email` is stored in lower case. */
export async function insertAccount(
  db: Db,
  account: Pick<Account, 'name' | 'email' | 'role'> & { passwordHash: string; now: Date },
): Promise<Account> {
  const [row]: AccountRow[] = await db('accounts')
    .insert({
      name: account.name,
      email: account.email.toLowerCase(),
      role: account.role,
      password_hash: account.passwordHash,
      password_changed_at: account.now,
      created_at: account.now,
    })
    .returning([...ACCOUNT_COLUMNS])
  if (!row) throw new NotFound('account')
  return toAccount(row)
}

/** The account with this id, whatever its status, or `undefined`. */
export async function findAccount(db: Db, id: number): Promise<Account | undefined> {
  const row: AccountRow | undefined = await db('accounts')
    .where({ id })
    .first(...ACCOUNT_COLUMNS)
  return row && toAccount(row)
}

/** The same, locked until the transaction ends. @throws NotFound when there is none */
export async function lockAccount(trx: Db, id: number): Promise<Account> {
  const row: AccountRow | undefined = await trx('accounts')
    .where({ id })
    .forUpdate()
    .first(...ACCOUNT_COLUMNS)
  if (!row) throw new NotFound('account')
  return toAccount(row)
}

/** The account of an e-mail address, compared in lower case, or `undefined`. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row: AccountRow | undefined = await db('accounts')
    .where({ email: email.toLowerCase() })
    .first(...ACCOUNT_COLUMNS)
  return row && toAccount(row)
}

/** An account with the argon2id string of its password, by e-mail address in lower case, or `undefined`. */
export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ account: Account; passwordHash: string } | undefined> {
  const row: (AccountRow & { password_hash: string }) | undefined = await db('accounts')
    .where({ email: email.toLowerCase() })
    .first(...ACCOUNT_COLUMNS, 'password_hash')
  return row && { account: toAccount(row), passwordHash: row.password_hash }
}

/** Replaces the password of an account. */
export async function updatePasswordHash(
  db: Db,
  accountId: number,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await db('accounts')
    .where({ id: accountId })
    .update({ password_hash: passwordHash, password_changed_at: now })
}

/**
 * Changes role or status if the account still has the given revision; its revision then grows by one.
 * Returns whether it did.
 */
export async function updateAccount(
  db: Db,
  id: number,
  revision: number,
  change: Partial<Pick<Account, 'role' | 'status'>>,
): Promise<boolean> {
  const changed = await db('accounts')
    .where({ id, revision })
    .update({ ...change, revision: revision + 1 })
  return changed === 1
}

/** All accounts by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const rows: AccountRow[] = await db('accounts')
    .select(...ACCOUNT_COLUMNS)
    .orderBy(['name', 'id'])
  return rows.map(toAccount)
}

/** Active accounts that may be assigned work: everyone but administrators, by name. */
export async function listNewsroom(db: Db): Promise<Account[]> {
  const rows: AccountRow[] = await db('accounts')
    .where({ status: 'active' })
    .whereNot({ role: 'admin' })
    .select(...ACCOUNT_COLUMNS)
    .orderBy(['name', 'id'])
  return rows.map(toAccount)
}

/** How many active administrators there are. */
export async function countAdministrators(db: Db): Promise<number> {
  const [row] = await db('accounts').where({ role: 'admin', status: 'active' }).count({ count: '*' })
  return Number(row?.count ?? 0)
}

/** True when anybody has an account; false too in a database without any table. */
export async function hasAccounts(db: Knex): Promise<boolean> {
  if (!(await db.schema.hasTable('accounts'))) return false
  return (await db('accounts').first('id')) !== undefined
}
