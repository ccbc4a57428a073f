import type { Knex } from 'knex'

/** What the program runs as. It owns nothing, so it cannot drop a table or switch off a trigger. */
export const APP_ROLE = 'claimtrail_app'

/** Tables that are a record: the program may add to them and never change or remove a row. */
export const APPEND_ONLY_TABLES = ['events', 'article_revisions', 'checkpoints', 'review_notes', 'snapshots']

/** Any fixed number: two programs that grant the same right at once would fail in the catalogue. */
const GRANT_LOCK = 20_261_124

/** Tables that only migrating writes. */
const MIGRATION_TABLES = ['knex_migrations', 'knex_migrations_lock']

/**
 * Gives the role of the program its rights on every table; to be run by the owner after each migration.
 * Does nothing where the role does not exist: an operator who gave one role only has chosen to do without.
 * Returns whether the role exists.
 */
export async function grantAppRole(ownerDb: Knex): Promise<boolean> {
  const role = await ownerDb('pg_roles').where({ rolname: APP_ROLE }).first('rolname')
  if (role === undefined) return false
  await ownerDb.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(?)', [GRANT_LOCK])
    await trx.raw(`GRANT USAGE ON SCHEMA ?? TO ${APP_ROLE}`, [await currentSchema(trx)])
    for (const table of await listTables(trx)) await grantOnTable(trx, table)
    await trx.raw(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ?? TO ${APP_ROLE}`, [
      await currentSchema(trx),
    ])
  })
  return true
}

async function grantOnTable(trx: Knex.Transaction, table: string): Promise<void> {
  const rights = rightsOn(table)
  await trx.raw(`REVOKE ALL ON ?? FROM ${APP_ROLE}`, [table])
  await trx.raw(`GRANT ${rights} ON ?? TO ${APP_ROLE}`, [table])
}

function rightsOn(table: string): string {
  if (MIGRATION_TABLES.includes(table)) return 'SELECT'
  return APPEND_ONLY_TABLES.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'
}

async function currentSchema(trx: Knex.Transaction): Promise<string> {
  const { rows } = await trx.raw<{ rows: { schema: string }[] }>('SELECT current_schema() AS schema')
  return rows[0]?.schema ?? 'public'
}

async function listTables(trx: Knex.Transaction): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { name: string }[] }>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace ORDER BY relname`,
  )
  return rows.map((row) => row.name)
}
