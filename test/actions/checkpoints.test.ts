import type { Knex } from 'knex'
import { publishCheckpoint, verifyHistory } from '../../server/actions/checkpoints'
import { noteSigner } from '../../server/domain/signed-note'
import { findCheckpoint, listCheckpoints } from '../../server/store/checkpoints'
import { appendEvent } from '../../server/store/events'
import { freshDatabase } from '../support/database'

const signer = noteSigner('facts.example/log', Buffer.alloc(32, 5))
const MONDAY = new Date('2026-11-23T00:10:00Z')
const TUESDAY = new Date('2026-11-24T00:10:00Z')

let db: Knex
beforeEach(async () => {
  db = await freshDatabase()
  await db('events').first()
})

test('each day gets one signed checkpoint, and the first of a day stays', async () => {
  await happen(3)
  const published = [await publishCheckpoint(db, signer, MONDAY)]
  await happen(2)
  published.push(await publishCheckpoint(db, signer, MONDAY), await publishCheckpoint(db, signer, TUESDAY))

  const kept = await listCheckpoints(db)

  expect(published).toEqual([true, false, true])
  expect(kept.map(({ day, size }) => [day, size])).toEqual([
    ['2026-11-24', 5],
    ['2026-11-23', 3],
  ])
  expect(await verifyHistory(db, { verifier: signer.verifier })).toEqual({
    events: 5,
    agreed: 2,
    problems: [],
  })
})

test('two programs that wake at midnight publish one checkpoint', async () => {
  await happen(1)

  const published = await Promise.all([1, 2, 3, 4].map(() => publishCheckpoint(db, signer, MONDAY)))

  expect(published.filter(Boolean)).toHaveLength(1)
})

test('without a history there is nothing to sign', async () => {
  expect(await publishCheckpoint(db, signer, MONDAY)).toBe(false)
})

test('the owner who cuts the tail is found out by a checkpoint saved elsewhere, and by nothing else', async () => {
  await happen(5)
  const saved = await checkpointOf(MONDAY)
  await asOwner(`
    DELETE FROM checkpoints;
    DELETE FROM events WHERE sequence > 3;
    UPDATE event_head SET sequence = 3, hash = (SELECT hash FROM events WHERE sequence = 3)`)

  expect((await verifyHistory(db, {})).problems).toEqual([])
  expect((await verifyHistory(db, { outside: saved, verifier: signer.verifier })).problems).toEqual([
    'The checkpoint from outside speaks of 5 lines; the history is shorter.',
  ])
})

test('the owner who writes the history anew is found out by a checkpoint', async () => {
  await happen(4)
  await checkpointOf(MONDAY)
  await asOwner(`DELETE FROM events; UPDATE event_head SET sequence = 0, hash = repeat('0', 64)`)
  await happen(4, 'somebody else')

  expect(await verifyHistory(db, { verifier: signer.verifier })).toEqual({
    events: 4,
    agreed: 0,
    problems: ['The checkpoint of 2026-11-23 does not agree with the first 4 lines.'],
  })
})

test('one changed line breaks the chain, and the checkpoint still names its root', async () => {
  await happen(4)
  await checkpointOf(MONDAY)
  await asOwner(`UPDATE events SET reason = 'another reason' WHERE sequence = 2`)

  expect((await verifyHistory(db, {})).problems).toEqual(['The history is broken at line 2.'])
})

test('a checkpoint that another key signed is refused', async () => {
  await happen(1)
  const saved = await checkpointOf(MONDAY)
  const { verifier } = noteSigner('facts.example/log', Buffer.alloc(32, 6))

  expect((await verifyHistory(db, { outside: saved, verifier })).problems).toContain(
    'The checkpoint from outside is not signed by this key, or is no checkpoint.',
  )
})

test.each([
  `UPDATE checkpoints SET size = 1`,
  `DELETE FROM checkpoints`,
  `TRUNCATE checkpoints`,
  `INSERT INTO checkpoints VALUES ('2026-11-25', 1, 'unsigned')`,
  `INSERT INTO checkpoints VALUES ('2026-11-25', -1, E'x\\n\\n— y z\\n')`,
])('by hand: %s is refused', async (sql) => {
  await happen(1)
  await checkpointOf(MONDAY)

  await expect(db.raw(sql)).rejects.toThrow(/append-only|violates check constraint/)
})

async function happen(times: number, reason = 'it happened'): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    await db.transaction((trx) =>
      appendEvent(trx, {
        actor: undefined,
        verb: 'claim.made',
        subject: { kind: 'claim', id: at + 1 },
        reason,
        at: MONDAY,
      }),
    )
  }
}

async function checkpointOf(day: Date): Promise<string> {
  await publishCheckpoint(db, signer, day)
  return (await findCheckpoint(db))?.note ?? ''
}

async function asOwner(sql: string): Promise<void> {
  const tables = ['events', 'checkpoints']
  for (const table of tables) await db.raw('ALTER TABLE ?? DISABLE TRIGGER USER', [table])
  await db.raw(sql)
  for (const table of tables) await db.raw('ALTER TABLE ?? ENABLE TRIGGER USER', [table])
}
