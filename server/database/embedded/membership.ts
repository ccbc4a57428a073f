import { Client } from 'pg'

/** Any fixed number: the key of the advisory lock that each program using the server holds, shared with the others. */
const MEMBERS = 7_401_926

/** One program's presence at the server: a connection that lives as long as the program. */
export interface Membership {
  /** Resolves when the connection is lost without leave: the server died, or was stopped from outside. */
  lost: Promise<void>
  /** Ends the presence. Returns true when nobody else is left; nobody can then join until `close`. */
  leave(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Connects and takes part in the shared lock. Waits while a program that is leaving decides whether it was the last.
 * The lock belongs to the connection, so that a program that is killed counts no longer.
 *
 * @throws Error when the server cannot be reached (not yet, or no more)
 */
export async function join(superuserUrl: string): Promise<Membership> {
  const client = new Client({
    connectionString: superuserUrl,
    application_name: 'claimtrail program',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()))
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock_shared($1)', [MEMBERS])
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return { lost, leave: () => leave(client), close: () => client.end().catch(() => {}) }
}

async function leave(client: Client): Promise<boolean> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [MEMBERS])
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [MEMBERS])
    return rows[0]?.last === true
  } catch {
    return false
  }
}
