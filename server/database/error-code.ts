/**
 * The code an error carries: a SQLSTATE from PostgreSQL, a word like ENOENT from the operating system; '' when none.
 * Looks at the property and not at the class, since errors of Node's own modules are of another class within Jest.
 */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** What the error says; the value itself as text when it is no error. */
export function errorMessage(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return String(error)
}
