import type { RequestHandler } from 'express'
import type { Route } from '../routing'
import { rowMatcher } from '../shared/pattern'
import { MethodNotAllowed } from '../shared/problems'

/** On a path that exists, only the declared methods: 405 with the list. HEAD goes with GET. TRACE exists nowhere. */
export function methodCheck(routes: readonly Route[]): RequestHandler {
  const rowsFor = rowMatcher(routes)
  return (req, res, next) => {
    const rows = rowsFor(req.path)
    const allowed = [
      ...new Set(rows.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']))),
    ]
    const refused = allowed.length > 0 && !allowed.includes(req.method)
    if (refused || req.method === 'TRACE') throw new MethodNotAllowed(allowed)
    res.locals.isPostPath = (path) => rowsFor(path).some(({ method }) => method === 'post')
    next()
  }
}
