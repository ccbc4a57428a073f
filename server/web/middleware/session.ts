import type { RequestHandler, Response } from 'express'
import { endSession, resumeSession, startSession } from '../../actions/session'
import type { Config } from '../../config'
import type { Account } from '../../domain/account'
import type { Deps } from '../routing'

/** Finds out who sends the request. No cookie, no query: readers are anonymous and stay so. */
export function session(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const token = cookieOf(req.get('cookie'), cookieName(deps.config))
    if (!token) return next()
    const resumed = await resumeSession(deps.db, token, deps.clock())
    if (resumed) {
      res.locals.viewer = resumed.account
      res.locals.preferences = resumed.preferences
      res.locals.session = { id: resumed.session.id, secret: token }
    } else {
      clearCookie(res, deps.config)
    }
    next()
  }
}

/**
 * Signs an account in on this browser. The id is new each time and what the browser brought along ends: nobody can hand
 * out a session id before (fixation). The rest of the request already acts under the new one.
 */
export async function signInHere(res: Response, deps: Deps, account: Account): Promise<void> {
  const previous = res.locals.session
  if (previous && res.locals.viewer) await endSession(deps.db, res.locals.viewer, previous.id)
  const browser = browserName(res.req.get('user-agent') ?? '')
  const { id, token } = await startSession(deps.db, account, browser, deps.clock())
  res.removeHeader('Set-Cookie')
  res.cookie(cookieName(deps.config), token, cookieFlags(deps.config))
  res.locals.viewer = account
  res.locals.session = { id, secret: token }
}

/** Signs this browser out and asks it to forget the pages it has seen. */
export async function signOutHere(res: Response, deps: Deps): Promise<void> {
  const { viewer, session: current } = res.locals
  if (viewer && current) await endSession(deps.db, viewer, current.id)
  clearCookie(res, deps.config)
  res.set('Clear-Site-Data', '"cache", "storage"')
  res.locals.viewer = undefined
  res.locals.session = undefined
}

function clearCookie(res: Response, config: Config): void {
  res.clearCookie(cookieName(config), cookieFlags(config))
}

/** The prefix makes browsers refuse the cookie unless it is ours alone; they allow it only with TLS. */
function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-claimtrail' : 'claimtrail'
}

/** A session cookie: it goes when the browser closes, and with the server's limits in any case. */
function cookieFlags(config: Config) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(config), path: '/' } as const
}

function isSecure(config: Config): boolean {
  return config.publicUrl.startsWith('https://')
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key = '', value = ''] = pair.trim().split('=', 2)
    if (key === name && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}

/** "Firefox on Linux": enough to recognise one's own browsers, too little to track anybody. */
function browserName(userAgent: string): string {
  const browser = firstFound(userAgent, {
    Edg: 'Edge',
    OPR: 'Opera',
    Firefox: 'Firefox',
    Chrome: 'Chrome',
    Safari: 'Safari',
  })
  const system = firstFound(userAgent, {
    Android: 'Android',
    iPhone: 'iPhone',
    iPad: 'iPad',
    Windows: 'Windows',
    Mac: 'macOS',
    Linux: 'Linux',
  })
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ')
}

function firstFound(text: string, names: Record<string, string>): string | undefined {
  return Object.entries(names).find(([mark]) => text.includes(mark))?.[1]
}
