import { browserStage, type Visit } from '../support/browser'

jest.setTimeout(60_000)
const stage = browserStage()

/** In research, without a verdict: found by its form being there. */
async function openEditing({ go, page }: Visit, path: string) {
  await go(path)
  return page.locator('main textarea').first()
}

test('the second of two people who edit a claim sees both texts, and the explanation has the focus', async () => {
  const [first, second] = [await stage().open('fact_checker'), await stage().open('second_checker')]
  const path = '/claims/1/edit'
  const [mine, theirs] = [await openEditing(first, path), await openEditing(second, path)]
  await mine.fill('The first of us wrote that there are 54 offices.')
  await theirs.fill('The second of us wrote that there are 55 offices.')

  for (const visit of [first, second]) {
    await visit.page.locator('main form:has(textarea) button[type=submit]').first().click()
    await visit.page.waitForLoadState('load')
  }

  const { page } = second
  const text = await page.locator('main').textContent()
  expect(text).toContain('The first of us wrote')
  expect(await page.locator('main textarea').first().inputValue()).toContain('The second of us wrote')
  await page.waitForFunction(
    () => document.activeElement?.closest('main') !== null && document.activeElement?.id !== 'main',
  )
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/changed|saved/i)
})

test('words typed into a form are there again after the program was killed and started again', async () => {
  const { page, go } = await stage().open('fact_checker')
  await go('/claims/1/edit')
  const words = 'Fifty-four offices, as the report of September counted them, and no fewer.'
  await page.locator('main textarea').first().fill(words)
  await page.waitForTimeout(3_000)

  await stage().newsroom.kill()
  await page.locator('main textarea').first().press('End')
  await page.keyboard.type(' Counted twice.')
  await page.waitForTimeout(3_000)
  await stage().newsroom.startAgain()
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()

  await page.waitForTimeout(500)
  expect(await page.locator('main textarea').first().inputValue()).toBe(`${words} Counted twice.`)
})
