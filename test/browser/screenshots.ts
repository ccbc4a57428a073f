import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../server/root'
import { browserStage, type Person } from '../support/browser'
import { firstDay } from './first-day'
import { crawl, tellingPages } from './pages'
import { SIGHTS } from './sights'

jest.setTimeout(900_000)
const stage = browserStage()
const FOLDER = join(projectRoot(), 'screenshots')
const README = join(projectRoot(), 'public', 'img', 'readme')

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
})

/** First, while nothing was typed or changed by the others. */
test.each([
  ['reader', '/claims/1', 'claim.png'],
  ['fact_checker', '/articles/1/workbench', 'workbench.png'],
] as [Person, string, string][])('the picture of a %s for the README', async (person, path, name) => {
  const { go, page } = await stage().open(person, { viewport: { width: 1280, height: 900 } })
  await go(path)
  // The keys of the workbench come with a script that is fetched after the page.
  await page.waitForLoadState('networkidle')

  await page.screenshot({ path: join(FOLDER, name) })

  copyFileSync(join(FOLDER, name), join(README, name))
})

const known = new Map<string, Set<string>>()

/** `npm run screenshots`: every kind of page at 360 and 1280 pixels, light and dark, into a folder that is not kept. */
test.each([
  ['reader', ['/', '/sign-in', '/articles/1', '/search?q=offices']],
  ['fact_checker', ['/desk', '/account', '/articles/1/workbench']],
  ['editor', ['/review', '/flags']],
  ['standards_editor', ['/settings/suggestions']],
  ['admin', ['/admin/accounts', '/admin/invitations', '/admin/settings']],
] as [Person, string[]][])('what a %s sees', async (person, starts) => {
  const visit = await stage().open(person)
  const crawled = await crawl(visit, starts, 6)
  const telling = new Set(tellingPages(crawled, known, 3))
  const pages = crawled.filter((page) => telling.has(page) || starts.includes(page.path))

  for (const { path } of pages) await takePictures(visit.page, `${person}${path}`, () => visit.go(path))

  expect(pages.length).toBeGreaterThan(0)
})

const sights = Object.entries(SIGHTS).flatMap(([person, list]) =>
  list.map((sight) => [person, sight.name, sight] as const),
)

test.each(sights)('what a %s sees at %s', async (person, name, sight) => {
  const { visit, status } = await sight.reach((role) => stage().open(role))

  await takePictures(visit.page, `${person}-${status}-${name}`)

  expect(status).toBe(sight.status)
  await visit.context.close()
})

test('what people see in a newsroom on its first day', async () => {
  const day = await firstDay(stage(), async (visit) => visit)
  const empty = [
    [day.reader, ['/', '/claims', '/articles', '/sources', '/corrections', '/search?q=offices']],
    [day.editor, ['/desk', '/review', '/flags']],
  ] as const

  for (const [visit, paths] of empty)
    for (const path of paths) await takePictures(visit.page, `first-day${path}`, () => visit.go(path))

  await day.newsroom.close()
})

/** At both widths, by day and by night. `reload` where the page is not the answer to a post. */
async function takePictures(page: Page, what: string, reload?: () => Promise<unknown>): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await reload?.()
      const name = `${what.replace(/\W+/g, '-').slice(0, 70)}-${width}-${colorScheme}.png`
      await page.screenshot({ path: join(FOLDER, name), fullPage: true })
    }
  }
}
