import type { Knex } from 'knex'
import { migrationSource } from './server/database/migration-source'

const connection = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL
if (connection === undefined) {
  throw new Error('Set DATABASE_URL. The embedded database is migrated by the program itself at its start.')
}

const source = migrationSource()

/** The command line prints `file`; the program itself needs names only. */
const printable: Knex.MigrationSource<{ file: string }> = {
  getMigrations: async (extensions) => (await source.getMigrations(extensions)).map((file) => ({ file })),
  getMigrationName: ({ file }) => file,
  getMigration: ({ file }) => source.getMigration(file),
}

/** For the knex command line (`npm run knex -- migrate:status`); the program itself uses server/database/migrate.ts. */
const config: Knex.Config = { client: 'pg', connection, migrations: { migrationSource: printable } }

export default config
