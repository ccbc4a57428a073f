import { load } from 'cheerio'
import { editReply, recordReply } from '../../server/actions/replies'
import { findReply, listReplies } from '../../server/store/replies'
import { anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'

const ASKED = { askedWhom: 'The embassy in The Hague', askedOn: '2026-11-10', channel: 'e-mail' }

/** A checker at the right of reply of a claim. */
async function atClaim() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const checker = await signIn(app, 'fact_checker', 'Ines Checker')
  const claimId = await insertTriaged(app.deps.db, checker.account)
  return { app, db: app.deps.db, checker, claimId, path: `/claims/${claimId}/replies` }
}

test.each<[string, Record<string, string>, string]>([
  [
    'an awaited answer',
    { outcome: 'awaited' },
    'Asked the embassy in The Hague (e-mail) on 10 November 2026; no answer yet.',
  ],
  ['silence', { outcome: 'silent', remindedOn: '2026-11-17' }, 'reminded on 17 November 2026; no reply.'],
  [
    'an answer',
    { outcome: 'answered', answer: 'They renew papers.', answeredOn: '2026-11-12' },
    'answered on 12 November 2026.',
  ],
  [
    'that nobody was asked',
    {
      outcome: 'not_applicable',
      askedWhom: '',
      askedOn: '',
      channel: '',
      reason: 'The claimant died in 2019.',
    },
    'Nobody was asked: The claimant died in 2019.',
  ],
])('a checker records %s, and it reads as a dated sentence', async (_what, words, sentence) => {
  const { checker, claimId, path } = await atClaim()

  const sent = await checker.submit(path, { fields: { ...ASKED, ...words } })

  expect(sent.headers.location).toBe(`/claims/${claimId}/work?notice=reply_recorded#replies`)
  expect(load((await checker.open(path)).text)('.reply-list').text()).toContain(sentence)
})

test.each<[string, Record<string, string>, string]>([
  ['nothing chosen', {}, 'outcome'],
  [
    'an answer before the question',
    { outcome: 'answered', answer: 'No.', answeredOn: '2026-11-01' },
    'answeredOn',
  ],
  ['a question of tomorrow', { outcome: 'awaited', askedOn: '2026-11-24' }, 'askedOn'],
  ['a day that does not exist', { outcome: 'awaited', askedOn: '2026-02-30' }, 'askedOn'],
  ['a silence that speaks', { outcome: 'silent', answer: 'No.' }, 'outcome'],
  ['no reason for asking nobody', { outcome: 'not_applicable', askedWhom: '', askedOn: '' }, 'reason'],
])('%s keeps what was typed and says what to do', async (_what, words, field) => {
  const { db, checker, claimId, path } = await atClaim()
  const fields = { ...ASKED, ...words }

  const sent = await checker.submit(path, { fields })

  const $ = load(sent.text)
  expect(sent.status).toBe(422)
  expect($(`#${field}-error`).text()).toMatch(/\w+ \w+/)
  expect($('#channel').attr('value')).toBe('e-mail')
  expect($('#askedOn').attr('value') ?? '').toBe(fields.askedOn)
  expect(await listReplies(db, claimId)).toEqual([])
})

test('the same form sent twice records one request', async () => {
  const { db, checker, claimId, path } = await atClaim()
  const page = await checker.open(path)
  const fields = { ...ASKED, outcome: 'awaited' }

  await checker.submitFrom(page.text, path, { fields })
  const second = await checker.submitFrom(page.text, path, { fields })

  expect(second.status).toBe(303)
  expect(await listReplies(db, claimId)).toHaveLength(1)
})

test('an answer that came is written into the record; the second of two sees both', async () => {
  const { app, db, checker, claimId } = await atClaim()
  const other = await signIn(app, 'editor', 'Ada Editor')
  const asked = { ...ASKED, outcome: 'awaited' as const, answer: '', reason: '' }
  const id = await recordReply(db, checker.account, { claimId, fields: asked }, NOW)
  const path = `/replies/${id}/edit`
  const opened = await checker.open(path)
  await editReply(db, other.account, { id, revision: 1, fields: { ...asked, outcome: 'silent' } }, NOW)

  const late = await checker.submitFrom(opened.text, path, {
    fields: { outcome: 'answered', answer: 'They renew papers.', answeredOn: '2026-11-20' },
  })
  const again = await checker.submitFrom(late.text, path)

  expect(late.status).toBe(409)
  expect(late.text).toContain('Ada Editor changed this reply')
  expect(late.text).toContain('Asked, no reply')
  expect(again.status).toBe(303)
  expect(await findReply(db, id)).toMatchObject({
    outcome: 'answered',
    answeredOn: '2026-11-20',
    revision: 3,
  })
})

test.each([
  ['a reader', undefined, 303],
  ['an administrator', 'admin', 403],
  ['an editor', 'editor', 200],
] as const)('%s asks for the right of reply (%s) → %i', async (_who, role, expected) => {
  const { app, path } = await atClaim()
  const agent = role === undefined ? anonymous(app) : await signIn(app, role)
  expect((await agent.get(path)).status).toBe(expected)
})

test.each(['/claims/987654/replies', '/replies/987654/edit'])('%s is not found', async (path) => {
  const { checker } = await atClaim()
  expect((await checker.get(path)).status).toBe(404)
})

test('one press notes a reminder of today, and one more that no reply came', async () => {
  const { app, db, checker, claimId, path } = await atClaim()
  await checker.submit(path, { fields: { ...ASKED, outcome: 'awaited' } })
  const [reply] = await listReplies(db, claimId)
  const id = reply?.id ?? 0

  const reminded = await checker.submit(`/claims/${claimId}/work`, { form: `/replies/${id}/reminder` })
  const silent = await checker.submit(path, { form: `/replies/${id}/silence` })

  expect(reminded.headers.location).toBe(`/claims/${claimId}/work?notice=reply_reminded#replies`)
  expect(silent.headers.location).toBe(`/claims/${claimId}/work?notice=reply_silent#replies`)
  const page = load((await checker.open(path)).text)
  expect(page('.reply-list').text()).toContain('; reminded on 23 November 2026; no reply.')
  expect(page('.reply-list form')).toHaveLength(0)
  expect((await anonymous(app).get(`/replies/${id}/silence`)).status).not.toBe(200)
})

test('a checker who presses on a page that is out of date is told who changed the record, and nothing is overwritten', async () => {
  const { app, db, checker, claimId, path } = await atClaim()
  const other = await signIn(app, 'fact_checker', 'Olga Other')
  await checker.submit(path, { fields: { ...ASKED, outcome: 'awaited' } })
  const [reply] = await listReplies(db, claimId)
  const id = reply?.id ?? 0
  const seen = await checker.open(path)
  const answer = {
    ...ASKED,
    outcome: 'answered' as const,
    answer: 'They renew papers.',
    answeredOn: '2026-11-12',
  }
  await editReply(db, other.account, { id, revision: 1, fields: { ...answer, reason: '' } }, NOW)

  const late = await checker.submitFrom(seen.text, path, { form: `/replies/${id}/silence` })

  expect(late.status).toBe(409)
  expect(load(late.text)('.error-summary').text()).toContain('Olga Other changed this record')
  expect((await findReply(db, id))?.outcome).toBe('answered')
})
