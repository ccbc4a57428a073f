import type { Request, Response } from 'express'
import type { Stale } from '../../domain/errors'
import { sentenceSwaps, wordDifference } from '../../language/difference'
import { fieldsOf } from './context'
import { type FieldShape, type Form, fieldOf } from './form'
import { page } from './page'
import type { Conflict } from './parts'

export interface ConflictPage {
  title: string
  conflict: Conflict
}

declare module './page' {
  interface Views {
    'errors/conflict': ConflictPage
  }
}

export interface ConflictShape<T> {
  /** The revision that is stored now: saving again replaces that one, knowingly. */
  revision: number
  /** The fields a person can merge, each with what is stored now as text. Others travel along hidden. */
  fields: { shape: FieldShape<T>; current: string }[]
  /** Where to go without saving. */
  cancel: string
}

/**
 * The 409 page of an edit form: my words editable, the stored ones beside them, the way from those to mine. The status
 * is set already. Call it from `conflict` of `submit`.
 */
export function showConflict<T>(
  req: Request,
  res: Response,
  form: Form<T>,
  stale: Stale,
  shape: ConflictShape<T>,
): void {
  page(res, 'errors/conflict', {
    title: 'Changed in the meantime',
    conflict: {
      explanation: explanation(stale),
      action: req.originalUrl,
      hidden: {
        csrf: res.locals.csrf?.() ?? '',
        key: res.locals.formKey?.() ?? '',
        revision: shape.revision,
        extra: otherFields(req, new Set(shape.fields.map((each) => each.shape.name))),
      },
      fields: shape.fields.map((each) => entry(form, each)),
      submit: 'Save mine over it',
      cancel: { text: 'Keep what is stored', href: shape.cancel },
    },
  })
}

function explanation(stale: Stale): string {
  const who = stale.changedBy ?? 'Someone'
  return (
    `${who} changed this ${stale.what} after you opened it, so yours was not saved and nothing was overwritten. ` +
    'Your words are below and can be edited; beside them is what is stored now. Put both together, then save.'
  )
}

function entry<T>(form: Form<T>, { shape, current }: ConflictShape<T>['fields'][number]) {
  const field = fieldOf(form, shape)
  const mine = field.value ?? ''
  const isProse = field.kind === 'text' || field.kind === 'textarea'
  const difference = isProse && mine !== current ? wordDifference(current, mine) : undefined
  const swaps = difference && sentenceSwaps(lines(mine), lines(current))
  return { field, current, difference, swaps }
}

/** Browsers send the line ends of a textarea as CRLF, and give its value to scripts without the CR. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function otherFields(req: Request, shown: Set<string>): { name: string; value: string }[] {
  const own = new Set(['_csrf', '_key', 'revision'])
  return Object.entries(fieldsOf(req)).flatMap(([name, value]) =>
    shown.has(name) || own.has(name) ? [] : [value].flat().map((each) => ({ name, value: each })),
  )
}
