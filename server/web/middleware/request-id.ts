import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Names each request, in the log and on error pages. A name from outside is not taken over: it could lie. */
export const requestId: RequestHandler = (_req, res, next) => {
  res.locals.requestId = randomUUID()
  res.set('X-Request-Id', res.locals.requestId)
  next()
}
