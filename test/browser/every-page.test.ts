import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { browserStage, type Person, type Visit } from '../support/browser'
import { clippedText, doubleText, overflow, smallTargets, spaceText } from './in-page'
import { crawl, type ServedPage, tellingPages } from './pages'

jest.setTimeout(300_000)
const stage = browserStage()
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROW = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 800 }

interface Sample {
  starts: readonly string[]
  /** Pages of a kind: asked for, and of these looked at. */
  crawled?: number
  looked?: number
}

/** In this order: what a role sees is looked at if no earlier one saw its like; of the desk one page of each kind. */
const STARTS: [Person, Sample][] = [
  ['reader', { starts: ['/', '/sign-in'] }],
  ['fact_checker', { starts: ['/desk'], crawled: 2, looked: 1 }],
  ['editor', { starts: ['/desk', '/review'], crawled: 2, looked: 1 }],
]
const known = new Map<string, Set<string>>()

test.each(STARTS)(
  'what a %s sees passes axe, reflows, can be spaced and hit, and stays at home',
  async (person, { starts, crawled, looked }) => {
    const visit = await stage().open(person)
    const pages = tellingPages(await crawl(visit, starts, crawled), known, looked)
    await visit.context.addInitScript(AXE)

    const problems = []
    for (const page of pages) problems.push(...(await look(visit, page)))

    console.log(
      `${person}: ${pages.length} pages looked at, ${problems.length} problems\n${problems.join('\n')}`,
    )
    expect(pages.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
    expect(visit.watch.problems()).toEqual([])
  },
)

/** One visit, five looks: wide and narrow, by day and by night, then with more space and larger text. */
async function look({ page, go }: Visit, { path }: ServedPage): Promise<string[]> {
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light' })
  await go(path)
  const found = [...(await runAxe(page)), ...(await page.evaluate(overflow))]
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await runAxe(page)))
  await page.setViewportSize(NARROW)
  found.push(...(await runAxe(page)), ...(await page.evaluate(overflow)))
  found.push(...(await page.evaluate(smallTargets, { least: 24, main: 44 })))
  await page.emulateMedia({ colorScheme: 'light' })
  found.push(...(await runAxe(page)))
  await page.evaluate(spaceText)
  found.push(...(await page.evaluate(overflow)), ...(await page.evaluate(clippedText)))
  await page.setViewportSize(WIDE)
  await page.evaluate(doubleText)
  found.push(...(await page.evaluate(overflow)), ...(await page.evaluate(clippedText)))
  return [...new Set(found)].map((problem) => `${path}: ${problem}`)
}

declare global {
  var axe: { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> }
}

interface Violation {
  id: string
  nodes: { html: string }[]
}

async function runAxe(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (tags) => {
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
    return (await globalThis.axe.run(document, options)).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => ({ html })),
    }))
  }, TAGS)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 140)}`)
}
