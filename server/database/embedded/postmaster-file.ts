import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../error-code'

/** What a running server writes about itself into its cluster. */
export interface Postmaster {
  pid: number
  port: number
}

const FILE = 'postmaster.pid'
/** Lines of the file, counted from 0. */
const PID_LINE = 0
const PORT_LINE = 3

/**
 * The server that runs in the cluster, or undefined. A file left behind by a server that was killed is not believed,
 * whatever process has its number now, and is taken away: PostgreSQL would otherwise refuse to start beside a
 * stranger with that number.
 */
export function findPostmaster(clusterFolder: string): Postmaster | undefined {
  const text = readOrNothing(join(clusterFolder, FILE))
  if (text === undefined) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[PID_LINE])
  const port = Number(lines[PORT_LINE])
  if (!isServerOf(pid, clusterFolder)) {
    removeStale(clusterFolder, text)
    return undefined
  }
  return port > 0 ? { pid, port } : undefined
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * A name for the server that stands on its command line, where anybody may read it: root in a container may not see
 * the working folder of another account's process. Made from the folder's identity, so that a copied checkout is not
 * taken for the original and a moved one is not lost.
 */
export function clusterName(clusterFolder: string): string {
  const { dev, ino } = statSync(clusterFolder, { bigint: true })
  return `claimtrail-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 16)}`
}

/** True when the process is the server of this cluster, whoever started it. */
export function isServerOf(pid: number, clusterFolder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  return commandLine(pid).includes(`cluster_name=${clusterName(clusterFolder)}`)
}

/** Empty when there is no such process, or when it has ended and only its parent has not looked yet. */
function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * Takes the file away only if it still says what was judged. Another program may have started a server in between;
 * its file is put back at once.
 */
function removeStale(clusterFolder: string, judged: string): void {
  const file = join(clusterFolder, FILE)
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, file)
    rmSync(aside)
  } catch {
    // Somebody else took it away first.
  }
}
