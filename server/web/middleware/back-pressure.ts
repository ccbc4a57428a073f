import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'

/** Requests in work at once in one process; more are turned away at once rather than all made slow. */
const MOST_AT_ONCE = 200
/** When the 99th of 100 turns of the event loop came later than this, readers are asked to come back. */
const LAG_MS = 200
/** Long enough that one pause (a big template, the garbage) is not taken for a choking process. */
const LOOK_EVERY_MS = 5000

/** Turns requests away with 503 and Retry-After before the process chokes; when it only lags, anonymous reading alone. */
export function backPressure(isLagging: () => boolean): RequestHandler {
  let inWork = 0
  return (req, res, next) => {
    const mayWait = req.method === 'GET' && req.get('cookie') === undefined
    if (inWork >= MOST_AT_ONCE || (mayWait && isLagging())) {
      res.set({ 'Retry-After': '2', 'Cache-Control': 'no-store' })
      res.status(503).type('text/plain').send('Too busy at the moment. Please try again in a few seconds.\n')
      return
    }
    inWork += 1
    res.once('close', () => {
      inWork -= 1
    })
    next()
  }
}

/** Watches the event loop of this process; says whether it lagged when last looked at. */
export function watchLag(): () => boolean {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let high = false
  setInterval(() => {
    high = delay.percentile(99) / 1e6 > LAG_MS
    delay.reset()
  }, LOOK_EVERY_MS).unref()
  return () => high
}
