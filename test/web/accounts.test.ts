import type { Response } from 'supertest'
import { openFirstAdministrator } from '../../server/actions/account-entry'
import { listSubjectEvents } from '../../server/store/events'
import { agentOf, anonymous, createAccount, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { freshDatabase, testDatabase } from '../support/database'

const PASSWORD = 'wandering heron 7 kettles'

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

test('the first administrator is made by a link that works once', async () => {
  const house = testApp(await freshDatabase())
  await openFirstAdministrator(house.deps.db, 'first-token', new Date())
  const founder = anonymous(house)

  const created = await founder.submit('/first-administrator/first-token', {
    fields: { name: 'Ada', email: 'Ada@Example.org', password: PASSWORD },
  })
  const page = await founder.open('/admin/accounts')
  const again = await anonymous(house).get('/first-administrator/first-token')

  expect(created.status).toBe(303)
  expect(page.text).toContain('ada@example.org')
  expect(again.status).toBe(404)
  await expect(openFirstAdministrator(house.deps.db, 'second', new Date())).rejects.toThrow(
    'There is an administrator already',
  )
})

test('an invited person chooses name and password and works in the given role', async () => {
  const admin = await signIn(app, 'admin')
  const made = await admin.submit('/admin/invitations', {
    form: '/admin/invitations',
    fields: { email: 'new.editor@example.org', role: 'editor' },
  })
  const link = new URL(linkOn(made)).pathname
  const guest = anonymous(app)

  const accepted = await guest.submit(link, { fields: { name: 'Nell', password: PASSWORD } })
  const account = await guest.open('/account')

  expect(made.status).toBe(200)
  expect(accepted.status).toBe(303)
  expect(account.text).toContain('Nell')
  expect(account.text).toContain('Editor')
  expect((await guest.get('/admin/accounts')).status).toBe(403)
})

test('an invitation sent twice shows the same link, and a revoked one lets nobody in', async () => {
  const admin = await signIn(app, 'admin')
  const page = await admin.open('/admin/invitations')
  const submission = { form: '/admin/invitations', fields: { email: 'twice@example.org', role: 'editor' } }

  const first = await admin.submitFrom(page.text, '/admin/invitations', submission)
  const second = await admin.submitFrom(page.text, '/admin/invitations', submission)
  const list = await admin.open('/admin/invitations')
  const revocation = /\/admin\/invitations\/\d+\/revocation/.exec(list.text)?.[0]
  await admin.submitFrom(list.text, '/admin/invitations', { form: revocation })

  expect(linkOn(second)).toBe(linkOn(first))
  expect((await anonymous(app).get(new URL(linkOn(first)).pathname)).status).toBe(404)
})

test('a reset link lets its owner choose a password and ends the other sessions', async () => {
  const admin = await signIn(app, 'admin')
  const checker = await signIn(app, 'fact_checker')
  const page = `/admin/accounts/${checker.account.id}`
  const made = await admin.submit(page, { form: `${page}/password-reset` })
  const guest = anonymous(app)

  const reset = await guest.submit(new URL(linkOn(made)).pathname, { fields: { password: PASSWORD } })
  const signedIn = await anonymous(app).submit('/sign-in', {
    fields: { email: checker.account.email, password: PASSWORD },
  })

  expect(reset.status).toBe(303)
  expect((await checker.get('/account')).headers.location).toMatch(/^\/sign-in/)
  expect(signedIn.headers.location).toBe('/desk')
})

test('a disabled account is out with its next request, and its deeds stay in the history', async () => {
  const admin = await signIn(app, 'admin')
  const checker = await signIn(app, 'fact_checker')
  const { id } = checker.account
  await admin.submit(`/admin/accounts/${id}`, { form: `/admin/accounts/${id}/disabling` })

  const next = await checker.get('/account')
  const events = await listSubjectEvents(app.deps.db, { kind: 'account', id })

  expect(next.status).toBe(303)
  expect(events.map((event) => [event.verb, event.actorId])).toEqual([['account.disabled', admin.account.id]])
})

test('another role holds from the next request on', async () => {
  const admin = await signIn(app, 'admin')
  const second = await signIn(app, 'admin')
  const { id } = second.account

  const changed = await admin.submit(`/admin/accounts/${id}`, {
    form: `/admin/accounts/${id}/role`,
    fields: { role: 'fact_checker', reason: 'Works on the desk now' },
  })

  expect(changed.status).toBe(303)
  expect((await second.get('/admin/accounts')).status).toBe(303)
  expect((await (await agentOf(app, second.account)).get('/admin/accounts')).status).toBe(403)
})

test('the last administrator can be neither disabled nor given another role', async () => {
  const house = testApp(await freshDatabase())
  const admin = await signIn(house, 'admin')
  const page = `/admin/accounts/${admin.account.id}`

  const role = await admin.submit(page, { form: `${page}/role`, fields: { role: 'editor' } })
  const disabling = await admin.post(`${page}/disabling`, hiddenOf((await admin.get(page)).text))

  for (const response of [role, disabling]) {
    expect(response.status).toBe(422)
    expect(response.text).toContain('last active administrator')
  }
})

test('of two administrators who change one account the second sees that it changed', async () => {
  const admin = await signIn(app, 'admin')
  const checker = await createAccount(app, 'fact_checker')
  const path = `/admin/accounts/${checker.id}`
  const page = await admin.get(path)
  await admin.submit(path, { form: `${path}/role`, fields: { role: 'editor' } })

  const late = await admin.submitFrom(page.text, path, { form: `${path}/disabling` })

  expect(late.status).toBe(409)
  expect(late.text).toContain('Changed in the meantime')
})

test('a changed password ends every other session and keeps this one under a new id', async () => {
  const checker = await signIn(app, 'fact_checker')
  const reset = await resetTo(checker.account.id)
  const here = anonymous(app)
  await here.submit(reset, { fields: { password: PASSWORD } })
  const elsewhere = await agentOf(app, checker.account)

  const changed = await here.submit('/account/password', {
    fields: {
      current_password: PASSWORD,
      new_password: `${PASSWORD} and one`,
      new_password_again: `${PASSWORD} and one`,
    },
  })

  expect(changed.headers.location).toBe('/account?notice=password_changed')
  expect((await here.get('/account')).status).toBe(200)
  expect((await elsewhere.get('/account')).status).toBe(303)
})

test('a wrong present password and two different new ones are told apart', async () => {
  const checker = await signIn(app, 'fact_checker')
  const fields = { current_password: 'not it', new_password: PASSWORD, new_password_again: PASSWORD }

  const different = await checker.submit('/account/password', {
    fields: { ...fields, new_password_again: 'something else entirely' },
  })

  expect(different.status).toBe(422)
  expect(different.text).toContain('The two new passwords are not the same.')
})

test('my sessions are listed and can be ended', async () => {
  const here = await signIn(app, 'fact_checker')
  const elsewhere = await agentOf(app, here.account)
  const list = await here.open('/account/sessions')
  const others = [...list.text.matchAll(/\/account\/sessions\/\d+\/end/g)].map(([path]) => path)

  const ended = await Promise.all(
    others.slice(0, 1).map((form) => elsewhere.submitFrom(list.text, '/', { form })),
  )

  expect(others).toHaveLength(2)
  expect(ended[0]?.status).toBe(403)
})

test('single-editor mode needs a reason, and every page then says so', async () => {
  const house = testApp(await freshDatabase())
  const admin = await signIn(house, 'admin')
  const on = { single_editor_mode: 'on', single_editor_reason: 'The second editor left in May.' }

  const bare = await admin.submit('/admin/settings', { fields: { ...on, single_editor_reason: ' ' } })
  const saved = await admin.submit('/admin/settings', { fields: on })
  const page = await anonymous(house).get('/sign-in')

  expect(bare.status).toBe(422)
  expect(bare.text).toContain('a second pair of eyes')
  expect(saved.status).toBe(303)
  expect(page.text).toContain('Single-editor mode')
})

test('settings that someone else saved first are not overwritten', async () => {
  const admin = await signIn(app, 'admin')
  const page = await admin.open('/admin/settings')
  await admin.submit('/admin/settings', { fields: { organisation_name: 'The Ledger' } })

  const late = await admin.submitFrom(page.text, '/admin/settings', {
    form: '/admin/settings',
    fields: { organisation_name: 'The Register' },
  })
  const merged = await admin.submitFrom(late.text, '/admin/settings', { form: '/admin/settings' })

  expect(late.status).toBe(409)
  expect(late.text).toContain('The Ledger')
  expect(late.text).toContain('value="The Register"')
  expect(merged.status).toBe(303)
})

function linkOn(response: Response): string {
  const link = /id="one-time-link">([^<]+)</.exec(response.text)?.[1]
  if (!link) throw new Error(`No link on ${response.text.slice(0, 2000)}`)
  return link
}

async function resetTo(accountId: number): Promise<string> {
  const admin = await signIn(app, 'admin')
  const page = `/admin/accounts/${accountId}`
  return new URL(linkOn(await admin.submit(page, { form: `${page}/password-reset` }))).pathname
}

function hiddenOf(html: string): Record<string, string> {
  const pairs = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name ?? '', value ?? '']))
}
