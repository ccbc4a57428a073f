import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { projectRoot } from '../root'
import { connect } from './connect'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'
import { dumpSchema } from './schema-dump'

/** `npm run schema`: migrates an empty database and writes what came out to migrations/schema.sql. */
async function writeSchema(): Promise<void> {
  const log = pino({ level: 'warn' })
  const dataDir = join(projectRoot(), '.claimtrail', 'test')
  const embedded = await startEmbedded({ dataDir, log, forTests: true })
  const server = connect(embedded.superuserUrl)
  const name = `claimtrail_schema_${process.pid}`
  try {
    await server.raw('CREATE DATABASE ??', [name])
    writeFileSync(
      join(projectRoot(), 'migrations', 'schema.sql'),
      await migratedSchema(embedded.superuserUrl, name),
    )
  } finally {
    await server.raw('DROP DATABASE IF EXISTS ?? WITH (FORCE)', [name])
    await server.destroy()
    await embedded.stop()
  }
}

async function migratedSchema(serverUrl: string, name: string): Promise<string> {
  const db = connect(serverUrl.replace(/[^/]*$/, name))
  try {
    await migrate(db, pino({ level: 'warn' }))
    return await dumpSchema(db)
  } finally {
    await db.destroy()
  }
}

void writeSchema()
