import { parse } from 'node:querystring'
import express, { type Request, type RequestHandler, type Response } from 'express'
import multer, { MulterError } from 'multer'
import type { Fields } from '../shared/context'
import { TooLarge } from '../shared/problems'

const MIB = 1024 * 1024
/** Text of a mebibyte grows threefold on the way when it is not Latin: each byte is sent as %XX. */
const URLENCODED = 4 * MIB
/** What one field may hold. The words of an expired session travel in `_kept`, in which quotes and line ends double. */
const FIELD = MIB
const KEPT_FIELD = 2 * MIB
const FIELDS = 1000

const readText = express.text({ type: 'application/x-www-form-urlencoded', limit: URLENCODED })
const readMultipart = multer({
  storage: multer.memoryStorage(),
  // Browsers send file names as UTF-8; the default would turn them into something else.
  defParamCharset: 'utf8',
  limits: {
    files: 1,
    fileSize: MIB,
    fieldSize: URLENCODED,
    fields: FIELDS,
    fieldNameSize: 200,
    parts: FIELDS + 1,
  },
}).any()

/**
 * Reads a posted form, urlencoded or multipart, into `fields` (each a text or a list of texts, never an object) and at
 * most one `file`. What is too large is remembered and refused later, when it is known who sent it.
 */
export const readBody: RequestHandler = (req, res, next) => {
  res.locals.fields = {}
  if (req.method !== 'POST') return next()
  const read = req.is('multipart/form-data') ? readMultipart : readText
  read(req, res, (error?: unknown) => {
    takeOver(req, res)
    if (error) return refuse(error, res, next)
    next()
  })
}

/** Answers 413 for what `readBody` found too large. */
export const refuseLargeBody: RequestHandler = (_req, res, next) => {
  next(res.locals.bodyProblem)
}

/** The same, but leaves it to the handler to show its form again when the fields before the large one have arrived. */
export const passLargeForm: RequestHandler = (_req, res, next) => {
  next(res.locals.fields?._csrf === undefined ? res.locals.bodyProblem : undefined)
}

function takeOver(req: Request, res: Response): void {
  if (typeof req.body === 'string' && hasTooManyPairs(req.body)) {
    res.locals.bodyProblem = new TooLarge('The form has more fields than any of ours.')
    return
  }
  const body: unknown = typeof req.body === 'string' ? parse(req.body, '&', '=', { maxKeys: 0 }) : req.body
  res.locals.fields = plainFields(body)
  const file = Array.isArray(req.files) ? req.files[0] : undefined
  if (file && (file.size > 0 || file.originalname !== '')) {
    res.locals.file = { name: file.originalname, type: file.mimetype, bytes: file.buffer }
  }
  res.locals.bodyProblem = tooLargeField(res.locals.fields)
}

/** Counted before anything is made of them: a hundred thousand names cost more than the bytes they are sent in. */
function hasTooManyPairs(body: string): boolean {
  let pairs = 1
  for (let at = body.indexOf('&'); at !== -1 && pairs <= FIELDS; at = body.indexOf('&', at + 1)) pairs += 1
  return pairs > FIELDS
}

/** Copies texts and lists of texts into an object without a prototype; everything else does not exist. */
function plainFields(body: unknown): Fields {
  const fields: Fields = Object.create(null)
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[name] = value
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) fields[name] = value
  }
  return fields
}

function tooLargeField(fields: Fields): TooLarge | undefined {
  const large = Object.entries(fields).find(
    ([name, value]) => byteLength(value) > (name === '_kept' ? KEPT_FIELD : FIELD),
  )
  if (!large) return undefined
  return new TooLarge('A text in this form is larger than 1 MiB. Shorten it, or add it in parts.')
}

function byteLength(value: string | string[]): number {
  return Buffer.byteLength(Array.isArray(value) ? value.join('') : value)
}

function refuse(error: unknown, res: Response, next: (error?: unknown) => void): void {
  res.locals.bodyProblem = asTooLarge(error)
  next(res.locals.bodyProblem ? undefined : error)
}

function asTooLarge(error: unknown): TooLarge | undefined {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') {
    return new TooLarge('The file is larger than 1 MiB. Save it as plain text, or split it.')
  }
  if (error instanceof MulterError) return new TooLarge('The form is larger than what is accepted here.')
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return status === 413
    ? new TooLarge('The form is larger than 1 MiB of text. Shorten it, or add it in parts.')
    : undefined
}
