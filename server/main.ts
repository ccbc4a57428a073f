import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { openFirstAdministrator } from './actions/account-entry'
import { publishCheckpoint } from './actions/checkpoints'
import { forgetWhatRanOut } from './actions/housekeeping'
import { createApp } from './app'
import { BadConfig, type Config, loadConfig } from './config'
import { type Database, databaseFor } from './database/database-for'
import { grantAppRole } from './database/grant-app-role'
import { migrate } from './database/migrate'
import { isUnavailable } from './database/unavailable'
import { createLog, type Logger } from './log'
import { readinessOf } from './readiness'
import { type Serving, serve } from './serve'
import { countAdministrators } from './store/accounts'
import { watchLag } from './web/middleware/back-pressure'
import { createLimits } from './web/middleware/rate-limit'
import { checkpointSigner } from './web/shared/checkpoint-signer'
import { paths } from './web/shared/paths'
import { settingsReader } from './web/shared/settings-reader'

const RETRY_MS = 1000
const HOUR_MS = 3_600_000
const ONE_KEYSTROKE_MS = 500
const SETTINGS_MAX_AGE_MS = 1000

export interface Running {
  url: string
  db: Knex
  stop(): Promise<void>
}

/**
 * Starts the whole program: database, listener, migrations, application. Resolves when it serves pages.
 * Without its database it waits for it, live and not ready, until `told` to stop. A start that fails leaves nothing
 * running, the embedded database least of all.
 *
 * @throws Error with a sentence for the operator when it must not start
 */
export async function start(config: Config, log: Logger, told?: AbortSignal): Promise<Running> {
  const serving = await serve(config, log)
  const database = await databaseFor(config, log).catch(async (error) => {
    await serving.drain()
    throw error
  })
  const end = async () => {
    await serving.drain()
    await database.close()
  }
  try {
    await migrateWhenReachable(database, log, told)
    serving.begin(application(config, log, database.db, serving))
    log.info({ url: serving.url }, 'ready')
  } catch (error) {
    await end()
    throw error
  }
  return { url: serving.url, db: database.db, stop: endHouse(database.db, config, log, end) }
}

/** Begins the housekeeping, now and each hour; what it returns ends that and everything else. */
function endHouse(db: Knex, config: Config, log: Logger, end: () => Promise<void>): () => Promise<void> {
  keepHouse(db, config, log)
  const housekeeping = setInterval(() => keepHouse(db, config, log), HOUR_MS)
  return async () => {
    clearInterval(housekeeping)
    await end()
  }
}

function application(config: Config, log: Logger, db: Knex, serving: Serving) {
  const clock = () => new Date()
  return createApp({
    db,
    config,
    log,
    clock,
    limits: createLimits(),
    isLagging: watchLag(),
    readiness: readinessOf(db, serving.isDraining),
    settings: settingsReader(db, clock, SETTINGS_MAX_AGE_MS),
  })
}

async function migrateWhenReachable({ ownerDb }: Database, log: Logger, told?: AbortSignal): Promise<void> {
  for (;;) {
    told?.throwIfAborted()
    try {
      await migrate(ownerDb, log)
      await grantAppRole(ownerDb)
      return
    } catch (error) {
      if (!isUnavailable(error)) throw error
      log.warn({ reason: error instanceof Error ? error.message : '' }, 'waiting for the database')
      await sleep(RETRY_MS)
    }
  }
}

function keepHouse(db: Knex, config: Config, log: Logger): void {
  const now = new Date()
  const works = [forgetWhatRanOut(db, now), publishCheckpoint(db, checkpointSigner(config), now)]
  for (const work of works) work.catch((error) => log.warn({ err: error }, 'housekeeping failed'))
}

/** Prints the link that makes the first administrator, for the person at the terminal and not for the log. */
async function offerFirstAdministrator({ db, url }: Running): Promise<void> {
  if ((await countAdministrators(db)) > 0) return
  const token = randomBytes(32).toString('base64url')
  await openFirstAdministrator(db, token, new Date())
  process.stdout.write(
    `\nThere is no administrator yet. Create the first one here, once, within 24 hours:\n\n` +
      `  ${url}${paths.firstAdministrator(token)}\n\n`,
  )
}

/**
 * Starts the program and ends it with the process on SIGTERM and SIGINT, also while it is still starting. A second
 * signal does not wait, unless it comes with the first: a terminal and npm both send one for the same Ctrl-C.
 */
export function startUntilSignal(config: Config, log: Logger): Promise<Running> {
  const told = new AbortController()
  const starting = start(config, log, told.signal)
  let toldAt = 0
  const stop = (signal: string) => {
    if (told.signal.aborted && Date.now() - toldAt > ONE_KEYSTROKE_MS) process.exit(1)
    if (told.signal.aborted) return
    toldAt = Date.now()
    told.abort()
    log.info({ signal }, 'stopping')
    endWith(starting, told.signal, log)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // A start that was told to stop neither succeeds nor fails: the process ends.
  return starting.catch((error) => (told.signal.aborted ? new Promise(() => {}) : Promise.reject(error)))
}

async function endWith(starting: Promise<Running>, told: AbortSignal, log: Logger): Promise<void> {
  try {
    await (await starting).stop()
  } catch (error) {
    if (error !== told.reason) {
      log.error({ err: error }, 'stopping failed')
      process.exit(1)
    }
  }
  process.exit(0)
}

async function main(): Promise<void> {
  const config = loadConfig()
  const log = createLog(config.logLevel)
  await offerFirstAdministrator(await startUntilSignal(config, log))
}

/** A refused start says why in plain words; only what nobody foresaw prints its stack. */
export function refuseStart(error: unknown): never {
  const expected = error instanceof BadConfig || (error instanceof Error && !('code' in error))
  const message = expected ? error.message : (error as Error)?.stack
  process.stderr.write(`Claimtrail cannot start.\n${message ?? String(error)}\n`)
  process.exit(1)
}

if (require.main === module) main().catch(refuseStart)
