import { z } from 'zod'

/**
 * The kinds of fields forms are made of. Each takes the sentences it says. Text is kept as sent: nothing is trimmed,
 * only the line ends that browsers put into a textarea (CRLF) become LF again.
 */
const SHORT = 500
const LONG = 100_000
const NUL_REFUSED = 'This contains a NUL character, which cannot be stored. Remove it.'

/** One line that must not be blank. `missing` is the sentence when it is. */
export function text(missing: string, max = SHORT) {
  return optionalText(max).refine((value) => value.trim() !== '', missing)
}

/** One line that may be empty. */
export function optionalText(max = SHORT) {
  return z
    .string('Send this field only once.')
    .refine((value) => !value.includes('\0'), NUL_REFUSED)
    .superRefine((value, context) => {
      const length = [...value].length
      if (length > max) context.addIssue(`Shorten this to ${max} characters; it has ${length}.`)
    })
}

/** Several lines, from a textarea, that must not be blank. */
export function longText(missing: string, max = LONG) {
  return optionalLongText(max).refine((value) => value.trim() !== '', missing)
}

/** Several lines, from a textarea, that may be empty. */
export function optionalLongText(max = LONG) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value),
    optionalText(max),
  )
}

/** A date 'YYYY-MM-DD' that exists in the calendar. Whether it may lie in the future is for the caller, who has a clock. */
export function date(missing: string) {
  return z.string('Send this field only once.').superRefine((value, context) => {
    if (value === '') context.addIssue(missing)
    else if (!isDate(value)) context.addIssue(BAD_DATE)
  })
}

/** A date or nothing; empty becomes `undefined`. */
export function optionalDate() {
  return z
    .string('Send this field only once.')
    .refine((value) => value === '' || isDate(value), BAD_DATE)
    .transform((value) => value || undefined)
}

const BAD_DATE = 'Give a date that exists, as year-month-day: 2022-10-26.'

function isDate(value: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** The id of something that was chosen. */
export function id(missing: string) {
  return optionalId(missing)
    .refine((value) => value !== undefined, missing)
    .transform((value) => value ?? 0)
}

/** The id of something that may be chosen; empty becomes `undefined`. */
export function optionalId(wrong = 'Choose one of the list.') {
  return z
    .string('Send this field only once.')
    .refine(
      (value) => value === '' || (/^[1-9]\d{0,15}$/.test(value) && Number.isSafeInteger(Number(value))),
      wrong,
    )
    .transform((value) => (value === '' ? undefined : Number(value)))
}

/** The revision an edit form was made from. */
export function revision() {
  return wholeNumber('This form lost the revision it was made from. Open it again.', 1)
}

/** A whole number within what a database integer holds. */
export function wholeNumber(wrong: string, min = 0, max = 2_147_483_647) {
  return z
    .string('Send this field only once.')
    .refine((value) => /^\d{1,10}$/.test(value) && Number(value) >= min && Number(value) <= max, wrong)
    .transform(Number)
}

/** A box that is ticked or not. */
export function checkbox() {
  return z.string('Send this field only once.').transform((value) => value !== '')
}

/** One of a closed list. */
export function choice<const T extends readonly [string, ...string[]]>(values: T, missing: string) {
  return z.enum(values, missing)
}

/** One of a closed list, or empty, which becomes `undefined`. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T, wrong: string) {
  return z
    .union([z.enum(values), z.literal('')], wrong)
    .transform((value): T[number] | undefined => (value === '' ? undefined : value))
}

/** An http or https address, or empty. Kept as typed. */
export function optionalUrl(max = 2000) {
  return optionalText(max).refine(
    (value) => value === '' || isWebAddress(value),
    'Give the whole address, starting with https:// or http://.',
  )
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value)
}

const lists = new WeakSet<object>()

/** A field that may come several times: checkboxes, chosen sentences. Always an array. */
export function list<T extends z.ZodType>(item: T, missing?: string, max = 500) {
  const base = z.array(item).max(max, `Choose at most ${max}.`)
  const schema = missing ? base.min(1, missing) : base
  lists.add(schema)
  return schema
}

/** True for what `list` made: the reader of forms then hands over an array. */
export function isList(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && lists.has(schema)
}
