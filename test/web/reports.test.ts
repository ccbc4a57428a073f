import request from 'supertest'
import { createLog, type Logger } from '../../server/log'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

const report = (over: Record<string, unknown> = {}) => ({
  type: 'csp-violation',
  age: 12,
  url: 'https://facts.example/claims/7?q=secret',
  body: {
    documentURL: 'https://facts.example/claims/7?q=secret',
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://evil.example/x.js?y#z',
    lineNumber: 54,
    ...over,
  },
})

test('what a browser blocked on a page is written to the log, without the words somebody searched for', async () => {
  const { app, warned } = await appWithLog()

  const response = await send(app, [report()])

  expect(response.status).toBe(204)
  expect(warned()).toEqual([
    {
      page: 'https://facts.example/claims/7',
      directive: 'script-src-elem',
      blocked: 'https://evil.example/x.js',
      source: '',
      line: 54,
    },
  ])
})

test('every answer names the address that takes reports', async () => {
  const { app } = await appWithLog()

  const page = await request(app).get('/')

  expect(page.headers['reporting-endpoints']).toBe('csp="/csp-reports"')
  expect(page.headers['content-security-policy']).toMatch(/;report-to csp$/)
})

test.each([
  ['no JSON', '{', 400],
  ['no list', '{}', 400],
  ['21 reports at once', JSON.stringify(Array(21).fill(report())), 400],
  ['more than 32 kB', JSON.stringify([report({ documentURL: 'x'.repeat(40_000) })]), 400],
  ['a report of another sort', JSON.stringify([{ type: 'deprecation', body: {} }]), 204],
  [
    'a violation that makes no sense',
    JSON.stringify([{ type: 'csp-violation', body: { documentURL: 54 } }]),
    204,
  ],
])('%s is not logged', async (_what, body, status) => {
  const { app, warned } = await appWithLog()

  const response = await send(app, body)

  expect([response.status, warned()]).toEqual([status, []])
})

test('a form in place of a report is refused', async () => {
  const { app, warned } = await appWithLog()

  const response = await request(app).post('/csp-reports').type('form').send({ type: 'csp-violation' })

  expect([response.status, warned()]).toEqual([400, []])
})

test('a report from another site is refused', async () => {
  const { app } = await appWithLog()

  const response = await send(app, [report()], { Origin: 'https://evil.example' })

  expect(response.status).toBe(403)
})

test('who sends more than thirty a minute is asked to wait', async () => {
  const { app, warned } = await appWithLog()

  const statuses = []
  for (let at = 0; at < 32; at += 1) statuses.push((await send(app, [report()])).status)

  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  expect(warned()).toHaveLength(30)
})

async function appWithLog() {
  const log: Logger = createLog('silent')
  const warn = jest.spyOn(log, 'warn').mockImplementation(() => undefined)
  const warned = () =>
    warn.mock.calls.flatMap(([fields]) => ('violation' in Object(fields) ? [Object(fields).violation] : []))
  return { app: testApp(await testDatabase(), { log }), warned }
}

function send(app: Parameters<typeof request>[0], body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return request(app)
    .post('/csp-reports')
    .set('Content-Type', 'application/reports+json')
    .set(headers)
    .send(text)
}
