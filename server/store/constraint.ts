/**
 * True when the database refused a write because of the constraint or unique index of this name. Run such a write in
 * a savepoint (`trx.transaction(…)`): the refusal spoils the transaction it happens in.
 */
export function isRefusedBy(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint
}
