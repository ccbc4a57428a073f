import { load } from 'cheerio'
import { ROLES, type Role } from '../../server/domain/account'
import { PERMISSIONS } from '../../server/domain/permission'
import { allRoutes } from '../../server/web/routes'
import type { Route } from '../../server/web/routing'
import { type Agent, agentOf, anonymous, createAccount } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { fillPath, insertSeed, type Seed } from '../support/seed'

type Actor = Role | 'reader'
const ACTORS: Actor[] = ['reader', ...ROLES]

let app: TestApp
let seed: Seed
let tokens: Record<Actor, { agent: () => Promise<Agent>; csrf: (agent: Agent) => Promise<string> }>

beforeAll(async () => {
  app = testApp(await testDatabase(), { clock: () => NOW })
  seed = await insertSeed(app.deps.db)
  tokens = {
    reader: { agent: async () => anonymous(app), csrf: (agent) => tokenOn(agent, '/sign-in') },
    fact_checker: await actor('fact_checker'),
    editor: await actor('editor'),
    standards_editor: await actor('standards_editor'),
    admin: await actor('admin'),
  }
})

// The rows are made without a database: describing tests must not wait for one.
const rows = allRoutes(new Proxy({} as never, { get: () => () => undefined }))
// What browsers report by themselves carries no token; test/web/reports.test.ts holds it to rules of its own.
const posts = rows.filter((route) => route.method === 'post' && !route.isReport)

test.each(rows.map((route): [string, Route] => [`${route.method.toUpperCase()} ${route.path}`, route]))(
  '%s lets in exactly who holds its permission',
  async (_name, route) => {
    const holders: readonly string[] = PERMISSIONS[route.permission]

    const letIn = []
    for (const each of ACTORS) if (await isLetIn(each, route)) letIn.push(each)

    expect(letIn).toEqual(ACTORS.filter((each) => holders.includes(each)))
  },
)

describe.each(posts.map((route): [string, Route] => [route.path, route]))('a form to %s', (_path, route) => {
  test.each([
    ['no token', async () => ({})],
    ['an empty token', async () => ({ _csrf: '' })],
    ['two tokens', async (csrf: string) => ({ _csrf: [csrf, csrf] })],
    ["somebody else's token", async () => ({ _csrf: await foreignToken(route) })],
  ])('with %s is refused', async (_what, fields) => {
    const { agent, csrf } = await someoneLetIn(route)

    const response = await agent.post(pathOf(route), await fields(csrf))

    expect([response.status, titleOf(response.text)]).toEqual([403, 'Please send it again'])
  })

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ 'Content-Type': 'text/plain' }],
  ])('with %p is refused', async (headers) => {
    const { agent, csrf } = await someoneLetIn(route)

    const response = await agent.post(pathOf(route), { _csrf: csrf, _key: 'k'.repeat(24) }, headers)

    expect([response.status, titleOf(response.text)]).toEqual([403, 'Please send it again'])
  })
})

async function actor(role: Role) {
  const account = await createAccount(app, role)
  return { agent: () => agentOf(app, account), csrf: (agent: Agent) => tokenOn(agent, '/account/password') }
}

/** Neither sent to sign in, nor told that the role is not the right one; what else goes wrong is another test's. */
async function isLetIn(each: Actor, route: Route): Promise<boolean> {
  const agent = await tokens[each].agent()
  const path = pathOf(route)
  const response =
    route.method === 'get'
      ? await agent.get(path)
      : await agent.post(path, { _csrf: await tokens[each].csrf(agent), _key: 'k'.repeat(24) })
  if (response.status >= 500) throw new Error(`${each} got ${response.status} on ${path}`)
  const sentToSignIn = response.status === 303 && response.headers.location?.startsWith('/sign-in?next=')
  const wrongRole = response.status === 403 && response.text.includes('This needs one of these roles')
  return !sentToSignIn && !wrongRole && response.status !== 401
}

async function someoneLetIn(route: Route): Promise<{ agent: Agent; csrf: string }> {
  const holders: readonly string[] = PERMISSIONS[route.permission]
  const each = ACTORS.filter((one) => holders.includes(one)).at(-1) ?? 'reader'
  const agent = await tokens[each].agent()
  return { agent, csrf: await tokens[each].csrf(agent) }
}

async function foreignToken(route: Route): Promise<string> {
  const { csrf } = await someoneLetIn(route)
  return csrf
}

async function tokenOn(agent: Agent, path: string): Promise<string> {
  const page = await agent.get(path)
  return String(load(page.text)('main input[name=_csrf]').first().attr('value'))
}

function pathOf(route: Route): string {
  return fillPath(route.path, seed)
}

function titleOf(html: string): string {
  return load(html)('h1').first().text()
}
