import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { emptyDatabaseUrl } from './support/database'

const ROOT = join(__dirname, '..')

interface Program {
  child: ChildProcess
  url: string
  output: () => string
  exited: Promise<number>
}

let started: Program[] = []
afterEach(() => {
  for (const { child } of started) child.kill('SIGKILL')
  started = []
})

test('a first start migrates, offers one link for the first administrator, and ends with 0 when told', async () => {
  const program = await startProgram(await emptyDatabaseUrl())
  await until(() => program.output().includes('/first-administrator/'))

  const link = /http:\S+\/first-administrator\/\S+/.exec(program.output())?.[0] ?? ''
  const [ready, page] = [await fetch(`${program.url}/health/ready`), await fetch(link)]
  program.child.kill('SIGTERM')
  await sleep(50)
  const draining = await fetch(`${program.url}/health/ready`)
  const code = await program.exited

  // The embedded server of the tests runs without fsync, which alone makes a program not ready.
  expect(await ready.json()).toMatchObject({ checks: { database: 'ok', schema: 'ok', history: 'ok' } })
  expect([page.status, draining.status, code]).toEqual([200, 503, 0])
  expect(await page.text()).toContain('Create the first administrator')
  expect(logLines(program).filter((line) => line.includes(link))).toEqual([])
})

test('without its database the program is live and not ready, and does not give up', async () => {
  const program = await startProgram('postgres://nobody@127.0.0.1:1/nothing')
  await until(() => program.output().includes('waiting for the database'))

  const [live, ready, page] = [
    await fetch(`${program.url}/health/live`),
    await fetch(`${program.url}/health/ready`),
    await fetch(`${program.url}/claims`),
  ]

  expect([live.status, ready.status, page.status]).toEqual([200, 503, 503])
  expect(page.headers.get('retry-after')).toBe('5')
  expect(program.child.exitCode).toBeNull()
})

test('a taken port and a bad configuration end the start with a sentence', async () => {
  const first = await startProgram('postgres://nobody@127.0.0.1:1/nothing')
  await until(() => first.output().includes('listening'))

  const second = await startProgram('postgres://nobody@127.0.0.1:1/nothing', {
    PORT: new URL(first.url).port,
  })
  const third = await startProgram('', { NODE_ENV: 'production' })
  const codes = await Promise.all([second.exited, third.exited])

  expect(codes).toEqual([1, 1])
  expect(second.output()).toContain('is in use by another program. Set PORT to a free one.')
  expect(third.output()).toContain('SESSION_SECRET must be set')
})

async function startProgram(databaseUrl: string, env: Record<string, string> = {}): Promise<Program> {
  const { CLAIMTRAIL_TEST_RUN: _ours, NODE_ENV: _jests, ...inherited } = process.env
  const port = String(await freePort())
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: {
      ...inherited,
      DATABASE_URL: databaseUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'claimtrail-')),
      PORT: port,
      CLAIMTRAIL_DRAIN_MS: '300',
      ...env,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const exited = once(child, 'exit').then(([code]) => code)
  const program = { child, url: `http://127.0.0.1:${env.PORT ?? port}`, output: () => output, exited }
  started.push(program)
  return program
}

function logLines({ output }: Program): string[] {
  return output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 150 && !condition(); i += 1) await sleep(100)
  if (!condition()) throw new Error(`Waited in vain: ${started.map(({ output }) => output()).join('\n')}`)
}
