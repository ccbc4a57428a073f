import { Writable } from 'node:stream'
import request from 'supertest'
import { createApp } from '../../server/app'
import { connect } from '../../server/database/connect'
import { createLog } from '../../server/log'
import { CONTENT_SECURITY_POLICY } from '../../server/web/middleware/headers'
import { anonymous, signIn } from '../support/agent'
import { TEST_CONFIG, type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'

const MIB = 1024 * 1024

let app: TestApp
beforeAll(async () => {
  app = testApp(await testDatabase())
})

test('an address that does not exist is answered with a page', async () => {
  const response = await anonymous(app).get('/nothing-here')

  expect(response.status).toBe(404)
  expect(response.text).toContain('There is no such page.')
})

test.each(['0', '-1', '1e3', 'abc', '99999999999999999999', '1%00', '%', '1%2f2', '９'])(
  'the id %s is answered with a page and not with an accident',
  async (id) => {
    const admin = await signIn(app, 'admin')

    const response = await admin.get(`/admin/accounts/${id}`)

    expect([400, 404]).toContain(response.status)
    expect(response.text).toContain('</html>')
  },
)

test.each(['put', 'patch', 'delete', 'options', 'trace'] as const)(
  '%s is not allowed anywhere',
  async (method) => {
    const response = await request(app)[method]('/sign-in')

    expect(response.status).toBe(405)
    expect(response.headers.allow).toBe('GET, HEAD, POST')
  },
)

test('a form sent where none is taken is told what is', async () => {
  const admin = await signIn(app, 'admin')

  const response = await admin.post('/admin/accounts', {})

  expect(response.status).toBe(405)
  expect(response.headers.allow).toBe('GET, HEAD')
})

test('HEAD is answered like GET, without the page', async () => {
  const response = await request(app).head('/sign-in')

  expect(response.status).toBe(200)
  expect(response.text).toBeUndefined()
})

test('override headers and fields change no method', async () => {
  const admin = await signIn(app, 'admin')
  const headers = { 'X-HTTP-Method-Override': 'DELETE' }

  const response = await admin.post('/sign-in?_method=DELETE', { _method: 'PUT' }, headers)

  expect(response.status).toBe(403)
})

test('without the database a form comes back with its words, its key and its token', async () => {
  const house = testApp(connect('postgres://nobody@127.0.0.1:1/nothing', { acquireTimeout: 300 }))
  const fields = { _csrf: 'the-token', _key: 'the-key', site_name: 'Ledger', password: 'hush', revision: '3' }

  const response = await request(house)
    .post('/admin/settings')
    .set({ Cookie: `claimtrail=${'a'.repeat(43)}`, Origin: TEST_CONFIG.publicUrl })
    .type('form')
    .send(fields)

  expect(response.status).toBe(503)
  expect(response.headers['retry-after']).toBe('5')
  for (const kept of [
    'the-token',
    'the-key',
    'Ledger',
    'name="revision" value="3"',
    'action="/admin/settings"',
  ]) {
    expect(response.text).toContain(kept)
  }
  expect(response.text).not.toContain('hush')
})

test('without the database the process is alive and says so', async () => {
  const house = testApp(connect('postgres://nobody@127.0.0.1:1/nothing', { acquireTimeout: 300 }))

  const live = await request(house).get('/health/live')
  const page = await request(house).get('/sign-in')

  expect([live.status, page.status]).toEqual([200, 503])
})

test('a process that lags sends readers away for a moment and lets people finish their work', async () => {
  const house = testApp(await testDatabase(), { isLagging: () => true })
  const admin = await signIn(house, 'admin')

  const [reader, staff] = [await anonymous(house).get('/sign-in'), await admin.get('/account')]

  expect([reader.status, reader.headers['retry-after'], staff.status]).toEqual([503, '2', 200])
})

test('a reader whose page came before the process lagged still gets its style', async () => {
  const house = testApp(await testDatabase(), { isLagging: () => true })

  const style = await anonymous(house).get('/assets/favicon.svg')

  expect(style.status).toBe(200)
})

test('more than two hundred requests at once are turned away at once, and the others are answered', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const house = testApp(app.deps.db, { settings: () => held.then(app.deps.settings) })
  const server = house.listen(0)
  let turnedAway = 0
  const requests = Array.from({ length: 220 }, async () => {
    const { status } = await request(server).get('/sign-in')
    if (status === 503 && ++turnedAway === 20) release()
    return status
  })

  const statuses = await Promise.all(requests)
  server.close()

  expect(statuses.filter((status) => status === 200)).toHaveLength(200)
})

test('a text beyond the limit comes back to be shortened, with everything else', async () => {
  const admin = await signIn(app, 'admin')
  const page = await admin.open('/admin/settings')

  const response = await admin.submitFrom(page.text, '/admin/settings', {
    form: '/admin/settings',
    fields: { organisation_name: 'The Ledger', single_editor_reason: 'x'.repeat(MIB + 1) },
  })

  expect(response.status).toBe(413)
  expect(response.text).toContain('larger than 1 MiB')
  expect(response.text).toMatch(/<textarea[^>]*name="single_editor_reason"/)
  expect(response.text).toContain('value="The Ledger"')
})

test.each([
  ['a body', 'application/x-www-form-urlencoded', 'a=' + 'x'.repeat(5 * MIB)],
  ['too many fields', 'application/x-www-form-urlencoded', Array(100_000).fill('a=1&b=2').join('&')],
])('%s beyond every limit is refused with a sentence', async (_what, type, body) => {
  const response = await request(app)
    .post('/sign-in')
    .set({ 'Content-Type': type, Origin: TEST_CONFIG.publicUrl })
    .send(body)

  expect(response.status).toBe(413)
  expect(response.text).toContain('</html>')
})

test('names from the prototype and nested names are no fields', async () => {
  const admin = await signIn(app, 'admin')
  const page = await admin.open('/admin/settings')
  const odd = {
    '__proto__[x]': '1',
    'constructor[prototype][x]': '1',
    'site_name[a]': 'b',
    'settings.x': 'y',
  }
  const hidden = Object.fromEntries(
    [...page.text.matchAll(/name="(_csrf|_key|revision)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )

  const response = await admin.post('/admin/settings', { ...hidden, ...odd, site_name: ['A', 'B'] })

  expect(response.status).toBe(422)
  expect(response.text).toContain('Send this field only once.')
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

test('what nobody foresaw shows an id that is in the log, and nothing else', async () => {
  const lines: string[] = []
  const log = collectingLog(lines)
  const settings = () => Promise.reject(new TypeError('secret detail of /srv/app'))
  const broken = createApp({ ...app.deps, log, settings })

  const response = await request(broken).get('/sign-in')
  const id = response.headers['x-request-id'] ?? ''

  expect(response.status).toBe(500)
  expect(response.text).toContain(id)
  expect(response.text).not.toContain('secret detail')
  expect(lines.find((line) => line.includes(id) && line.includes('secret detail'))).toBeDefined()
})

test('the log has one JSON line a request, without tokens', async () => {
  const lines: string[] = []
  const log = collectingLog(lines)
  const house = createApp({ ...app.deps, log })

  await request(house).get('/invitations/secret-token?q=%0d%0afake').set('User-Agent', 'x')
  await new Promise((resolve) => setTimeout(resolve, 20))
  const parsed = lines.map((line) => JSON.parse(line))

  expect(parsed.map((line) => line.msg)).toEqual(['request refused', 'request'])
  expect(parsed[1]).toMatchObject({ method: 'GET', path: '/invitations/…', status: 404 })
  expect(lines.join('')).not.toContain('secret-token')
})

describe('every answer carries the security headers', () => {
  test.each([
    ['200', () => request(app).get('/sign-in')],
    ['303', () => request(app).get('/account')],
    ['404', () => request(app).get('/nothing')],
    ['403', () => request(app).post('/sign-in').set('Origin', 'https://evil.example')],
    ['401', () => request(app).post('/admin/settings')],
    ['405', () => request(app).put('/sign-in')],
    ['400', () => request(app).get('/admin/accounts/%')],
    ['a health check', () => request(app).get('/health/live')],
    ['a missing asset', () => request(app).get('/assets/nothing.css')],
  ])('%s', async (_what, send) => {
    const { headers } = await send()

    expect(parsedPolicy(headers['content-security-policy'])).toEqual(CONTENT_SECURITY_POLICY)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['referrer-policy']).toMatch(/^(same-origin|strict-origin-when-cross-origin)$/)
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

test('behind TLS, browsers are told to stay there for a year', async () => {
  const house = testApp(app.deps.db, { config: { ...TEST_CONFIG, publicUrl: 'https://facts.example' } })

  const response = await request(house).get('/sign-in')

  expect(response.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
})

test('pages of signed-in people are kept by no cache, and pretending to be a style changes nothing', async () => {
  const admin = await signIn(app, 'admin')

  const [page, deception] = [await admin.get('/account'), await admin.get('/account/x.css')]

  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
  expect(deception.status).toBe(404)
})

function parsedPolicy(header: string | undefined): Record<string, string[]> {
  const directives = (header ?? '').split(';').map((directive) => directive.trim().split(/\s+/))
  return Object.fromEntries(directives.map(([name = '', ...values]) => [name, values]))
}

function collectingLog(lines: string[]) {
  const write = (line: unknown, _encoding: string, done: () => void) => {
    lines.push(String(line))
    done()
  }
  return createLog('info', new Writable({ write }))
}
