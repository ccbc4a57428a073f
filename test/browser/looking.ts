import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import {
  clippedText,
  coveringBars,
  doubleText,
  hiddenFocus,
  overflow,
  smallTargets,
  spaceText,
  weakContrast,
  weight,
} from './in-page'

/** What is wrong with a page, by the figure it breaks, and what it weighs. */
export interface Look {
  axe: string[]
  /** At 320 and 1280 pixels, and at 400 %: nothing to scroll sideways, no control under a bar. */
  overflow: string[]
  clipped: string[]
  targets: string[]
  contrast: string[]
  weight: ReturnType<typeof weight>
}

export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROW = { width: 320, height: 640 }
export const WIDE = { width: 1280, height: 800 }
/** 1280×1024 at 400 %. */
const ZOOMED = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false }

/**
 * Looks at the page that is open, without loading it again: wide and narrow, by day and by night, at 400 %, with more
 * space and with larger text. Its context has been given `AXE` as a script.
 */
export async function lookAt(page: Page): Promise<Look> {
  const found: Look = { ...(await lookWide(page)), targets: [], weight: await page.evaluate(weight) }
  await page.setViewportSize(NARROW)
  found.axe.push(...(await runAxe(page)))
  found.overflow.push(...(await page.evaluate(overflow)))
  found.targets.push(...(await page.evaluate(smallTargets, { least: 24, main: 44 })))
  await page.emulateMedia({ colorScheme: 'light' })
  found.axe.push(...(await runAxe(page)))
  found.overflow.push(...(await lookZoomed(page)))
  await lookStretched(page, found)
  return found
}

async function lookWide(page: Page): Promise<Omit<Look, 'targets' | 'weight'>> {
  await page.setViewportSize(WIDE)
  await page.emulateMedia({ colorScheme: 'light' })
  const contrast = await page.evaluate(weakContrast)
  const axe = await runAxe(page)
  const wide = await page.evaluate(overflow)
  await page.emulateMedia({ colorScheme: 'dark' })
  contrast.push(...(await page.evaluate(weakContrast)))
  axe.push(...(await runAxe(page)))
  return { axe, overflow: wide, contrast, clipped: [] }
}

async function lookZoomed(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', ZOOMED)
  const found = [
    ...(await page.evaluate(overflow)),
    ...(await page.evaluate(coveringBars)),
    ...(await page.evaluate(hiddenFocus)),
  ]
  await session.detach()
  return found.map((problem) => `at 400 %: ${problem}`)
}

async function lookStretched(page: Page, found: Look): Promise<void> {
  // Another size first: the same one again would leave the zoom as it is.
  await page.setViewportSize(WIDE)
  await page.setViewportSize(NARROW)
  await page.evaluate(spaceText)
  found.overflow.push(...(await page.evaluate(overflow)))
  found.clipped.push(...(await page.evaluate(clippedText)))
  await page.setViewportSize(WIDE)
  await page.evaluate(doubleText)
  found.overflow.push(...(await page.evaluate(overflow)))
  found.clipped.push(...(await page.evaluate(clippedText)))
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
