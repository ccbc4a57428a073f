import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/root'
import { browserStage, type Person } from '../support/browser'
import { crawl, tellingPages } from './pages'

jest.setTimeout(900_000)
const stage = browserStage()
const FOLDER = join(projectRoot(), 'screenshots')
const README = join(projectRoot(), 'public', 'img', 'readme')

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
})

const known = new Map<string, Set<string>>()

/** `npm run screenshots`: every kind of page at 360 and 1280 pixels, light and dark, into a folder that is not kept. */
test.each([
  ['reader', ['/', '/sign-in']],
  ['fact_checker', ['/desk', '/account']],
  ['editor', ['/review', '/flags']],
  ['standards_editor', ['/settings/suggestions']],
  ['admin', ['/admin/accounts', '/admin/invitations', '/admin/settings']],
] as [Person, string[]][])('what a %s sees', async (person, starts) => {
  const visit = await stage().open(person)
  const pages = tellingPages(await crawl(visit, starts, 6), known, 3)

  for (const { path } of pages) {
    for (const width of [360, 1280]) {
      await visit.page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme })
        await visit.go(path)
        const name = `${person}${path.replace(/\W+/g, '-').slice(0, 60)}-${width}-${colorScheme}.png`
        await visit.page.screenshot({ path: join(FOLDER, name), fullPage: true })
      }
    }
  }

  expect(pages.length).toBeGreaterThan(0)
})

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
