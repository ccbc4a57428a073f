import { createHash } from 'node:crypto'

/**
 * JSON with one spelling: keys sorted by UTF-16 code unit, no white space, strings in NFC, `undefined` members left
 * out, dates as ISO strings. Two values that mean the same give the same text.
 * Throws a TypeError on numbers that JSON cannot hold.
 *
 * Source: the idea of RFC 8785 (JSON Canonicalization Scheme); NFC is our addition.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') return canonicalNumber(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`No canonical JSON for ${typeof value}`)
}

/** SHA-256 over the canonical JSON of `value`, as 64 hexadecimal digits. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('No canonical JSON for a number that is not finite')
  return JSON.stringify(value)
}

function canonicalObject(value: object): string {
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
