import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { connect } from '../../server/database/connect'
import { checkDurability } from '../../server/database/durability'
import { type Embedded, startEmbedded } from '../../server/database/embedded'
import { projectRoot } from '../../server/root'

const silent = pino({ level: 'silent' })
const programs: ChildProcess[] = []
const started: Embedded[] = []
const folders: string[] = []

afterAll(async () => {
  await Promise.all(started.map((embedded) => embedded.stop()))
  for (const program of programs) program.kill('SIGKILL')
  for (const folder of folders) killServerOf(folder)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('two programs that start at the same instant share one server, which ends with the last', async () => {
  const dataDir = newFolder()

  const [one, two] = await Promise.all([startProgram(dataDir), startProgram(dataDir)])
  const visits = [one.visits, two.visits].sort()
  await end(one.program)
  const afterOne = serverIsThere(dataDir)
  await end(two.program)

  expect(one.port).toBe(two.port)
  expect(visits).toEqual([1, 2])
  expect(afterOne).toBe(true)
  expect(serverIsThere(dataDir)).toBe(false)
})

test('a program joins the server that a killed program left, and ends it', async () => {
  const dataDir = newFolder()
  const killed = await startProgram(dataDir)
  killed.program.kill('SIGKILL')
  await once(killed.program, 'exit')

  const next = await startProgram(dataDir)
  await end(next.program)

  expect(next).toMatchObject({ visits: 2, port: killed.port })
  expect(serverIsThere(dataDir)).toBe(false)
})

test('after everything was killed the data is there, although a stranger has the number of the old server', async () => {
  const dataDir = newFolder()
  const killed = await startProgram(dataDir)
  killed.program.kill('SIGKILL')
  killServerOf(dataDir)
  giveNumberToStranger(dataDir)

  const next = await startProgram(dataDir)
  await end(next.program)

  expect(next.visits).toBe(2)
})

test('a server that dies under a running program comes back on the same port', async () => {
  const dataDir = newFolder()
  const embedded = await start(dataDir)
  const db = connect(embedded.appUrl, { acquireTimeout: 500 })

  killServerOf(dataDir)
  const answer = await untilAnswered(() => db.raw('SELECT 1 AS one'))
  await db.destroy()
  await embedded.stop()

  expect(answer.rows).toEqual([{ one: 1 }])
  expect(serverIsThere(dataDir)).toBe(false)
})

test('the server keeps what it acknowledges, checks its pages and listens to this machine only', async () => {
  const dataDir = newFolder()
  const embedded = await start(dataDir)
  const db = connect(embedded.appUrl)

  const { rows } = await db.raw(
    `SELECT current_user AS role, current_setting('data_checksums') AS checksums, version() AS version,
      current_setting('listen_addresses') AS addresses,
      current_setting('server_encoding') AS encoding, 'Z' < 'a' AS by_code_point, lower('ÄÉ') AS lower`,
  )
  const complaints = await checkDurability(db)
  await db.destroy()
  await embedded.stop()

  expect(rows[0]).toMatchObject({ role: 'claimtrail_app', checksums: 'on', addresses: '127.0.0.1' })
  expect(rows[0]).toMatchObject({ encoding: 'UTF8', by_code_point: true, lower: 'äé' })
  expect(rows[0].version).toMatch(/^PostgreSQL 18/)
  expect(complaints).toEqual([])
})

test('the passwords are readable by nobody else, and needed', async () => {
  const dataDir = newFolder()
  const embedded = await start(dataDir)
  const guessed = new URL(embedded.appUrl)
  guessed.password = 'claimtrail'
  const db = connect(guessed.href)

  await expect(db.raw('SELECT 1')).rejects.toThrow('password authentication failed')
  await db.destroy()
  await embedded.stop()

  expect(statSync(join(dataDir, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
})

async function start(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log: silent })
  started.push(embedded)
  return embedded
}

/** With a space, and closed to everybody else, as a home folder often is. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail test '))
  folders.push(folder)
  return folder
}

async function startProgram(dataDir: string) {
  const script = join(projectRoot(), 'test', 'database', 'embedded-program.ts')
  const program = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { cwd: projectRoot() })
  programs.push(program)
  program.stderr.pipe(process.stderr)
  const [line] = await once(program.stdout, 'data')
  const { visits, port }: { visits: number; port: string } = JSON.parse(String(line))
  return { program, visits, port }
}

async function end(program: ChildProcess): Promise<void> {
  program.kill('SIGTERM')
  await once(program, 'exit')
}

function postmasterFile(dataDir: string): string {
  return join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
}

function serverIsThere(dataDir: string): boolean {
  return existsSync(postmasterFile(dataDir))
}

function killServerOf(dataDir: string): void {
  if (!serverIsThere(dataDir)) return
  const [pid] = readFileSync(postmasterFile(dataDir), 'utf8').split('\n')
  try {
    process.kill(Number(pid), 'SIGKILL')
  } catch {
    // It was killed before.
  }
}

/** A process of this user's stands for the stranger: PostgreSQL would refuse to start beside it. */
function giveNumberToStranger(dataDir: string): void {
  const file = postmasterFile(dataDir)
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.ppid, ...rest].join('\n'))
}

async function untilAnswered<T>(ask: () => PromiseLike<T>): Promise<T> {
  for (const end = Date.now() + 20_000; ; ) {
    try {
      return await ask()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
