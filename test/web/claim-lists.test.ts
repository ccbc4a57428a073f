import { load } from 'cheerio'
import { makeClaim } from '../../server/actions/claim-making'
import { findClaim } from '../../server/store/claims'
import { anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertReport, insertTriaged, NOW, newClaimOf, passageOf } from '../support/claims'
import { freshDatabase } from '../support/database'
import { insertNewsroom, insertPublished, type Newsroom } from '../support/verdicts'

let house: TestApp
let people: Newsroom
let published: number
let open: number
let hidden: number

beforeAll(async () => {
  house = testApp(await freshDatabase(), { clock: () => NOW })
  const db = house.deps.db
  people = await insertNewsroom(db)
  published = (await insertPublished(db, people)).claimId
  const article = await insertReport(db, people.checker)
  const passages = [passageOf(article, '230,000')]
  const topics = ['Police abroad']
  await makeClaim(db, people.checker, newClaimOf({ text: 'No passage is shown.' }, { passages, topics }), NOW)
  open = await insertTriaged(db, people.checker, {
    text: '中国在海外设有警务站',
    language: 'zh',
    claimant: { name: 'Wang Jingyu', kind: 'person', role: 'dissident' },
  })
  hidden = open
})

const textsOf = (html: string) =>
  load(html)('.claim-row__text')
    .toArray()
    .map((row) => load(row).text().trim())

test('a reader sees the published claim with its verdict and nothing else', async () => {
  const page = await anonymous(house).get('/claims')

  expect(page.status).toBe(200)
  expect(textsOf(page.text)).toEqual(['There are 54 police offices in 21 countries.'])
  expect(page.text).toContain('Mostly true')
  expect(page.text).not.toContain('name="work"')
})

test('the newsroom sees every claim with its state of work, and finds Chinese by a part', async () => {
  const checker = await signIn(house, 'fact_checker')

  expect(textsOf((await checker.get('/claims')).text)).toHaveLength(3)
  const found = await checker.get(`/claims?q=${encodeURIComponent('警务')}&work=triaged`)

  expect(textsOf(found.text)).toEqual(['中国在海外设有警务站'])
  expect(found.text).toContain(`/claims/${hidden}/work`)
})

test.each([
  ['rating=mostly_true', 1],
  ['rating=false', 0],
  ['kind=quantity&status=rated', 1],
  ['since=2026-11-23', 1],
  ['since=2026-11-24', 0],
  ['q=offices', 1],
  ['q=office+country&sort=relevance', 1],
])('a reader filters by %s', async (query, expected) => {
  const page = await anonymous(house).get(`/claims?${query}`)

  expect(textsOf(page.text)).toHaveLength(expected)
  if (expected === 0) expect(page.text).toContain('No claim fits')
})

test.each([
  'rating=splendid',
  'status=maybe',
  'kind=poem',
  'claimant=999999',
  'claimant=x',
  'topic=nowhere',
  'article=1',
  'since=2026-02-31',
  'sort=colour',
  'work=triaged',
])('a filter that means nothing is left out with a sentence: %s', async (query) => {
  const page = await anonymous(house).get(`/claims?${query}`)

  expect(page.status).toBe(200)
  expect(page.text).toContain('so it was left out')
  expect(textsOf(page.text)).toHaveLength(1)
})

const HOSTILE = [
  'q=%00',
  'q=%27%3B%20DROP%20TABLE%20claims%3B',
  'q=%5C',
  'q=%25%25%25',
  'q=(((((&q=2',
  'q[]=1',
  'q=%FF%FE',
  `q=${'a'.repeat(3000)}`,
  `q=${'%F0%9F%98%80'.repeat(200)}`,
  'page=0',
  'page=99999999999',
  'page=500000',
  'page=-1',
  'claimant=9223372036854775808',
  'since=0000-00-00',
  'since=9999-12-31',
  'topic=%00',
  'rating=%00&kind=%00&status=%00',
]

test.each([
  '/claims',
  '/search',
  '/claimants',
  '/topics/police-abroad',
  '/topics/%00',
  '/claimants/1',
  '/claimants/%00',
])('whatever stands in the query, %s never fails', async (path) => {
  const checker = await signIn(house, 'fact_checker')
  for (const query of HOSTILE) {
    for (const viewer of [checker, anonymous(house)]) {
      const status = (await viewer.get(`${path}?${query}`)).status
      expect([query, status < 500]).toEqual([query, true])
    }
  }
})

test('the search leads to claims, claimants and sources, and says when there is nothing', async () => {
  const reader = anonymous(house)

  const found = await reader.get('/search?q=safeguard')
  const nothing = await reader.get('/search?q=zebra')
  const asked = await reader.get('/search')

  expect(found.text).toContain('1 claimant')
  expect(found.text).toContain('1 source')
  expect(textsOf(found.text)).toHaveLength(1)
  expect(nothing.text).toContain('Nothing found')
  expect(asked.status).toBe(200)
  expect((await reader.get('/search?q=Wang')).text).toContain('Nothing found')
})

test.each([
  ['reader', '/claims', ['Newest verdict', 'Newest change', 'When it was said']],
  ['reader', '/claims?q=54', ['Best match', 'Newest verdict', 'Newest change', 'When it was said']],
  ['fact_checker', '/claims', ['Newest change', 'Newest verdict', 'When it was said']],
] as const)('a %s finds the usual order of %s under its own name, and once', async (person, path, orders) => {
  const someone = person === 'reader' ? anonymous(house) : await signIn(house, person)

  const $ = load((await someone.get(path)).text)

  const offered = $('select[name="sort"] option').toArray()
  expect(offered.map((option) => $(option).text().trim())).toEqual(orders)
})

test('a search says in its title and at its head how much it found', async () => {
  const $ = load((await anonymous(house).get('/claims?rating=mostly_true')).text)

  expect($('title').text()).toMatch(/^1 claim found/)
  expect($('.page-head__line').text()).toBe('1 claim found.')
})

test('the page of a claimant without a verdict does not promise that their claims are being checked', async () => {
  const checker = await signIn(house, 'fact_checker')

  const $ = load((await checker.open(`/claimants/${await claimantOf(open)}`)).text)

  expect($('[aria-labelledby="record"] p').text()).toBe(
    'No verdict is in force on a claim of theirs. Where each of them stands is said below.',
  )
  expect($('.claim-list').text()).toContain('Not checked yet')
})

test('a claimant has a public page once a claim of theirs is published, and one address', async () => {
  const reader = anonymous(house)
  const checker = await signIn(house, 'fact_checker')
  const id = await claimantOf(published)
  const unseen = await claimantOf(open)

  const page = await reader.get(`/claimants/${id}/safeguard-defenders`)
  expect(page.text).toContain('Mostly true')
  expect(textsOf(page.text)).toHaveLength(1)
  for (const path of [`/claimants/${id}`, `/claimants/${id}/something-else`]) {
    const moved = await reader.get(path)
    expect([moved.status, moved.headers.location]).toEqual([301, `/claimants/${id}/safeguard-defenders`])
  }
  expect((await reader.get(`/claimants/${unseen}/wang-jingyu`)).status).toBe(404)
  expect((await checker.get(`/claimants/${unseen}/wang-jingyu`)).status).toBe(200)
  expect((await reader.get('/claimants')).text).not.toContain('Wang Jingyu')
  expect((await checker.get('/claimants?q=wang')).text).toContain('Wang Jingyu')
})

test('a claimant is edited; a taken name and an old form are turned back', async () => {
  const checker = await signIn(house, 'fact_checker', 'Cem')
  const id = await claimantOf(open)
  const path = `/claimants/${id}/edit`
  const before = await checker.open(path)

  const taken = await checker.submit(path, { fields: { name: 'safeguard DEFENDERS' } })
  const saved = await checker.submit(path, { fields: { role: 'Dissident in the Netherlands' } })
  const late = await checker.submitFrom(before.text, path, { fields: { role: 'Activist' } })

  expect(taken.status).toBe(422)
  expect(taken.text).toContain('Another claimant is called')
  expect(saved.status).toBe(303)
  expect(late.status).toBe(409)
  expect(late.text).toContain('Activist')
  expect(late.text).toContain('Dissident in the Netherlands')
})

test('a topic has a page for those who may see one of its claims', async () => {
  const checker = await signIn(house, 'fact_checker')

  expect((await checker.get('/topics/police-abroad')).text).toContain('No passage is shown.')
  expect((await checker.get('/topics/Police-Abroad')).headers.location).toBe('/topics/police-abroad')
  expect((await anonymous(house).get('/topics/police-abroad')).status).toBe(404)
  expect((await checker.get('/topics/nowhere')).status).toBe(404)
})

test('forty-one claims stand on three pages', async () => {
  const many = testApp(await freshDatabase(), { clock: () => NOW })
  const checker = await signIn(many, 'fact_checker')
  for (let index = 0; index < 41; index += 1)
    await insertTriaged(many.deps.db, checker.account, { text: `Claim number ${index}` })

  const last = await checker.get('/claims?page=3')
  const beyond = await checker.get('/claims?page=77')

  expect(last.text).toContain('41–41 of 41 claims')
  expect(textsOf(beyond.text)).toEqual(textsOf(last.text))
  expect(textsOf((await checker.get('/claims?page=2')).text)).toHaveLength(20)
})

async function claimantOf(claimId: number): Promise<number> {
  const claim = await findClaim(house.deps.db, claimId)
  if (claim?.voice.voice !== 'named') throw new Error('The claim names nobody')
  return claim.voice.claimant.id
}
