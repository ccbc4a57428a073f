import type { Locator, Page } from 'playwright-core'
import { browserStage } from '../support/browser'

const stage = browserStage()

const answer = (page: Page) => page.locator('#link-form .excerpt-check')

const words = async (place: Locator) => ((await place.textContent()) ?? '').replace(/\s+/g, ' ').trim()

/** Without pressing anything but keys. */
async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

test('a fact-checker types an excerpt on the workbench and reads where it stands, and what differs, by keyboard only', async () => {
  const { page, go, watch } = await stage().open('fact_checker')
  await go('/articles/1/workbench?claim=2&at=2')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-2')

  await page.keyboard.press('s')
  await page.waitForFunction(() => document.activeElement?.id === 'link-source')
  await page.keyboard.type('Our table', { delay: 15 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('There are 24 different city names in column D')
  await answer(page).getByText('exact,').waitFor()
  const exact = await words(answer(page))
  await typeOver(page, 'There are 42 different city names in column D')
  await answer(page).getByText('A number differs').waitFor()
  const near = await words(answer(page).locator('li'))
  const differing = [await words(answer(page).locator('del')), await words(answer(page).locator('ins'))]
  await typeOver(page, 'Bananas ripen slowly in winter')
  await answer(page).getByText('not found').waitFor()

  expect(exact).toBe('Excerpt: exact, paragraph 3 of copy 2, read on 10 November 2022')
  expect(near).toBe('A number differs: “42” in the excerpt, “24” in the copy.')
  expect(differing).toEqual(['[removed: 42]', '[added: 24]'])
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('link-excerpt')
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})

test('the form of evidence answers while a source of the list is named', async () => {
  const { page, go, watch } = await stage().open('fact_checker')
  await go('/claims/16/evidence/new')
  await page.locator('#excerpt').fill('the department has raised the matter with the embassy')
  await page.locator('#sourceId').pressSequentially('#14')

  await page.locator('.excerpt-asking').getByText('Excerpt: exact,').waitFor()
  await page.locator('.excerpt-asking a').click()

  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/sources/14/snapshots/1#paragraph-2')
  expect(await words(page.locator(':target p'))).toContain('the department has raised the matter')
  expect(watch.problems()).toEqual([])
})

test('an excerpt that comes back as a draft comes back with its answer', async () => {
  const { page, go, watch } = await stage().open('second_checker')
  await go('/articles/1/workbench?claim=2')
  await page.locator('#link-source').selectOption('12')
  await page.locator('#link-excerpt').pressSequentially('The table has 45 rows.')
  await answer(page).getByText('A number differs').waitFor()
  const before = await words(answer(page))

  await go('/articles/1/workbench?claim=2')
  await page.locator('#link-form .draft-restored').waitFor()
  await answer(page).waitFor()

  expect(await page.locator('#link-excerpt').inputValue()).toBe('The table has 45 rows.')
  expect(await words(answer(page))).toBe(before)
  expect(watch.problems()).toEqual([])
})

test('without scripts the check stands with the evidence once it is saved', async () => {
  const { page, go } = await stage().open('second_checker', { javaScriptEnabled: false })
  await go('/claims/16/evidence/new?stance=supports')
  await page.locator('#sourceId').fill('#14')
  await page.locator('#excerpt').fill('its work has come to a halt')
  await page.getByRole('button', { name: 'Add the evidence' }).click()

  const check = page.locator('.evidence-item', { hasText: 'come to a halt' }).locator('.excerpt-check')
  expect(await words(check)).toContain('not exact. Most like paragraph 4 of copy 1')
  expect(await words(check.locator('del'))).toContain('halt')
  expect(await words(check.locator('ins'))).toContain('end')
})

test('a fact-checker stores a copy by keyboard, and the excerpts of its source are checked from then on', async () => {
  const { page, go, watch } = await stage().open('fact_checker')
  await go('/sources/1/snapshots/new')
  await page.locator('#text').focus()
  await page.keyboard.insertText('The table of page 4\n\nThere are 54 stations, 25 cities, 21 countries.')
  await page.getByRole('button', { name: 'Store the copy' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/snapshots/1?notice=snapshot_added')

  await go('/claims/2/work')
  const check = page
    .locator('.evidence-item', { hasText: '54 stations, 25 cities' })
    .locator('.excerpt-check')

  expect(await words(check)).toContain('Excerpt: exact, paragraph 2 of copy 1')
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})
