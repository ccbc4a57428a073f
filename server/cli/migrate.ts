import { parseArgs } from 'node:util'
import { loadConfig } from '../config'
import { databaseFor } from '../database/database-for'
import { grantAppRole } from '../database/grant-app-role'
import { migrate as migrateUp, rollbackAll } from '../database/migrate'
import { createLog } from '../log'
import { hasAccounts } from '../store/accounts'
import { type Command, WrongUsage } from './command'

/** For tests of the migrations, and for an operator who migrates apart from starting. */
export const migrate: Command = {
  summary: 'bring the database to the schema of this version, or take it back to nothing',
  usage: [
    'Usage: claimtrail migrate up|down [--yes]',
    '',
    'up     applies every migration that is missing, as a start does, and prints its name',
    'down   undoes every migration: all tables and everything in them are gone',
    '  --yes   really, although the database holds accounts',
  ].join('\n'),
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { yes: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [direction, ...more] = positionals
    if ((direction !== 'up' && direction !== 'down') || more.length > 0)
      throw new WrongUsage('Say which way: up or down.')
    const log = createLog('warn', process.stderr)
    const database = await databaseFor(loadConfig(), log)
    try {
      const done = direction === 'up' ? await up(database, log) : await down(database, values.yes === true)
      process.stdout.write(done)
      return 0
    } finally {
      await database.close()
    }
  },
}

type Database = Awaited<ReturnType<typeof databaseFor>>

async function up({ ownerDb }: Database, log: ReturnType<typeof createLog>): Promise<string> {
  const applied = await migrateUp(ownerDb, log)
  await grantAppRole(ownerDb)
  return applied.length === 0 ? 'Nothing to do.\n' : applied.map((name) => `${name}\n`).join('')
}

async function down({ ownerDb }: Database, isSure: boolean): Promise<string> {
  if (!isSure && (await hasAccounts(ownerDb)))
    throw new Error('This database holds accounts. With --yes everything in it is destroyed.')
  await rollbackAll(ownerDb)
  return 'Every migration is undone.\n'
}
