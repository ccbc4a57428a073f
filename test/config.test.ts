import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../server/config'

const secret = 'Zk3v9Qx1mT7cB5nL0pR8sW2yH6dF4gJa'
const production = { NODE_ENV: 'production', SESSION_SECRET: secret, PUBLIC_URL: 'https://facts.example' }

test('a laptop needs no configuration, and keeps its secret over a restart', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'config-'))

  const [first, second] = [loadConfig({ DATA_DIR }), loadConfig({ DATA_DIR })]

  expect(first).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' })
  expect(second.sessionSecret).toBe(first.sessionSecret)
  expect(first.sessionSecret).toHaveLength(43)
  expect(statSync(join(DATA_DIR, 'session-secret')).mode & 0o777).toBe(0o600)
})

test('production starts with a secret and an https address', () => {
  expect(loadConfig(production)).toMatchObject({ production: true, publicUrl: 'https://facts.example' })
})

test.each([
  [{ ...production, SESSION_SECRET: undefined }, 'SESSION_SECRET must be set'],
  [{ ...production, SESSION_SECRET: 'short' }, 'at least 32 characters'],
  [{ ...production, SESSION_SECRET: 'changeme'.repeat(4) }, 'must be random'],
  [{ ...production, PUBLIC_URL: 'http://facts.example' }, 'start with https://'],
  [{ ...production, PUBLIC_URL: undefined }, 'PUBLIC_URL must be set'],
  [{ SESSION_SECRET: secret, CLAIMTRAIL_SECRT: 'x' }, 'CLAIMTRAIL_SECRT is not a setting'],
  [{ SESSION_SECRET: secret, PORT: '80a' }, 'PORT must be a whole number'],
  [{ SESSION_SECRET: secret, PORT: '70000' }, 'PORT must be at most 65535'],
  [{ SESSION_SECRET: secret, PUBLIC_URL: 'https://facts.example/path' }, 'PUBLIC_URL must be an address'],
  [{ SESSION_SECRET: secret, CLAIMTRAIL_LOG_LEVEL: 'loud' }, 'CLAIMTRAIL_LOG_LEVEL must be one of'],
])('a start with %p is refused', (env, sentence) => {
  expect(() => loadConfig(env)).toThrow(sentence)
})

test('every reason for a refusal is named at once', () => {
  expect(() => loadConfig({ NODE_ENV: 'production', PORT: 'x' })).toThrow(/PORT.*SESSION_SECRET.*PUBLIC_URL/s)
})
