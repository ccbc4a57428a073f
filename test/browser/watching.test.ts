import { browserStage } from '../support/browser'

const stage = browserStage()

test('a page in order gives the watch nothing to report', async () => {
  const { go, watch } = await stage().open('fact_checker')

  expect(await go('/desk')).toBe(200)
  expect(watch.problems()).toEqual([])
  expect(watch.pointerEvents).toEqual([])
})

test('the watch notices a stopped style, a foreign picture, an error and a press of the mouse', async () => {
  const { go, page, watch } = await stage().open('reader')
  await go('/')

  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color:red"></p><img src="https://elsewhere.example/x">',
    )
    console.error('broken')
  })
  await page.locator('h1').click()

  await page.waitForTimeout(100)
  expect(watch.policyViolations.join()).toContain('elsewhere.example')
  expect(watch.consoleErrors.join()).toContain('broken')
  expect(watch.pointerEvents).toContain('pointerdown on /')
})

test('without scripts nothing is shown that waits for one', async () => {
  const { go, page } = await stage().open('fact_checker', { javaScriptEnabled: false })

  await go('/articles/1/workbench')

  expect(await page.locator('[hidden]').count()).toBeGreaterThan(2)
  expect(await page.locator('[hidden]:visible').count()).toBe(0)
})
