import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the checkout: the nearest one upward with a package.json, from `server/` and from `dist/server/` alike. */
export function projectRoot(): string {
  let folder = __dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json in or above ${__dirname}`)
    folder = parent
  }
  return folder
}
