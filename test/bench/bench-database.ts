import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Knex } from 'knex'
import pino from 'pino'
import { connect } from '../../server/database/connect'
import { startEmbedded } from '../../server/database/embedded'
import { migrate } from '../../server/database/migrate'
import { projectRoot } from '../../server/root'
import { databaseUrl } from '../support/database-url'

/** A migrated database for one measurement, on `TEST_DATABASE_URL` or the embedded server; dropped afterwards. */
export async function withBenchDatabase(work: (db: Knex) => Promise<void>): Promise<void> {
  const server = await findServer()
  const database = `claimtrail_bench_${randomBytes(4).toString('hex')}`
  await onServer(server.url, (db) => db.raw('CREATE DATABASE ??', [database]))
  const db = connect(databaseUrl(server.url, database), { statementTimeout: 0 })
  try {
    await migrate(db, pino({ level: 'silent' }))
    await work(db)
  } finally {
    await db.destroy()
    await onServer(server.url, (admin) => admin.raw('DROP DATABASE ?? WITH (FORCE)', [database]))
    await server.stop()
  }
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const dataDir = join(projectRoot(), '.claimtrail', 'test')
  const embedded = await startEmbedded({ dataDir, log: pino({ level: 'silent' }), forTests: true })
  return { url: embedded.superuserUrl, stop: () => embedded.stop() }
}

async function onServer(url: string, work: (db: Knex) => PromiseLike<unknown>): Promise<void> {
  const db = connect(url, { poolSize: 1, statementTimeout: 0 })
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}
