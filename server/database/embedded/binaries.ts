import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { errorMessage } from '../error-code'
import { copyBinaries } from './binaries-copy'
import { putLinksInPlace } from './links'
import { findPlatformPackage, type PlatformPackage } from './platform-package'
import { mayReadAll } from './reach'
import type { ServerUser } from './server-user'

/** Where root keeps a copy that other accounts can read; the last one serves a machine whose disk is read-only. */
const PLACES_FOR_ROOT = ['/var/lib/claimtrail', '/var/cache/claimtrail', join(tmpdir(), 'claimtrail-root')]

/**
 * The folder with initdb and postgres that the server's user can run: the one npm installed, or else a copy, made once
 * for each version. A copy is needed when root's checkout is closed to other accounts, or when npm did not make the
 * links between the libraries and the folder cannot be written.
 *
 * @throws Error when no place for a copy can be written and run from
 */
export function readableBinaries(home: string, user: ServerUser): string {
  const installed = findPlatformPackage()
  if (isUsable(installed, user)) return join(installed.native, 'bin')
  const places = user === undefined ? [dirname(home)] : PLACES_FOR_ROOT
  const failures: string[] = []
  for (const place of places) {
    try {
      return copyBinaries(installed, place, user)
    } catch (error) {
      failures.push(`${place}: ${errorMessage(error)}`)
    }
  }
  throw new Error(
    `The embedded PostgreSQL could not be put where it can run. ${failures.join('; ')}. ` +
      'Set DATABASE_URL to a PostgreSQL of your own instead.',
  )
}

function isUsable(installed: PlatformPackage, user: ServerUser): boolean {
  if (!putLinksInPlace(installed)) return false
  return user === undefined ? existsSync(installed.native) : mayReadAll(installed.native, user)
}
