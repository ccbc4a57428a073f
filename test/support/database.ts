import { randomBytes } from 'node:crypto'
import knex, { type Knex } from 'knex'
import { connect } from '../../server/database/connect'
import { databaseUrl } from './database-url'

interface TestRun {
  url: string
  template: string
  runId: string
}

/** Enough for a race of two dozen requests. */
const POOL_FOR_RACES = 30

const opened: Knex[] = []
const cloned: string[] = []
let shared: Promise<Knex> | undefined

afterAll(closeAll)

/** The test file's own migrated database, cloned from the template at the first call. Committed rows stay for the file. */
export function testDatabase(): Promise<Knex> {
  shared ??= cloneTemplate().then((url) => open(url))
  return shared
}

/** A migrated database of the test's own, with many committed connections: for races, and for looking at what is left. */
export async function freshDatabase(): Promise<Knex> {
  return open(await cloneTemplate(), POOL_FOR_RACES)
}

/** The address of a new clone, for a test that starts programs of its own. */
export function freshDatabaseUrl(): Promise<string> {
  return cloneTemplate()
}

/** The address of a new database without any table, for tests of migrating. */
export async function emptyDatabaseUrl(): Promise<string> {
  return createDatabase('template0')
}

/**
 * A transaction for each test, rolled back after it: `const db = withRollback()` at the top of the file, and `db()`
 * within a test. An error of PostgreSQL spoils the transaction; expect one within `db().transaction(…)`, a savepoint.
 */
export function withRollback(): () => Knex.Transaction {
  let current: Knex.Transaction | undefined
  beforeEach(async () => {
    current = await (await testDatabase()).transaction()
  })
  afterEach(async () => {
    await current?.rollback()
    current = undefined
  })
  return () => {
    if (current === undefined) throw new Error('withRollback() gives its transaction within a test only')
    return current
  }
}

function open(url: string, poolSize = 10): Knex {
  const db = connect(url, { poolSize })
  opened.push(db)
  return db
}

function cloneTemplate(): Promise<string> {
  return createDatabase(testRun().template)
}

async function createDatabase(template: string): Promise<string> {
  const { url, runId } = testRun()
  const name = `claimtrail_test_${runId}_${process.env.JEST_WORKER_ID ?? '1'}_${randomBytes(4).toString('hex')}`
  await onServer((server) => server.raw('CREATE DATABASE ?? TEMPLATE ??', [name, template]))
  cloned.push(name)
  return databaseUrl(url, name)
}

async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((db) => db.destroy()))
  if (cloned.length === 0) return
  await onServer(async (server) => {
    for (const name of cloned.splice(0)) await server.raw('DROP DATABASE IF EXISTS ?? WITH (FORCE)', [name])
  })
}

async function onServer<T>(work: (server: Knex) => PromiseLike<T>): Promise<T> {
  const server = knex({ client: 'pg', connection: testRun().url, pool: { min: 0, max: 1 } })
  try {
    return await work(server)
  } finally {
    await server.destroy()
  }
}

function testRun(): TestRun {
  const described = process.env.CLAIMTRAIL_TEST_RUN
  if (described === undefined)
    throw new Error('No test database: is this file in the Jest project "database"?')
  return JSON.parse(described)
}
