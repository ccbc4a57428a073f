import type { RequestHandler } from 'express'
import type { Deps } from '../routing'
import { noticeCode } from '../shared/notices'

/** What every page prints around its content: the settings of the house, the path, the notice after a redirect. */
export function context(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    res.locals.path = req.path
    res.locals.year = deps.clock().getUTCFullYear()
    res.locals.notice = noticeCode(req.query.notice)
    res.locals.settings = await deps.settings()
    next()
  }
}
