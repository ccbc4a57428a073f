import { checkDurability } from '../../server/database/durability'
import { APP_ROLE, APPEND_ONLY_TABLES, grantAppRole } from '../../server/database/grant-app-role'
import { testDatabase } from '../support/database'

interface Right {
  table: string
  rights: string
}

test('the program may add to the record and never change it, and may do its work on every other table', async () => {
  const db = await testDatabase()
  await db.raw('CREATE TABLE made_later (id bigint GENERATED ALWAYS AS IDENTITY)')

  const granted = await grantAppRole(db)
  const rights = await listRights()

  expect(granted).toBe(true)
  expect(rights.filter(({ table }) => APPEND_ONLY_TABLES.includes(table))).toEqual([
    { table: 'article_revisions', rights: 'INSERT, SELECT' },
    { table: 'checkpoints', rights: 'INSERT, SELECT' },
    { table: 'events', rights: 'INSERT, SELECT' },
    { table: 'review_notes', rights: 'INSERT, SELECT' },
    { table: 'snapshots', rights: 'INSERT, SELECT' },
  ])
  expect(rights.filter(({ table }) => table.startsWith('knex_')).map(({ rights }) => rights)).toEqual([
    'SELECT',
    'SELECT',
  ])
  expect(rights).toContainEqual({ table: 'made_later', rights: 'DELETE, INSERT, SELECT, UPDATE' })
  expect(rights).toContainEqual({ table: 'claims', rights: 'DELETE, INSERT, SELECT, UPDATE' })
})

test("programs that start at once grant without standing in each other's way", async () => {
  const db = await testDatabase()

  const granted = await Promise.all([1, 2, 3, 4, 5].map(() => grantAppRole(db)))

  expect(granted).toEqual([true, true, true, true, true])
})

test('the program cannot remove the trigger that keeps the record', async () => {
  const db = await testDatabase()

  const attempt = db.transaction(async (trx) => {
    await trx.raw(`SET LOCAL ROLE ${APP_ROLE}`)
    await trx.raw('ALTER TABLE events DISABLE TRIGGER ALL')
  })

  await expect(attempt).rejects.toThrow('must be owner of table events')
})

test('a setting that loses acknowledged writes is named', async () => {
  const db = await testDatabase()

  const complaints = await db.transaction(async (trx) => {
    await trx.raw('SET LOCAL synchronous_commit = off')
    return checkDurability(trx)
  })

  expect(complaints.join()).toContain('set synchronous_commit = on')
})

async function listRights(): Promise<Right[]> {
  const db = await testDatabase()
  const { rows } = await db.raw<{ rows: Right[] }>(
    `SELECT table_name AS table, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS rights
     FROM information_schema.role_table_grants WHERE grantee = '${APP_ROLE}' GROUP BY 1 ORDER BY 1`,
  )
  return rows
}
