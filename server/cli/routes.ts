import { parseArgs } from 'node:util'
import knex from 'knex'
import { PERMISSIONS } from '../domain/permission'
import { createLog } from '../log'
import { createLimits } from '../web/middleware/rate-limit'
import { allRoutes } from '../web/routes'
import type { Route } from '../web/routing'
import type { Command } from './command'

interface PrintedRoute {
  method: string
  path: string
  permission: string
  public: boolean
  roles: readonly string[]
}

/** Prints the routing rows themselves, for test harnesses and for people. Needs no database. */
export const routes: Command = {
  summary: 'print every route with its permission',
  usage: [
    'Usage: claimtrail routes [--json]',
    '',
    'Prints method, path pattern, permission and the roles that hold it, in the order of matching.',
    '  --json   one JSON array of {method, path, permission, public, roles}',
  ].join('\n'),
  async run(argv) {
    const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean' } } })
    const printed = rowsWithoutDatabase().map(toPrinted)
    process.stdout.write(values.json ? `${JSON.stringify(printed, null, 2)}\n` : printed.map(asLine).join(''))
    return 0
  },
}

/** The rows are made by functions of the dependencies, and nothing is called here. */
function rowsWithoutDatabase(): Route[] {
  const unused = () => Promise.reject(new Error('not connected'))
  return allRoutes({
    db: knex({ client: 'pg' }),
    config: {
      production: false,
      dataDir: '',
      host: '',
      port: 0,
      publicUrl: '',
      sessionSecret: '',
      checkpointKey: '',
      trustedProxies: 0,
      drainMs: 0,
      logLevel: 'silent',
    },
    log: createLog('silent'),
    clock: () => new Date(),
    limits: createLimits(),
    isLagging: () => false,
    readiness: unused,
    settings: unused,
  })
}

function toPrinted({ method, path, permission }: Route): PrintedRoute {
  const roles: readonly string[] = PERMISSIONS[permission]
  return { method: method.toUpperCase(), path, permission, public: roles.includes('reader'), roles }
}

function asLine({ method, path, permission }: PrintedRoute): string {
  return `${method.padEnd(5)}${path.padEnd(48)} ${permission}\n`
}
