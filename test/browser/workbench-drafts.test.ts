import type { Page } from 'playwright-core'
import { browserStage, type Visit } from '../support/browser'

const stage = browserStage()

/** Opens the workbench of an article of the demonstration and begins a claim from its second sentence. */
async function beginClaim({ go, page }: Visit): Promise<void> {
  await go('/articles/1/workbench?at=2')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-2')
  await page.keyboard.press('c')
}

const formOf = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('#make-claim')
    return [...new FormData(form ?? undefined)].filter(([name]) => !name.startsWith('_'))
  })

const restored = (page: Page) => page.locator('.draft-restored').textContent()

test('a server that is killed while a claim is typed costs no word', async () => {
  const visit = await stage().open('fact_checker')
  const { page, go } = visit
  await beginClaim(visit)
  await page.locator('#make-claim #text').fill('They say “police” on 3 letterheads, ünïcode and 数 included.')
  await page.locator('#make-claim #kind').selectOption('event')
  await page.locator('#make-claim [name=voice][value=unnamed]').check()
  await page.locator('#make-claim #claimantNote').pressSequentially('a neighbour of the offi')
  await stage().newsroom.kill()
  await page.locator('#make-claim #claimantNote').pressSequentially('ce')
  const typed = await formOf(page)
  await page.locator('[data-draft-state]', { hasText: 'the server does not answer' }).waitFor()

  await stage().newsroom.startAgain()
  await go('/articles/1/workbench')

  expect(await restored(page)).toMatch(/^Restored what you had typed at \d\d:\d\d:\d\d\. Discard it$/)
  expect(await formOf(page)).toEqual(typed)
  await page.getByRole('button', { name: 'Discard it' }).click()
})

test('another browser of the same person has the draft as well, until it is discarded', async () => {
  const first = await stage().open('fact_checker')
  await beginClaim(first)
  await first.page.locator('#make-claim #text').fill('Typed on the desktop.')
  await first.page.locator('[data-draft-state]', { hasText: /^Saved/ }).waitFor()

  const second = await stage().open('fact_checker')
  await second.go('/articles/1/workbench')
  const brought = await restored(second.page)
  const words = await second.page.locator('#make-claim #text').inputValue()
  await second.page.getByRole('button', { name: 'Discard it' }).click()
  await second.page.waitForTimeout(300)
  const third = await stage().open('fact_checker')
  await third.go('/articles/1/workbench')
  await third.page.waitForTimeout(500)

  expect(brought).toContain('Restored what you had typed')
  expect(words).toBe('Typed on the desktop.')
  expect(await third.page.locator('.draft-restored').count()).toBe(0)
})

test('a claim that was saved does not come back as a draft', async () => {
  const visit = await stage().open('fact_checker')
  await beginClaim(visit)
  await visit.page.locator('#make-claim #text').fill('They sit above a restaurant.')
  await visit.page.locator('#make-claim #kind').selectOption('event')
  await visit.page.keyboard.press('Control+Enter')
  await visit.page.waitForURL('**/workbench?claim=*')
  await visit.go('/articles/1/workbench')
  await visit.page.waitForTimeout(500)

  expect(await visit.page.locator('.draft-restored').count()).toBe(0)
})

test('signing out leaves nothing that was typed on a shared computer', async () => {
  const visit = await stage().open('second_checker')
  await beginClaim(visit)
  await visit.page.locator('#make-claim #text').fill('Half a thought.')
  const kept = () =>
    visit.page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft:')))
  await visit.page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('draft:')))

  await visit.page.getByRole('button', { name: 'Sign out' }).click()
  await visit.page.waitForURL('**notice=signed_out')

  expect(await kept()).toEqual([])
})

test('claims that others make meanwhile are announced and not pushed under the cursor', async () => {
  const mine = await stage().open('fact_checker')
  await mine.page.clock.install()
  await mine.go('/articles/1/workbench')
  const marks = await mine.page.locator('.workbench-text mark').count()
  const other = await stage().open('editor')
  await other.go('/articles/1/workbench?at=10')
  await other.page.waitForFunction(() => document.activeElement?.id === 'sentence-10')
  await other.page.keyboard.press('c')
  await other.page.locator('#make-claim #kind').selectOption('event')
  await other.page.keyboard.press('Control+Enter')
  await other.page.waitForURL('**/workbench?claim=*')

  await mine.page.clock.fastForward(16_000)
  const news = mine.page.getByText('1 new claim by others.')
  await news.waitFor()

  expect(await mine.page.locator('.workbench-head__others').textContent()).toContain('(sentence 10)')
  expect(await mine.page.locator('.workbench-text mark').count()).toBe(marks)
  await news.getByRole('link', { name: 'Show' }).click()
  await mine.page.waitForURL('**/workbench?at=*')
  expect(await mine.page.locator('.workbench-text mark').count()).toBeGreaterThan(marks)
})
