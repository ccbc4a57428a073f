import type { Account } from '../domain/account'
import { findCredentials } from '../store/accounts'
import type { Db } from '../store/db'
import { isPassword } from './password'

/**
 * The account of an e-mail address and password, or `undefined`. Unknown address, wrong password and disabled account
 * are told apart by nothing, not by the time it takes either.
 */
export async function authenticate(db: Db, email: string, password: string): Promise<Account | undefined> {
  const found = await findCredentials(db, email)
  const matches = await isPassword(password, found?.passwordHash)
  return matches && found?.account.status === 'active' ? found.account : undefined
}
