import { load } from 'cheerio'
import { saveDraft } from '../../server/actions/verdict-drafting'
import { allRoutes } from '../../server/web/routes'
import { type Agent, agentOf, anonymous, type Submission } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { fillPath, insertSeed, type Seed } from '../support/seed'
import { DRAFT, insertDraft } from '../support/verdicts'

let app: TestApp
let seed: Seed
let agents: Record<'checker' | 'editor' | 'admin', Agent>

beforeAll(async () => {
  app = testApp(await testDatabase(), { clock: () => NOW })
  seed = await insertSeed(app.deps.db)
  const { checker, editor, admin } = seed.people
  agents = {
    checker: await agentOf(app, checker),
    editor: await agentOf(app, editor),
    admin: await agentOf(app, admin),
  }
})

interface Mistake {
  what: string
  who: keyof typeof agents
  page: () => string
  sent: Submission
  status: number
  says: RegExp
}

const FUTURE = '2026-12-24'
const ARTICLE = { title: 'A title to keep', reference: 'unknown' }
const CLAIM = {
  text: 'A claim to keep.',
  kind: 'quantity',
  claimantName: 'Safeguard Defenders',
}
const EVIDENCE = {
  title: 'A source to keep',
  kind: 'ngo_report',
  whereabouts: 'Our library',
  stance: 'supports',
  excerpt: 'We counted 54.',
}
const claimPage = (end: string) => () => `/claims/${seed.published.claimId}/${end}`
const workbench = () => `/articles/${seed.article}/workbench`
const claimsOfArticle = () => `/articles/${seed.article}/claims`

const MISTAKES: Mistake[] = [
  mistake('an empty article', '/articles/new', ARTICLE, /Paste the text of the article, or choose a file/),
  mistake('an article of blanks', '/articles/new', { ...ARTICLE, text: ' \n ' }, /Paste the text/),
  {
    ...mistake('2 MiB of text', '/articles/new', { ...ARTICLE, text: 'word '.repeat(419_431) }, /1 MiB/),
    status: 413,
  },
  file('a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 422, /not a text/),
  file('a file of 2 MiB', Buffer.alloc(2 * 1024 * 1024, 'x '), 413, /larger than 1 MiB/),
  mistake(
    'no word about the reference date',
    '/articles/new',
    { title: 'A title to keep', text: 'Some text.' },
    /Give the reference date, or say that it is unknown/,
  ),
  mistake(
    'an article of tomorrow',
    '/articles/new',
    { ...ARTICLE, text: 'Some text.', publishedOn: FUTURE },
    /future/i,
  ),
  mistake(
    'an address that is a script',
    '/articles/new',
    { ...ARTICLE, text: 'Some text.', url: 'javascript:1' },
    /starting with https/,
  ),
  mistake(
    'a claim without words',
    '/claims/new',
    { ...CLAIM, text: '' },
    /Say in one sentence what is claimed/,
  ),
  mistake('a claim without a claimant', '/claims/new', { ...CLAIM, claimantName: '' }, /Name who asserts it/),
  mistake(
    'a new claimant of no kind',
    '/claims/new',
    { ...CLAIM, claimantName: 'A new voice' },
    /is new here. Say what they are/,
  ),
  mistake(
    'a claimant of an unknown kind',
    '/claims/new',
    { ...CLAIM, claimantKind: 'robot' },
    /Choose one of the list/,
  ),
  mistake('a claim of tomorrow', '/claims/new', { ...CLAIM, assertedOn: FUTURE }, /future/i),
  mistake(
    'a day that does not exist',
    '/claims/new',
    { ...CLAIM, assertedOn: '2022-02-30' },
    /date that exists/,
  ),
  mistake('a language of no name', '/claims/new', { ...CLAIM, language: 'not a tag' }, /as a tag/),
  mistake(
    'words that are too long',
    '/claims/new',
    { ...CLAIM, text: 'x'.repeat(2001) },
    /Shorten this to 2000/,
  ),
  mistake('a claim with a NUL', '/claims/new', { ...CLAIM, occasion: 'a\0b' }, /NUL/),
]

const LATER: [string, () => Mistake][] = [
  [
    'a quotation that is not in the text',
    () => ({
      ...mistake(
        '',
        workbench(),
        { ...CLAIM, quotation: 'words nobody wrote' },
        /These words do not stand in the article/,
      ),
      sent: { form: claimsOfArticle(), fields: { ...CLAIM, quotation: 'words nobody wrote' } },
    }),
  ],
  [
    'evidence without an excerpt',
    () =>
      mistake('', claimPage('evidence/new')(), { ...EVIDENCE, excerpt: '' }, /Quote the words of the source/),
  ],
  [
    'evidence without a stance',
    () => mistake('', claimPage('evidence/new')(), { ...EVIDENCE, stance: undefined }, /for, against/),
  ],
  [
    'evidence without a source',
    () =>
      mistake('', claimPage('evidence/new')(), { stance: 'supports', excerpt: 'We counted 54.' }, /source/i),
  ],
  [
    'a search of tomorrow',
    () =>
      mistake(
        '',
        claimPage('searches')(),
        { side: 'refutes', lookedIn: 'archives', lookedFor: 'counts', searchedOn: FUTURE },
        /future/i,
      ),
  ],
  [
    'a request for reply without whom and when',
    () => mistake('', claimPage('replies')(), { outcome: 'silent', channel: 'e-mail' }, /whom/i),
  ],
  [
    'an answer that does nothing to the claim',
    () =>
      mistake(
        '',
        claimPage('rebuttals/new')(),
        { text: 'They are service points.' },
        /Tick what the answer does/,
      ),
  ],
  [
    'a merge into a claim that is not there',
    () =>
      mistake(
        '',
        `/claims/${seed.claimInWork}/merge`,
        { into: '999999', reason: 'the same' },
        /no (?:such )?claim/i,
      ),
  ],
  [
    'a bad e-mail address',
    () => ({
      ...mistake('', '/admin/invitations', { email: 'nobody' }, /as name@example.org/),
      who: 'admin',
    }),
  ],
  [
    'a site without a name',
    () => ({ ...mistake('', '/admin/settings', { site_name: '' }, /Give the site a name/), who: 'admin' }),
  ],
  [
    'a return without a comment',
    () => ({
      ...mistake('', `/review/${seed.submitted.verdictId}`, {}, /a return needs a comment/),
      who: 'editor',
      sent: { form: `/verdicts/${seed.submitted.verdictId}/return` },
    }),
  ],
  [
    'a hold without a reason',
    () => ({
      ...mistake('', `/review/${seed.published.verdictId}`, {}, /readers see the reason/),
      who: 'editor',
      sent: { form: `/verdicts/${seed.published.verdictId}/hold` },
    }),
  ],
]

test.each(MISTAKES.map((each): [string, () => Mistake] => [each.what, () => each]).concat(LATER))(
  '%s is answered with the same page, what was typed, and a sentence that helps',
  async (_what, make) => {
    const { who, page, sent, status, says } = make()
    const before = await footprint()
    const title = titleOf((await agents[who].open(page())).text)

    const answer = await agents[who].submit(page(), sent)

    expect([answer.status, titleOf(answer.text)]).toEqual([status, title])
    expect(load(answer.text)('main').text()).toMatch(says)
    for (const [name, value] of Object.entries(sent.fields ?? {})) {
      // A choice that is not of the list cannot be shown, and a page cannot hold a NUL.
      if (typeof value === 'string' && value.length < 5000 && value !== 'robot')
        expect([name, shown(answer.text, name)]).toEqual([name, value.replace('\0', '\uFFFD')])
    }
    expect(await footprint()).toEqual(before)
  },
)

test('a verdict without a rating or without evidence is not handed in, and the page says what is missing', async () => {
  const { db } = app.deps
  const { checker } = seed.people
  const unrated = await insertDraft(db, checker, { rating: undefined })
  const bare = await insertTriaged(db, checker)
  const draft = { ...DRAFT, originsJustification: '' }
  const bareVerdict = await saveDraft(db, checker, { claimId: bare, revision: 0, draft }, NOW)
  const before = await footprint()

  const withoutRating = await handIn(unrated.verdictId)
  const withoutEvidence = await handIn(bareVerdict)

  expect([withoutRating.status, withoutEvidence.status]).toEqual([422, 422])
  expect(load(withoutRating.text)('main').text()).toContain('Choose a rating.')
  expect(load(withoutEvidence.text)('main').text()).toContain('Add at least one piece of evidence')
  expect(await footprint()).toEqual(before)
})

async function handIn(verdictId: number) {
  const fields = { ...(await hidden('/account/password')), revision: '1' }
  return agents.checker.post(`/verdicts/${verdictId}/submission`, fields)
}

test('a short password is refused with how long it must be', async () => {
  const page = `/invitations/${seed.tokens.invitation}`
  const before = await footprint()

  const answer = await anonymous(app).submit(page, { fields: { name: 'Ines Checker', password: 'short' } })

  expect(answer.status).toBe(422)
  expect(load(answer.text)('main').text()).toMatch(/at least 15|15 characters/)
  expect(shown(answer.text, 'name')).toBe('Ines Checker')
  expect(await footprint()).toEqual(before)
})

// Ending a session that has ended already is a plain success.
const withIds = allRoutes(new Proxy({} as never, { get: () => () => undefined })).filter(
  ({ path }) => path.includes(':id') && !path.startsWith('/account/sessions/'),
)

test.each(
  withIds.map(({ method, path, permission }): [string, string, string] => [method, path, permission]),
)('%s %s knows no id that nobody gave, and says so with 404', async (method, path, permission) => {
  const agent = permission.startsWith('admin.') ? agents.admin : agents.editor
  const { _csrf } = await hidden('/account/password', agent)
  for (const id of ['999999999', '0', '-1', '1.5', 'x', '9'.repeat(40), '%00', "1'--"]) {
    const address = fillPath(path.replace(':id', id), seed)
    const answer =
      method === 'get'
        ? await agent.get(address)
        : await agent.post(address, { _csrf, _key: 'k'.repeat(24), outcome: 'no_effect', note: 'Looked.' })
    expect([address, answer.status]).toEqual([address, id === '%00' ? expect.any(Number) : 404])
    expect(answer.status).toBeLessThan(500)
  }
})

function mistake(what: string, page: string, fields: Submission['fields'], says: RegExp): Mistake {
  return { what, who: 'checker', page: () => page, sent: { fields }, status: 422, says }
}

function file(what: string, content: Buffer, status: number, says: RegExp): Mistake {
  const sent = { fields: ARTICLE, file: { field: 'file', name: 'article.txt', content, type: 'text/plain' } }
  return { what, who: 'checker', page: () => '/articles/new', sent, status, says }
}

/** What a field of the page shows again. */
function shown(html: string, name: string): string | undefined {
  const $ = load(html)
  const field = $(`main [name="${name}"]`)
  if (field.is('textarea')) return field.first().text().replace(/^\n/, '')
  if (field.is('select')) return field.find('option[selected]').attr('value') ?? ''
  if (field.attr('type') === 'radio') return field.filter('[checked]').attr('value')
  return field.attr('value')
}

/** Every write leaves an event; tables that could be written without one are counted too. */
async function footprint() {
  const tables = ['events', 'articles', 'claims', 'claimants', 'sources', 'evidence', 'verdicts', 'accounts']
  const counts = tables.map((table) => app.deps.db(table).count({ count: '*' }).first())
  return (await Promise.all(counts)).map((row) => Number(row?.count))
}

async function hidden(page: string, agent = agents.checker) {
  const $ = load((await agent.open(page)).text)
  const _csrf = String($('main input[name=_csrf]').first().attr('value'))
  return { _csrf, _key: `wrong-input-${Math.random().toString(36).slice(2)}-0000` }
}

function titleOf(html: string): string {
  return load(html)('h1').first().text().trim()
}
