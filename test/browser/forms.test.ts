import { browserStage } from '../support/browser'

jest.setTimeout(60_000)
const stage = browserStage()
const WORDS = 'Words that must not be lost'

test.each([
  ['/claims/new', 'form:has(#text)', '#text', ''],
  ['/articles/new', 'form:has(#text)', '#title', WORDS],
  ['/sources/new', 'form:has(#title)', '#publisher', WORDS],
])(
  'a form sent half filled from %s comes back with its words, an "Error:" title and the focus on what is wrong',
  async (path, form, field, words) => {
    const { page, go, watch } = await stage().open('fact_checker')
    await go(path)
    await page.locator(`main ${field}`).fill(words)
    await page
      .locator(`main ${form}`)
      .first()
      .evaluate((element) => {
        if (element instanceof HTMLFormElement) element.noValidate = true
      })

    await page.locator(`main ${form} button[type=submit]`).first().click()
    await page.waitForFunction(() => document.title.startsWith('Error:'))

    await page.waitForFunction(() => document.activeElement?.closest('.error-summary') !== null)
    expect(await page.locator('.error-summary a').count()).toBeGreaterThan(0)
    expect(await page.locator(`main ${field}`).inputValue()).toBe(words)
    expect(watch.policyViolations).toEqual([])
  },
)
