import { load } from 'cheerio'
import request from 'supertest'
import { hashPassword } from '../../server/actions/password'
import { insertAccount } from '../../server/store/accounts'
import { createLimits, USUAL_LIMITS } from '../../server/web/middleware/rate-limit'
import { agentOf, anonymous, createAccount, signIn } from '../support/agent'
import { TEST_CONFIG, type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'
import { findForm } from '../support/page-form'

const PASSWORD = 'wandering heron 7 kettles'
const HOUR = 3_600_000

let now = new Date('2026-11-02T09:00:00Z')
let app: TestApp
let passwordHash: string
beforeAll(async () => {
  app = testApp(await testDatabase(), { clock: () => now })
  passwordHash = await hashPassword(PASSWORD)
})
beforeEach(() => {
  now = new Date('2026-11-02T09:00:00Z')
})

test('a reader gets no cookie, not even from the sign-in page', async () => {
  const pages = ['/sign-in', '/nothing', '/account', '/assets/nothing.css', '/health/ready']

  const answers = await Promise.all(pages.map((path) => anonymous(app).get(path)))

  expect(answers.flatMap((answer) => answer.headers['set-cookie'] ?? [])).toEqual([])
})

test.each([
  ['http://127.0.0.1:3000', /^claimtrail=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
  ['https://facts.example', /^__Host-claimtrail=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
])('the cookie of %s carries every flag there is', async (publicUrl, cookie) => {
  const house = testApp(await testDatabase(), { config: { ...TEST_CONFIG, publicUrl } })
  const email = await known()

  const response = await anonymous(house).submit('/sign-in', { fields: { email, password: PASSWORD } })

  expect(response.status).toBe(303)
  expect(response.headers['set-cookie']?.[0]).toMatch(cookie)
})

test('an id from before signing in is worth nothing after it, and each sign-in makes a new one', async () => {
  const email = await known()
  const planted = `claimtrail=${'a'.repeat(43)}`
  const page = await request(app).get('/sign-in').set('Cookie', planted)
  const first = await signInWith(page.text, planted, email)
  const second = await signInWith((await request(app).get('/sign-in')).text, '', email)

  expect(cookieOf(first)).not.toBe(planted)
  expect(cookieOf(second)).not.toBe(cookieOf(first))
  expect((await request(app).get('/account').set('Cookie', planted)).status).toBe(303)
  expect((await request(app).get('/account').set('Cookie', cookieOf(first))).status).toBe(200)
})

test('signing out ends the session itself and asks the browser to forget its pages', async () => {
  const checker = await signIn(app, 'fact_checker')
  const other = await agentOf(app, checker.account)
  const page = await checker.open('/account')

  const out = await checker.submitFrom(page.text, '/account', { form: '/sign-out' })
  const late = await checker.get('/account')

  expect(out.headers.location).toBe('/?notice=signed_out')
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(late.status).toBe(303)
  expect((await other.get('/account')).status).toBe(200)
})

test.each([
  ['twelve idle hours, less a minute', [12 * HOUR - 60_000], 200],
  ['twelve idle hours', [12 * HOUR], 303],
  ['six days of use every eleven hours', Array(13).fill(11 * HOUR), 200],
  ['more than seven days of use every eleven hours', Array(16).fill(11 * HOUR), 303],
])('a session after %s', async (_when, pauses, status) => {
  const checker = await signIn(app, 'fact_checker')
  let last = 0

  for (const pause of pauses) {
    now = new Date(now.getTime() + pause)
    last = (await checker.get('/account')).status
  }

  expect(last).toBe(status)
})

test('what was typed before the session ended goes on after signing in again', async () => {
  const account = await createAccount(app, 'admin')
  await app.deps.db('accounts').where({ id: account.id }).update({ password_hash: passwordHash })
  const admin = await agentOf(app, account)
  const page = await admin.open('/admin/settings')
  const typed = 'The “Ledger”\r\n<b>& sons</b> 報道'
  now = new Date(now.getTime() + 13 * HOUR)

  const late = await admin.submitFrom(page.text, '/admin/settings', {
    form: '/admin/settings',
    fields: { organisation_name: typed },
  })
  const wrong = await admin.submitFrom(late.text, '/admin/settings', {
    fields: { email: account.email, password: 'not it' },
  })
  const kept = await admin.submitFrom(wrong.text, '/sign-in', {
    fields: { email: account.email, password: PASSWORD },
  })
  const sent = await admin.submitFrom(kept.text, '/sign-in')
  const settings = await app.deps.db('settings').first()

  expect(late.status).toBe(401)
  expect(late.text).toContain('Your session has ended')
  expect(kept.text).toContain('Your text was kept')
  expect(sent.headers.location).toBe('/admin/settings?notice=settings_saved')
  expect(settings.organisation_name).toBe(typed)
})

test('whoever signs in again may see what was typed in its form first, and nothing is stored by that', async () => {
  const account = await createAccount(app, 'fact_checker')
  await app.deps.db('accounts').where({ id: account.id }).update({ password_hash: passwordHash })
  const checker = await agentOf(app, account)
  const page = await checker.open('/claims/new')
  now = new Date(now.getTime() + 13 * HOUR)
  const fields = { text: 'There are 54 offices.', kind: 'quantity', claimantNote: 'a spokesman' }
  const late = await checker.submitFrom(page.text, '/claims/new', { form: '/claims', fields })
  const kept = await checker.submitFrom(late.text, '/claims', {
    fields: { email: account.email, password: PASSWORD },
  })
  const keptForm = findForm(kept.text, '/sign-in', '/claims')

  const looked = await checker.post('/claims', { ...keptForm.fields, _look: 'form' })
  const claims = await app.deps.db('claims').where({ text: fields.text })

  const $ = load(looked.text)
  expect(
    load(kept.text)('main dt')
      .toArray()
      .map((each) => load(kept.text)(each).text()),
  ).toEqual(['Text', 'Claimant note'])
  expect(looked.status).toBe(422)
  expect($('.error-summary').text()).toContain('Nothing was stored yet')
  expect([
    $('#text').text(),
    $('[name=kind] [selected]').attr('value'),
    $('#claimantNote').attr('value'),
  ]).toEqual(Object.values(fields))
  expect(claims).toEqual([])
})

test('kept words go only to a form of ours, never to another site', async () => {
  const email = await known()
  const targets = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/admin/nothing',
    '/account',
  ]

  for (const target of targets) {
    const page = await anonymous(app).get('/sign-in')
    const response = await anonymous(app).post('/sign-in', {
      email,
      password: PASSWORD,
      _csrf: csrfOn(page.text),
      _return: target,
      _kept: JSON.stringify([{ name: 'note', value: 'secret' }]),
    })

    expect([target, response.status]).toEqual([target, 303])
  }
})

test.each([
  ['/claims?q=a', '/claims?q=a'],
  ['//evil.example', '/desk'],
  ['/\\evil.example', '/desk'],
  ['https://evil.example', '/desk'],
  ['/%0d%0aSet-Cookie:x=1', '/%0d%0aSet-Cookie:x=1'],
  ['/\r\nSet-Cookie: x=1', '/desk'],
  ['/..//evil.example', '/desk'],
  ['javascript:alert(1)', '/desk'],
])('after signing in, next=%s leads to %s', async (next, destination) => {
  const email = await known()
  const page = await anonymous(app).get('/sign-in')

  const response = await anonymous(app).post('/sign-in', {
    email,
    password: PASSWORD,
    _csrf: csrfOn(page.text),
    next,
  })

  expect(response.headers.location).toBe(destination)
  expect(response.headers['set-cookie']).toHaveLength(1)
})

test('unknown address, wrong password and disabled account are answered alike', async () => {
  const email = await known()
  const disabled = await known()
  await app.deps.db('accounts').where({ email: disabled }).update({ status: 'disabled' })
  const attempts = [
    ['nobody@example.org', PASSWORD],
    [email, 'wrong'],
    [disabled, PASSWORD],
  ]

  const answers = await Promise.all(
    attempts.map(([address = '', password]) =>
      anonymous(app)
        .submit('/sign-in', { fields: { email: address, password } })
        .then((answer) => [answer.status, strip(answer.text).replaceAll(address, '…')]),
    ),
  )

  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toEqual(answers[2])
})

test('from the sixth wrong password on one account waits, and no other does', async () => {
  const limits = createLimits({ ...USUAL_LIMITS, firstWaitSeconds: 1 })
  const house = testApp(await testDatabase(), { limits })
  const [victim, other] = [await known(), await known()]
  const attempt = (email: string, password: string) =>
    anonymous(house).submit('/sign-in', { fields: { email, password } })

  const wrong = []
  for (let i = 0; i < 6; i += 1) wrong.push((await attempt(victim, 'wrong')).status)
  const throttled = await attempt(victim, PASSWORD)
  const unaffected = await attempt(other, PASSWORD)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  const owner = await attempt(victim, PASSWORD)

  expect(wrong).toEqual(Array(6).fill(422))
  expect(throttled.status).toBe(429)
  expect(throttled.headers['retry-after']).toBe('1')
  expect(throttled.text).toContain('Too many attempts. Wait one second')
  expect(unaffected.status).toBe(303)
  expect(owner.status).toBe(303)
})

test('one address cannot try all accounts', async () => {
  const limits = createLimits({ ...USUAL_LIMITS, attemptsPerAddress: 3 })
  const house = testApp(await testDatabase(), { limits })
  const statuses = []

  for (let i = 0; i < 4; i += 1) {
    const fields = { email: `someone${i}@example.org`, password: 'a guess that is wrong' }
    const page = await anonymous(house).get('/sign-in')
    const forged = { 'X-Forwarded-For': `10.0.0.${i}` }
    const response = await anonymous(house).post('/sign-in', { ...fields, _csrf: csrfOn(page.text) }, forged)
    statuses.push(response.status)
  }

  expect(statuses).toEqual([422, 422, 422, 429])
})

let accounts = 0
async function known(): Promise<string> {
  accounts += 1
  const email = `known-${accounts}@example.org`
  await insertAccount(app.deps.db, { name: 'Known', email, role: 'fact_checker', passwordHash, now })
  return email
}

function signInWith(html: string, cookie: string, email: string) {
  return request(app)
    .post('/sign-in')
    .set('Cookie', cookie)
    .type('form')
    .send({ email, password: PASSWORD, _csrf: csrfOn(html) })
}

function cookieOf(response: { headers: Record<string, string> }): string {
  return String([response.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
}

function csrfOn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

function strip(html: string): string {
  return html.replace(/name="_(csrf|key)" value="[^"]+"/g, '')
}
