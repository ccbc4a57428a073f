import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../server/cli/demo/accounts'
import type { Role } from '../../server/domain/account'
import { type Newsroom, startNewsroom } from './browser-newsroom'
import { browserRun } from './browser-run'
import { type Watch, watch } from './browser-watch'
import { freshDatabaseUrl } from './database'

export type Person = Role | 'reader' | 'second_checker'

/** A newsroom of the test file's own, and the run's Chromium to look at it with. */
export interface Stage {
  newsroom: Newsroom
  /**
   * A browser of somebody's own: cookies, storage and a page. Everybody but the reader is signed in, once a file
   * through the form; what else Playwright's contexts can be told may be given.
   */
  open(person: Person, options?: BrowserContextOptions): Promise<Visit>
  /** A browser of somebody without an account, at another newsroom than the stage's. */
  openAt(newsroom: Newsroom): Promise<Visit>
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** What went wrong or was done by hand in this browser; see `browser-watch`. */
  watch: Watch
  /** Goes to a path of the newsroom. */
  go(path: string): Promise<number>
}

/**
 * For the top of a test file: `const stage = browserStage()`, and `stage()` within a test. The newsroom is a clone of
 * the filled demonstration, started before the file's tests and ended after them.
 */
export function browserStage(): () => Stage {
  let stage: (Stage & { close(): Promise<void> }) | undefined
  beforeAll(async () => {
    stage = await openStage(await freshDatabaseUrl())
  }, 60_000)
  afterAll(() => stage?.close())
  return () => {
    if (stage === undefined) throw new Error('browserStage() gives its newsroom within a test only')
    return stage
  }
}

async function openStage(databaseUrl: string): Promise<Stage & { close(): Promise<void> }> {
  const browser = await chromium.connect(browserRun().chromium)
  const newsroom = await startNewsroom(databaseUrl)
  const cookies = new Map<Person, SignedIn>()
  return {
    newsroom,
    open: (person, options = {}) => openVisit(browser, newsroom, cookies, person, options),
    openAt: (other) => openVisit(browser, other, new Map(), 'reader', {}),
    close: async () => {
      await browser.close()
      await newsroom.close()
    },
  }
}

const MOST_TIMES_ASKED = 20

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

async function openVisit(
  browser: Browser,
  newsroom: Newsroom,
  known: Map<Person, SignedIn>,
  person: Person,
  options: BrowserContextOptions,
): Promise<Visit> {
  if (person !== 'reader' && !known.has(person)) known.set(person, await signIn(browser, newsroom, person))
  const context = await browser.newContext({
    baseURL: newsroom.url,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    storageState: known.get(person),
    ...options,
  })
  const watched = await watch(context, newsroom.url)
  const page = await context.newPage()
  const go = async (path: string) =>
    (await patiently(() => page.goto(path, { waitUntil: 'load' })))?.status() ?? 0
  return { page, context, watch: watched, go }
}

/** A program on a machine busy with tests may ask readers to come back in a moment (503). They do. */
export async function patiently<T extends { status(): number } | null>(ask: () => Promise<T>): Promise<T> {
  for (let times = 1; ; times += 1) {
    const answer = await ask()
    if (answer?.status() !== 503 || times === MOST_TIMES_ASKED) return answer
    await sleep(1000)
  }
}

/** Through the real form, as everybody does. */
async function signIn(browser: Browser, newsroom: Newsroom, person: Person): Promise<SignedIn> {
  const account = accountOf(person)
  const context = await browser.newContext({ baseURL: newsroom.url })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await patiently(() => page.goto('/sign-in'))
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  const state = await context.storageState()
  await context.close()
  return state
}

/** Name, address and password of somebody in the demonstration. */
export function accountOf(person: Person): (typeof DEMO_ACCOUNTS)[number] {
  const found =
    person === 'second_checker'
      ? DEMO_ACCOUNTS.find(({ key }) => key === 'secondChecker')
      : DEMO_ACCOUNTS.find(({ role }) => role === person)
  if (found === undefined) throw new Error(`The demonstration has no ${person}.`)
  return found
}
