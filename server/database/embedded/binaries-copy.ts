import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { putLinksInPlace } from './links'
import type { PlatformPackage } from './platform-package'
import type { ServerUser } from './server-user'

const GROUP_OR_OTHERS_WRITE = 0o022

/**
 * Copies the binaries below `place` unless they are there, and returns the folder of the programs.
 *
 * @throws Error when the place cannot be written, is not to be trusted, or programs do not run there
 */
export function copyBinaries(installed: PlatformPackage, place: string, user: ServerUser): string {
  if (user !== undefined) preparePlaceForAll(place)
  const target = join(place, `postgresql-${installed.version}`)
  if (!existsSync(target)) makeCopy(installed, target)
  const binFolder = join(target, 'native', 'bin')
  refuseUnlessItRuns(join(binFolder, 'postgres'), user)
  return binFolder
}

/** Opened for reading only when it was made here: the mode of a folder that was there is somebody's decision. */
function preparePlaceForAll(place: string): void {
  if (mkdirSync(place, { recursive: true }) !== undefined) chmodSync(place, 0o755)
  refusePlaceOfOthers(place)
}

/** In a folder that everybody may write, somebody else could have put programs that we would then run. */
function refusePlaceOfOthers(place: string): void {
  const stats = lstatSync(place)
  const isOurs = stats.isDirectory() && stats.uid === process.getuid?.()
  if (!isOurs || (stats.mode & GROUP_OR_OTHERS_WRITE) !== 0)
    throw new Error('the folder belongs to somebody else')
}

/** Under another name first, so that a copy is either whole or not there; a second program's copy is as good. */
function makeCopy(installed: PlatformPackage, target: string): void {
  const draft = mkdtempSync(`${target}.new-`)
  try {
    const native = join(draft, 'native')
    cpSync(installed.native, native, { recursive: true, verbatimSymlinks: true })
    putLinksInPlace({ ...installed, native })
    openForReading(draft)
    renameSync(draft, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}

function refuseUnlessItRuns(program: string, user: ServerUser): void {
  const { error, status, stderr } = spawnSync(program, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(stderr.trim())
}
