import { testDatabase } from '../support/database'

test('numbers and dates arrive as the types the domain uses', async () => {
  const db = await testDatabase()

  const { rows } = await db.raw(
    `SELECT 54::bigint AS centres, date '2026-03-14' AS day, timestamptz '2026-03-14T12:00:00Z' AS moment,
      ARRAY[1, NULL]::bigint[] AS ids, ARRAY[date '2026-03-14'] AS days, '{}'::bigint[] AS none`,
  )

  expect(rows[0]).toEqual({
    centres: 54,
    day: '2026-03-14',
    moment: new Date('2026-03-14T12:00:00Z'),
    ids: [1, null],
    days: ['2026-03-14'],
    none: [],
  })
})

test('a number too large to be exact is an error, not a neighbour', async () => {
  const db = await testDatabase()

  await expect(db.raw('SELECT 9007199254740993::bigint AS id')).rejects.toThrow('does not fit')
})

test('every connection carries the limits of a request', async () => {
  const db = await testDatabase()

  const { rows } = await db.raw(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('TimeZone') AS zone`,
  )

  expect(rows[0]).toEqual({ statement: '5s', lock: '2s', idle: '10s', zone: 'UTC' })
})
