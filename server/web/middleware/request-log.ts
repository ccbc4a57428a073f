import type { RequestHandler } from 'express'
import type { Logger } from '../../log'
import { viewerOf } from '../shared/context'

/**
 * One JSON line a request, when it ends: who, what, how it went and how long it took. The query and the bodies stay out
 * of it, and tokens in paths are cut, since the log is read by more people than the pages.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const start = process.hrtime.bigint()
    res.once('close', () => {
      log.info(
        {
          requestId: res.locals.requestId,
          method: req.method,
          path: withoutTokens(req.originalUrl),
          status: res.statusCode,
          ms: Number(process.hrtime.bigint() - start) / 1e6,
          actor: viewerOf(res)?.id,
          aborted: res.writableFinished ? undefined : true,
        },
        'request',
      )
    })
    next()
  }
}

const TOKEN_PATH = /^(\/(?:first-administrator|invitations|password-resets)\/)[^/?]+/

/** The path of an address without its query and without the token of a one-time link. */
export function withoutTokens(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(TOKEN_PATH, '$1…').slice(0, 300)
}
