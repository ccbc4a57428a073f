import { Unavailable } from '../domain/errors'
import { errorCode, errorMessage } from './error-code'

/** What the operating system says when the server is not there, or went away. */
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/**
 * SQLSTATEs after which the same request may well succeed: the server is going down or coming up (57P0x), read-only
 * after a fail-over (25006), a time-out of ours struck (57014 statement, 55P03 lock, 25P0x idle), or two transactions
 * stood in each other's way (40001, 40P01).
 */
const SQL_STATES = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '57014',
  '55P03',
  '25006',
  '25P03',
  '25P04',
  '40001',
  '40P01',
])
/** Connection exceptions and insufficient resources (disk full, too many connections). */
const SQL_CLASSES = ['08', '53']

/** Sentences of the driver and of the pool that carry no code. */
const SENTENCES = [
  'Knex: Timeout acquiring a connection',
  'Connection terminated',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Unable to acquire a connection',
  'Cannot use a pool after calling end',
]

/**
 * True when the database could not be reached or did not answer in time, so that the request may be tried again and
 * is answered 503. A rule of the database that said no (a constraint) is not this.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true
  const code = errorCode(error)
  if (SYSTEM_CODES.has(code) || SQL_STATES.has(code)) return true
  if (code.length === 5 && SQL_CLASSES.includes(code.slice(0, 2))) return true
  return SENTENCES.some((sentence) => errorMessage(error).includes(sentence))
}
