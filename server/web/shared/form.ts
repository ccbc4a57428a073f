import type { ZodObject, ZodRawShape, z } from 'zod'
import type { Objection, Refused } from '../../domain/errors'
import type { Fields } from './context'
import { isList } from './fields'
import type { ErrorSummary, Field } from './parts'

/** What a field shows again: the text as sent, or several of them. */
export type FormValues<T> = { [K in keyof T]: T[K] extends readonly unknown[] ? string[] : string }

export interface FormError {
  message: string
  /** Name of the field; absent when the sentence is about the form as a whole. */
  field?: string
  /** Which of several fields of that name, from 0. */
  row?: number
}

/** A form as a page prints it: everything as it was typed, and what is wrong with it. */
export interface Form<T> {
  values: FormValues<T>
  errors: FormError[]
}

/** What came of reading a form: `values` to act on, or only a form to show again. */
export type Reading<T> = { ok: true; form: Form<T>; values: T } | { ok: false; form: Form<T> }

export type FormSchema<T> = ZodObject<ZodRawShape> & z.ZodType<T>

/**
 * Reads the fields a schema names from what was posted; other fields do not exist for it.
 * A missing field counts as empty, as a browser leaves out unchecked boxes.
 */
export function readForm<T>(schema: FormSchema<T>, fields: Fields): Reading<T> {
  const typed = typedValues(schema, fields)
  const parsed = schema.safeParse(typed)
  const form: Form<T> = { values: displayed(schema, typed), errors: [] }
  if (parsed.success) return { ok: true, form, values: parsed.data }
  return { ok: false, form: { ...form, errors: errorsOf(parsed.error.issues) } }
}

/** A form that nobody sent yet, filled with what is stored; fields left out are empty. */
export function blankForm<T>(schema: FormSchema<T>, values: Partial<FormValues<T>> = {}): Form<T> {
  return { values: displayed(schema, typedValues(schema, values as Fields)), errors: [] }
}

/** The same form with the sentences of a rule that said no. */
export function withObjections<T>(form: Form<T>, objections: readonly Objection[]): Form<T> {
  return { ...form, errors: [...form.errors, ...objections] }
}

/** The same form with one more sentence. */
export function withError<T>(form: Form<T>, message: string, field?: string): Form<T> {
  return withObjections(form, [{ message, field }])
}

/** The sentences of `refused` as a form's errors. */
export function refusedForm<T>(form: Form<T>, refused: Refused): Form<T> {
  return withObjections(form, refused.objections)
}

/** Everything about a field but what the form knows itself. `row`: one of several fields of the name, from 0. */
export type FieldShape<T> = Omit<Field, 'name' | 'value' | 'values' | 'error'> & {
  name: keyof T & string
  row?: number
}

/** A field ready for `partials/field`: with what was typed, and with its error. */
export function fieldOf<T>(form: Form<T>, { row, ...shape }: FieldShape<T>): Field {
  const value = form.values[shape.name]
  const error = form.errors.find((each) => each.field === shape.name && each.row === row)?.message
  if (row !== undefined) return { ...shape, id: rowId(shape.name, row), value: value[row] ?? '', error }
  if (Array.isArray(value)) return { ...shape, values: value, error }
  if (shape.kind === 'checkboxes') return { ...shape, values: value === '' ? [] : [value], error }
  return { ...shape, value, error }
}

/** The summary above a form; each sentence leads to its field. Empty when nothing is wrong. */
export function errorSummary<T>(form: Form<T>): ErrorSummary {
  return {
    errors: form.errors.map(({ message, field, row }) => ({
      message: row === undefined ? message : `Row ${row + 1}: ${message}`,
      href:
        field !== undefined && field in (form.values as object)
          ? `#${row === undefined ? field : rowId(field, row)}`
          : undefined,
    })),
  }
}

/** Fields of one name end in brackets, `figureValue[]`, which no id may contain. */
function rowId(name: string, row: number): string {
  return `${name.replace('[]', '')}-${row + 1}`
}

function typedValues(schema: ZodObject<ZodRawShape>, fields: Fields): Fields {
  const names = Object.keys(schema.shape)
  return Object.fromEntries(names.map((name) => [name, sent(fields, name, isList(schema.shape[name]))]))
}

function sent(fields: Fields, name: string, several: boolean): string | string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!several) return value ?? ''
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** A single field that was sent twice shows the first text again; its error says so. */
function displayed<T>(schema: ZodObject<ZodRawShape>, typed: Fields): FormValues<T> {
  const entries = Object.entries(typed).map(([name, value]) => {
    const several = isList(schema.shape[name])
    return [name, !several && Array.isArray(value) ? (value[0] ?? '') : value]
  })
  return Object.fromEntries(entries) as FormValues<T>
}

/** One sentence a field: the first is the one to act on. */
function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[]): FormError[] {
  const errors = new Map<string, FormError>()
  for (const { path, message } of issues) {
    const field = path.length > 0 ? String(path[0]) : undefined
    const row = typeof path[1] === 'number' && field?.endsWith('[]') ? path[1] : undefined
    const place = `${field ?? ''} ${row ?? ''}`
    if (!errors.has(place)) errors.set(place, { message, field, row })
  }
  return [...errors.values()]
}
