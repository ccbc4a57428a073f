import type { Page } from 'playwright-core'
import type { Person, Stage } from '../support/browser'

let articles = 0

/** A new article of these sentences on somebody's workbench, the cursor on the first; what led there is no pointer event. */
export async function openWorkbench(
  stage: Stage,
  sentences: readonly string[],
  person: Person = 'fact_checker',
) {
  const visit = await stage.open(person)
  articles += 1
  await visit.go('/articles/new')
  // No digits in the name of the report: the figures of the text are what is counted.
  const text = `${sentences.join(' ')} It is report ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[articles]}.`
  await visit.page.locator('#text').fill(text)
  await visit.page.locator('[name=reference][value=unknown]').check()
  await visit.page.locator('main button[type=submit]').click()
  await visit.page.waitForURL('**/workbench?**')
  await atSentence(visit.page, 1)
  visit.watch.pointerEvents.length = 0
  return { ...visit, path: new URL(visit.page.url()).pathname }
}

/** Waits until the cursor stands on a sentence. */
export async function atSentence(page: Page, number: number): Promise<void> {
  await page.waitForFunction((id) => document.activeElement?.id === id, `sentence-${number}`)
}

/** Presses keys one after another; returns how many. */
export async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}
