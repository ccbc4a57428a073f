import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../../server/root'

const READY_WITHIN = 30_000
const PROGRAM = join(projectRoot(), 'dist', 'server', 'main.js')

/** The built program, serving a database of its own from a free port. */
export interface Newsroom {
  url: string
  databaseUrl: string
  /** As a power cut would: SIGKILL. Resolves when the process is gone. */
  kill(): Promise<void>
  /** On the same port and database, after `kill`. */
  startAgain(): Promise<void>
  /** Ends it and removes what it kept beside its database. */
  close(): Promise<void>
}

/** Starts the built program on a database. Resolves when it is ready to serve. */
export async function startNewsroom(databaseUrl: string): Promise<Newsroom> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'claimtrail-browser-'))
  const start = () =>
    startProgram(url, { ...ownEnvironment(), DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: `${port}` })
  let program = await start()
  const kill = () => end(program, 'SIGKILL')
  return {
    url,
    databaseUrl,
    kill,
    startAgain: async () => {
      program = await start()
    },
    close: async () => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What the tests tell each other is no setting of the program, which refuses settings that it does not know. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(
    ([name]) =>
      !name.startsWith('CLAIMTRAIL_') && !['NODE_ENV', 'PUBLIC_URL', 'HOST', 'SESSION_SECRET'].includes(name),
  )
  return { ...Object.fromEntries(passedOn), CLAIMTRAIL_LOG_LEVEL: 'error', CLAIMTRAIL_DRAIN_MS: '0' }
}

async function startProgram(url: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const program = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (data) => (said += data))
  const until = Date.now() + READY_WITHIN
  while (Date.now() < until && program.exitCode === null) {
    // Not /health/ready: the tests' database is fast rather than durable, which that address reports.
    const ready = await fetch(url).catch(() => undefined)
    if (ready?.status === 200) return program
    await sleep(50)
  }
  program.kill('SIGKILL')
  throw new Error(`The program did not become ready:\n${said}`)
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const exited = once(program, 'exit')
  program.kill(signal)
  await exited
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
