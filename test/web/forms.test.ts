import { z } from 'zod'
import { Refused } from '../../server/domain/errors'
import * as fields from '../../server/web/shared/fields'
import { blankForm, fieldOf, readForm, withError } from '../../server/web/shared/form'
import { type Agent, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

test('a form sent twice has one effect and leads to the same page', async () => {
  const { admin, path, html } = await openRoleForm()

  const first = await send(admin, html, path, 'editor')
  const second = await send(admin, html, path, 'editor')

  expect(second.headers.location).toBe(first.headers.location)
  expect(await roleEvents(path)).toBe(1)
})

test('ten posts of one form at once have one effect', async () => {
  const { admin, path, html } = await openRoleForm()

  const answers = await Promise.all(Array.from({ length: 10 }, () => send(admin, html, path, 'editor')))

  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(303))
  expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(1)
  expect(await roleEvents(path)).toBe(1)
})

test('going back, changing the words and sending again throws nothing away', async () => {
  const { admin, path, html } = await openRoleForm()
  await send(admin, html, path, 'editor')

  const changed = await send(admin, html, path, 'standards_editor')

  expect(changed.status).toBe(422)
  expect(changed.text).toContain('This form was sent once already')
  expect(changed.text).toContain('value="standards_editor" selected')
})

test('a refused form may be sent again under its key', async () => {
  const { admin, path, html } = await openRoleForm()

  const invalid = await send(admin, html, path, 'pope')
  const valid = await send(admin, html, path, 'editor')

  expect([invalid.status, valid.status]).toEqual([422, 303])
})

test('a form without its key is not acted on', async () => {
  const { admin, path, html } = await openRoleForm()

  const response = await admin.submitFrom(html, path, {
    form: `${path}/role`,
    fields: { role: 'editor', _key: '' },
  })

  expect(response.status).toBe(422)
  expect(response.text).toContain('Send it once more')
  expect(await roleEvents(path)).toBe(0)
})

test('a token of an earlier session gets the words back under a new one', async () => {
  const { admin, path, html } = await openRoleForm()

  const refused = await admin.submitFrom(html, path, {
    form: `${path}/role`,
    fields: { role: 'editor', reason: 'Näh & <mehr>', _csrf: 'old' },
  })
  const sent = await admin.submitFrom(refused.text, path)

  expect(refused.status).toBe(403)
  expect(refused.text).toContain('Näh &amp; &lt;mehr&gt;')
  expect(sent.status).toBe(303)
})

describe('fields', () => {
  const schema = z.object({
    title: fields.text('Enter a title.', 10),
    body: fields.optionalLongText(),
    on: fields.optionalDate(),
    box: fields.checkbox(),
    link: fields.optionalUrl(),
    ids: fields.list(fields.id('Choose one.')),
  })

  test('keep what was sent, but for the line ends of a textarea', () => {
    const reading = readForm(schema, { title: ' a ', body: '\r\n b \r\nc', ids: '3' })

    expect(reading).toMatchObject({
      ok: true,
      values: { title: ' a ', body: '\n b \nc', ids: [3], box: false },
    })
  })

  test.each([
    [{ title: '   ' }, 'Enter a title.'],
    [{ title: '😀'.repeat(11) }, 'Shorten this to 10 characters; it has 11.'],
    [{ title: 'a\0b' }, 'This contains a NUL character, which cannot be stored. Remove it.'],
    [{ title: ['a', 'b'] }, 'Send this field only once.'],
    [{ on: '2022-02-30' }, 'Give a date that exists, as year-month-day: 2022-10-26.'],
    [{ on: '0000-01-01' }, 'Give a date that exists, as year-month-day: 2022-10-26.'],
    [{ link: 'javascript:alert(1)' }, 'Give the whole address, starting with https:// or http://.'],
    [{ ids: ['1', '99999999999999999999'] }, 'Choose one.'],
  ])('say what is wrong with %p', (typed, sentence) => {
    const reading = readForm(schema, { title: 'ok', ...typed })

    expect(reading.form.errors.map(({ message }) => message)).toEqual([sentence])
  })

  test('show again what was typed, with the error', () => {
    const form = withError(blankForm(schema, { title: 'x' }), 'No.', 'title')

    expect(fieldOf(form, { kind: 'text', name: 'title', label: 'Title' })).toEqual({
      kind: 'text',
      name: 'title',
      label: 'Title',
      value: 'x',
      error: 'No.',
    })
  })

  test('know nothing of names that the schema does not have', () => {
    const reading = readForm(schema, { title: 'ok', role: 'admin', approved_by: '1' })

    expect(Object.keys(reading.form.values)).toEqual(['title', 'body', 'on', 'box', 'link', 'ids'])
  })
})

test('a refusal never comes without a sentence', () => {
  expect(new Refused('No.').objections).toEqual([{ message: 'No.' }])
})

async function openRoleForm(): Promise<{ admin: Agent; path: string; html: string }> {
  const admin = await signIn(app, 'admin')
  const checker = await signIn(app, 'fact_checker')
  const path = `/admin/accounts/${checker.account.id}`
  return { admin, path, html: (await admin.open(path)).text }
}

function send(admin: Agent, html: string, path: string, role: string) {
  return admin.submitFrom(html, path, { form: `${path}/role`, fields: { role } })
}

async function roleEvents(path: string): Promise<number> {
  const subject = { subject_kind: 'account', subject_id: Number(path.split('/').at(-1)) }
  return (await app.deps.db('events').where({ ...subject, verb: 'account.role_changed' })).length
}
