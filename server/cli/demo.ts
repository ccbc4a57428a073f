import { parseArgs } from 'node:util'
import { loadConfig } from '../config'
import { databaseFor } from '../database/database-for'
import { grantAppRole } from '../database/grant-app-role'
import { migrate } from '../database/migrate'
import { ROLE_LABELS } from '../domain/account'
import { createLog } from '../log'
import { startUntilSignal } from '../main'
import type { Command } from './command'
import { DEMO_ACCOUNTS } from './demo/accounts'
import { fillDemo } from './demo/fill'
import { describeDemo } from './demo/summary'

/** The product with a small newsroom in it, for whoever wants to look around. */
export const demo: Command = {
  summary: 'start the product with a small newsroom to look around in',
  usage: [
    'Usage: claimtrail demo [--json]',
    '',
    'Fills an empty database with a demonstration newsroom, prints who can sign in, and serves it.',
    'A database that holds the demonstration is left as it is, with everything that was changed in it.',
    '  --json   print accounts, and claims and verdicts by state, as JSON, and end without serving',
    '',
    'Passwords are printed and known to everybody, so it refuses to run with NODE_ENV=production.',
  ].join('\n'),
  async run(argv) {
    const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean' } } })
    const config = loadConfig()
    if (config.production)
      throw new Error('The demonstration has passwords that everybody knows. It does not run in production.')
    return values.json ? printJson(config) : serveDemo(config)
  },
}

type Config = ReturnType<typeof loadConfig>

async function printJson(config: Config): Promise<number> {
  const log = createLog('warn', process.stderr)
  const database = await databaseFor(config, log)
  try {
    await migrate(database.ownerDb, log)
    await grantAppRole(database.ownerDb)
    await fillDemo(database.db)
    process.stdout.write(`${JSON.stringify(await describeDemo(database.db), null, 2)}\n`)
    return 0
  } finally {
    await database.close()
  }
}

/** Resolves as soon as it serves; the listener keeps the program alive. */
async function serveDemo(config: Config): Promise<number> {
  const log = createLog(config.logLevel)
  const running = await startUntilSignal(config, log)
  try {
    await fillDemo(running.db)
  } catch (error) {
    await running.stop()
    throw error
  }
  process.stdout.write(welcome(running.url))
  return 0
}

function welcome(url: string): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length))
  const lines = DEMO_ACCOUNTS.map(
    ({ email, password, role }) => `  ${email.padEnd(width)}   ${password.padEnd(26)} ${ROLE_LABELS[role]}`,
  )
  return ['', `Claimtrail is here: ${url}`, '', `Sign in at ${url}/sign-in as`, '', ...lines, '', ''].join(
    '\n',
  )
}
