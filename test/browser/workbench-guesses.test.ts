import type { Page } from 'playwright-core'
import { browserStage } from '../support/browser'
import { atSentence, openWorkbench, press } from './on-workbench'

const stage = browserStage()

const SENTENCES = [
  'The harbour had a quiet week.',
  'Port director Lena Marsh said on 3 March 2026 that 12 containers were lost in the storm.',
  'Divers counted 54 anchors, 25 chains and 21 buoys on the ground.',
  'The company Norfreight denied that any containers were lost.',
]

const open = () => openWorkbench(stage(), SENTENCES)

/** Values of the fields of the form, all rows of one name. */
const valuesOf = (page: Page, name: string) =>
  page
    .locator(`#make-claim [name="${name}"]`)
    .evaluateAll((all) => all.map((each) => Reflect.get(each, 'value')))

const isGuess = (page: Page, name: string) =>
  page
    .locator(`#make-claim [name="${name}"]`)
    .first()
    .evaluate((each) => each.hasAttribute('data-guess'))

test('a field that is guessed shows the focus like every other', async () => {
  const { page } = await open()
  const ringOf = (selector: string) =>
    page.locator(selector).evaluate((each) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each)
      return { outlineStyle, outlineWidth, outlineColor }
    })

  await press(page, ['j', 'c'])
  const guessed = await isGuess(page, 'text')
  const ring = await ringOf('#make-claim #text')
  await page.locator('#make-claim #quotation').focus()

  expect(guessed).toBe(true)
  expect(ring).toEqual(await ringOf('#make-claim #quotation'))
})

test('a selection fills in who says it, when, and the figures, each a guess until it is touched', async () => {
  const { page, watch } = await open()

  await press(page, ['j', 'c'])

  expect(await valuesOf(page, 'text')).toEqual(['12 containers were lost in the storm.'])
  expect(await valuesOf(page, 'claimantName')).toEqual(['Lena Marsh'])
  expect(await valuesOf(page, 'assertedOn')).toEqual(['2026-03-03'])
  expect(await valuesOf(page, 'figureValue[]')).toEqual(['12', '', ''].slice(0, 2))
  expect([await isGuess(page, 'text'), await isGuess(page, 'claimantName')]).toEqual([true, true])
  const label = page.getByRole('textbox', { name: /^Claim required guess$/ })
  expect(await label.count()).toBe(1)
  await page.keyboard.type('About ')
  expect([await isGuess(page, 'text'), await isGuess(page, 'claimantName')]).toEqual([false, true])
  expect(watch.problems()).toEqual([])
})

test('words trimmed away take their figures along, and rows are added when there are too few', async () => {
  const { page } = await open()

  await press(page, ['j', 'j', 'c'])
  const whole = await valuesOf(page, 'figureValue[]')
  await press(page, ['Escape', '{', '{', '{', '{', '{', '{', '{', '{', '{', 'c'])
  const trimmed = await valuesOf(page, 'figureValue[]')

  expect(whole.filter(Boolean)).toEqual(['54', '25', '21'])
  expect(whole.length).toBe(4)
  expect(trimmed.filter(Boolean)).toEqual(['54'])
  expect(await page.locator('#make-claim #figureValue-4').count()).toBe(1)
})

test('more rows can be added by hand, and come back with the draft', async () => {
  const { page } = await open()
  await press(page, ['j', 'c'])
  for (const number of [3, 4]) {
    await page.getByRole('button', { name: 'Another figure' }).click()
    await page.waitForFunction((id) => document.activeElement?.id === id, `figureComparator-${number}`)
  }
  await page.locator('#figureValue-4').fill('77')
  await page.locator('#figureCounted-4').fill('crates')
  await page.waitForFunction(() =>
    document.querySelector('[data-draft-state]')?.textContent?.startsWith('Saved'),
  )
  page.on('dialog', (dialog) => dialog.accept())

  await page.reload()
  await page.locator('.draft-restored').waitFor()

  expect(await valuesOf(page, 'figureValue[]')).toEqual(['12', '', '', '77'])
  expect(await page.locator('#figureCounted-4').inputValue()).toBe('crates')
})

test('a name that was guessed goes when somebody says that the article itself speaks', async () => {
  const { page } = await open()
  await press(page, ['j', 'c'])

  await page.locator('#make-claim [name=voice][value=article]').check()

  expect(await valuesOf(page, 'claimantName')).toEqual([''])
})

test('a suggestion is walked to with one key and taken with one more', async () => {
  const { page, watch } = await open()

  await page.keyboard.press('m')
  await page.waitForFunction(() =>
    document.activeElement?.matches('.sentence--likely, .sentence--very-likely'),
  )
  const bar = await page.locator('.workbench-keys__likely--suggested').isVisible()
  await page.keyboard.press('a')
  await page.waitForURL('**/workbench?claim=*')

  expect(bar).toBe(true)
  expect(await page.locator('.workbench-claim__words').count()).toBe(1)
  expect(await page.locator('.workbench-text mark').count()).toBeGreaterThan(0)
  expect(watch.pointerEvents).toEqual([])
  expect(watch.problems()).toEqual([])
})

test('while a figure is typed, the form says where it stands already, and where the same thing has another', async () => {
  const { page, watch } = await open()
  await press(page, ['j', 'j', 'a'])
  await page.waitForURL('**/workbench?claim=*')
  await atSentence(page, 3)
  await press(page, ['k', 'c'])
  await page.locator('#make-claim #text').fill('Divers found 60 anchors.')
  for (const each of await page.locator('#make-claim [name="figureValue[]"]').all()) await each.fill('')

  const found = page.locator('.figure-rows__elsewhere')
  await found.getByText('there it is 54 anchors').waitFor()
  await page.locator('#make-claim #figureValue-1').fill('54')

  await found.getByText('54 containers: the same number, but of 54 anchors').waitFor()
  await page.locator('#make-claim #figureCounted-1').fill('anchors')
  await found.getByText('54 anchors: the same figure').first().waitFor()
  expect(watch.problems()).toEqual([])
})
