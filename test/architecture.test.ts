import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative } from 'node:path'
import { type Import, importsOf } from './support/imports'

const ROOT = join(__dirname, '..')
const MOST_LINES = 250
/** A list of types, one a partial, without a line of code: it grows with the partials and is read by searching. */
const MAY_BE_LONGER = ['server/web/shared/parts.ts']

/**
 * Who may import whom; `web/x` is a resource of the web. A floor may always import itself. `packages` are npm names;
 * `node` says which modules of Node the floor may use, where that is restricted.
 */
const FLOORS: Floor[] = [
  { name: 'domain', may: [], packages: [], node: ['node:crypto'] },
  {
    name: 'language',
    may: ['domain'],
    packages: ['diff', 'htmlparser2', 'markdown-it', 'sanitize-html', 'chardet'],
  },
  // Only the types of knex: the pool is handed in.
  { name: 'store', may: ['domain'], packages: ['knex'], typesOnly: ['knex'] },
  // argon2 and zxcvbn are no rules of the domain and no business of HTTP: what is done with a password stays one action.
  {
    name: 'actions',
    may: ['domain', 'language', 'store'],
    packages: ['knex', '@node-rs/argon2', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
    typesOnly: ['knex'],
  },
  { name: 'jobs', may: ['domain', 'language', 'store', 'actions'] },
  { name: 'database', may: ['domain', 'root'] },
  {
    name: 'web/shared',
    may: ['domain', 'language', 'store', 'actions', 'root', 'config', 'log', 'web/middleware', 'web'],
  },
  {
    name: 'web/middleware',
    may: ['domain', 'store', 'actions', 'config', 'log', 'root', 'web/shared', 'web', 'database'],
  },
]

interface Floor {
  name: string
  may: string[]
  packages?: string[]
  typesOnly?: string[]
  node?: string[]
}

const RESOURCE: Floor = {
  name: 'a resource of the web',
  may: ['domain', 'language', 'store', 'actions', 'web/shared', 'web/middleware', 'web'],
}

const files = sourcesBelow('server')

test.each(files)('%s imports only what its floor may import', (file) => {
  const floor = floorOf(file)
  if (!floor) return

  const refused = importsOf(readFileSync(join(ROOT, file), 'utf8')).filter(
    (each) => !mayImport(floor, file, each),
  )

  expect(refused.map(({ from }) => from)).toEqual([])
})

test.each([
  ['server/domain/claim.ts', "import { findClaim } from '../store/claims'"],
  ['server/domain/claim.ts', "import { z } from 'zod'"],
  ['server/store/claims.ts', "import knex from 'knex'"],
  ['server/store/claims.ts', "import { page } from '../web/shared/page'"],
  ['server/actions/claims.ts', "import type { Request } from 'express'"],
  ['server/web/claims/claim-page.ts', "import { source } from '../sources/source-page'"],
  ['server/web/claims/claim-page.ts', "import { connect } from '../../database/connect'"],
])('%s could not say: %s', (file, line) => {
  const floor = floorOf(file)

  expect(importsOf(line).every((each) => floor && mayImport(floor, file, each))).toBe(false)
})

test('the web reads the store and changes it only through actions', () => {
  const writes = files.filter(isWeb).flatMap((file) =>
    importsOf(text(file))
      .filter(({ from }) => from.includes('/store/'))
      .flatMap(({ names }) => names.map((name) => `${file}: ${name}`))
      .filter((line) => !/: (find|get|list|count|search|verify|is|has)?[A-Z]\w*$/.test(line)),
  )

  expect(writes).toEqual([])
})

test('the domain has no clock', () => {
  expect(filesWith(/\bnew Date\(\)|\bDate\.now\(/, ['server/domain/', 'server/language/'])).toEqual([])
})

test('the environment is read in one place', () => {
  expect(filesWith(/\bprocess\.env\b/, ['server/', 'migrations/'])).toEqual(['server/config.ts'])
})

test('HTML is made from templates in one place', () => {
  expect(filesWith(/\bres\.render\(/, ['server/'])).toEqual([])
  expect(filesWith(/from 'ejs'/, ['server/'])).toEqual(['server/web/shared/page.ts'])
})

test('SQL stands in the store, in migrations and in what looks after the database', () => {
  const sql = /(?<!String)\.raw\(|\b(?:db|trx|knex)(?:<\w+>)?\(\s*['"`]/

  expect(filesWith(sql, ['server/']).filter((file) => !/^server\/(store|database)\//.test(file))).toEqual([])
})

test('no program is run and no code is made from text', () => {
  const found = filesWith(/node:child_process|\beval\(|new Function\(|node:vm/, ['server/'])

  expect(found.filter((file) => !file.startsWith('server/database/embedded'))).toEqual([])
})

test('client code needs nothing of the server', () => {
  const refused = sourcesBelow('public/client').flatMap((file) =>
    importsOf(text(file)).filter(({ from }) => from.startsWith('..') || from.startsWith('node:')),
  )

  expect(refused).toEqual([])
})

test(`no file has more than ${MOST_LINES} lines`, () => {
  const all = [...files, ...sourcesBelow('migrations'), ...sourcesBelow('public/client')]

  const long = all.filter((file) => text(file).split('\n').length - 1 > MOST_LINES)

  expect(long.filter((file) => !MAY_BE_LONGER.includes(file))).toEqual([])
})

function mayImport(floor: Floor, file: string, { from, typeOnly }: Import): boolean {
  if (from.startsWith('node:')) return !floor.node || floor.node.includes(from)
  if (!from.startsWith('.')) {
    if (floor.typesOnly?.includes(from) && !typeOnly) return false
    return !floor.packages || floor.packages.includes(from)
  }
  const target = normalize(join(file, '..', from))
  const here = placeOf(file)
  const there = placeOf(target)
  return there === here || floor.may.includes(there)
}

/** 'domain', 'web/claims', 'web' for routing.ts and routes.ts, 'config' for a file at the top. */
function placeOf(file: string): string {
  const [, first = '', second = ''] = relative('.', file).split('/')
  if (first !== 'web') return first.replace(/\.ts$/, '')
  return second.includes('.') || !file.includes(`web/${second}/`) ? 'web' : `web/${second}`
}

function floorOf(file: string): Floor | undefined {
  const place = placeOf(file)
  if (place === 'web') return undefined
  return FLOORS.find(({ name }) => name === place) ?? (place.startsWith('web/') ? RESOURCE : undefined)
}

function isWeb(file: string): boolean {
  return /^server\/(web|api)\//.test(file)
}

function filesWith(pattern: RegExp, folders: string[]): string[] {
  const all = folders.flatMap(sourcesBelow)
  return all.filter((file) => pattern.test(withoutComments(text(file))))
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function text(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => normalize(join(folder, file)))
    .sort()
}
