import type { BrowserContext } from 'playwright-core'

/** What a browser noticed, in sentences; empty lists are what tests expect. */
export interface Watch {
  consoleErrors: string[]
  /** From the browser's own event, which also reports what was stopped without a word on the console. */
  policyViolations: string[]
  /** Requests to anything but the newsroom, answered with nothing: no test leaves the machine. */
  foreignRequests: string[]
  /** Presses of a mouse, finger or pen. A click that a key caused is none. */
  pointerEvents: string[]
  /** All of the above but the pointer's. */
  problems(): string[]
  /** The same, and forgets them: for browsers that go from page to page. */
  takeProblems(): string[]
}

/** Records what goes wrong in every page of a browser from now on. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen = { consoleErrors: [], policyViolations: [], foreignRequests: [], pointerEvents: [] } as Lists
  await recordInPages(context, seen)
  context.on('console', (message) => {
    // Asked to come back later and did: see `patiently`.
    if (/status of 503/.test(message.text())) return
    if (['error', 'warning'].includes(message.type()))
      seen.consoleErrors.push(`${message.text()} (${pathOf(message.page()?.url() ?? '')})`)
  })
  context.on('weberror', (error) => seen.consoleErrors.push(error.error().message))
  await context.route(
    (url) => url.origin !== origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      seen.foreignRequests.push(route.request().url())
      return route.abort()
    },
  )
  const lists = [seen.consoleErrors, seen.policyViolations, seen.foreignRequests]
  return {
    ...seen,
    problems: () => lists.flat(),
    takeProblems: () => lists.flatMap((list) => list.splice(0)),
  }
}

type Lists = Pick<Watch, 'consoleErrors' | 'policyViolations' | 'foreignRequests' | 'pointerEvents'>

async function recordInPages(context: BrowserContext, seen: Lists): Promise<void> {
  await context.exposeBinding('reportViolation', (_source, sentence: string) => {
    seen.policyViolations.push(sentence)
  })
  await context.exposeBinding('reportPointer', (_source, sentence: string) => {
    seen.pointerEvents.push(sentence)
  })
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (event) =>
      reportViolation(event.effectiveDirective + ' ' + (event.blockedURI || event.sample) + ' on ' + location.pathname))
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(type, (event) => reportPointer(type + ' on ' + location.pathname), { capture: true, passive: true })
  `)
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
