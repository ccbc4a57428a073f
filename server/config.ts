import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { errorCode } from './database/error-code'
import { projectRoot } from './root'

export interface Config {
  production: boolean
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  databaseUrl?: string
  /** The role that owns the tables and migrates, when the operator keeps it apart from the one that serves requests. */
  databaseOwnerUrl?: string
  dataDir: string
  host: string
  port: number
  /** Origin under which readers see the site, without a slash at the end. */
  publicUrl: string
  /** Signs form tokens. Sessions do not depend on it. */
  sessionSecret: string
  /** 32 random bytes as base64url, from which the key grows that signs checkpoints of the history. */
  checkpointKey: string
  /** Proxies in front of the app whose X-Forwarded-For is believed; 0 believes none. */
  trustedProxies: number
  /** Milliseconds between "not ready" and closing the listener, so that a load balancer can look away. */
  drainMs: number
  logLevel: string
}

const OWN_VARIABLES = [
  'CLAIMTRAIL_TRUSTED_PROXIES',
  'CLAIMTRAIL_DRAIN_MS',
  'CLAIMTRAIL_LOG_LEVEL',
  'CLAIMTRAIL_CHECKPOINT_KEY',
]
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** The start is refused: `message` lists every reason, one a line. */
export class BadConfig extends Error {
  override name = 'BadConfig'
}

type Env = Record<string, string | undefined>

/**
 * Reads the configuration from environment variables; nothing else in the program does.
 * Creates the data folder's secret when no SESSION_SECRET is given outside production.
 *
 * @throws BadConfig with all reasons at once, so that an operator repairs them in one go
 */
export function loadConfig(env: Env = process.env): Config {
  const production = env.NODE_ENV === 'production'
  const host = env.HOST || '127.0.0.1'
  const port = whole(env.PORT, 3000)
  const problems = [...problemsOf(env), ...(production ? problemsInProduction(env) : [])]
  if (problems.length > 0) throw new BadConfig(problems.join('\n'))
  const dataDir = resolve(projectRoot(), env.DATA_DIR || '.claimtrail')
  return {
    production,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || undefined,
    dataDir,
    host,
    port,
    publicUrl: new URL(env.PUBLIC_URL || `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`).origin,
    sessionSecret: env.SESSION_SECRET || keptSecret(dataDir, 'session-secret'),
    checkpointKey: env.CLAIMTRAIL_CHECKPOINT_KEY || keptSecret(dataDir, 'checkpoint-key'),
    trustedProxies: whole(env.CLAIMTRAIL_TRUSTED_PROXIES, 0),
    drainMs: whole(env.CLAIMTRAIL_DRAIN_MS, 2000),
    logLevel: env.CLAIMTRAIL_LOG_LEVEL || 'info',
  }
}

function problemsOf(env: Env): string[] {
  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('CLAIMTRAIL_') && !OWN_VARIABLES.includes(name),
  )
  const numbers = ['PORT', 'CLAIMTRAIL_TRUSTED_PROXIES', 'CLAIMTRAIL_DRAIN_MS']
  return [
    ...unknown.map((name) => `${name} is not a setting of this program. Known: ${OWN_VARIABLES.join(', ')}.`),
    ...numbers.filter((name) => !isWhole(env[name])).map((name) => `${name} must be a whole number.`),
    ...(Number(env.PORT ?? 0) > 65_535 ? ['PORT must be at most 65535.'] : []),
    ...(isOrigin(env.PUBLIC_URL) ? [] : ['PUBLIC_URL must be an address such as https://facts.example.']),
    ...(isLogLevel(env.CLAIMTRAIL_LOG_LEVEL)
      ? []
      : [`CLAIMTRAIL_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`]),
    ...(isSeed(env.CLAIMTRAIL_CHECKPOINT_KEY)
      ? []
      : ['CLAIMTRAIL_CHECKPOINT_KEY must be 32 random bytes as base64url: 43 characters.']),
    ...(env.SESSION_SECRET && env.SESSION_SECRET.length < 32
      ? ['SESSION_SECRET must have at least 32 characters.']
      : []),
  ]
}

/** What is convenient on a laptop and a hole in public. */
function problemsInProduction(env: Env): string[] {
  return [
    ...(env.SESSION_SECRET ? [] : ['SESSION_SECRET must be set when NODE_ENV is production.']),
    ...(new Set(env.SESSION_SECRET ?? '').size >= 8 || !env.SESSION_SECRET
      ? []
      : ['SESSION_SECRET must be random; this one repeats a few characters.']),
    ...(env.PUBLIC_URL?.startsWith('https://')
      ? []
      : ['PUBLIC_URL must be set and start with https:// when NODE_ENV is production.']),
  ]
}

function isWhole(value: string | undefined): boolean {
  return value === undefined || value === '' || /^\d{1,9}$/.test(value)
}

function whole(value: string | undefined, otherwise: number): number {
  return value ? Number(value) : otherwise
}

function isOrigin(value: string | undefined): boolean {
  if (!value) return true
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.username === '' && url.search === ''
}

function isSeed(value: string | undefined): boolean {
  return !value || /^[A-Za-z0-9_-]{43}$/.test(value)
}

function isLogLevel(value: string | undefined): boolean {
  return !value || LOG_LEVELS.includes(value)
}

/** A secret made once and kept beside the data: forms opened before a restart can still be sent, and so on. */
function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name)
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
