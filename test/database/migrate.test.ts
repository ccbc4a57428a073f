import type { Knex } from 'knex'
import pino from 'pino'
import { connect } from '../../server/database/connect'
import { migrate } from '../../server/database/migrate'
import { schemaVersion } from '../../server/database/schema-version'
import { emptyDatabaseUrl } from '../support/database'

const silent = pino({ level: 'silent' })
const opened: Knex[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.destroy()))
})

const MAKE_CLAIMS = migration('20260314120000_claims__create', 'CREATE TABLE claims (id bigint)')
const ADD_QUOTE = migration('20260314120100_claims__quote', 'ALTER TABLE claims ADD quote text')

test('of two programs that migrate at once one does it and both go on', async () => {
  const url = await emptyDatabaseUrl()
  const source = sourceOf(
    MAKE_CLAIMS,
    migration('20260314120100_claims__slow', 'SELECT pg_sleep(0.2)'),
    ADD_QUOTE,
  )

  const applied = await Promise.all([migrate(open(url), silent, source), migrate(open(url), silent, source)])

  expect(applied.map((names) => names.length).sort()).toEqual([0, 3])
})

test('a migration that takes longer than a request may is not broken off', async () => {
  const db = open(await emptyDatabaseUrl(), { statementTimeout: 50 })
  const slow = migration('20260314120000_claims__slow', 'SELECT pg_sleep(0.3)')

  expect(await migrate(db, silent, sourceOf(slow))).toEqual(['20260314120000_claims__slow'])
})

test('a lock that a killed knex left in its table does not stop the next start', async () => {
  const db = open(await emptyDatabaseUrl())
  await migrate(db, silent, sourceOf(MAKE_CLAIMS))
  await db('knex_migrations_lock').update({ is_locked: 1 })

  expect(await migrate(db, silent, sourceOf(MAKE_CLAIMS, ADD_QUOTE))).toHaveLength(1)
})

test('a migration gives way to a long transaction and applies after it', async () => {
  const db = open(await emptyDatabaseUrl())
  await migrate(db, silent, sourceOf(MAKE_CLAIMS))
  const reader = await db.transaction()
  await reader.raw('SELECT * FROM claims')
  const warnings = jest.fn()

  const migrating = migrate(
    db,
    { info: () => {}, warn: warnings, error: () => {} },
    sourceOf(MAKE_CLAIMS, ADD_QUOTE),
  )
  await new Promise((resolve) => setTimeout(resolve, 2_300))
  const waitedWith = warnings.mock.calls.length
  await reader.rollback()

  expect(await migrating).toEqual(['20260314120100_claims__quote'])
  expect(waitedWith).toBe(1)
})

test('a database that is newer than the program is refused and left alone', async () => {
  const db = open(await emptyDatabaseUrl())
  await migrate(db, silent, sourceOf(MAKE_CLAIMS, ADD_QUOTE))

  await expect(migrate(db, silent, sourceOf(MAKE_CLAIMS))).rejects.toThrow(
    /newer than this program.*20260314120100_claims__quote.*Nothing was changed/s,
  )
  expect(await schemaVersion(db, sourceOf(MAKE_CLAIMS))).toEqual({
    current: '20260314120100_claims__quote',
    pending: [],
    unknown: ['20260314120100_claims__quote'],
  })
})

test('a database of something else is refused', async () => {
  const db = open(await emptyDatabaseUrl())
  await db.raw('CREATE TABLE invoices (id bigint)')

  await expect(migrate(db, silent, sourceOf(MAKE_CLAIMS))).rejects.toThrow('was not made by this program')
})

test('an index whose building was broken off is named', async () => {
  const db = open(await emptyDatabaseUrl())
  await migrate(db, silent, sourceOf(MAKE_CLAIMS))
  await db.raw('INSERT INTO claims VALUES (12), (12)')
  await db.raw('CREATE UNIQUE INDEX CONCURRENTLY claims_id_idx ON claims (id)').catch(() => {})

  await expect(migrate(db, silent, sourceOf(MAKE_CLAIMS))).rejects.toThrow(/half-migrated.*claims_id_idx/)
})

test('a migration that fails leaves nothing of itself, and the schema says what is pending', async () => {
  const db = open(await emptyDatabaseUrl())
  const broken = migration('20260314120100_claims__broken', 'CREATE TABLE left_over (id int); SELECT 1 / 0')
  const source = sourceOf(MAKE_CLAIMS, broken)

  await expect(migrate(db, silent, source)).rejects.toThrow('division by zero')

  expect(await db.schema.hasTable('left_over')).toBe(false)
  expect(await schemaVersion(db, source)).toMatchObject({
    current: '20260314120000_claims__create',
    pending: ['20260314120100_claims__broken'],
  })
})

test('a migration without a transaction can build an index beside running requests', async () => {
  const db = open(await emptyDatabaseUrl())
  const index = migration(
    '20260314120200_claims__index',
    'CREATE INDEX CONCURRENTLY claims_id_idx ON claims (id)',
  )
  const source = sourceOf(MAKE_CLAIMS, { ...index, config: { transaction: false } })

  expect(await migrate(db, silent, source)).toHaveLength(2)
})

type NamedMigration = Knex.Migration & { name: string; config?: { transaction: boolean } }

function migration(name: string, sql: string): NamedMigration {
  return { name, up: (knex) => knex.raw(sql), down: async () => {} }
}

function sourceOf(...migrations: NamedMigration[]): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => migrations.map(({ name }) => name),
    getMigrationName: (name) => name,
    getMigration: async (wanted) => {
      const found = migrations.find(({ name }) => name === wanted)
      if (found === undefined) throw new Error(`no migration ${wanted}`)
      return found
    },
  }
}

function open(url: string, options: { statementTimeout?: number } = {}): Knex {
  const db = connect(url, options)
  opened.push(db)
  return db
}
