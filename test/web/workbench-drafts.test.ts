import { load } from 'cheerio'
import { forgetWhatRanOut } from '../../server/actions/housekeeping'
import { type Agent, agentOf, createAccount, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { testDatabase } from '../support/database'

const NOW = new Date('2026-11-23T14:02:11Z')
const TEXT = 'The group has mapped 54 offices in 21 countries. Four governments want them closed.'

let articles = 0

async function newArticle() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const agent = await signIn(app, 'fact_checker')
  articles += 1
  const fields = { text: `${TEXT} Report ${articles}.`, reference: 'unknown' }
  const added = await agent.submit('/articles/new', { fields })
  const id = Number(/\/articles\/(\d+)/.exec(added.headers.location ?? '')?.[1])
  return { app, agent, address: `/articles/${id}/claims`, path: `/articles/${id}/workbench?at=1` }
}

/** The page with its form, as a script on it would keep what is typed. */
async function openForm(agent: Agent, path: string) {
  const html = (await agent.open(path)).text
  const form = load(html)('#make-claim')
  const value = (name: string) => String(form.find(`[name=${name}]`).first().val())
  return { html, csrf: value('_csrf'), key: value('_key') }
}

const TYPED: [string, string][] = [
  ['quotation', 'mapped 54 offices'],
  ['text', 'There are 54 offices. “Ünicode” and 数 too.'],
]

function keep(agent: Agent, page: { csrf: string; key: string }, address: string, pairs = TYPED) {
  const draft = JSON.stringify(pairs)
  return agent.post('/drafts', { _csrf: page.csrf, _key: page.key, form_key: page.key, address, draft })
}

const ask = async (agent: Agent, address: string, key = '') =>
  (await agent.get(`/drafts?address=${encodeURIComponent(address)}&key=${key}`)).body

test('what is typed is kept, word for word, with the time it was kept', async () => {
  const { agent, address, path } = await newArticle()
  const page = await openForm(agent, path)

  const kept = await keep(agent, page, address)

  expect(kept.body).toEqual({ isKept: true, at: NOW.toISOString() })
  expect(await ask(agent, address)).toEqual({
    isSent: false,
    draft: { fields: TYPED, at: NOW.toISOString() },
  })
})

test('the last words win, and nobody else sees them', async () => {
  const { app, agent, address, path } = await newArticle()
  const page = await openForm(agent, path)
  await keep(agent, page, address)
  await keep(agent, page, address, [['text', 'There are 102.']])

  const other = await agentOf(app, await createAccount(app, 'editor'))

  expect((await ask(agent, address)).draft.fields).toEqual([['text', 'There are 102.']])
  expect(await ask(other, address)).toEqual({ isSent: false })
})

test('a form that was taken leaves no draft, not even one that arrives late', async () => {
  const { agent, address, path } = await newArticle()
  const page = await openForm(agent, path)
  await keep(agent, page, address)

  const saved = await agent.submitFrom(page.html, path, { form: '#make-claim' })
  const late = await keep(agent, page, address)

  expect(saved.status).toBe(303)
  expect(late.body.isKept).toBe(false)
  expect(await ask(agent, address, page.key)).toEqual({ isSent: true })
})

test('a form that was refused keeps its draft', async () => {
  const { agent, address, path } = await newArticle()
  const page = await openForm(agent, path)
  await keep(agent, page, address)

  const refused = await agent.submitFrom(page.html, path, {
    form: '#make-claim',
    fields: { kind: '', text: '' },
  })

  expect(refused.status).toBe(422)
  expect((await ask(agent, address, page.key)).isSent).toBe(false)
  expect((await ask(agent, address)).draft.fields).toEqual(TYPED)
})

test('a draft is let go when the person discards it, and after a month', async () => {
  const { app, agent, address, path } = await newArticle()
  const page = await openForm(agent, path)
  await keep(agent, page, address)
  await agent.post('/drafts/removal', { _csrf: page.csrf, address })
  const discarded = await ask(agent, address)
  await keep(agent, page, address)

  await forgetWhatRanOut(app.deps.db, new Date(NOW.getTime() + 31 * 24 * 3_600_000))

  expect(discarded.draft).toBeUndefined()
  expect((await app.deps.db('form_drafts').where({ address })).length).toBe(0)
})

test.each([
  ['an address that is none', { address: 'https://evil.example/' }],
  ['an address of another shape', { address: '/claims/1?x=<script>' }],
  ['no pairs', { draft: '{"text":"x"}' }],
  ['no JSON', { draft: 'text' }],
  ['a pair of three', { draft: '[["a","b","c"]]' }],
  ['more fields than any form has', { draft: JSON.stringify(Array(301).fill(['a', 'b'])) }],
  ['more text than is kept on the server', { draft: JSON.stringify([['text', 'x'.repeat(300_001)]]) }],
])('%s is not kept', async (_what, wrong) => {
  const { agent, address, path } = await newArticle()
  const page = await openForm(agent, path)
  const right = { _csrf: page.csrf, form_key: page.key, address, draft: JSON.stringify(TYPED) }

  const answer = await agent.post('/drafts', { ...right, ...wrong })

  expect(answer.status).toBe(422)
  expect((await ask(agent, address)).draft).toBeUndefined()
})

test('passwords and tokens are left out of a draft, whatever a page sends', async () => {
  const { agent, address, path } = await newArticle()
  const page = await openForm(agent, path)

  await keep(agent, page, address, [
    ...TYPED,
    ['password', 'secret'],
    ['_csrf', 'x'],
    ['new_password_again', 'x'],
  ])

  expect((await ask(agent, address)).draft.fields).toEqual(TYPED)
})

test('an account keeps its fifty newest drafts', async () => {
  const { app, agent, path } = await newArticle()
  const page = await openForm(agent, path)

  for (let claim = 1; claim <= 52; claim++) await keep(agent, page, `/claims/${claim}/edit`)

  expect(await app.deps.db('form_drafts').where({ account_id: agent.account?.id })).toHaveLength(50)
})
