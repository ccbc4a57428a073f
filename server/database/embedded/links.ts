import { existsSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { PlatformPackage } from './platform-package'

/**
 * Makes the links between library names that the package's install script would have made, had npm run it
 * (`--ignore-scripts`, and the default of newer npm). Returns false when the folder cannot be written.
 */
export function putLinksInPlace({ native, links }: PlatformPackage): boolean {
  const folder = dirname(native)
  const missing = links.filter(({ target }) => !existsSync(join(folder, target)))
  return missing.every(({ source, target }) => putLink(join(folder, source), join(folder, target)))
}

function putLink(source: string, target: string): boolean {
  try {
    symlinkSync(relative(dirname(target), source), target)
    return true
  } catch {
    // Another program may have been faster; a link that is there now is as good as ours.
    return existsSync(target)
  }
}
