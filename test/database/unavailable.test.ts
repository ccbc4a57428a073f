import { connect } from '../../server/database/connect'
import { isUnavailable } from '../../server/database/unavailable'
import { Unavailable } from '../../server/domain/errors'
import { freshDatabaseUrl, testDatabase } from '../support/database'

test('a server that is not there is unavailable', async () => {
  const db = connect('postgresql://nobody:nothing@127.0.0.1:1/none')

  const error = await failureOf(db.raw('SELECT 1'))
  await db.destroy()

  expect(isUnavailable(error)).toBe(true)
})

// The limits leave time for what must succeed under them on a machine that has much else to do.

test('a pool without a free connection is unavailable, after the time it waits', async () => {
  const db = connect(await freshDatabaseUrl(), { poolSize: 1, acquireTimeout: 2000 })
  const holder = await db.transaction()

  const error = await failureOf(db.raw('SELECT 1'))
  await holder.rollback()
  await db.destroy()

  expect(isUnavailable(error)).toBe(true)
})

test('a statement, a lock and an idle transaction beyond their limits are unavailable', async () => {
  const url = await freshDatabaseUrl()
  const db = connect(url, { statementTimeout: 600, lockTimeout: 300, idleInTransactionTimeout: 600 })
  await db.raw('CREATE TABLE held (id int)')
  const other = connect(url)
  const holder = await other.transaction()
  await holder.raw('LOCK TABLE held')
  const idle = await db.transaction()
  await idle.raw('SELECT 1')

  const slow = await failureOf(db.raw('SELECT pg_sleep(3)'))
  const locked = await failureOf(db.raw('SELECT * FROM held'))
  const late = await failureOf(idle.raw('SELECT 1'))
  await idle.rollback().catch(() => {})
  await holder.rollback()
  await Promise.all([db.destroy(), other.destroy()])

  expect([slow, locked, late].map(isUnavailable)).toEqual([true, true, true])
})

test('a connection that the server ends is unavailable, and the pool recovers', async () => {
  const url = await freshDatabaseUrl()
  const db = connect(url, { poolSize: 1 })

  const error = await failureOf(db.raw('SELECT pg_terminate_backend(pg_backend_pid())'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const { rows } = await db.raw('SELECT 1 AS one')
  await db.destroy()

  expect(isUnavailable(error)).toBe(true)
  expect(rows).toEqual([{ one: 1 }])
})

test('a rule of the database that says no is not unavailable', async () => {
  const db = await testDatabase()

  const error = await failureOf(db.raw('SELECT 1 / 0'))

  expect(isUnavailable(error)).toBe(false)
  expect(isUnavailable(new Error('something else'))).toBe(false)
  expect(isUnavailable(new Unavailable('lost'))).toBe(true)
})

async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('expected a failure')
}
