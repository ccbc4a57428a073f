import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { connect } from '../server/database/connect'
import { migrate, rollbackAll } from '../server/database/migrate'
import { dumpSchema } from '../server/database/schema-dump'
import { projectRoot } from '../server/root'
import { emptyDatabaseUrl, testDatabase } from './support/database'

const silent = pino({ level: 'silent' })

test('migrations/schema.sql is what the migrations make; if not, run "npm run schema"', async () => {
  const db = await testDatabase()

  const written = readFileSync(join(projectRoot(), 'migrations', 'schema.sql'), 'utf8')

  expect(await dumpSchema(db)).toBe(written)
})

test('migrating up, down and up again gives the same schema, and down leaves nothing', async () => {
  const db = connect(await emptyDatabaseUrl())
  const empty = await dumpSchema(db)

  await migrate(db, silent)
  const first = await dumpSchema(db)
  await rollbackAll(db)
  const afterDown = await dumpSchema(db)
  await migrate(db, silent)
  const second = await dumpSchema(db)
  await db.destroy()

  expect(afterDown).toBe(empty)
  expect(second).toBe(first)
})
