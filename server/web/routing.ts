import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Knex } from 'knex'
import type { Config } from '../config'
import type { Permission } from '../domain/permission'
import type { Settings } from '../domain/settings'
import type { Logger } from '../log'
import { passLargeForm, refuseLargeBody } from './middleware/body'
import { checkToken } from './middleware/csrf'
import { permit } from './middleware/permit'
import type { Limits } from './middleware/rate-limit'

/** What handlers are made with; nothing in the web reaches for globals. */
export interface Deps {
  db: Knex
  config: Config
  log: Logger
  clock: () => Date
  limits: Limits
  /** True when the process is too slow to serve everybody; readers without a session are then asked to come back. */
  isLagging: () => boolean
  /** What this process needs to do its work: 'ok', or what is wrong. Cached for up to a second. */
  readiness: () => Promise<Record<string, string>>
  /** The settings as of at most a second ago. */
  settings: () => Promise<Settings>
}

export type Handler = (req: Request, res: Response) => void | Promise<void>

/** One URL of the app. The permission is part of the row: a route without one does not compile. */
export interface Route {
  method: 'get' | 'post'
  /** Express path; parameters are whole segments or end at a literal (`/claims/:id.json`). */
  path: string
  permission: Permission
  handler: Handler
  /** The handler itself answers 413 with its form when the body was too large; see `res.locals.bodyProblem`. */
  answersTooLarge?: boolean
  /** Browsers send it by themselves: without a form, and so without its token. It may change nothing but the log. */
  isReport?: boolean
}

export function get(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'get', path, permission, handler }
}

export function post(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'post', path, permission, handler }
}

/** A form that may be large, as of an uploaded file: what was typed in it is shown again on its own page. */
export function postLarge(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'post', path, permission, handler, answersTooLarge: true }
}

/** What browsers send by themselves. The handler reads the body: it is no form. */
export function postReport(path: string, permission: Permission, handler: Handler): Route {
  return { method: 'post', path, permission, handler, isReport: true }
}

/** Rows in, router out. Each request passes the permission of its row, and each form its token, before the handler. */
export function toRouter(routes: Route[]): Router {
  const router = Router({ caseSensitive: true, strict: true })
  for (const route of routes)
    router[route.method](route.path, permit(route.permission), ...formGuards(route), route.handler)
  return router
}

function formGuards({ method, answersTooLarge, isReport }: Route): RequestHandler[] {
  if (method === 'get' || isReport) return []
  return [answersTooLarge ? passLargeForm : refuseLargeBody, checkToken]
}
