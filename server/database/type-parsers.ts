import { types } from 'pg'

const { builtins } = types
/** `date[]` and `bigint[]` have no name in the driver's table. */
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182

/**
 * How values of PostgreSQL become values of JavaScript, for the connections of this program only.
 * A `date` stays the text 'YYYY-MM-DD': it has no time zone, and a Date would give it one.
 */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [INT8_ARRAY, (text) => textArray(text).map(integerOrNull)],
  [builtins.DATE, (text) => text],
  [DATE_ARRAY, (text) => textArray(text)],
])

export const typeParsers = {
  getTypeParser(oid: number, format: string): (text: string) => unknown {
    const binary = format === 'binary'
    return (binary ? undefined : PARSERS.get(oid)) ?? types.getTypeParser(oid, binary ? 'binary' : 'text')
  },
}

/** @throws RangeError rather than round: a wrong id would point at somebody else's row. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit in a JavaScript integer`)
  return value
}

function integerOrNull(text: string | null): number | null {
  return text === null ? null : safeInteger(text)
}

/** Numbers and dates are never quoted, and this program has no arrays of arrays. */
function textArray(text: string): (string | null)[] {
  const inside = text.slice(1, -1)
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : item))
}
