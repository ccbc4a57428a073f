import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A PostgreSQL process whose working folder is the cluster: the server sets it so, and nobody else's is. */
export function isServerOf(pid: number, clusterFolder: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  return process.platform === 'linux' ? isServerOnLinux(pid, clusterFolder) : isServerByName(pid)
}

function isServerOnLinux(pid: number, clusterFolder: string): boolean {
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder)
  } catch {
    return false
  }
}

/** Without /proc the name must do: a stranger of that name makes the start fail, it does not harm the data. */
function isServerByName(pid: number): boolean {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
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
