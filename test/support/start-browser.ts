import { execFileSync } from 'node:child_process'
import knex from 'knex'
import { fillDemo } from '../../server/cli/demo/fill'
import { connect } from '../../server/database/connect'
import { projectRoot } from '../../server/root'
import { addArabicArticle } from './browser-arabic'
import { findChromium, launchChromium } from './browser-chromium'
import { announceRun } from './browser-run'
import { databaseUrl } from './database-url'
import startDatabase from './start-database'

/**
 * Once per run: builds the program, fills a demonstration newsroom, and starts one Chromium. The filled database takes
 * the place of the template, so that every clone of it is a newsroom of a test file's own.
 */
export default async function startBrowser(): Promise<void> {
  findChromium()
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectRoot(), stdio: 'inherit' })
  await startDatabase()
  await replaceTemplateByDemo()
  const chromium = await launchChromium()
  announceRun({ chromium: chromium.wsEndpoint() })
  globalThis.endBrowserRun = async () => {
    await chromium.close()
    await globalThis.endTestDatabase?.()
  }
}

declare global {
  var endBrowserRun: (() => Promise<void>) | undefined
}

async function replaceTemplateByDemo(): Promise<void> {
  const run = JSON.parse(process.env.CLAIMTRAIL_TEST_RUN ?? '{}')
  const name = `claimtrail_test_${run.runId}_demo`
  const server = knex({ client: 'pg', connection: run.url, pool: { min: 0, max: 1 } })
  await server.raw('CREATE DATABASE ?? TEMPLATE ??', [name, run.template]).finally(() => server.destroy())
  const db = connect(databaseUrl(run.url, name), { poolSize: 2 })
  try {
    await fillDemo(db)
    await addArabicArticle(db)
  } finally {
    await db.destroy()
  }
  process.env.CLAIMTRAIL_TEST_RUN = JSON.stringify({ ...run, template: name })
}
