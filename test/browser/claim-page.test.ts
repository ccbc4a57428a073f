import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { browserStage } from '../support/browser'

jest.setTimeout(60_000)
const stage = browserStage()

/** One with a verdict, evidence on both sides and a rebuttal. */
const CLAIM = '/claims/1'

test('a reader on a phone sees claim, claimant, date and verdict within 700 pixels', async () => {
  const { go, page } = await stage().open('reader', { viewport: { width: 360, height: 740 } })
  await go(CLAIM)

  const bottoms: Record<string, number> = {}
  for (const [name, selector] of Object.entries(FIRST_SCREEN)) {
    const box = await page.locator(selector).first().boundingBox()
    bottoms[name] = Math.round((box?.y ?? 9999) + (box?.height ?? 0))
  }

  console.log(`first screen: ${JSON.stringify(bottoms)}`)
  expect(Object.entries(bottoms).filter(([, bottom]) => bottom > 700)).toEqual([])
})

const FIRST_SCREEN = {
  claim: 'h1',
  claimant: '.claim-head__claimant',
  date: '.claim-head__claimant time, .verdict-block time',
  verdict: '.verdict-tag, .verdict-block__word',
}

test('a claim page weighs at most 50 kB in six requests, all to us, none for a font', async () => {
  const { go, page, watch } = await stage().open('reader')
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.status() < 300) responses.push(response)
  })
  await go(CLAIM)
  await page.waitForLoadState('networkidle')

  const weights: [string, number][] = []
  for (const response of responses)
    weights.push([new URL(response.url()).pathname, gzipSync(await response.body()).length])
  const sum = (pattern: RegExp) =>
    weights.filter(([path]) => pattern.test(path)).reduce((total, [, size]) => total + size, 0)

  console.log(
    `requests: ${weights.map(([path, size]) => `${path} ${size}`).join(', ')}; together ${sum(/./)} bytes`,
  )
  expect(responses.length).toBeLessThanOrEqual(6)
  expect(sum(/./)).toBeLessThanOrEqual(50_000)
  expect(sum(/\.css$/)).toBeLessThanOrEqual(12_000)
  expect(sum(/\.js$/)).toBeLessThanOrEqual(3_000)
  expect(sum(/\.(woff2?|ttf|otf)$/)).toBe(0)
  expect(watch.problems()).toEqual([])
})

test('the scripts of the workbench weigh at most 15 kB', async () => {
  const { go, page } = await stage().open('fact_checker')
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response)
  })
  await go('/articles/1/workbench')
  await page.waitForLoadState('networkidle')

  let size = 0
  for (const script of scripts) size += gzipSync(await script.body()).length

  console.log(`workbench: ${scripts.length} scripts, ${size} bytes`)
  expect(scripts.length).toBeGreaterThan(1)
  expect(size).toBeLessThanOrEqual(15_000)
})

test.each(['/claims/1', '/claims/2', '/claims/10'])(
  '%s is printed on at most two pages, without a control',
  async (path) => {
    const { go, page } = await stage().open('reader')
    await go(path)
    await page.emulateMedia({ media: 'print' })

    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const controls = await page
      .locator('button:visible, input:visible, select:visible, textarea:visible, nav ul:visible')
      .count()

    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    console.log(`${path}: ${pages} pages of A4`)
    expect(controls).toBe(0)
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(2)
  },
)
