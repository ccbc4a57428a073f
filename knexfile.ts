import type { Knex } from 'knex'
import { migrationSource } from './server/database/migration-source'

const connection = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL
if (connection === undefined) {
  throw new Error('Set DATABASE_URL. The embedded database is migrated by the program itself at its start.')
}

/** For the knex command line (`npm run knex -- migrate:status`); the program itself uses server/database/migrate.ts. */
const config: Knex.Config = { client: 'pg', connection, migrations: { migrationSource: migrationSource() } }

export default config
