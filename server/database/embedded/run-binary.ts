import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { ServerUser } from './server-user'

/** Where the binaries are and who runs them in which cluster. */
export interface Site {
  binFolder: string
  clusterFolder: string
  user: ServerUser
}

/**
 * The cluster's folder as the server sees it. Started by root, the server cannot reach a folder below /root by its
 * path, but it may use the folder it was started in, and this link leads there without asking the folders above.
 */
export function clusterArgument({ clusterFolder }: Site): string {
  return existsSync('/proc/self/cwd') ? '/proc/self/cwd' : clusterFolder
}

/** Options with which both initdb and the server are started: in the cluster's folder, as the server's user. */
export function siteOptions({ clusterFolder, user }: Site): SpawnOptions {
  return { cwd: clusterFolder, env: serverEnvironment(), ...user }
}

/** Nothing of our environment: neither secrets, nor PG… variables that would lead elsewhere, nor a language of messages. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { LC_ALL: 'C', TZ: 'UTC' }
}

/**
 * Runs a binary to its end, with `input` on its standard input.
 *
 * @throws Error with what the binary wrote when it fails
 */
export function runBinary(site: Site, name: string, args: string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(`${site.binFolder}/${name}`, args, { ...siteOptions(site), stdio: 'pipe' })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    child.on('error', (error) => reject(cannotStart(name, error)))
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${name} failed (${code}): ${output.trim()}`))
    })
  })
}

/** A program that is there and yet "not found" lacks its loader. */
function cannotStart(name: string, error: Error): Error {
  return new Error(
    `PostgreSQL's ${name} could not be started (${error.message}). It needs the GNU C library, which Alpine Linux, ` +
      'for one, does not have. Set DATABASE_URL to a PostgreSQL of your own instead.',
  )
}
