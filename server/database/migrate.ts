import { setTimeout as sleep } from 'node:timers/promises'
import knex, { type Knex } from 'knex'
import { errorCode } from './error-code'
import type { Log } from './log-type'
import { migrationSource } from './migration-source'
import { refuseForeignSchema, refuseHalfMigrated } from './schema-version'

/** Any fixed number: the key of the advisory lock that one migrating process holds. */
const MIGRATION_LOCK = 20_261_123
/** A migration waits this long for a table lock, lets the requests behind it pass, and tries again. */
const LOCK_TIMEOUT = '2s'
const LOCK_ATTEMPTS = 30
const PAUSE_BETWEEN_ATTEMPTS = 500
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Brings the database to this code's schema, one transaction a migration.
 * Of several processes one migrates and the others wait; a crash leaves no lock behind, since the lock is a session's.
 *
 * @throws Error with a paragraph for the operator when the database is newer than the code or half-migrated
 */
export async function migrate(ownerDb: Knex, log: Log, source = migrationSource()): Promise<string[]> {
  return underMigrationLock(ownerDb, async (migrator) => {
    await refuseForeignSchema(migrator, source)
    await refuseHalfMigrated(migrator)
    await migrator.migrate.forceFreeMigrationsLock()
    return applyPending(migrator, log, source)
  })
}

/** Undoes every migration, newest first: for the test that up, down, up gives the same schema. */
export async function rollbackAll(ownerDb: Knex, source = migrationSource()): Promise<void> {
  await underMigrationLock(ownerDb, (migrator) =>
    migrator.migrate.rollback({ migrationSource: source }, true),
  )
}

async function underMigrationLock<T>(ownerDb: Knex, work: (migrator: Knex) => Promise<T>): Promise<T> {
  const keeper = poolForMigrating(ownerDb, '0')
  const migrator = poolForMigrating(ownerDb, LOCK_TIMEOUT)
  try {
    // With a pool of one, the lock lives as long as this connection, and goes with it if the process dies.
    await keeper.raw('SELECT pg_advisory_lock(?)', [MIGRATION_LOCK])
    return await work(migrator)
  } finally {
    await migrator.destroy()
    await keeper.destroy()
  }
}

/** A connection of its own without statement time-out: five seconds are right for a request, not for an index. */
function poolForMigrating(ownerDb: Knex, lockTimeout: string): Knex {
  const { connection } = ownerDb.client.config
  const settings = `-c timezone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0`
  return knex({
    client: 'pg',
    connection: {
      ...connection,
      application_name: 'claimtrail migrate',
      options: `${settings} -c lock_timeout=${lockTimeout}`,
    },
    pool: { min: 0, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
    log: { warn: () => {}, error: () => {}, debug: () => {}, deprecate: () => {} },
  })
}

async function applyPending(
  migrator: Knex,
  log: Log,
  source: Knex.MigrationSource<string>,
): Promise<string[]> {
  const applied: string[] = []
  for (;;) {
    const name = await applyNext(migrator, log, source)
    if (name === undefined) return applied
    log.info({ migration: name }, 'migration applied')
    applied.push(name)
  }
}

async function applyNext(migrator: Knex, log: Log, source: Knex.MigrationSource<string>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [, names]: [number, string[]] = await migrator.migrate.up({ migrationSource: source })
      return names[0]
    } catch (error) {
      if (attempt === LOCK_ATTEMPTS || errorCode(error) !== LOCK_NOT_AVAILABLE) throw error
      log.warn({ attempt }, 'a table is in use; the migration waits and tries again')
      await sleep(PAUSE_BETWEEN_ATTEMPTS)
    }
  }
}
