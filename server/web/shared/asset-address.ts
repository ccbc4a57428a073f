import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../root'

/**
 * The folder of this release's style, client code and pictures in addresses: `/assets/v-3f9a0c51d2b7`. It is named after
 * the bytes of everything that was built, so a browser may keep what it has for good, and the imports between the
 * client files, which are relative, are new with every release, too.
 */
export function assetAddress(): string {
  known ??= `/assets/v-${versionOf(join(projectRoot(), 'public', 'build'))}`
  return known
}

/** Read once a process: assets belong to the release, like the templates. */
let known: string | undefined

/** Twelve hexadecimal digits of the SHA-256 of names and bytes; `unbuilt` when nothing was built. */
export function versionOf(folder: string): string {
  if (!existsSync(folder)) return 'unbuilt'
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name)
    if (statSync(file).isFile()) hash.update(`${name}\n`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}
