import type { Knex } from 'knex'
import { publishCheckpoint } from '../../server/actions/checkpoints'
import { openNote } from '../../server/domain/signed-note'
import { appendEvent } from '../../server/store/events'
import { checkpointSigner } from '../../server/web/shared/checkpoint-signer'
import { anonymous } from '../support/agent'
import { TEST_CONFIG, testApp } from '../support/app'
import { freshDatabase } from '../support/database'

const NOW = new Date('2026-11-24T00:20:00Z')
const signer = checkpointSigner(TEST_CONFIG)

let db: Knex
beforeEach(async () => {
  db = await freshDatabase()
})

test('a reader saves the newest checkpoint from the address that never changes, and checks who signed it', async () => {
  await signOneLine()

  const answer = await anonymous(testApp(db)).get('/log/checkpoint')

  expect(answer.type).toBe('text/plain')
  expect(openNote(answer.text, signer.verifier)).toMatch(/^127\.0\.0\.1:3000\/log\n1\n/)
})

test('a reader finds each checkpoint by its day, with the key that signs', async () => {
  await signOneLine()
  const reader = anonymous(testApp(db))

  const page = await reader.get('/log')
  const checkpoint = await reader.get('/log/checkpoints/2026-11-24')

  expect(page.text).toContain(signer.verifier)
  expect(page.text).toContain('/log/checkpoints/2026-11-24')
  expect(checkpoint.text).toBe((await reader.get('/log/checkpoint')).text)
})

test.each([
  '/log/checkpoint',
  '/log/checkpoints/2026-11-25',
  '/log/checkpoints/2026-13-99',
  '/log/checkpoints/x',
])('before there is one, %s is not found', async (path) => {
  expect((await anonymous(testApp(db)).get(path)).status).toBe(404)
})

test('a reader who follows the line of a verdict learns why it is not printed and how it is checked', async () => {
  const { text } = await anonymous(testApp(db)).get('/log')

  expect(text).toContain('The lines themselves are not printed here')
  expect(text).toContain('names the line that published its verdict')
})

test('before there is a checkpoint the page says when to expect it', async () => {
  expect((await anonymous(testApp(db)).get('/log')).text).toContain('There is no checkpoint yet')
})

async function signOneLine(): Promise<void> {
  await db.transaction((trx) =>
    appendEvent(trx, { actor: undefined, verb: 'claim.made', subject: { kind: 'claim', id: 54 }, at: NOW }),
  )
  await publishCheckpoint(db, signer, NOW)
}
