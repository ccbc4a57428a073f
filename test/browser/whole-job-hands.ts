import type { Page } from 'playwright-core'
import type { Hand } from './whole-job'

/** More Tabs than this without reaching a control is a trap, or a page nobody can work on. */
const MOST_TABS = 150

/** Only ever the keyboard: Tab to a field or control, arrows and Space within it, Enter to press. */
export function keyboardHand(page: Page): Hand {
  return {
    page,
    set: async (field, value) => {
      await tabTo(page, selectorOf(field))
      await setFocused(page, value)
    },
    press: async (control) => {
      await tabTo(page, control)
      const loaded = page.waitForEvent('load')
      await page.keyboard.press('Enter')
      await loaded
    },
    unfold: async (summary) => {
      await tabTo(page, summary)
      await page.keyboard.press('Enter')
    },
  }
}

/** Fills and clicks, for pages without scripts. */
export function clickingHand(page: Page): Hand {
  return {
    page,
    set: async (field, value) => {
      const found = page.locator(selectorOf(field)).first()
      const kind = await kindOf(page, field)
      if (kind === 'select-one') await found.selectOption(value)
      else if (isChoice(kind)) await page.locator(`main [name="${field}"][value="${value}"]`).check()
      else await found.fill(value)
    },
    press: async (control) => {
      const loaded = page.waitForEvent('load')
      await page.locator(control).first().click()
      await loaded
    },
    unfold: (summary) => page.locator(summary).click(),
  }
}

function selectorOf(field: string): string {
  return `main :is(input, select, textarea):is([id="${field}"], [name="${field}"]), header #${field}`
}

function isChoice(kind: string | null): boolean {
  return kind === 'radio' || kind === 'checkbox'
}

async function kindOf(page: Page, field: string): Promise<string | null> {
  const found = page.locator(selectorOf(field)).first()
  const tag = await found.evaluate((element) => element.tagName)
  return tag === 'SELECT' ? 'select-one' : found.getAttribute('type')
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; !(await hasFocus(page, selector)); tabs += 1) {
    if (tabs === MOST_TABS) throw new Error(`${MOST_TABS} Tabs did not reach ${selector} on ${page.url()}`)
    await page.keyboard.press('Tab')
  }
}

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

function focused(page: Page): Promise<{ kind: string; value: string; checked: boolean }> {
  return page.evaluate(() => {
    const field = document.activeElement
    if (field instanceof HTMLInputElement)
      return { kind: field.type, value: field.value, checked: field.checked }
    if (field instanceof HTMLSelectElement) return { kind: field.type, value: field.value, checked: false }
    return { kind: 'text', value: '', checked: false }
  })
}

async function setFocused(page: Page, value: string): Promise<void> {
  const { kind } = await focused(page)
  if (kind === 'checkbox') return tick(page, value)
  if (kind === 'radio' || kind === 'select-one') return arrowTo(page, value)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(value)
}

async function arrowTo(page: Page, value: string): Promise<void> {
  for (let arrows = 0; arrows < 40; arrows += 1) {
    const now = await focused(page)
    if (now.value === value) {
      if (now.kind === 'radio' && !now.checked) await page.keyboard.press('Space')
      return
    }
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No arrow leads to ${value} on ${page.url()}`)
}

async function tick(page: Page, value: string): Promise<void> {
  for (let tabs = 0; (await focused(page)).value !== value; tabs += 1) {
    if (tabs === 20) throw new Error(`No Tab leads to the box ${value} on ${page.url()}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
}
