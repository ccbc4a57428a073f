import type { Page } from 'playwright-core'
import { browserStage, patiently, type Visit } from '../support/browser'

const stage = browserStage()

async function atRow(page: Page, number: number): Promise<void> {
  await page.waitForFunction(
    (index) => document.activeElement === document.querySelectorAll('main [data-row]')[index],
    number - 1,
  )
}

const rowText = (page: Page, number: number) =>
  page
    .locator('main .desk-list > li')
    .nth(number - 1)
    .textContent()

/** Two keys within the time `g` waits for its second; on a busy machine once more. */
async function goTo(page: Page, second: string, address: string): Promise<void> {
  for (let times = 0; times < 5 && !page.url().endsWith(address); times += 1) {
    await page.keyboard.press('g')
    await page.keyboard.press(second)
    await page.waitForURL(`**${address}`, { timeout: 2000 }).catch(() => undefined)
  }
  if ((await page.locator('[data-row]').count()) === 0) await patiently(() => page.reload())
}

/** In the account, as the person does it; no pointer. */
async function giveKey({ page, go }: Visit, act: string, key: string): Promise<void> {
  await go('/account/keys')
  await page.locator(`#${act}`).fill(key)
  await page.locator(`#${act}`).press('Enter')
  await page.waitForURL('**notice=keys_saved')
}

test('an editor goes through the queue, takes a row on and opens it, by keyboard alone', async () => {
  const { page, watch, go } = await stage().open('standards_editor')
  await go('/desk')
  await page.locator('.staff-bar [popovertarget]').waitFor()

  await goTo(page, 'r', '/review')
  await atRow(page, 1)
  const rows = await page.locator('main [data-row]').count()
  await page.keyboard.press('j')
  await atRow(page, 2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('k')
  await atRow(page, 1)
  for (let times = 0; times < rows + 2; times += 1) await page.keyboard.press('j')
  await atRow(page, rows)
  const free = page.locator('form[action$="/assignment"]').first()
  const index = await free.evaluate((form) =>
    [...document.querySelectorAll('main .desk-list > li')].findIndex((row) => row.contains(form)),
  )
  for (let times = rows - 1; times > index; times -= 1) await page.keyboard.press('k')
  await page.keyboard.press('a')
  await page.waitForURL('**notice=review_assigned**')
  await atRow(page, index + 1)

  expect(rows).toBeGreaterThan(2)
  expect(await rowText(page, index + 1)).toContain('You are on it since')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review\/\d+$/)
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})

test('keys act only while a row has the focus, and never while somebody types', async () => {
  const { page, go } = await stage().open('editor')
  await go('/review')
  await atRow(page, 1)

  await page.locator('#site-search').focus()
  await page.keyboard.type('jka?')
  const typed = await page.locator('#site-search').inputValue()
  await page.locator('.tabs-nav a, main nav a').first().focus()
  const before = await page.evaluate(() => document.activeElement?.outerHTML)
  await page.keyboard.press('j')
  await page.keyboard.press('a')

  expect(typed).toBe('jka?')
  expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before)
  expect(new URL(page.url()).search).toBe('')
})

test('the question mark lists the keys of the page one is on, and Escape goes back to the row', async () => {
  const { page, go } = await stage().open('editor')
  await go('/review')
  await atRow(page, 1)
  await page.keyboard.press('j')

  await page.keyboard.press('?')
  const list = await page.locator('#all-keys').textContent()
  await page.keyboard.press('Escape')

  expect(list).toContain('assign the revision to me')
  expect(list).not.toContain('next sentence')
  expect(await page.locator('#all-keys').isVisible()).toBe(false)
  await atRow(page, 2)
})

test('a row that is not to be taken says why when its key is pressed', async () => {
  const { page, go, watch } = await stage().open('fact_checker')
  await go('/review')
  await atRow(page, 1)

  await page.keyboard.press('a')

  expect(await page.locator('[data-list-keys] [role=status]').textContent()).toBe('Editors decide.')
  expect(await page.locator('[data-list-keys] [data-command=a]').count()).toBe(0)
  expect(watch.problems()).toEqual([])
})

test('whoever changed keys presses their own, in the queue and in the workbench, and the standard ones do nothing', async () => {
  const visit = await stage().open('second_checker')
  const { page, go } = visit
  await giveKey(visit, 'next_row', 'x')
  await giveKey(visit, 'next_sentence', 'w')
  await giveKey(visit, 'go', '')

  await go('/review')
  await atRow(page, 1)
  await page.keyboard.press('j')
  await atRow(page, 1)
  await page.keyboard.press('x')
  await atRow(page, 2)
  const button = await page.locator('[data-list-keys] [data-command=j] kbd').textContent()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await go('/articles/1/workbench')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-1')
  await page.keyboard.press('j')
  await page.keyboard.press('w')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-2')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-3')
  const shown = await page.locator('.workbench-toolbar [data-command=j] kbd').textContent()

  expect([button, shown]).toEqual(['x', 'w'])
})

test('whoever switched the letters off goes through the queue with arrows and buttons', async () => {
  const { page, go } = await stage().open('standards_editor')
  await go('/account')
  await page.locator('[name=shortcuts]').uncheck()
  await page.locator('form[action="/account/preferences"] button').click()
  await page.waitForURL('**notice=saved')

  await go('/review')
  await page.locator('[data-list-keys]').waitFor()
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  await page.locator('main [data-row]').first().focus()
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await page.keyboard.press('ArrowDown')
  await atRow(page, 2)
  await page.locator('[data-list-keys] [data-command=k]').click()
  await atRow(page, 1)

  expect(focused).toBe('BODY')
  expect(await page.locator('#all-keys').isVisible()).toBe(false)
  expect(await page.locator('main kbd').count()).toBe(1)
})
