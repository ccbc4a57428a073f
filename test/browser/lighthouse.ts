import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { browserStage } from '../support/browser'
import { findChromium } from '../support/browser-chromium'

jest.setTimeout(300_000)
const stage = browserStage()
const PATHS = ['/', '/claims', '/claims/1', '/articles/1']

/** A measurement of this machine and not a promise of the code: run by `npm run lighthouse`, apart from the tests. */
test('home, claims, claim and article reach the figures of the plan on a slow phone', async () => {
  const { url } = stage().newsroom

  const urls = await Promise.all(PATHS.map(async (path) => (await fetch(url + path)).url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'lighthouse.mjs'),
    findChromium(),
    ...urls,
  ])

  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  console.log(stdout)
  expect(results.length).toBe(PATHS.length)
  for (const result of results) {
    expect(result).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 })
    expect(result.performance).toBeGreaterThanOrEqual(98)
  }
})
