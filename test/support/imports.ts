/** One import line of a source. */
export interface Import {
  from: string
  /** Nothing of it remains when the program runs. */
  typeOnly: boolean
  /** Names that remain when the program runs. */
  names: string[]
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'([^']+)'|^\s*import\s+'([^']+)'|\brequire\('([^']+)'\)/gm

/** Reads the imports and re-exports of a TypeScript source. Written for our own formatting, not for any. */
export function importsOf(source: string): Import[] {
  return [...source.matchAll(STATEMENT)].map(([, type, clause, from, bare, required]) => {
    const names = type ? [] : valueNames(clause ?? '')
    const path = from ?? bare ?? required ?? ''
    return { from: path, typeOnly: from !== undefined && names.length === 0, names }
  })
}

function valueNames(clause: string): string[] {
  return clause
    .replace(/[{}]/g, ' ')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.replace(/^\* as /, '').replace(/ as .*$/, ''))
}
