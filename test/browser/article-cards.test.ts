import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser'

const stage = browserStage()
const WIDE = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true }

/** Top and bottom of each card and of its mark, in the order of the list. */
function places(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('.claim-card')].map((card) => {
      const mark = document.getElementById(card.id.replace('claim', 'mark'))
      const { top, bottom } = card.getBoundingClientRect()
      return { top, bottom, mark: mark?.getBoundingClientRect().top ?? Number.NaN }
    }),
  )
}

test('on a wide screen each card stands near its mark, and none covers the next', async () => {
  const { go, page, watch } = await stage().open('reader', WIDE)

  await go('/articles/1')
  await page.locator('[data-placed]').waitFor()

  const cards = await places(page)
  expect(cards).toHaveLength(17)
  for (const [at, { bottom }] of cards.entries()) {
    const next = cards[at + 1]
    if (next !== undefined) expect(next.top).toBeGreaterThan(bottom)
  }
  const farthest = Math.max(...cards.map(({ top, mark }) => Math.abs(top - mark)))
  expect(farthest).toBeLessThan(250)
  expect(watch.problems()).toEqual([])
})

test('printed from a wide screen, no card lies over what stands below the cards', async () => {
  const { go, page } = await stage().open('reader', WIDE)
  await go('/articles/1')
  await page.locator('[data-placed]').waitFor()

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 672, height: 1000 })

  const cards = await places(page)
  const below = await page.locator('.annotated + *').boundingBox()
  expect(below?.y).toBeGreaterThan(Math.max(...cards.map(({ bottom }) => bottom)))
})

test('on a phone a number opens its card, Escape closes it, and the focus is back at the number', async () => {
  const { go, page, watch } = await stage().open('reader', PHONE)
  await go('/articles/1')
  // Before the script has come a number leads to the list.
  await page.waitForLoadState('networkidle')
  const number = page.locator('.mark-number').nth(3)

  await number.tap()
  const open = page.locator(':popover-open')
  await open.waitFor()
  const words = await open.textContent()
  await page.keyboard.press('Escape')
  // The browser says a moment later that the card is closed, and then it goes back to its list.
  await page.locator('[popover]').waitFor({ state: 'detached' })

  expect(words).toContain('Every one of the 54 offices is staffed by police officers.')
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(watch.problems()).toEqual([])
})

test('“In the text” closes the card that lies over the text', async () => {
  const { go, page } = await stage().open('reader', PHONE)
  await go('/articles/1')
  // Before the script has come a number leads to the list.
  await page.waitForLoadState('networkidle')
  await page.locator('.mark-number').nth(3).tap()

  await page.locator(':popover-open .claim-card__foot a').tap()
  await page.locator(':popover-open').waitFor({ state: 'detached' })

  expect(page.url()).toMatch(/#mark-\d+$/)
})

test('without scripts a number leads to its card in the list after the text', async () => {
  const { go, page } = await stage().open('reader', { ...PHONE, javaScriptEnabled: false })
  await go('/articles/1')

  await page.locator('.mark-number').first().click()

  expect(page.url()).toMatch(/#claim-\d+$/)
  expect(await page.locator('.claim-card:target').isVisible()).toBe(true)
})

test('an Arabic article is read from right to left, its cards with it, and nothing sticks out at 320 px', async () => {
  const { go, page, watch } = await stage().open('reader', { viewport: { width: 320, height: 700 } })
  await go('/articles/4')

  const seen = await page.evaluate(() => ({
    directions: ['.annotated__text', '.claim-card__text'].map((selector) => {
      const element = document.querySelector(selector)
      return element && getComputedStyle(element).direction
    }),
    lang: document.querySelector('.annotated__text')?.getAttribute('lang'),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }))

  expect(seen).toEqual({ directions: ['rtl', 'rtl'], lang: 'ar', overflow: 0 })
  expect(watch.problems()).toEqual([])
})

test('on a phone the table of claims shows every cell and is still read out as a table', async () => {
  const { go, page, watch } = await stage().open('reader', { viewport: { width: 320, height: 740 } })
  await go('/articles/1/ledger')

  const region = page.getByRole('region', { name: 'Claims of the article' })
  const beyond = await region.evaluate((element) => element.scrollWidth - element.clientWidth)
  const table = region.getByRole('table', { name: 'In the order of the text' })
  const row = table.getByRole('row').nth(1)
  const label = await row
    .getByRole('cell')
    .last()
    .evaluate((cell) => getComputedStyle(cell, '::before').content)

  expect(beyond).toBe(0)
  expect(await table.getByRole('columnheader').count()).toBe(8)
  expect(await row.getByRole('rowheader').count()).toBe(1)
  expect(await row.getByRole('cell').count()).toBe(7)
  expect(label).toContain('Last change')
  expect(watch.problems()).toEqual([])
})
