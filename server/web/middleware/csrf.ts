import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Config } from '../../config'
import { fieldsOf } from '../shared/context'
import { BadToken } from '../shared/problems'

const HOUR = 3_600_000
/** A form for people who are not signed in, as the sign-in page, is good for as long as a session would be idle. */
const ANONYMOUS_LIFE = 12 * HOUR

/**
 * Gives pages their form token: bound to the session or, so that readers get no cookie, only signed and dated. It is
 * another one on each page, so that guessing it through the length of compressed pages has nothing to converge on.
 */
export function issueToken(config: Config, clock: () => Date): RequestHandler {
  return (_req, res, next) => {
    res.locals.csrf = () => makeToken(config.sessionSecret, holderOf(res), clock())
    res.locals.hasValidToken = (token: string) => {
      const age = ageOf(config.sessionSecret, holderOf(res), token, clock())
      return age !== undefined && (res.locals.session !== undefined || age < ANONYMOUS_LIFE)
    }
    next()
  }
}

/** Stops a POST whose token is not the one its page was given. Runs after the permission was asked for. */
export const checkToken: RequestHandler = (req, res, next) => {
  const token = fieldsOf(req)._csrf
  if (typeof token === 'string' && res.locals.hasValidToken?.(token)) return next()
  throw new BadToken(fromOwnPage(res))
}

function fromOwnPage(res: Response): boolean {
  return res.locals.ownPage === true
}

/**
 * Stops unsafe requests that the browser says come from elsewhere. Works without a token, and so before the body is
 * read. A program that sends neither header is left to the token.
 */
export function checkOrigin(config: Config): RequestHandler {
  return (req, res, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(req.method)) return next()
    const site = req.get('sec-fetch-site')
    const origin = req.get('origin')
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
    if (foreignSite || (origin !== undefined && !isOwnOrigin(origin, config, req.get('host')))) {
      throw new BadToken(false)
    }
    res.locals.ownPage = site === 'same-origin' || origin !== undefined
    next()
  }
}

function isOwnOrigin(origin: string, config: Config, host: string | undefined): boolean {
  if (origin === config.publicUrl) return true
  return !config.production && URL.canParse(origin) && new URL(origin).host === host
}

function holderOf(res: Response): string {
  return res.locals.session ? `session ${res.locals.session.secret}` : 'anonymous'
}

function makeToken(secret: string, holder: string, now: Date): string {
  const head = `${now.getTime().toString(36)}.${randomBytes(9).toString('base64url')}`
  return `${head}.${sign(secret, `${holder} ${head}`)}`
}

/** How old a token of this holder is, in milliseconds; `undefined` when it is none. */
function ageOf(secret: string, holder: string, token: string, now: Date): number | undefined {
  const [time = '', nonce = '', signature = ''] = token.split('.')
  if (!same(signature, sign(secret, `${holder} ${time}.${nonce}`))) return undefined
  return now.getTime() - Number.parseInt(time, 36)
}

function sign(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
