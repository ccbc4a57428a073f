import type { Express } from 'express'
import type { Knex } from 'knex'
import { createApp } from '../../server/app'
import type { Config } from '../../server/config'
import { createLog } from '../../server/log'
import { createLimits } from '../../server/web/middleware/rate-limit'
import type { Deps } from '../../server/web/routing'
import { settingsReader } from '../../server/web/shared/settings-reader'

export const TEST_CONFIG: Config = {
  production: false,
  dataDir: '.claimtrail/test',
  host: '127.0.0.1',
  port: 3000,
  publicUrl: 'http://127.0.0.1:3000',
  sessionSecret: 'a secret for tests only, long enough',
  checkpointKey: Buffer.alloc(32, 7).toString('base64url'),
  trustedProxies: 0,
  drainMs: 0,
  logLevel: 'silent',
}

/** An app as in production, with the dependencies a test may look at or replace. */
export type TestApp = Express & { deps: Deps }

/** The real application on the given database: CSRF, sessions, limits and all. The clock may be set by the test. */
export function testApp(db: Knex, replaced: Partial<Deps> = {}): TestApp {
  const clock = replaced.clock ?? (() => new Date())
  const deps: Deps = {
    db,
    config: TEST_CONFIG,
    log: createLog('silent'),
    clock,
    limits: createLimits(),
    isLagging: () => false,
    readiness: async () => ({ database: 'ok' }),
    settings: settingsReader(db, clock, 0),
    ...replaced,
  }
  return Object.assign(createApp(deps), { deps })
}
