import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser'
import { weight } from './in-page'
import { AXE, type Look, lookAt } from './looking'
import { markupProblems } from './markup'

jest.setTimeout(60_000)
const stage = browserStage()

/** Faults planted into a page that is in order: whoever looks must find each, or finds nothing in any page. */
const FAULTS: [fault: string, figure: Exclude<keyof Look, 'weight'>, words: RegExp, plant: () => void][] = [
  [
    'a picture without words',
    'axe',
    /image-alt/,
    () => document.querySelector('main')?.append(document.createElement('img')),
  ],
  [
    'grey words on paper',
    'axe',
    /color-contrast/,
    () => document.querySelector('h1')?.style.setProperty('color', '#aaaaaa'),
  ],
  [
    'a line that does not break',
    'overflow',
    /^overflows by \d+ px/,
    () => document.querySelector('h1')?.style.setProperty('min-inline-size', '90rem'),
  ],
  [
    'a bar that stays over most of a zoomed page',
    'overflow',
    /at 400 %: bars cover 200 of 256 px/,
    () => {
      const bar = document.createElement('div')
      bar.style.cssText = 'position: sticky; inset-block-start: 0; block-size: 200px; background: white'
      document.querySelector('main')?.prepend(bar)
    },
  ],
  [
    'a control that comes to lie under it',
    'overflow',
    /at 400 %: hidden when focused/,
    () => {
      const bar = document.createElement('div')
      bar.style.cssText =
        'position: fixed; inset: 0 0 auto 0; block-size: 120px; background: white; z-index: 9'
      document.body.append(bar)
    },
  ],
  [
    'words cut off at the height of their line',
    'clipped',
    /^clipped: h1/,
    () => {
      const heading = document.querySelector('h1')
      heading?.style.setProperty('block-size', '1.2rem')
      heading?.style.setProperty('overflow', 'hidden')
    },
  ],
  [
    'a button of ten pixels',
    'targets',
    /“Press” is \d+×10/,
    () => {
      const button = document.createElement('button')
      button.textContent = 'Press'
      button.style.cssText = 'block-size: 10px; padding: 0; border: 0; font-size: 8px; min-block-size: 0'
      document.querySelector('main')?.append(button)
    },
  ],
  [
    'a faint tag',
    'contrast',
    /^tag \d\.\d\d, not 7/,
    () => {
      for (const tag of document.querySelectorAll<HTMLElement>('.verdict-tag')) tag.style.color = '#888888'
    },
  ],
  [
    'a field without an edge',
    'contrast',
    /^field 1\.\d\d, not 3/,
    () => {
      for (const field of document.querySelectorAll<HTMLElement>('main input')) field.style.border = '0'
    },
  ],
]

test.each(FAULTS)('%s is noticed', async (_fault, figure, words, plant) => {
  const { go, page, context } = await stage().open('reader')
  await context.addInitScript(AXE)
  await go('/claims')

  await page.evaluate(plant)
  const look = await lookAt(page)

  expect(look[figure].filter((problem) => words.test(problem))).not.toEqual([])
  await context.close()
})

test('a font and a foreign picture are counted', async () => {
  const { go, page, watch } = await stage().open('reader')
  await go('/about')

  await askFor(page, ['/nowhere.woff2', 'https://elsewhere.example/picture.png'])

  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('woff2')),
  )
  const { fonts } = await page.evaluate(weight)
  expect(fonts).toBe(1)
  expect(watch.problems().join()).toContain('elsewhere.example')
})

test('broken markup is noticed', async () => {
  const html =
    '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><p><div>مكاتب</div></p><time>now</time></main></body></html>'

  const problems = (await markupProblems({ path: '/', html })).join('\n')

  for (const words of ['no-implicit-close', '0 h1', '0 header', 'a time without day', 'no lang on “مكاتب”'])
    expect(problems).toContain(words)
})

async function askFor(page: Page, addresses: string[]): Promise<void> {
  await page.evaluate((all) => {
    for (const address of all) {
      const picture = new Image()
      picture.src = address
    }
  }, addresses)
}
