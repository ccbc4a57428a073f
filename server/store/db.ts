import type { Knex } from 'knex'

/** A pool or an open transaction; every store function takes one as its first argument. */
export type Db = Knex | Knex.Transaction

/**
 * Runs `work` in one transaction: the caller's when there already is one, else a new one that commits when `work`
 * resolves and rolls back when it throws. Actions therefore compose without savepoints.
 */
export async function inTransaction<T>(db: Db, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db)
  return db.transaction(work)
}

function isTransaction(db: Db): db is Knex.Transaction {
  return db.isTransaction === true
}
