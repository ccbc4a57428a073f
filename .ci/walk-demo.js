// Starts the demonstration in the current folder as the README says, and walks it over HTTP: as reader, and signed in as
// each role. Then it lets two programs share the checkout, kills one, and looks whether everything is there and ends.
// `--brief` starts it, looks at ten pages, signs in once and stops. Needs Node alone; prints what is wrong and exits 1.
const { execFileSync, spawn } = require('node:child_process')
const { once } = require('node:events')
const { existsSync } = require('node:fs')
const { createServer } = require('node:net')
const { join } = require('node:path')
const { setTimeout: sleep } = require('node:timers/promises')

const START_WITHIN = 180_000
const STOP_WITHIN = 30_000
const MOST_PAGES = 400
const COMMAND_LINE = join('dist', 'server', 'cli', 'claimtrail.js')
const CLUSTER = join(process.env.DATA_DIR || '.claimtrail', 'postgres', 'cluster')

const problems = []
const started = []

async function main() {
  const brief = process.argv.includes('--brief')
  const first = await startDemo(await freePort())
  const demo = describeDemo()
  if (brief) await walkBriefly(first, demo)
  else await walkWhole(first, demo)
  await stop(first)
  check(
    !existsSync(join(CLUSTER, 'postmaster.pid')),
    'the embedded PostgreSQL is stopped with the last program',
  )
}

async function walkBriefly({ url }, demo) {
  report('reader', await crawl(url, ['/'], { most: 10, check: readersPage }))
  const { cookie } = await signIn(url, accountOf(demo, 'fact_checker'))
  report('fact_checker', await crawl(url, ['/desk'], { most: 1, cookie }))
}

async function walkWhole(first, demo) {
  report('reader', await crawl(first.url, ['/'], { check: readersPage }))
  for (const role of ['fact_checker', 'editor', 'standards_editor', 'admin']) {
    const { cookie, home } = await signIn(first.url, accountOf(demo, role))
    report(role, await crawl(first.url, [home, ...pagesOf(role, demo)], { cookie }))
  }
  await liveTogether(first, demo)
}

/** What a role works with, beside what its links lead to. */
function pagesOf(role, demo) {
  if (role === 'admin') return ['/account', '/admin/accounts', '/admin/invitations', '/admin/settings']
  const claims = Object.values(demo.claims).flat()
  const submitted = demo.verdicts.submitted.map(({ id }) => `/review/${id}`)
  const deciding = role === 'fact_checker' ? [] : ['/flags', ...submitted]
  return [
    '/desk',
    '/review',
    '/account',
    '/articles/1/workbench',
    ...deciding,
    ...claims.map((id) => `/claims/${id}/work`),
  ]
}

/** A second program of the checkout; the first is killed and comes back; then the second ends. */
async function liveTogether(first, demo) {
  const second = await startDemo(await freePort())
  check(await serves(first.url), 'the first program serves beside the second')
  process.kill(-first.child.pid, 'SIGKILL')
  await first.exited
  check(await serves(second.url), 'the second program serves when the first is killed')
  Object.assign(first, await startDemo(first.port))
  check(await serves(first.url), 'the first program serves again after kill -9')
  check(JSON.stringify(describeDemo()) === JSON.stringify(demo), 'the data is the same after kill -9')
  await stop(second)
  check(await serves(first.url), 'the first program serves when the second has ended')
  console.log('two programs in one checkout: looked at')
}

async function startDemo(port) {
  const child = spawn('npm', ['run', 'demo'], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: '' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const exited = once(child, 'exit')
  const program = { child, port, url: `http://127.0.0.1:${port}`, exited, output: () => output }
  started.push(program)
  await waitUntilReady(program)
  return program
}

/** Ready, and filled: the sign-in data is printed after both. */
async function waitUntilReady({ child, url, output }) {
  const end = Date.now() + START_WITHIN
  while (Date.now() < end && child.exitCode === null) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (ready?.status === 200 && output().includes('checker@demo.example')) return
    await sleep(250)
  }
  throw new Error(`npm run demo did not become ready:\n${output().split('\n').slice(-30).join('\n')}`)
}

/** Of npm only: the signal has to reach the program. */
async function stop({ child, exited }) {
  process.kill(child.pid, 'SIGTERM')
  const [code] = await Promise.race([exited, sleep(STOP_WITHIN, ['no exit in time'], { ref: false })])
  check(code === 0, `SIGTERM to npm ends the program with 0 (was ${code})`)
}

function describeDemo() {
  return JSON.parse(execFileSync(process.execPath, [COMMAND_LINE, 'demo', '--json'], { encoding: 'utf8' }))
}

function accountOf({ accounts }, role) {
  return accounts.find((account) => account.role === role)
}

async function serves(url) {
  const end = Date.now() + START_WITHIN
  while (Date.now() < end) {
    const page = await fetch(`${url}/claims`).catch(() => undefined)
    if (page?.status === 200) return true
    await sleep(250)
  }
  return false
}

/** Through the form, with its hidden fields, as a browser would. */
async function signIn(url, { email, password, role }) {
  const html = await (await fetch(`${url}/sign-in`)).text()
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const body = new URLSearchParams([
    ...hidden.map(([, name, value]) => [name, value]),
    ['email', email],
    ['password', password],
  ])
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  check(answer.status === 303 && cookie !== '', `${role} signs in (was ${answer.status})`)
  return { cookie, home: answer.headers.get('location') ?? '/' }
}

/** Follows every internal link from the pages given, each address once; returns how many were looked at. */
async function crawl(url, pages, { cookie, most = MOST_PAGES, check: checkPage = () => {} }) {
  const seen = new Set(pages)
  const queue = [...seen].map((path) => ({ path, from: 'the start' }))
  let looked = 0
  for (; queue.length > 0 && looked < most; looked += 1) {
    const { path, from } = queue.shift()
    const answer = await fetch(url + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    const html = await answer.text()
    const where = `${path} (linked from ${from})`
    const target = answer.headers.get('location')
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html')
    if (answer.status >= 400) problems.push(`${answer.status} ${where}`)
    if (target?.startsWith('/sign-in')) problems.push(`${where} asks to sign in`)
    if (answer.status === 200 && isPage) checkPage(where, html, answer)
    for (const link of [...(target ? [target] : []), ...(isPage ? linksOf(html, path) : [])]) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push({ path: link, from: path })
    }
  }
  return looked
}

function linksOf(html, path) {
  const base = `http://internal.invalid${path}`
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, href]) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((href) => URL.canParse(href, base))
    .map((href) => new URL(href, base))
    .filter(({ host }) => host === 'internal.invalid')
    .map(({ pathname, search }) => pathname + search)
}

function readersPage(where, html, answer) {
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  if (headings !== 1) problems.push(`${where} has ${headings} h1`)
  if (answer.headers.getSetCookie().length > 0) problems.push(`${where} sets a cookie`)
}

function report(who, pages) {
  console.log(`${who}: ${pages} pages`)
}

function check(holds, sentence) {
  if (!holds) problems.push(`not so: ${sentence}`)
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Whatever went wrong, nothing of ours stays behind. */
function endAll() {
  for (const { child } of started) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM')
  }
}

main()
  .catch((error) => problems.push(error.message))
  .finally(() => {
    endAll()
    for (const problem of problems) console.log(`problem: ${problem}`)
    console.log(problems.length === 0 ? 'the demonstration holds' : `${problems.length} problems`)
    process.exitCode = problems.length === 0 ? 0 : 1
  })
