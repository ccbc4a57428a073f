import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../root'

const BUILD = join(projectRoot(), 'public', 'build')
const IMPORT = /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g
const BEHAVIOURS = /\sdata-behaviour="([\w -]+)"/g

/**
 * The client files that the behaviours of this HTML and `others` are made of, each once, so that the browser fetches them
 * while it reads the page and not one after the other behind its layout. None where nothing was built, and for a
 * behaviour that has no file.
 */
export function modulesOf(html: string, others: readonly string[] = []): string[] {
  const names = [...html.matchAll(BEHAVIOURS)].flatMap(([, list = '']) => list.split(' '))
  const found = new Set<string>()
  for (const name of new Set([...others, ...names])) addModule(`${name}.js`, found)
  return [...found]
}

function addModule(file: string, found: Set<string>): void {
  const imports = importsOf(file)
  if (imports === undefined || found.has(file)) return
  found.add(file)
  for (const imported of imports) addModule(imported, found)
}

/** Read once a process: the files belong to the release. */
const known = new Map<string, readonly string[] | undefined>()

function importsOf(file: string): readonly string[] | undefined {
  if (known.has(file)) return known.get(file)
  const path = join(BUILD, file)
  const imports = existsSync(path)
    ? [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, name = '']) => name)
    : undefined
  known.set(file, imports)
  return imports
}
