import { browserStage } from '../support/browser'
import {
  addArticle,
  approve,
  CLAIM,
  EXCERPT,
  findClaim,
  type Hand,
  hearTheOtherSide,
  linkSource,
  RATIONALE,
  REBUTTAL,
  SUBMIT,
  SUMMARY,
  type Submitted,
  submitVerdict,
} from './whole-job'
import { clickingHand, keyboardHand } from './whole-job-hands'

jest.setTimeout(180_000)
const stage = browserStage()

/** The words that every reader has to find on the page of the claim. */
const PUBLIC_WORDS = [
  CLAIM,
  'Mostly true',
  SUMMARY,
  RATIONALE,
  EXCERPT,
  REBUTTAL,
  'another count of the offices',
]

const missingIn = (page: string) => PUBLIC_WORDS.filter((words) => !page.includes(words))

async function research(hand: Hand, name: string): Promise<Submitted> {
  await linkSource(hand, name)
  // Whoever came from the workbench is there again.
  if (hand.page.url().includes('/workbench')) await hand.press('.workbench-claim a[href*="/work?"]')
  await hearTheOtherSide(hand)
  return submitVerdict(hand)
}

async function keyedClaim({ page }: Hand): Promise<number> {
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-1')
  const keys = ['n', ']', ']', ']', '{', 'c', 'Control+Enter']
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForURL('**/workbench?claim=*')
  await page.waitForFunction(() => document.activeElement?.id === 'sentence-2')
  return keys.length
}

test('by keyboard alone an article becomes a published verdict, without a trap or a touch of the mouse', async () => {
  const checker = await stage().open('fact_checker')
  const editor = await stage().open('editor')
  const reader = await stage().open('reader')
  const [checking, editing, reading] = [checker, editor, reader].map(({ page }) => keyboardHand(page))
  if (!checking || !editing || !reading) throw new Error('Three people are needed')

  await checker.go('/articles/new')
  await addArticle(checking, 'Northern Lantern')
  const keys = await keyedClaim(checking)
  const words = await checker.page.locator('.workbench-claim__words').textContent()
  await checker.page.keyboard.press('s')
  await checking.press('.workbench-claim a[href*="/evidence/new"]')
  const submitted = await research(checking, 'Northern Lantern')
  await editor.go('/review')
  await approve(editing, submitted)
  await reader.go('/')
  const page = await findClaim(reading, submitted)

  expect(keys).toBeLessThanOrEqual(12)
  expect(words).toBe(CLAIM)
  expect(missingIn(page)).toEqual([])
  for (const { watch } of [checker, editor, reader])
    expect([watch.pointerEvents, watch.problems()]).toEqual([[], []])
})

test('without scripts the same work is done from the first page to the last', async () => {
  const checker = await stage().open('fact_checker', { javaScriptEnabled: false })
  const editor = await stage().open('editor', { javaScriptEnabled: false })
  const reader = await stage().open('reader', { javaScriptEnabled: false })
  const checking = clickingHand(checker.page)

  await checker.go('/articles/new')
  await addArticle(checking, 'Southern Lantern')
  // Scripts would show it.
  const isUnscripted = await checker.page.locator('.workbench-toolbar').isHidden()
  await checking.press('main a[href$="/sentences"]')
  await checking.press('#sentence-2 .sentence-list__steps a')
  await checking.set('quotation', CLAIM)
  await checking.set('text', CLAIM)
  await checking.press(SUBMIT)
  await checking.press('#sentence-2 .sentence-list__claims a')
  await checking.press('main a[href*="/evidence/new"]')
  const submitted = await research(checking, 'Southern Lantern')
  await editor.go('/review')
  await approve(clickingHand(editor.page), submitted)
  await reader.go('/')
  const page = await findClaim(clickingHand(reader.page), submitted)

  expect(isUnscripted).toBe(true)
  expect(missingIn(page)).toEqual([])
  for (const { watch } of [checker, editor, reader]) expect(watch.problems()).toEqual([])
})
