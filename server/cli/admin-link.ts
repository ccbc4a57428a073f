import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Knex } from 'knex'
import { openFirstAdministrator, openPasswordReset } from '../actions/account-entry'
import { loadConfig } from '../config'
import { databaseFor } from '../database/database-for'
import { createLog } from '../log'
import { findAccountByEmail } from '../store/accounts'
import { paths } from '../web/shared/paths'
import type { Command } from './command'

/** For whoever holds the machine: the way in when nobody is in yet, or when the only administrator forgot the password. */
export const adminLink: Command = {
  summary: 'print a one-time link that makes the first administrator',
  usage: [
    'Usage: claimtrail admin-link [--reset EMAIL] [--json]',
    '',
    'Prints a link with which the first administrator is made. It works once, for 24 hours, as long as there is none.',
    '  --reset EMAIL   instead a link with which the account of that address chooses a new password (30 minutes)',
    '  --json          {"url": …} on one line',
    '',
    'The database and the address of the site are those of the environment: DATABASE_URL or DATA_DIR, and PUBLIC_URL.',
  ].join('\n'),
  async run(argv) {
    const options = { json: { type: 'boolean' }, reset: { type: 'string' } } as const
    const { values } = parseArgs({ args: argv, options })
    const config = loadConfig()
    const database = await databaseFor(config, createLog('warn'))
    try {
      const path = values.reset ? await resetPath(database.db, values.reset) : await firstPath(database.db)
      const url = `${config.publicUrl}${path}`
      process.stdout.write(values.json ? `${JSON.stringify({ url })}\n` : `${url}\n`)
      return 0
    } finally {
      await database.close()
    }
  },
}

async function firstPath(db: Knex): Promise<string> {
  const token = newToken()
  await openFirstAdministrator(db, token, new Date())
  return paths.firstAdministrator(token)
}

async function resetPath(db: Knex, email: string): Promise<string> {
  const account = await findAccountByEmail(db, email)
  if (!account) throw new Error(`There is no account with the address ${email}.`)
  const token = newToken()
  await openPasswordReset(db, undefined, account.id, token, new Date())
  return paths.passwordReset(token)
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}
