import { browserStage, type Person, type Visit } from '../support/browser'
import { type FirstDay, firstDay } from './first-day'
import { AXE, type Look, lookAt } from './looking'
import { markupProblems } from './markup'
import { crawl, type ServedPage, tellingPages } from './pages'
import { GET_ROUTES, NO_PAGES, routeOf } from './routes'
import { SIGHTS } from './sights'

jest.setTimeout(900_000)
const stage = browserStage()

interface Tour {
  starts: readonly string[]
  /** Of a kind: so many are asked for and read, and so many of these looked at. */
  crawled: number
  looked: number
}

/** In this order: what a role sees is looked at if no earlier one saw its like. */
const TOURS: [Person, Tour][] = [
  ['reader', { starts: ['/', '/sign-in', '/search?q=offices'], crawled: 14, looked: 4 }],
  ['fact_checker', { starts: ['/desk', '/account', '/rebuttals/1/edit'], crawled: 3, looked: 2 }],
  ['editor', { starts: ['/desk', '/review', '/flags', '/verdicts/1/notes'], crawled: 2, looked: 1 }],
  ['standards_editor', { starts: ['/desk', '/settings/suggestions'], crawled: 1, looked: 1 }],
  [
    'admin',
    {
      starts: ['/account', '/admin/accounts', '/admin/invitations', '/admin/settings'],
      crawled: 1,
      looked: 1,
    },
  ],
]

/** Looked at whatever else was: the pages of an article in Arabic, from right to left. */
const ARABIC: Partial<Record<Person, (article: string, claim: string) => string[]>> = {
  reader: (article, claim) => [article, `${article}/ledger`, claim, `${claim}/history`],
  fact_checker: (article, claim) => [
    ...['workbench', 'sentences', 'suggestions', 'edit', 'revisions/new'].map((name) => `${article}/${name}`),
    ...['edit', 'work', 'verdict', 'evidence/new', 'rebuttals/new'].map((name) => `${claim}/${name}`),
  ],
}

const known = new Map<string, Set<string>>()
const looked = new Set<string>()
const arabic: string[] = []
const read = new Set<string>()

/** One page and what came of it. */
interface Row extends Look {
  path: string
  markup: string[]
  /** What the browser itself complained of: errors, stopped content, requests to others. */
  watch: string[]
}

const open = async (person: Person): Promise<Visit> => prepared(await stage().open(person))

async function prepared(visit: Visit): Promise<Visit> {
  await visit.context.addInitScript(AXE)
  return visit
}

describe.each(TOURS)('what the %s sees', (person, tour) => {
  let rows: Row[]
  beforeAll(async () => {
    const visit = await open(person)
    const foreign = await arabicPages(visit, person)
    arabic.push(...foreign)
    rows = await lookAround(visit, tour, foreign)
    for (const sight of SIGHTS[person] ?? []) {
      const reached = await sight.reach(open)
      expect([sight.name, reached.status]).toEqual([sight.name, sight.status])
      rows.push(await rowOf(reached.visit, { path: sight.name, html: reached.html }, sight.status))
      await reached.visit.context.close()
    }
    console.log(tableOf(person, rows))
  })

  isInOrder(() => rows)
})

describe('what people see in a newsroom on its first day', () => {
  let rows: Row[]
  let day: FirstDay
  beforeAll(async () => {
    day = await firstDay(stage(), prepared)
    rows = [await rowOf(day.entrance.visit, { path: '/first-administrator/:token', html: day.entrance.html })]
    const tour = { crawled: 1, looked: 1 }
    rows.push(
      ...(await lookAround(day.reader, { ...tour, starts: ['/', '/claimants', '/search?q=offices'] })),
    )
    rows.push(...(await lookAround(day.administrator, { ...tour, starts: ['/admin/invitations'] })))
    rows.push(...(await lookAround(day.editor, { ...tour, starts: ['/desk', '/review', '/flags'] })))
    console.log(tableOf('first day', rows))
  })
  afterAll(() => day?.newsroom.close())

  isInOrder(() => rows)
})

/** The figures that a page has to reach, as tests. */
function isInOrder(rows: () => Row[]): void {
  const problems = (of: (row: Row) => string[]) =>
    rows().flatMap((row) => [...new Set(of(row))].map((problem) => `${row.path}: ${problem}`))

  test('passes axe by day and by night, at 320 and at 1280 pixels', () => {
    expect(rows().length).toBeGreaterThan(1)
    expect(problems(({ axe }) => axe)).toEqual([])
  })

  test('reflows at 320 pixels and at 400 %, and hides nothing that has the focus under a bar', () => {
    expect(problems(({ overflow }) => overflow)).toEqual([])
  })

  test('loses no words when they are spaced or twice as large', () => {
    expect(problems(({ clipped }) => clipped)).toEqual([])
  })

  test('can be hit: 24 pixels, and 44 for what matters most', () => {
    expect(problems(({ targets }) => targets)).toEqual([])
  })

  test('stands out: tags 7 to 1, fields and marks 3 to 1', () => {
    expect(problems(({ contrast }) => contrast)).toEqual([])
  })

  test('is valid markup with one heading, landmarks, dated times, and the language of foreign words', () => {
    expect(problems(({ markup }) => markup)).toEqual([])
  })

  test('asks nobody else for anything, breaks no policy and needs no font', () => {
    expect(problems(({ watch }) => watch)).toEqual([])
    expect(
      problems(({ weight }) => (weight.fonts + weight.foreign > 0 ? ['a font or a foreign host'] : [])),
    ).toEqual([])
  })
}

test('every address of the program that answers with a page was read and looked at', () => {
  const without = new Set(NO_PAGES.map(([route]) => route))
  const wanted = GET_ROUTES.map(({ path }) => path).filter((route) => !without.has(route))
  const missing = (seen: Set<string>) =>
    wanted.filter((route) => ![...seen].some((path) => routeOf(path, GET_ROUTES) === route))

  console.log(
    `${wanted.length} addresses with pages, ${NO_PAGES.length} without; ${looked.size} pages looked at`,
  )
  expect(missing(read)).toEqual([])
  expect(missing(looked)).toEqual([])
})

test('the pages of an article in Arabic and of a claim in it were looked at, for readers and at the desk', () => {
  expect(arabic.length).toBe(14)
  expect(arabic.filter((path) => !looked.has(path))).toEqual([])
})

test.each(NO_PAGES)('%s answers with no page, as %s does: %s', async (route, example) => {
  const { context } = await stage().open('fact_checker')

  const answer = await context.request.get(example, { maxRedirects: 0 })

  const isHtml = (answer.headers()['content-type'] ?? '').startsWith('text/html')
  expect(routeOf(example, GET_ROUTES)).toBe(route)
  expect(isHtml && (answer.status() >= 400 || (await answer.text()).includes('<html'))).toBe(false)
})

/** Reads what the links lead to, and looks at what is new in it and at the starts and `extra` pages. */
async function lookAround(visit: Visit, tour: Tour, extra: readonly string[] = []): Promise<Row[]> {
  const starts = [...tour.starts, ...extra]
  const pages = await crawl(visit, starts, tour.crawled)
  const telling = new Set(tellingPages(pages, known, tour.looked))
  const rows: Row[] = []
  for (const page of pages) {
    if (telling.has(page) || starts.includes(page.path)) {
      await visit.page.setViewportSize({ width: 1280, height: 800 })
      await visit.go(page.path)
      rows.push(await rowOf(visit, page))
    } else {
      read.add(page.path)
      const markup = await markupOf(page)
      if (markup.length > 0) rows.push({ ...UNSEEN, path: page.path, markup })
    }
  }
  return rows
}

/** A page that was read and not looked at. */
const UNSEEN: Omit<Row, 'path' | 'markup'> = {
  axe: [],
  overflow: [],
  clipped: [],
  targets: [],
  contrast: [],
  watch: [],
  weight: { bytes: 0, requests: 0, fonts: 0, foreign: 0 },
}

async function rowOf(visit: Visit, page: ServedPage, status = 200): Promise<Row> {
  read.add(page.path)
  looked.add(page.path)
  const look = await lookAt(visit.page)
  // The browser says so of every page that is an answer to something wrong.
  const isExpected = (problem: string) => status !== 200 && problem.includes(`status of ${status}`)
  const watch = visit.watch.takeProblems().filter((problem) => !isExpected(problem))
  return { path: page.path, ...look, markup: await markupOf(page), watch }
}

/** Without the address, which the row has. */
async function markupOf(page: ServedPage): Promise<string[]> {
  return (await markupProblems(page)).map((problem) => problem.slice(page.path.length + 2))
}

/** Of the article in Arabic that the list shows, and of a claim in it. */
async function arabicPages({ go, page }: Visit, person: Person): Promise<string[]> {
  const pages = ARABIC[person]
  if (pages === undefined) return []
  const hrefs = async (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  await go('/articles')
  const [article = ''] = await hrefs('main a[lang=ar]')
  await go(article)
  const [claim = ''] = (await hrefs('main a[href^="/claims/"]')).filter((href) => /^\/claims\/\d+/.test(href))
  return pages(idOf(article), idOf(claim))
}

function idOf(address: string): string {
  return /^\/\w+\/\d+/.exec(address)?.[0] ?? ''
}

function tableOf(person: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const figures = [row.axe, row.overflow, row.clipped, row.targets, row.contrast, row.markup, row.watch]
    const { bytes, requests } = row.weight
    return [
      row.path.slice(0, 56).padEnd(56),
      ...figures.map(({ length }) => `${length}`.padStart(9)),
      (bytes / 1000).toFixed(1).padStart(7),
      `${requests}`.padStart(9),
    ].join('')
  })
  const head = [
    ''.padEnd(56),
    ...['axe', 'overflow', 'clipped', 'targets', 'contrast', 'markup', 'console'].map((name) =>
      name.padStart(9),
    ),
    '    kB',
    ' requests',
  ].join('')
  return [`${person}: ${rows.length} pages`, head, ...lines].join('\n')
}
