import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import type { Response } from 'supertest'
import { submitVerdict } from '../../server/actions/verdict-drafting'
import { allRoutes } from '../../server/web/routes'
import { type Agent, agentOf, anonymous } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW } from '../support/claims'
import { collectForms, type FoundForm, sendFilled } from '../support/crawl'
import { testDatabase } from '../support/database'
import { foreignStrings, OWN_STRINGS } from '../support/hostile-strings'
import { emptyVocabulary, learn, liveMarkup } from '../support/live-markup'
import type { FormFields } from '../support/page-form'
import { fillPath, insertSeed, type Seed } from '../support/seed'
import { getVerdict } from '../support/verdicts'

let app: TestApp
let seed: Seed
let agents: Agent[]
let forms: FoundForm[]
const vocabulary = emptyVocabulary()
const ALL = [...new Set([...OWN_STRINGS, ...foreignStrings()])]

/** For fields that are read as an address, a number, a language. */
const READ = [
  'javascript:window.__pwn=1',
  'https://example.org\\\\@evil.example/',
  '#1 "><script>',
  ...OWN_STRINGS.slice(0, 2),
]

const gets = allRoutes(new Proxy({} as never, { get: () => () => undefined })).filter(
  (route) => route.method === 'get',
)

/** References and formats: the house reads them, so hostile words are refused there rather than stored. */
const READ_FIELDS = new Set(
  'language url archivedUrl organisation_url licence_url email sourceId answeringId into occurrence start end from to claim otherClaim quotation topics next figureValue[] figureUnit[] figureCounted[] figurePlace[] figureDefinition[] takenTime'.split(
    ' ',
  ),
)

/** What has to be chosen besides, so that the words are stored. */
const CHOSEN: [RegExp, FormFields][] = [
  [/^post \/articles /, { format: 'plain', reference: 'unknown', referenceDate: '' }],
  [/^post \/articles\/N\/revisions/, { format: 'plain' }],
  [/^post \/sources\/N\/snapshots/, { format: 'plain', takenOn: '', takenTime: '' }],
  [/^post \/articles\/N\/claims/, { quotation: 'in 21 countries' }],
  [
    /^post \/claims|^post \/articles\/N\/claims/,
    { voice: 'named', claimantKind: 'person', alsoOther: 'yes' },
  ],
  [/\/searches/, { searchedOn: '2022-10-20' }],
  [
    /repl/,
    { outcome: 'answered', reason: '', askedOn: '2022-10-20', answeredOn: '2022-10-21', remindedOn: '' },
  ],
  [/\/rebuttals /, { kinds: 'concedes', claimantKind: 'person', answeringId: '' }],
  [/ wait /, { waitingUntil: '2026-12-24' }],
]

/** The forms by which most words come in: every string goes through these. */
const MAIN = [
  /^post \/articles /,
  /^post \/claims /,
  /^post \/sources /,
  /^post \/claims\/N\/verdict .*changeNote/,
  /^post \/claims\/N\/evidence /,
  /^post \/claims\/N\/rebuttals /,
]

/**
 * What is typed there is read or compared. An approval is refused because the other forms have changed what the verdict
 * rests on; one with hostile words goes through in the test of the pages.
 */
const NEVER_STORED = [
  'post /sign-in',
  'post /invitations/N',
  // A key is one character, and no two are the same.
  'post /account/keys',
  'post /claims/N/merge',
  'post /claims/N/passages',
  'post /articles/N/passages',
  'post /admin/invitations',
  'post /verdicts/N/approval',
]
/** Its reason is that of a change, and the role stays. */
const WITHOUT_EFFECT = 'post /admin/accounts/N/role '

const LONGEST_MARK = 10
const LONGEST_READ = 1000

let count = 0

beforeAll(async () => {
  app = testApp(await testDatabase(), { clock: () => NOW })
  seed = await insertSeed(app.deps.db)
  const { checker, editor, admin } = seed.people
  agents = [
    anonymous(app),
    ...(await Promise.all([checker, editor, admin].map((person) => agentOf(app, person)))),
  ]
  const met = await collectForms(visits(), (html) => learn(vocabulary, html))
  // A corrected text takes the ground from under the forms that quote the first one.
  // And whoever is asked before a decision is asked before it.
  const rank = (form: FoundForm) => Number(isCorrection(form)) - Number(form.name.includes('/cross-checks '))
  forms = met.toSorted((a, b) => rank(a) - rank(b))
}, 300_000)

test('the crawl meets the forms of every kind of work', () => {
  expect(forms.length).toBeGreaterThan(40)
  expect(MAIN.map((main) => forms.filter(({ name }) => main.test(name)).length)).toEqual([1, 1, 1, 1, 1, 1])
})

test('every hostile string goes through every form, several at a time, and none breaks it or becomes markup', async () => {
  const problems: string[] = []
  const accepted = new Set<string>()
  for (const form of forms) {
    for (const string of [ALL.join(' '), ...packed(ALL, longest(form))]) {
      const { response, problem } = await sendWords(form, string)
      if (problem) problems.push(problem)
      if (response?.status === 303) accepted.add(form.name)
    }
  }

  expect(problems).toEqual([])
  const posts = forms.filter(({ method }) => method === 'post')
  const refusing = posts.map(({ name }) => name).filter((name) => !accepted.has(name))
  expect([...new Set(refusing.map((name) => name.split(' ', 2).join(' ')))].sort()).toEqual(
    NEVER_STORED.toSorted(),
  )
}, 600_000)

test('fields that the house reads refuse hostile words without breaking', async () => {
  const problems: string[] = []
  for (const form of forms.filter(({ method }) => method === 'post')) {
    const read = form.texts.filter((text) => READ_FIELDS.has(text.name))
    for (const { name } of read)
      for (const string of READ) problems.push(...(await readRefuses(form, { [name]: string })))
    for (const string of read.length > 0 ? packed(ALL, LONGEST_READ) : [])
      problems.push(...(await readRefuses(form, Object.fromEntries(read.map(({ name }) => [name, string])))))
  }

  expect(problems).toEqual([])
}, 600_000)

test.each(MAIN)(
  'every hostile string goes through %s and is stored as it was sent',
  async (main) => {
    const [form] = forms.filter(({ name }) => main.test(name))
    if (form === undefined) throw new Error('no such form')

    const problems: string[] = []
    for (const string of 'revision' in form.form.fields ? packed(ALL.filter(isStorable), 1000) : ALL) {
      const { response, problem } = await sendWords(form, string)
      if (problem) problems.push(problem)
      if (response && response.status !== (isStorable(string) ? 303 : 422)) {
        problems.push(`${response.status} for ${JSON.stringify(string).slice(0, 80)}: ${errorsOf(response)}`)
      }
    }

    expect(problems).toEqual([])
  },
  600_000,
)

test('no page makes markup of what was stored, for readers and at the desk', async () => {
  await publishHostileVerdict()

  const problems: string[] = []
  for (const { agent, page } of [...visits(), ...(await newestVisits())]) {
    const response = await agent.open(page)
    if (response.status >= 500) problems.push(`${page}: ${response.status}`)
    if (response.type === 'text/html')
      problems.push(...liveMarkup(response.text, vocabulary).map((each) => `${page}: ${each}`))
  }

  expect([...new Set(problems)]).toEqual([])
}, 300_000)

test('a NUL and a broken letter are refused or replaced, never stored in part', async () => {
  const [checker] = agents.filter(({ account }) => account?.role === 'fact_checker')
  const [form] = forms.filter(({ name }) => name.startsWith('post /sources '))
  if (checker === undefined || form === undefined) throw new Error('no checker')
  const before = await countSources()

  const sending = await sendFilled(form, () => ({ title: 'A\0B', whereabouts: 'x', _key: key() }))

  expect(sending?.response.status).toBe(422)
  expect(sending?.response.text).toContain('NUL')
  expect(await countSources()).toBe(before)
})

/** As many strings at a time as fit into `length` characters; a longer one goes alone. */
function packed(strings: readonly string[], length: number): string[] {
  const packs: string[] = []
  let open = ''
  for (const string of strings) {
    const joined = open === '' ? string : `${open} ${string}`
    const fits = [...joined].length <= length
    if (!fits && open !== '') packs.push(open)
    open = fits ? joined : string
  }
  return open === '' ? packs : [...packs, open]
}

/** What fits into the long fields of the form; of what goes into a shorter one the end is cut off. */
function longest(form: FoundForm): number {
  return Math.min(1000, Math.max(...form.texts.map(({ max }) => max))) - LONGEST_MARK
}

function isStorable(string: string): boolean {
  return !string.includes('\0')
}

async function readRefuses(form: FoundForm, fields: FormFields): Promise<string[]> {
  const sending = await sendFilled(form, (fresh) => ({ ...chosen(fresh), ...fields, _key: key() }))
  return sending ? problemsOf(form, sending.response, Object.values(fields).join(' ')) : []
}

function isCorrection({ name }: FoundForm): boolean {
  return name.startsWith('post /articles/N/revisions ')
}

/** Fills every field that takes free words; what was stored must be what was sent. */
async function sendWords(
  form: FoundForm,
  string: string,
): Promise<{ response?: Response; problem?: string }> {
  let values: string[] = []
  if (form.method === 'get') {
    const query = form.texts.map(({ name, max }): [string, string] => [name, cut(string, max)])
    const response = await form.agent.open(`${form.form.action}?${new URLSearchParams(query)}`)
    return { response, problem: problemsOf(form, response, string)[0] }
  }
  const sending = await sendFilled(form, (fresh) => {
    const typed = wordsFor(fresh, string)
    values = expectedOf(fresh, typed)
    return { ...chosen(fresh), ...typed, _key: key() }
  })
  if (sending === undefined) return {}
  const { response } = sending
  const [problem] = problemsOf(form, response, string)
  if (problem) return { response, problem }
  if (response.status !== 303 || form.name.startsWith(WITHOUT_EFFECT)) return { response }
  const lost = await notStored(app.deps.db, values)
  return { response, problem: lost.length > 0 ? `${form.name} lost ${JSON.stringify(lost)}` : undefined }
}

/** Each text is unique by its mark, before or after it, so that both its ends are looked at. */
function wordsFor(form: FoundForm, string: string): Record<string, string> {
  const typed = form.texts.filter(({ name }) => !READ_FIELDS.has(name) && !(name in chosen(form)))
  return Object.fromEntries(
    typed.map(({ name, max }) => {
      count += 1
      const mark = `~${count}~`
      const words = cut(string, max - mark.length)
      return [name, count % 2 === 0 ? mark + words : words + mark]
    }),
  )
}

/** The text of an article is made canonical, and has tests of its own; lone surrogates do not travel. */
function expectedOf(form: FoundForm, typed: Record<string, string>): string[] {
  // A pasted text is stored in one canonical form.
  const isPasted = /^post \/(?:articles(?:\/N\/revisions)?|sources\/N\/snapshots) /.test(form.name)
  return form.texts
    .filter(({ name }) => name in typed && !(isPasted && name === 'text'))
    .map(({ name, isArea }) => ({ text: travelled(typed[name] ?? ''), isArea }))
    .map(({ text, isArea }) => (isArea ? text.replace(/\r\n?/g, '\n') : text))
}

function travelled(text: string): string {
  return Buffer.from(text).toString()
}

function chosen(form: FoundForm): FormFields {
  // Whom an editor asks is somebody of this newsroom, who did not contribute.
  const asked = form.name.includes('/cross-checks ') ? { colleague: String(seed.people.standards.id) } : {}
  return Object.assign(asked, ...CHOSEN.filter(([name]) => name.test(form.name)).map(([, fields]) => fields))
}

function problemsOf(form: FoundForm, response: Response, string: string): string[] {
  const about = `${form.name} with ${JSON.stringify(string).slice(0, 80)}`
  if (response.status >= 500) return [`${response.status}: ${about}`]
  if (response.type !== 'text/html' || response.status === 303) return []
  return liveMarkup(response.text, vocabulary).map((each) => `${each}: ${about}`)
}

/** Those of the texts that stand in no text column of any table. */
async function notStored(db: Knex, values: string[]): Promise<string[]> {
  storedWords ??= await storedWordsQuery(db)
  const { rows } = await db.raw<{ rows: { words: string }[] }>(storedWords, [values])
  const stored = new Set(rows.map(({ words }) => words))
  return values.filter((value) => !stored.has(value))
}

let storedWords: string | undefined

/** One text for all its runs: to put together a query over two hundred columns takes longer than to run it. */
async function storedWordsQuery(db: Knex): Promise<string> {
  const columns = await textColumns(db)
  const found = columns.map(
    ({ table, column }) => `select "${column}" as words from "${table}" where "${column}" in (table wanted)`,
  )
  return `with wanted as (select unnest(?::text[])) ${found.join(' union all ')}`
}

async function textColumns(db: Knex): Promise<{ table: string; column: string }[]> {
  return db('information_schema.columns')
    .select({ table: 'table_name', column: 'column_name' })
    .where({ table_schema: 'public', data_type: 'text' })
    .whereNotIn('table_name', ['form_keys', 'sessions', 'ratings', 'rating_scales', 'event_head'])
    .whereNot('column_name', 'like', '%hash')
}

async function publishHostileVerdict(): Promise<void> {
  const { db } = app.deps
  const { claimId } = seed.draft
  const verdict = await getVerdict(db, seed.draft.verdictId)
  const { checker } = seed.people
  if (verdict.state === 'drafting')
    await submitVerdict(db, checker, { verdictId: verdict.id, revision: verdict.revision }, NOW)
  const approval = {
    form: `/verdicts/${verdict.id}/approval`,
    fields: { note: cut(ALL.filter(isStorable).join(' '), 2000) },
  }
  const editor = agents.find(({ account }) => account?.role === 'editor')
  expect((await editor?.submit(`/review/${verdict.id}`, approval))?.status).toBe(303)
  expect((await agents[0]?.open(`/claims/${claimId}`))?.status).toBe(200)
}

function visits() {
  const states = [
    seed.published,
    seed.held,
    seed.retractionProposed,
    seed.submitted,
    seed.draft,
    seed.returned,
  ]
  const pages = [
    ...gets.map(({ path }) => fillPath(path, seed)),
    ...states.flatMap(({ claimId, verdictId }) => [
      `/claims/${claimId}`,
      `/claims/${claimId}/work`,
      `/claims/${claimId}/history`,
      `/claims/${claimId}/evidence/new`,
      `/claims/${claimId}/verdict`,
      `/review/${verdictId}`,
    ]),
    `/claims/${seed.claimInWork}/work`,
  ]
  return [...new Set(pages)].flatMap((page) => agents.map((agent) => ({ agent, page })))
}

/** The pages of what was stored last, of each kind. */
async function newestVisits() {
  const pages: string[] = []
  for (const [table, suffixes] of Object.entries(PAGES)) {
    const rows = await app.deps.db(table).select('id').orderBy('id', 'desc').limit(4)
    pages.push(...rows.flatMap(({ id }) => suffixes.map((suffix) => `/${table}/${id}${suffix}`)))
  }
  for (const list of ['/claims', '/articles', '/sources', '/claimants', '/search?q=window'])
    for (let number = 1; number <= 3; number += 1)
      pages.push(`${list}${list.includes('?') ? '&' : '?'}page=${number}`)
  return pages.flatMap((page) => agents.slice(0, 2).map((agent) => ({ agent, page })))
}

const PAGES = {
  claims: ['', '/work', '/edit', '/history'],
  articles: ['', '/workbench', '/edit', '/ledger'],
  sources: ['', '/edit'],
  claimants: ['', '/edit'],
  evidence: ['/edit'],
}

function errorsOf(response: Response): string {
  return /error-summary[\s\S]{0,600}/.exec(response.text)?.[0].replace(/<[^>]*>|\s+/g, ' ') ?? ''
}

function cut(string: string, length: number): string {
  return [...string].slice(0, Math.max(0, length)).join('')
}

function key(): string {
  return randomBytes(18).toString('base64url')
}

async function countSources(): Promise<number> {
  return Number((await app.deps.db('sources').count({ count: '*' }).first())?.count)
}
