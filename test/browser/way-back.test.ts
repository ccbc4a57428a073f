import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser'

const stage = browserStage()

async function atSentence(page: Page, number: number): Promise<void> {
  await page.waitForFunction((id) => document.activeElement?.id === id, `sentence-${number}`)
}

/** A claim of the first article is opened by keyboard, and the cursor moved on by one sentence. */
async function openClaim() {
  const visit = await stage().open('fact_checker')
  const { page, go } = visit
  await go('/articles/1/workbench')
  await atSentence(page, 1)
  const at = await page.evaluate(() => {
    const sentences = [...document.querySelectorAll('.sentence')]
    return sentences.findIndex((sentence) => sentence.querySelector('mark')) + 1
  })
  for (let times = 1; times < at; times += 1) await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.waitForURL('**claim=*')
  await atSentence(page, at)
  await page.keyboard.press('j')
  return { ...visit, at: at + 1 }
}

test.each([
  ['r', /rebuttals\/new/],
  ['v', /\/verdict\?/],
  ['p', /\/preview/],
  ['e', /\/edit/],
])(
  '%s leads away from the workbench, and Escape back to the sentence the cursor was on',
  async (key, address) => {
    const { page, at, watch } = await openClaim()

    await page.keyboard.press(key)
    await page.waitForURL(address)
    await page.locator('[data-behaviour="way-back"]:focus kbd').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/workbench?claim=*')

    await atSentence(page, at)
    expect(await page.locator('#claim').count()).toBe(1)
    expect(watch.pointerEvents).toEqual([])
    expect(watch.problems()).toEqual([])
  },
)

test('Ctrl+Enter saves the form of another page from its field, and what is wrong takes the focus', async () => {
  const { page, at, watch } = await openClaim()
  await page.keyboard.press('r')
  await page.waitForURL(/rebuttals\/new/)
  await page.locator('[data-behaviour="way-back"] kbd').waitFor()
  await page.locator('textarea[name=text]').fill('The offices were never ours.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.error-summary:focus').waitFor()
  // What it does is missing; that the page came back with 422 is no problem of the page.
  const problems = watch.problems().filter((problem) => !problem.includes('422'))
  await page.locator('input[name=kinds]').first().check()
  await page.locator('textarea[name=text]').press('Control+Enter')
  await page.waitForURL('**/workbench?claim=*')

  await atSentence(page, at)
  expect(problems).toEqual([])
})

test('Escape in a field leaves nothing, and what was typed is there again after coming back', async () => {
  const { page } = await openClaim()
  await page.keyboard.press('r')
  await page.waitForURL(/rebuttals\/new/)
  await page.locator('[data-behaviour="way-back"] kbd').waitFor()
  await page.locator('textarea[name=denies]').fill('It denies the count.')
  await page.keyboard.press('Escape')
  const stayed = page.url()
  page.on('dialog', (dialog) => dialog.accept())

  await page.locator('main button[type=submit]').last().focus()
  await page.keyboard.press('Escape')
  await page.waitForURL('**/workbench?claim=*')
  await page.goto(stayed)

  expect(stayed).toMatch(/rebuttals\/new\?from=workbench-1-\d+$/)
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('textarea[name=denies]')?.value === 'It denies the count.',
  )
})
