import { createServer, type Server } from 'node:http'
import request, { type Response, type Test } from 'supertest'
import { startSession } from '../../server/actions/session'
import type { Account, Role } from '../../server/domain/account'
import { insertAccount } from '../../server/store/accounts'
import type { TestApp } from './app'
import { type FormFields, findForm, type PageForm } from './page-form'

export interface Submission {
  /** Action of the form (a path) or a CSS selector; without it the one form in `main`. */
  form?: string
  /** What is typed, ticked and chosen; `undefined` unticks. A name the form does not have is an error. */
  fields?: FormFields
  file?: { field: string; name: string; content: Buffer | string; type?: string }
}

/** A browser: keeps its cookie, reads the form it sends with all hidden fields, and vouches for its origin. */
export interface Agent {
  account: Account | undefined
  get(path: string): Promise<Response>
  /** GET that follows redirects. */
  open(path: string): Promise<Response>
  /** Opens the page, fills in its form and sends it; the answer is not followed. */
  submit(pagePath: string, submission?: Submission): Promise<Response>
  /** Sends a form that stands on a page already held. */
  submitFrom(pageHtml: string, pagePath: string, submission?: Submission): Promise<Response>
  /** Sends fields without any page: for what no browser would do. */
  post(path: string, fields: FormFields, headers?: Record<string, string>): Promise<Response>
  /** The same browser, with its cookie, before another app on the same database. */
  on(app: TestApp): Agent
}

/** Hash of "a password for the tests", with parameters too weak for the real thing. */
const TEST_HASH =
  '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRmb3J0ZXN0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

let count = 0

/** A new account of the role, signed in. The way through the sign-in page has tests of its own. */
export async function signIn(app: TestApp, role: Role, name?: string): Promise<Agent & { account: Account }> {
  const account = await createAccount(app, role, name)
  return { ...(await agentOf(app, account)), account }
}

/** A new account of the role. */
export async function createAccount(app: TestApp, role: Role, name = `Test ${role}`): Promise<Account> {
  count += 1
  const email = `${role}-${process.pid}-${count}@example.org`
  return insertAccount(app.deps.db, { name, email, role, passwordHash: TEST_HASH, now: app.deps.clock() })
}

/** Another browser of an account that exists. */
export async function agentOf(app: TestApp, account: Account): Promise<Agent> {
  const { token } = await startSession(app.deps.db, account, 'Test', app.deps.clock())
  return browser(app, account, `claimtrail=${token}`)
}

/** A browser that nobody signed in with. */
export function anonymous(app: TestApp): Agent {
  return browser(app, undefined, undefined)
}

function browser(app: TestApp, account: Account | undefined, firstCookie: string | undefined): Agent {
  let cookie = firstCookie
  const send = async (test: Test): Promise<Response> => {
    if (cookie) test.set('Cookie', cookie)
    const response = await test.redirects(0).ok(() => true)
    cookie = nextCookie(response, cookie)
    return response
  }
  const origin = app.deps.config.publicUrl
  const server = serverOf(app)
  const postTo = (path: string) =>
    request(server).post(path).set({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' })
  const agent: Agent = {
    account,
    get: (path) => send(request(server).get(path)),
    on: (other) => browser(other, account, cookie),
    open: (path) => follow(agent, path),
    post: (path, fields, headers = {}) => send(postTo(path).type('form').set(headers).send(encode(fields))),
    submit: async (pagePath, submission) => {
      const page = await agent.open(pagePath)
      return agent.submitFrom(page.text, pagePath, submission)
    },
    submitFrom: (html, pagePath, submission = {}) => {
      const form = findForm(html, pagePath, submission.form)
      const fields = filledIn(form, submission)
      const path = form.action
      return form.multipart
        ? send(multipart(postTo(path), fields, submission.file))
        : send(postTo(path).type('form').send(encode(fields)))
    },
  }
  return agent
}

const servers = new WeakMap<TestApp, Server>()

/** One for all requests to an app: by itself supertest opens another one for each. */
function serverOf(app: TestApp): Server {
  const open = servers.get(app)
  if (open) return open
  const server = createServer(app).listen(0, '127.0.0.1').unref()
  servers.set(app, server)
  return server
}

async function follow(agent: Agent, path: string): Promise<Response> {
  let response = await agent.get(path)
  for (let hops = 0; hops < 5 && response.status >= 300 && response.status < 400; hops += 1) {
    response = await agent.get(response.headers.location ?? '/')
  }
  return response
}

function filledIn(form: PageForm, { fields = {}, file }: Submission): FormFields {
  const unknown = [...Object.keys(fields), ...(file ? [file.field] : [])].filter(
    (name) => !form.names.has(name),
  )
  if (unknown.length > 0) throw new Error(`The form ${form.action} has no field ${unknown.join(', ')}`)
  return { ...form.fields, ...fields }
}

function multipart(test: Test, fields: FormFields, file: Submission['file']): Test {
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value ?? []].flat()) test.field(name, each)
  }
  if (file)
    test.attach(file.field, Buffer.from(file.content), { filename: file.name, contentType: file.type })
  return test
}

function encode(fields: FormFields): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value ?? []].flat()) query.append(name, each)
  }
  return query.toString()
}

function nextCookie(response: Response, current: string | undefined): string | undefined {
  const set = [response.headers['set-cookie'] ?? []].flat()[0]
  if (set === undefined) return current
  const pair = set.split(';', 1)[0] ?? ''
  return pair.endsWith('=') ? undefined : pair
}
