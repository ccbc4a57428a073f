import type { Account } from '../domain/account'

/** The columns of an account that may leave the store: never the password. */
export const ACCOUNT_COLUMNS = [
  'accounts.id',
  'accounts.name',
  'accounts.email',
  'accounts.role',
  'accounts.status',
  'accounts.revision',
  'accounts.created_at',
] as const

export interface AccountRow {
  id: number
  name: string
  email: string
  role: string
  status: string
  revision: number
  created_at: Date
}

/** A row as the domain knows it; a CHECK of the table keeps role and status within their lists. */
export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Account['role'],
    status: row.status as Account['status'],
    revision: row.revision,
    createdAt: row.created_at,
  }
}
