import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import knex, { type Knex } from 'knex'
import pino from 'pino'
import { connect } from '../../server/database/connect'
import { startEmbedded } from '../../server/database/embedded'
import { APP_ROLE, grantAppRole } from '../../server/database/grant-app-role'
import { migrate } from '../../server/database/migrate'
import { MIGRATIONS_FOLDER } from '../../server/database/migration-source'
import { projectRoot } from '../../server/root'
import { databaseUrl } from './database-url'

/** Any fixed number: one run at a time makes templates and sweeps. */
const TEMPLATE_LOCK = 55_120_981
const silent = pino({ level: 'silent' })

/**
 * Once per run: finds a server, migrates a template database unless one of the same migrations is there, and tells the
 * workers about it through the environment. Several runs side by side share the server and the template.
 */
export default async function startDatabase(): Promise<void> {
  const server = await findServer()
  const runId = randomBytes(4).toString('hex')
  const presence = knex({
    client: 'pg',
    connection: {
      connectionString: server.url,
      application_name: `claimtrail_run_${runId}_${migrationsDigest()}`,
    },
    pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 },
  })
  await presence.raw('SELECT pg_advisory_lock(?)', [TEMPLATE_LOCK])
  await dropDatabasesOfEndedRuns(presence)
  await ensureAppRole(presence)
  const template = await ensureTemplate(presence, server.url)
  await presence.raw('SELECT pg_advisory_unlock(?)', [TEMPLATE_LOCK])
  process.env.CLAIMTRAIL_TEST_RUN = JSON.stringify({ url: server.url, template, runId })
  globalThis.endTestDatabase = async () => {
    await dropDatabasesOf(presence, `claimtrail_test_${runId}_`)
    await presence.destroy()
    await server.stop()
  }
}

declare global {
  var endTestDatabase: (() => Promise<void>) | undefined
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} }
  const dataDir = join(projectRoot(), '.claimtrail', 'test')
  const embedded = await startEmbedded({ dataDir, log: silent, forTests: true })
  return { url: embedded.superuserUrl, stop: () => embedded.stop() }
}

/** A run is alive as long as its connection is; what a killed run left goes with the next one. */
async function dropDatabasesOfEndedRuns(presence: Knex): Promise<void> {
  const { rows } = await presence.raw<{ rows: { prefix: string }[] }>(
    `SELECT DISTINCT substring(datname FROM '^claimtrail_test_[0-9a-f]{8}_') AS prefix FROM pg_database
     WHERE datname ~ '^claimtrail_test_[0-9a-f]{8}_' AND NOT EXISTS
       (SELECT FROM pg_stat_activity WHERE starts_with(application_name, 'claimtrail_run_' || substring(datname FROM 17 FOR 8)))`,
  )
  for (const { prefix } of rows) await dropDatabasesOf(presence, prefix)
}

async function dropDatabasesOf(presence: Knex, prefix: string): Promise<void> {
  const found: { datname: string }[] = await presence('pg_database')
    .whereRaw('starts_with(datname, ?)', [prefix])
    .select('datname')
  for (const { datname } of found) await presence.raw('DROP DATABASE IF EXISTS ?? WITH (FORCE)', [datname])
}

/** The embedded server has the role already; a server given by TEST_DATABASE_URL may not. */
async function ensureAppRole(presence: Knex): Promise<void> {
  const role = await presence('pg_roles').where({ rolname: APP_ROLE }).first('rolname')
  if (role === undefined) await presence.raw('CREATE ROLE ??', [APP_ROLE])
}

/** Named after the migrations' text: an edited migration gives another template, and those no run uses are dropped. */
async function ensureTemplate(presence: Knex, serverUrl: string): Promise<string> {
  const name = `claimtrail_template_${migrationsDigest()}`
  const known = await presence('pg_database').where({ datname: name, datistemplate: true }).first('datname')
  if (known !== undefined) return name
  await dropTemplates(presence)
  await presence.raw('CREATE DATABASE ??', [name])
  await migrateTemplate(databaseUrl(serverUrl, name))
  await presence.raw('ALTER DATABASE ?? WITH IS_TEMPLATE true ALLOW_CONNECTIONS false', [name])
  return name
}

async function dropTemplates(presence: Knex): Promise<void> {
  const old: { datname: string }[] = await presence('pg_database')
    .whereRaw(
      `starts_with(datname, 'claimtrail_template_') AND NOT EXISTS (SELECT FROM pg_stat_activity
       WHERE application_name LIKE 'claimtrail_run_%' || substring(datname FROM 21))`,
    )
    .select('datname')
  for (const { datname } of old) {
    await presence.raw('ALTER DATABASE ?? WITH IS_TEMPLATE false', [datname])
    await presence.raw('DROP DATABASE IF EXISTS ?? WITH (FORCE)', [datname])
  }
}

async function migrateTemplate(url: string): Promise<void> {
  const db = connect(url, { poolSize: 1 })
  try {
    await migrate(db, silent)
    await grantAppRole(db)
  } finally {
    await db.destroy()
  }
}

function migrationsDigest(): string {
  const digest = createHash('sha256')
  for (const file of readdirSync(MIGRATIONS_FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort()) {
    digest.update(file).update(readFileSync(join(MIGRATIONS_FOLDER, file)))
  }
  return digest.digest('hex').slice(0, 12)
}
