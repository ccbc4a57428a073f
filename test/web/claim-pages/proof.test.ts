import { load } from 'cheerio'
import { publishCheckpoint } from '../../../server/actions/checkpoints'
import { changeSettings } from '../../../server/actions/settings'
import { addSnapshot } from '../../../server/actions/snapshots'
import { hashText } from '../../../server/language/text-hash'
import { getSettings } from '../../../server/store/settings'
import { checkpointSigner } from '../../../server/web/shared/checkpoint-signer'
import { anonymous } from '../../support/agent'
import { TEST_CONFIG, testApp } from '../../support/app'
import { NOW } from '../../support/claims'
import { REPORT } from '../../support/copies'
import { freshDatabase } from '../../support/database'
import { insertNewsroom, insertPublished } from '../../support/verdicts'

async function house() {
  const db = await freshDatabase()
  const people = await insertNewsroom(db)
  const published = await insertPublished(db, people)
  const reader = anonymous(testApp(db, { clock: () => NOW }))
  const approval = await db('events').where({ verb: 'verdict.approved' }).first('sequence', 'hash')
  return { db, reader, people, approval, ...published }
}

type House = Awaited<ReturnType<typeof house>>
let here: House
beforeEach(async () => {
  here = await house()
})

async function factsAt(path: string): Promise<Record<string, string>> {
  const $ = load((await here.reader.open(path)).text)
  const rows = $('section[aria-labelledby="machine"] .facts__row').toArray()
  return Object.fromEntries(rows.map((row) => [$('dt', row).text(), $('dd', row).text()]))
}

test('a reader finds by which line of the history a revision was published', async () => {
  const facts = await factsAt(`/claims/${here.claimId}`)

  expect(facts['Log entry']).toBe(`line ${here.approval.sequence} of the history`)
  expect(facts['SHA-256 of the entry']).toBe(here.approval.hash)
  expect(facts['Signed in']).toMatch(/^No checkpoint yet/)
})

test('a reader cites a verdict with its words, its permanent address and the hash of what was approved', async () => {
  const { content_hash: hash } = await here.db('verdicts').where({ id: here.verdictId }).first('content_hash')

  const $ = load((await here.reader.open(`/claims/${here.claimId}`)).text)

  expect($('.citation').text()).toMatch(
    new RegExp(`^“.+54.+” – Mostly true. Revision 1, .+/claims/${here.claimId}/revisions/1 SHA-256 ${hash}$`),
  )
  expect($('a[href^="mailto:"]').attr('href')).toContain(hash)
})

test('once a checkpoint covers the line, the claim and its permanent revision name it', async () => {
  await publishCheckpoint(here.db, checkpointSigner(TEST_CONFIG), NOW)

  for (const path of [`/claims/${here.claimId}`, `/claims/${here.claimId}/revisions/1`])
    expect((await factsAt(path))['Signed in']).toMatch(/^the checkpoint of .+, \d+ lines$/)
})

test('a reader and machines are told the licence, once the house names one', async () => {
  const licence = 'https://creativecommons.org/licenses/by/4.0/'
  expect((await factsAt(`/claims/${here.claimId}`)).Licence).toBeUndefined()
  const settings = await getSettings(here.db)

  await changeSettings(here.db, here.people.editor, { ...settings, licenceUrl: licence }, NOW)

  const { text } = await anonymous(testApp(here.db)).open(`/claims/${here.claimId}`)
  expect(load(text)('.facts a').last().attr('href')).toBe(licence)
  expect(text).toContain(`"license":"${licence}"`)
})

test('a reader gets the hash of the newest copy of a source, and none of its words', async () => {
  const { source_id: sourceId } = await here.db('evidence').where({ claim_id: here.claimId }).first()
  for (const text of ['What it said before.', REPORT])
    await addSnapshot(here.db, here.people.checker, { sourceId, text, format: 'plain', takenTime: '' }, NOW)

  const { text } = await here.reader.open(`/claims/${here.claimId}`)

  expect(text).toContain(hashText(REPORT))
  expect(text).not.toContain(hashText('What it said before.'))
  expect(text).not.toContain('The ministry denied that they do police work.')
})
