import knex, { type Knex } from 'knex'
import type { Log } from './log-type'
import { typeParsers } from './type-parsers'

export interface ConnectOptions {
  /** Most connections at once. */
  poolSize?: number
  /** Milliseconds; 0 switches a limit off, which only migrations and maintenance may do. */
  statementTimeout?: number
  lockTimeout?: number
  idleInTransactionTimeout?: number
  /** How long a request waits for a free connection, or for a new one to open. */
  acquireTimeout?: number
  applicationName?: string
  /** Hears what the pool has to say. Errors reach the caller anyway, so without a log nothing is lost but noise. */
  log?: Log
}

type Limits = Required<Omit<ConnectOptions, 'log'>>

const DEFAULTS: Limits = {
  poolSize: 10,
  statementTimeout: 5_000,
  lockTimeout: 2_000,
  idleInTransactionTimeout: 10_000,
  acquireTimeout: 3_000,
  applicationName: 'claimtrail',
}

/**
 * A pool on the given PostgreSQL. Opens nothing until the first query.
 * Limits travel in the start-up packet of each connection, so no query can run without them.
 */
export function connect(url: string, options: ConnectOptions = {}): Knex {
  const chosen = { ...DEFAULTS, ...options }
  const { bareUrl, ownSettings } = splitOptions(url)
  return knex({
    client: 'pg',
    connection: {
      connectionString: bareUrl,
      application_name: chosen.applicationName,
      connectionTimeoutMillis: chosen.acquireTimeout,
      options: [...sessionSettings(chosen), ownSettings].join(' ').trim(),
      keepAlive: true,
      types: typeParsers,
    },
    pool: { min: 0, max: chosen.poolSize, idleTimeoutMillis: 30_000 },
    acquireConnectionTimeout: chosen.acquireTimeout,
    log: poolLog(options.log),
  })
}

/** The driver lets `options` of the URL replace ours; taken out and put behind them, both count. */
function splitOptions(url: string): { bareUrl: string; ownSettings: string } {
  if (!url.includes('options=')) return { bareUrl: url, ownSettings: '' }
  const parsed = new URL(url)
  const ownSettings = parsed.searchParams.get('options') ?? ''
  parsed.searchParams.delete('options')
  return { bareUrl: parsed.href, ownSettings }
}

function sessionSettings(options: Limits): string[] {
  return [
    '-c timezone=UTC',
    `-c statement_timeout=${options.statementTimeout}`,
    `-c lock_timeout=${options.lockTimeout}`,
    `-c idle_in_transaction_session_timeout=${options.idleInTransactionTimeout}`,
  ]
}

/** Knex would write to the console, with a stack for every connection refused while the database restarts. */
function poolLog(log: Log | undefined): Knex.Logger {
  const warn = (message: unknown) => log?.warn({ pool: String(message).slice(0, 300) }, 'database pool')
  return { warn, error: warn, deprecate: warn, debug: () => {} }
}
