import type { ErrorRequestHandler, Request, Response } from 'express'
import { isUnavailable } from '../../database/unavailable'
import { Forbidden, NotFound, Refused, Stale } from '../../domain/errors'
import type { Logger } from '../../log'
import { fieldsOf } from '../shared/context'
import { keptForm } from '../shared/kept'
import { page } from '../shared/page'
import type { ProblemPage } from '../shared/problem-page'
import { BadToken, MethodNotAllowed, SignedOut, TooLarge, TooMany } from '../shared/problems'
import { signInPage } from '../shared/sign-in-page'
import { withoutTokens } from './request-log'

type Answer = Omit<ProblemPage, 'kept'> & { status: number; headers?: Record<string, string>; keeps?: Keeps }
/** With which token the posted words are offered again: a fresh one, or, when the session is unknown, the one they had. */
type Keeps = 'fresh token' | 'same token'

/**
 * The one place where errors become answers. What a person may know is said in a sentence; anything unforeseen is a 500
 * with an id that is in the log, and nothing of what went wrong is shown.
 */
export function errors(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const answer = answerTo(error, res.locals.requestId ?? '')
    note(log, error, answer, req, res)
    if (res.headersSent) return next(error)
    res.status(answer.status).set({ 'Cache-Control': 'no-store', ...answer.headers })
    if (error instanceof SignedOut) return page(res, 'accounts/sign-in', signInPage(res, { keeps: req }))
    page(res, 'errors/problem', { ...answer, kept: kept(req, res, answer.keeps) })
  }
}

function answerTo(error: unknown, requestId: string): Answer {
  if (error instanceof NotFound) {
    return {
      status: 404,
      title: 'Not found',
      sentences: [error.message, 'It may have been mistyped, or never been public.'],
    }
  }
  if (error instanceof SignedOut) return { status: 401, title: 'Sign in', sentences: [] }
  if (error instanceof Forbidden)
    return { status: 403, title: 'Not for your account', sentences: [error.message] }
  if (error instanceof BadToken) return badToken(error)
  if (error instanceof Refused) {
    const sentences = error.objections.map(({ message }) => message)
    return { status: 422, title: 'That is not possible', sentences, keeps: 'fresh token' }
  }
  if (error instanceof Stale) return stale(error)
  if (error instanceof TooLarge) {
    return { status: 413, title: 'Too large', sentences: [error.message], keeps: 'fresh token' }
  }
  return technicalAnswer(error, requestId)
}

function technicalAnswer(error: unknown, requestId: string): Answer {
  if (error instanceof MethodNotAllowed) {
    const headers = { Allow: error.allowed.join(', ') }
    return {
      status: 405,
      title: 'Not that way',
      sentences: ['This address does not take that kind of request.'],
      headers,
    }
  }
  if (error instanceof TooMany) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) }
    return {
      status: 429,
      title: 'Too many attempts',
      sentences: [error.message],
      headers,
      keeps: 'fresh token',
    }
  }
  if (isUnavailable(error)) return unavailable()
  const status = clientStatus(error)
  if (status) return { status, title: 'Not understood', sentences: ['This request could not be read.'] }
  return {
    status: 500,
    title: 'Something went wrong',
    sentences: ['Nothing half-done was stored. If it happens again, tell the administrator this number:'],
    reference: requestId,
    keeps: 'fresh token',
  }
}

function badToken({ ownPage }: BadToken): Answer {
  const sentences = ownPage
    ? [
        'The page with this form is from an earlier session. Nothing was stored. Look through it and send it again.',
      ]
    : ['This form was not sent from one of our pages, so nothing was stored.']
  return { status: 403, title: 'Please send it again', sentences, keeps: ownPage ? 'fresh token' : undefined }
}

function stale(error: Stale): Answer {
  const who = error.changedBy ? `${error.changedBy} was first.` : 'Somebody was first.'
  const sentences = [
    error.message,
    `${who} Nothing of yours was stored: it is below. Open the page again and compare.`,
  ]
  return { status: 409, title: 'Changed in the meantime', sentences, keeps: 'fresh token' }
}

function unavailable(): Answer {
  const sentences = [
    'The database does not answer at the moment. It is not certain whether your words were stored.',
    'Keep this page and send the form again in a few seconds: sending it twice has one effect.',
  ]
  const headers = { 'Retry-After': '5' }
  return { status: 503, title: 'Not available at the moment', sentences, headers, keeps: 'same token' }
}

/** What Express and its body readers throw for requests that make no sense, such as a path with a bad percent sign. */
function clientStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}

function kept(req: Request, res: Response, keeps: Keeps | undefined) {
  if (!keeps) return undefined
  const posted = fieldsOf(req)._csrf
  const same = typeof posted === 'string' ? posted : ''
  return keptForm(req, res, keeps === 'same token' ? same : (res.locals.csrf?.() ?? ''))
}

function note(log: Logger, error: unknown, answer: Answer, req: Request, res: Response): void {
  const line = {
    requestId: res.locals.requestId,
    method: req.method,
    path: withoutTokens(req.originalUrl),
    status: answer.status,
    actor: res.locals.viewer?.id,
  }
  if (answer.status >= 500) log.error({ ...line, err: error }, 'request failed')
  else log.warn({ ...line, problem: error instanceof Error ? error.name : 'unknown' }, 'request refused')
}
