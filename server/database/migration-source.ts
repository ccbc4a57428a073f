import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'

/** `migrations/` beside `server/`: the TypeScript sources, or their compiled form below dist/. */
export const MIGRATIONS_FOLDER = join(__dirname, '..', '..', 'migrations')

const MIGRATION_FILE = /^(\d{14}_\w+)\.(?:ts|js)$/

/** The names of all migrations this code knows, oldest first, without file extension. */
export function listMigrations(folder = MIGRATIONS_FOLDER): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).flatMap((file) => MIGRATION_FILE.exec(file)?.[1] ?? [])
  return names.sort()
}

/** Records names without extension, so that a database migrated by the tests' .ts files fits the built .js files. */
export function migrationSource(folder = MIGRATIONS_FOLDER): Knex.MigrationSource<string> {
  return {
    getMigrations: async () => listMigrations(folder),
    getMigrationName: (name) => name,
    getMigration: async (name) => loadMigration(join(folder, name)),
  }
}

/** `require` on purpose: Jest and tsx compile what it loads, which they do not do for a dynamic import. */
function loadMigration(path: string): Knex.Migration {
  return require(path)
}
