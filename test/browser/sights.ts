import type { Page, Response } from 'playwright-core'
import { accountOf, type Person, type Visit } from '../support/browser'

/** A page that no link leads to: what people see after an act, when something is wrong, or by a link given to them. */
export interface Sight {
  name: string
  status: number
  /** Goes there in browsers of its own. */
  reach(open: Open): Promise<Reached>
}

export type Open = (person: Person) => Promise<Visit>

export interface Reached {
  visit: Visit
  /** As it was served. */
  html: string
  status: number
}

export const SIGHTS: Partial<Record<Person, Sight[]>> = {
  reader: [
    plain('reader', '/nowhere', 404),
    { name: '/invitations/:token', status: 200, reach: (open) => byLink(open, 'invitation') },
    { name: '/password-resets/:token', status: 200, reach: (open) => byLink(open, 'password') },
    { name: '/sign-in, with a wrong password', status: 422, reach: mistypePassword },
  ],
  fact_checker: [
    plain('fact_checker', '/admin/accounts', 403),
    { name: '/claims/:id/edit, the second to save', status: 409, reach: saveSecond },
    { name: '/claims/:id/work, step taken meanwhile', status: 422, reach: stepSecond },
    { name: '/claims/new, half filled', status: 422, reach: sendHalf },
    { name: '/claims/new, sent after the session ended', status: 401, reach: sendSignedOut },
    { name: '/claims/new, signed in again', status: 200, reach: signInAgain },
    { name: '/articles/1/workbench, with what was typed', status: 200, reach: comeBack },
    { name: '/articles/1/workbench, all keys', status: 200, reach: askForKeys },
  ],
  admin: [
    { name: '/admin/invitations, the link', status: 200, reach: (open) => showLink(open, invite) },
    { name: '/admin/accounts/:id, the link', status: 200, reach: (open) => showLink(open, offerNewPassword) },
  ],
}

function plain(person: Person, path: string, status: number): Sight {
  return {
    name: `${path} as ${person}`,
    status,
    reach: async (open) => {
      const visit = await open(person)
      return served(visit, () => visit.go(path))
    },
  }
}

/** What the server answered to the navigation that `act` begins. */
export async function served(visit: Visit, act: () => Promise<unknown>): Promise<Reached> {
  const { page } = visit
  const answered = page.waitForResponse((response) => isPage(page, response))
  await act()
  const response = await answered
  const html = await response.text()
  await page.waitForLoadState('load')
  return { visit, html, status: response.status() }
}

function isPage(page: Page, response: Response): boolean {
  const isRedirect = response.status() >= 300 && response.status() < 400
  return response.request().isNavigationRequest() && response.frame() === page.mainFrame() && !isRedirect
}

type MakeLink = (admin: Visit) => Promise<Reached>

async function invite(admin: Visit): Promise<Reached> {
  const { go, page } = admin
  await go('/admin/invitations')
  await page.locator('#email').fill(`newcomer-${Date.now()}@demo.example`)
  await page.locator('[name=role][value=editor]').check()
  return served(admin, () => page.getByRole('button', { name: 'Make the link' }).click())
}

async function offerNewPassword(admin: Visit): Promise<Reached> {
  const { go, page } = admin
  await go('/admin/accounts')
  await page.locator('main a[href^="/admin/accounts/"]').first().click()
  return served(admin, () => page.locator('#reset').click())
}

async function showLink(open: Open, make: MakeLink): Promise<Reached> {
  return make(await open('admin'))
}

/** The path of a link that an administrator makes for somebody else. */
export async function linkTo(what: 'invitation' | 'password', open: Open): Promise<string> {
  const make = what === 'invitation' ? invite : offerNewPassword
  const { visit } = await make(await open('admin'))
  const path = await linkOn(visit)
  await visit.context.close()
  return path
}

/** Somebody opens the link that an administrator has just made. */
async function byLink(open: Open, what: 'invitation' | 'password'): Promise<Reached> {
  const path = await linkTo(what, open)
  const visitor = await open('reader')
  return served(visitor, () => visitor.go(path))
}

/** The path of the one-time link that the page shows. */
export async function linkOn({ page }: Visit): Promise<string> {
  return new URL((await page.locator('#one-time-link').textContent()) ?? '').pathname
}

async function mistypePassword(open: Open): Promise<Reached> {
  const visit = await open('reader')
  await visit.go('/sign-in')
  await visit.page.getByLabel('E-mail address').fill('nobody@demo.example')
  await visit.page.getByLabel('Password').fill('not-the-right-one')
  return served(visit, () => visit.page.locator('main button[type=submit]').click())
}

const EDIT = 'main form[action$="/edit"]'

async function saveSecond(open: Open): Promise<Reached> {
  const [first, second] = [await open('fact_checker'), await open('second_checker')]
  for (const visit of [first, second]) await visit.go('/claims/2/edit')
  await first.page.locator('#text').fill('The first of two people changed these words. And added more.')
  await first.page.locator(`${EDIT} button[type=submit]`).click()
  await first.page.waitForURL((url) => !url.pathname.endsWith('/edit'))
  await second.page.locator('#text').fill('The second of two people changed them, too. And left.')
  return served(second, () => second.page.locator(`${EDIT} button[type=submit]`).click())
}

/** The same step from two windows: the second is told why it cannot be taken any more. */
async function stepSecond(open: Open): Promise<Reached> {
  const [first, second] = [await open('fact_checker'), await open('editor')]
  for (const { go, page } of [first, second]) {
    await go('/claims/3/work')
    await page.locator('#wait-waitingFor').fill('the answer of the ministry')
    await page.locator('#wait-waitingUntil').fill('2031-03-01')
  }
  await served(first, () => first.page.locator('#step-wait').click())
  return served(second, () => second.page.locator('#step-wait').click())
}

async function halfFilled(open: Open): Promise<Visit> {
  const visit = await open('fact_checker')
  await visit.go('/claims/new')
  await visit.page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''))
  await visit.page.locator('#claimantNote').fill('a spokesman, of whom we know no more')
  return visit
}

const send = ({ page }: Visit) => page.locator('main form[data-behaviour] button[type=submit]').click()

async function sendHalf(open: Open): Promise<Reached> {
  const visit = await halfFilled(open)
  return served(visit, () => send(visit))
}

async function sendSignedOut(open: Open): Promise<Reached> {
  const visit = await halfFilled(open)
  await visit.context.clearCookies()
  return served(visit, () => send(visit))
}

async function signInAgain(open: Open): Promise<Reached> {
  const { visit } = await sendSignedOut(open)
  // The browser has said of that page that it was refused.
  visit.watch.takeProblems()
  const { email, password } = accountOf('fact_checker')
  await visit.page.getByLabel('E-mail address').fill(email)
  await visit.page.getByLabel('Password').fill(password)
  return served(visit, () => visit.page.locator('main button[type=submit]').click())
}

/** Left with half a claim typed, and opened again. */
async function comeBack(open: Open): Promise<Reached> {
  const visit = await open('fact_checker')
  const { go, page } = visit
  await go('/articles/1/workbench?at=3')
  await page.locator('#make-claim #text').fill('Half a claim, and then the telephone rang.')
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('draft:')))
  page.on('dialog', (dialog) => dialog.accept())
  const reached = await served(visit, () => go('/articles/1/workbench'))
  await page.locator('.draft-restored').waitFor()
  return reached
}

async function askForKeys(open: Open): Promise<Reached> {
  const visit = await open('editor')
  const reached = await served(visit, () => visit.go('/articles/1/workbench?at=1'))
  await visit.page.waitForFunction(() => document.activeElement?.id === 'sentence-1')
  await visit.page.keyboard.press('?')
  await visit.page.locator('#all-keys').waitFor()
  return reached
}
