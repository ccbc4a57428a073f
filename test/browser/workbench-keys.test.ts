import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser'
import { atSentence, openWorkbench, press } from './on-workbench'

const stage = browserStage()

/** A text of three sentences that states two quantities; the article is new in each test. */
const SENTENCES = [
  'The group is based in Madrid.',
  'In a report published on 12 September, it said that two bureaus had set up 54 service offices abroad.',
  'Ministers in The Hague want answers from 21 countries, a spokesman said.',
]

const open = () => openWorkbench(stage(), SENTENCES)

/** The words under the highlight of the selection. */
function highlighted(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('workbench-selection') ?? []
    return range instanceof Range ? range.toString() : ''
  })
}

/** In the account, as the person does it. */
async function setLetters(page: Page, act: boolean): Promise<void> {
  await page.goto('/account')
  await page.locator('[name=shortcuts]').setChecked(act)
  await page.locator('form[action="/account/preferences"] button').click()
  await page.waitForURL('**notice=saved')
}

const quotation = (page: Page) => page.locator('#make-claim #quotation').inputValue()

test('from the open article to a saved claim it takes three keys when the proposed words are right', async () => {
  const { page, watch } = await open()

  const keys = await press(page, ['n', 'c', 'Control+Enter'])
  await page.waitForURL('**/workbench?claim=*')

  expect(keys).toBe(3)
  await atSentence(page, 2)
  expect(await page.locator('.workbench-claim__words').textContent()).toMatch(
    /two bureaus had set up 54 service offices abroad\.$/i,
  )
  expect(await page.locator('#sentence-2 mark').count()).toBe(1)
  expect(await page.locator('.workbench-keys__likely--claim').isVisible()).toBe(true)
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})

test('trimmed to the words that matter, a claim is saved within twelve keys', async () => {
  const { page, watch } = await open()

  const trimming = await press(page, ['n', ']', ']', ']', ']', ']', '{'])
  const words = await highlighted(page)
  await page.keyboard.press('c')
  const taken = await quotation(page)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/workbench?claim=*')

  expect(trimming + 2).toBeLessThanOrEqual(12)
  expect(words).toBe('12 September, it said that two bureaus had set up 54 service offices abroad')
  expect(taken).toBe(words)
  expect(await page.locator('#sentence-2 mark').first().textContent()).toBe(words)
  expect(watch.pointerEvents).toEqual([])
})

test('the cursor goes by sentences, the selection grows with it, and Escape comes back to it from the form', async () => {
  const { page } = await open()

  await press(page, ['j', 'J'])
  await atSentence(page, 3)
  await press(page, ['c', 'Escape'])

  await atSentence(page, 3)
  expect(await quotation(page)).toBe(`${SENTENCES[1]} ${SENTENCES[2]}`)
  await press(page, ['k', 'ArrowUp'])
  await atSentence(page, 1)
})

test('the words a claim is made of stay in view beside its form', async () => {
  const { page } = await open()

  await press(page, ['n', 'c'])

  const seen = (selector: string) =>
    page.locator(selector).evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
  expect([await seen('#sentence-2'), await seen('#make-claim #text')]).toEqual([true, true])
})

test('after a claim of the last sentence is saved, its card is read from the top beside that sentence', async () => {
  const { page } = await open()
  await press(page, ['n', 'c', 'Control+Enter'])
  await page.waitForURL('**/workbench?claim=*')
  await atSentence(page, 2)
  await press(page, ['j', 'j', 'c', 'Control+Enter'])
  await page.waitForURL('**at=4**')
  await atSentence(page, 4)

  const seen = (selector: string) =>
    page.locator(selector).evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })

  const parts = ['#sentence-4', '#claim-title', '.workbench-claim__words', '.workbench-claim__steps']
  expect(await Promise.all(parts.map(seen))).toEqual([true, true, true, true])
})

test('what the keys need is fetched while the page is read, and nothing that is not used', async () => {
  const { page } = await open()
  await page.waitForLoadState('networkidle')

  const modules = await page.evaluate(() => ({
    announced: [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(
      ({ href }) => href,
    ),
    fetched: performance.getEntriesByType('resource').map(({ name }) => name),
  }))

  const ofWorkbench = modules.fetched.filter((name) =>
    /\/(workbench|figure|guess|keep|draft)[\w-]*\.js$/.test(name),
  )
  expect(ofWorkbench.length).toBeGreaterThan(8)
  expect(ofWorkbench.filter((name) => !modules.announced.includes(name))).toEqual([])
  expect(new Set(modules.announced).size).toBe(modules.announced.length)
  expect(modules.announced.filter((name) => !modules.fetched.includes(name))).toEqual([])
})

test('every quantity is come to, forwards and backwards, until none is open', async () => {
  const { page } = await open()
  const figure = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('workbench-figure') ?? []
      return range instanceof Range ? range.toString() : ''
    })
  const forwards = []
  for (const key of ['n', 'n', 'n', 'n']) {
    await page.keyboard.press(key)
    forwards.push(await figure())
  }
  await page.keyboard.press('N')

  expect(forwards).toEqual(['two', '54', '21', 'two'])
  expect(await figure()).toBe('21')
})

test('for the first source a link is asked for, and one pasted on the text becomes evidence that leads back', async () => {
  const { page, watch } = await open()
  await press(page, ['n', 'c', 'Control+Enter'])
  await page.waitForURL('**/workbench?claim=*')
  await atSentence(page, 2)

  await page.keyboard.press('s')
  const field = await page.evaluate(() => document.activeElement?.getAttribute('name'))
  await page.keyboard.press('Escape')
  await atSentence(page, 2)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://register.example/offices')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  })
  await page.waitForURL('**/evidence/new?**')
  const taken = await page.locator('input[name=url]:visible').inputValue()
  await page.locator('[data-behaviour="way-back"] kbd').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL('**/workbench?claim=*')
  await atSentence(page, 2)

  expect([field, taken]).toEqual(['url', 'https://register.example/offices'])
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})

test('letters that are typed are letters, and whoever switched the keys off types none by mistake', async () => {
  const { page, go, path } = await open()
  await page.locator('#make-claim #occasion').focus()
  await page.keyboard.type('jcon?')
  const typed = await page.locator('#occasion').inputValue()
  const where = await page.evaluate(() => document.activeElement?.id)

  await setLetters(page, false)
  await go(path)
  await page.locator('.workbench-toolbar').waitFor()
  await page.locator('#sentence-1').focus()
  await press(page, ['j', 'c', 'ArrowDown'])

  expect([typed, where]).toEqual(['jcon?', 'occasion'])
  await atSentence(page, 2)
  await setLetters(page, true)
})

test('words drawn over with the mouse fill the form', async () => {
  const { page } = await open()
  await page.locator('#sentence-3').evaluate((sentence) => {
    const words = [...sentence.childNodes].find((node): node is Text => node instanceof Text)
    const at = words?.data.indexOf('want answers') ?? 0
    if (words) getSelection()?.setBaseAndExtent(words, at, words, at + 'want answers'.length)
  })

  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#quotation')?.value !== '')

  expect(await quotation(page)).toBe('want answers')
  await atSentence(page, 3)
})

test('words that the mouse cut are taken in whole, over the end of a sentence as well', async () => {
  const { page } = await open()
  await page.evaluate(() => {
    const wordsOf = (id: string) =>
      [...(document.getElementById(id)?.childNodes ?? [])].filter((node) => node instanceof Text)[0]
    const [first, last] = [wordsOf('sentence-2'), wordsOf('sentence-3')]
    if (!first || !last) return
    const from = first.data.indexOf('ffices abroad')
    getSelection()?.setBaseAndExtent(first, from, last, last.data.indexOf('sters in'))
  })

  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#quotation')?.value !== '')

  expect(await quotation(page)).toBe('offices abroad. Ministers')
  expect(await highlighted(page)).toContain('offices abroad.')
  await atSentence(page, 3)
})

test('all keys are listed on asking, and the list goes with Escape', async () => {
  const { page } = await open()

  await page.keyboard.press('?')
  const listed = await page.locator('#all-keys').isVisible()
  const hidden = await page.locator('#all-keys').evaluate((list) => list.scrollHeight - list.clientHeight)
  await page.keyboard.press('Escape')

  expect([listed, hidden]).toEqual([true, 0])
  expect(await page.locator('#all-keys').isVisible()).toBe(false)
})

test('a claim is opened under the cursor, its source form is one key away, and what was made is undone with one', async () => {
  const { page } = await open()
  await press(page, ['n', 'c', 'Control+Enter'])
  await page.waitForURL('**/workbench?claim=*')
  await page.goto(page.url().replace(/\?.*/, '?at=2'))
  await atSentence(page, 2)

  await page.keyboard.press('o')
  await page.waitForURL('**/workbench?claim=*')
  await atSentence(page, 2)
  await page.keyboard.press('s')
  const focused = await page.evaluate(() => document.activeElement?.id)
  await press(page, ['Escape', 'u'])
  await page.waitForURL('**notice=undone**')

  expect(focused).toBe('link-source')
  expect(await page.locator('.workbench-text mark').count()).toBe(0)
})
