import type { Knex } from 'knex'
import { migrationSource } from './migration-source'

export interface SchemaVersion {
  /** Name of the newest migration applied; undefined on an empty database. */
  current: string | undefined
  /** Known to the code, not yet applied. */
  pending: string[]
  /** Applied, unknown to the code: the database is newer. */
  unknown: string[]
}

/** Compares the migrations applied with those this code knows. One query on one small table. */
export async function schemaVersion(db: Knex, source = migrationSource()): Promise<SchemaVersion> {
  const known = await source.getMigrations([])
  const applied = await listApplied(db)
  return {
    current: applied.at(-1),
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  }
}

/**
 * @throws Error when the database is newer than the code, or holds tables of something else
 */
export async function refuseForeignSchema(db: Knex, source = migrationSource()): Promise<void> {
  const { unknown, current } = await schemaVersion(db, source)
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this program: it has ${unknown.length} migration(s) that the program does not know ` +
        `(${unknown.join(', ')}). Nothing was changed. Start the release that made them, or a later one; or restore a ` +
        'backup from before that release.',
    )
  }
  if (current === undefined && (await hasForeignTables(db))) {
    throw new Error(
      'The database holds tables but no record of migrations, so it was not made by this program, or only a part of ' +
        'it was restored. Nothing was changed. Give DATABASE_URL an empty database, or restore the whole backup.',
    )
  }
}

/**
 * An index that was built concurrently and broken off stays behind, invalid: it costs every write and serves no read.
 *
 * @throws Error naming the invalid indexes
 */
export async function refuseHalfMigrated(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `SELECT relname AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE NOT indisvalid AND relnamespace = current_schema()::regnamespace ORDER BY 1`,
  )
  if (rows.length === 0) return
  const names = rows.map((row) => row.name).join(', ')
  throw new Error(
    `The database is half-migrated: building the index ${names} was broken off and left it invalid. ` +
      'Drop it (DROP INDEX) or rebuild it (REINDEX INDEX CONCURRENTLY), then start again.',
  )
}

async function listApplied(db: Knex): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { found: boolean }[] }>(
    "SELECT to_regclass('knex_migrations') IS NOT NULL AS found",
  )
  if (!rows[0]?.found) return []
  const applied: { name: string }[] = await db('knex_migrations').select('name').orderBy('name')
  return applied.map((row) => row.name)
}

async function hasForeignTables(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { tables: number }[] }>(
    `SELECT count(*)::int AS tables FROM pg_class
     WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
       AND relname NOT IN ('knex_migrations', 'knex_migrations_lock')
       AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')`,
  )
  return (rows[0]?.tables ?? 0) > 0
}
