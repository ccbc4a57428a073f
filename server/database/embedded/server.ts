import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterName, findPostmaster, isServerOf, type Postmaster } from './postmaster-file'
import { clusterArgument, type Site, siteOptions } from './run-binary'

export interface ServerOptions {
  /** Tried first, so that the pools of a program that outlives its server find the next one. */
  preferredPort: number | undefined
  /** Trades durability for speed. */
  forTests: boolean
  logFile: string
}

const START_TIMEOUT = 60_000
const STOP_TIMEOUT = 30_000
const POLL = 25
/** The log is started anew beyond this size: it holds the database's own words, of use for the last days only. */
const LOG_LIMIT = 5_000_000

/**
 * Starts a server in the cluster and waits until it listens, or until it is clear that another program's does.
 * It is a process group of its own: Ctrl-C in the terminal must reach this program first, which then stops the server.
 *
 * @throws Error with the server's last words when it does not come up
 */
export async function startServer(site: Site, options: ServerOptions): Promise<Postmaster> {
  const port = options.preferredPort ?? (await freePort())
  const log = openLog(site, options.logFile)
  const child = spawn(`${site.binFolder}/postgres`, serverArguments(site, port, options.forTests), {
    ...siteOptions(site),
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  })
  closeSync(log.descriptor)
  child.unref()
  let ended = false
  child.on('error', () => (ended = true))
  child.on('exit', () => (ended = true))
  for (const end = Date.now() + START_TIMEOUT; !ended && Date.now() < end; await sleep(POLL)) {
    const postmaster = findPostmaster(site.clusterFolder)
    if (postmaster !== undefined) return postmaster
  }
  throw new Error(`PostgreSQL did not start. ${lastWords(options.logFile, log.start)}`)
}

/** Asks the server to end open transactions and write everything out, and waits until it is gone. */
export async function stopServer(site: Site, pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  for (const end = Date.now() + STOP_TIMEOUT; isServerOf(pid, site.clusterFolder); await sleep(POLL)) {
    if (Date.now() > end) return signal(pid, 'SIGQUIT')
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what was wanted.
  }
}

function serverArguments(site: Site, port: number, forTests: boolean): string[] {
  const settings = forTests ? [...SETTINGS, ...TEST_SETTINGS] : SETTINGS
  const all = [`cluster_name=${clusterName(site.clusterFolder)}`, `port=${port}`, ...settings]
  return ['-D', clusterArgument(site), ...all.flatMap((setting) => ['-c', setting])]
}

/** No Unix socket: its path may be 107 characters long, and a checkout may lie deeper than that. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
]
const TEST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The server writes to a file that this program opened, so that it needs no right on the folder. */
function openLog(site: Site, file: string): { descriptor: number; start: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const descriptor = openSync(file, size > LOG_LIMIT ? 'w' : 'a', 0o600)
  if (site.user !== undefined) fchownSync(descriptor, site.user.uid, site.user.gid)
  return { descriptor, start: size > LOG_LIMIT ? 0 : size }
}

function lastWords(logFile: string, start: number): string {
  const words = readFileSync(logFile)
    .subarray(start)
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(-6)
    .join(' / ')
  return words === '' ? `It wrote nothing (${logFile}).` : `It wrote: ${words} (${logFile})`
}
