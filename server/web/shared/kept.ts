import type { Request, Response } from 'express'
import type { Fields } from './context'
import { fieldsOf } from './context'
import type { Field } from './parts'

interface NamedValue {
  name: string
  value: string
}

/** A form that could not be taken, ready to be sent again from an error page: hidden fields, and the words to look at. */
export interface KeptForm {
  action: string
  hidden: NamedValue[]
  /** What the person typed, so that they can see it is all there; choices are kept and not listed. */
  words: NamedValue[]
  /** Texts over the limit, to be shortened before they are sent again. */
  editable: Field[]
  /** A file is not kept: a page cannot choose it again for the person. */
  fileLost: boolean
}

/** Texts longer than this are the reason why a form came back, so the person gets at them. */
const SHOWN_EDITABLE = 900_000

/** Never printed back: passwords, and tokens of the page that failed. */
const SECRET = /^(password|current_password|new_password|_csrf|_kept|_return)$/

/**
 * The posted form as hidden fields under the given token. The key stays, so that sending again has one effect even when
 * the first time did succeed after all. `undefined` when there is nothing to keep.
 */
export function keptForm(req: Request, res: Response, token: string): KeptForm | undefined {
  const fields = pairsOf(fieldsOf(req)).filter(({ name }) => !SECRET.test(name))
  if (req.method !== 'POST' || fields.length === 0) return undefined
  return keptPairs(req.originalUrl, fields, token, res.locals.file !== undefined)
}

/** The same for fields that came another way, as with the sign-in form. */
export function keptPairs(action: string, fields: NamedValue[], token: string, fileLost: boolean): KeptForm {
  const small = fields.filter(({ value }) => value.length <= SHOWN_EDITABLE)
  return {
    action,
    hidden: [{ name: '_csrf', value: token }, ...small],
    words: small.filter(isTyped).map(({ name, value }) => ({ name: inWords(name), value })),
    editable: fields.filter((field) => !small.includes(field)).map(asTextarea),
    fileLost,
  }
}

/** What the form itself brought is no word of theirs, nor is the value of a choice ("is_it", "en"). */
function isTyped({ name, value }: NamedValue): boolean {
  return !name.startsWith('_') && name !== 'revision' && !/^[a-z]*(_[a-z]+)*$/.test(value)
}

function asTextarea({ name, value }: NamedValue): Field {
  return { kind: 'textarea', name, label: inWords(name), value, rows: 20 }
}

/** "claimantNote", "figureValue[]" or "organisation_name" as people write. */
function inWords(name: string): string {
  const words = name
    .replace(/\W/g, '')
    .replaceAll('_', ' ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The posted fields as one text, to travel through the sign-in form. */
export function packFields(req: Request): string {
  return JSON.stringify(pairsOf(fieldsOf(req)).filter(({ name }) => !SECRET.test(name)))
}

/** What `packFields` made; empty when it is not of that form. */
export function unpackFields(text: string): NamedValue[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return []
  }
  return Array.isArray(parsed) ? parsed.flatMap(pairOf) : []
}

function pairOf(pair: unknown): NamedValue[] {
  if (typeof pair !== 'object' || pair === null || !('name' in pair) || !('value' in pair)) return []
  const { name, value } = pair
  if (typeof name !== 'string' || typeof value !== 'string' || SECRET.test(name)) return []
  return [{ name, value }]
}

function pairsOf(fields: Fields): NamedValue[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => ({ name, value: each })),
  )
}
