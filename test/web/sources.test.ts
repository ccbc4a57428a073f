import { load } from 'cheerio'
import { addSource, editSource } from '../../server/actions/sources'
import { searchSources } from '../../server/store/source-search'
import { findSource } from '../../server/store/sources'
import { anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { freshDatabase, testDatabase } from '../support/database'
import { insertProof, publishClaim, sourceOf } from '../support/evidence'

async function newsroom() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  return { app, db: app.deps.db, checker: await signIn(app, 'fact_checker', 'Ines Checker') }
}

test('a checker stores a report with its address and finds it in the list', async () => {
  const { checker } = await newsroom()
  const fields = {
    title: 'One hundred and ten overseas',
    kind: 'ngo_report',
    publisher: 'Safeguard Defenders',
    url: 'https://example.org/110-overseas',
    publishedOn: '2022-09-12',
    interestNote: 'Campaigns for people persecuted in China.',
  }

  const sent = await checker.submit('/sources/new', { fields })

  expect(sent.status).toBe(303)
  expect(sent.headers.location).toMatch(/^\/sources\/\d+\/one-hundred-and-ten-overseas\?notice=source_added$/)
  const $ = load((await checker.open(sent.headers.location ?? '')).text)
  expect($('h1').text()).toBe(fields.title)
  expect($('a[href="https://example.org/110-overseas"]').attr('rel')).toContain('external')
  expect($('main').text()).toContain('Campaigns for people persecuted in China.')
  expect((await checker.open('/sources?q=hundred+overseas')).text).toContain(fields.title)
  expect((await checker.open('/sources?q=hundred&kind=dataset')).text).toContain('No source fits')
})

test.each<[string, Record<string, string>, string]>([
  ['no kind', { kind: '' }, 'kind'],
  ['no title', { title: '' }, 'title'],
  ['neither address nor whereabouts', { whereabouts: '' }, 'whereabouts'],
  ['a script for an address', { url: 'javascript:alert(1)' }, 'url'],
  ['a day to come', { publishedOn: '2027-01-01' }, 'publishedOn'],
  ['no such language', { language: 'double dutch' }, 'language'],
])('a source with %s keeps what was typed and says what to do', async (_what, words, field) => {
  const { checker } = await newsroom()
  const fields = {
    title: 'Briefing',
    kind: 'press_conference',
    whereabouts: 'Our notes',
    author: 'Wang',
    ...words,
  }

  const sent = await checker.submit('/sources/new', { fields })

  const $ = load(sent.text)
  expect(sent.status).toBe(422)
  expect($(`#${field}-error`).text()).toMatch(/\w+ \w+/)
  expect($('#author').attr('value')).toBe('Wang')
})

test('an address that is here already leads to the source that has it', async () => {
  const { db, checker } = await newsroom()
  const url = 'https://example.org/known-already'
  const id = await addSource(db, checker.account, sourceOf({ title: 'Known report', url }), NOW)

  const sent = await checker.submit('/sources/new', {
    fields: { title: 'Again', kind: 'dataset', url: `${url}/` },
  })

  expect(sent.status).toBe(422)
  expect(load(sent.text)('.notice a').attr('href')).toBe(`/sources/${id}/known-report`)
  expect((await searchSources(db, { words: 'known-already' }, { limit: 5, offset: 0 })).total).toBe(1)
})

test('the second of two who edit a source sees both texts', async () => {
  const { app, db, checker } = await newsroom()
  const other = await signIn(app, 'editor', 'Ada Editor')
  const id = await addSource(db, checker.account, sourceOf(), NOW)
  const path = `/sources/${id}/edit`
  const opened = await checker.open(path)
  const fields = sourceOf({ publisher: 'Another house' })
  await editSource(db, other.account, { id, revision: 1, fields }, NOW)

  const late = await checker.submitFrom(opened.text, path, { fields: { author: 'Laura Harth' } })
  const again = await checker.submitFrom(late.text, path)

  expect(late.status).toBe(409)
  expect(late.text).toContain('Ada Editor changed this source')
  expect(late.text).toContain('Another house')
  expect(again.status).toBe(303)
  expect(await findSource(db, id)).toMatchObject({ author: 'Laura Harth', revision: 3 })
})

test('the newsroom sees which claims rest on a source, for and against, and its history', async () => {
  const { db, checker } = await newsroom()
  const claimId = await insertTriaged(db, checker.account)
  const { sourceId } = await insertProof(db, checker.account, claimId, { stance: 'refutes' })

  const page = load((await checker.open(`/sources/${sourceId}`)).text)

  expect(page('#refutes').text()).toBe('Speaks against')
  expect(page('.claim-list').text()).toContain('There are 54 police offices')
  expect(page('.claim-list').text()).toContain('We counted 54 of them.')
  expect(page('main').text()).toContain('Ines Checker added the source.')
})

test('the place of an excerpt is said to be one in the source', async () => {
  const { db, checker } = await newsroom()
  const claimId = await insertTriaged(db, checker.account)
  const { sourceId } = await insertProof(db, checker.account, claimId)

  const page = load((await checker.open(`/sources/${sourceId}`)).text)

  expect(page('.claim-list').text()).toContain('in the source: page 4')
})

test('a reader sees a source once a published verdict cites it, and in the words that were published', async () => {
  const { app, db, checker } = await newsroom()
  const reader = anonymous(app)
  const editor = await signIn(app, 'editor')
  const claimId = await insertTriaged(db, checker.account)
  const title = `Survey ${claimId}`
  const { sourceId } = await insertProof(db, checker.account, claimId, {}, { title })
  const before = await reader.get(`/sources/${sourceId}`)
  await publishClaim(db, checker.account, editor.account, claimId)
  const fields = sourceOf({ title: 'Draft title', interestNote: 'Draft note' })
  await editSource(db, checker.account, { id: sourceId, revision: 1, fields }, NOW)

  const page = await reader.open(`/sources/${sourceId}`)
  const list = await reader.open(`/sources?q=${encodeURIComponent(title)}`)

  expect(before.status).toBe(404)
  expect(page.status).toBe(200)
  expect(page.text).toContain(title)
  expect(page.text).not.toContain('Draft')
  expect(load(page.text)('main').text()).not.toContain('History')
  expect(load(page.text)('.claim-list a').attr('href')).toMatch(new RegExp(`^/claims/${claimId}/`))
  expect(list.text).toContain(title)
  expect(load(list.text)('.catalogue li').text()).toContain('Cited for 1 claim')
  expect((await reader.open('/sources?q=Draft')).text).toContain('No source fits')
  expect((await checker.open('/sources?q=Draft+title')).text).toContain('Draft title')
})

test('a reader of a house that published nothing is told so', async () => {
  const app = testApp(await freshDatabase(), { clock: () => NOW })

  const page = await anonymous(app).get('/sources')

  expect(page.status).toBe(200)
  expect(page.text).toContain('No verdict has been published yet')
})

test('a page beyond the last shows the last one', async () => {
  const { db, checker } = await newsroom()
  for (let number = 1; number <= 21; number += 1)
    await addSource(db, checker.account, sourceOf({ title: `Paged ${number}` }), NOW)

  const page = load((await checker.open('/sources?q=Paged&page=9')).text)

  expect(page('.desk-list li')).toHaveLength(1)
  expect(page('main').text()).toContain('21–21 of 21 sources')
})

test('a retyped slug leads to the address of the source', async () => {
  const { db, checker } = await newsroom()
  const id = await addSource(db, checker.account, sourceOf({ title: 'Survey of offices' }), NOW)

  const answer = await checker.get(`/sources/${id}/survey-of-flats?from=card`)

  expect(answer.status).toBe(301)
  expect(answer.headers.location).toBe(`/sources/${id}/survey-of-offices?from=card`)
})

test.each([
  ['a reader', undefined, 303],
  ['an administrator', 'admin', 403],
  ['a fact-checker', 'fact_checker', 200],
] as const)('%s asks for the form of a new source → %s %i', async (_who, role, expected) => {
  const { app } = await newsroom()
  const agent = role === undefined ? anonymous(app) : await signIn(app, role)
  expect((await agent.get('/sources/new')).status).toBe(expected)
})

test.each(['/sources/987654', '/sources/x', '/sources/987654/edit', '/sources/0/slug'])(
  '%s is not found',
  async (path) => {
    const { checker } = await newsroom()
    expect((await checker.get(path)).status).toBe(404)
  },
)
