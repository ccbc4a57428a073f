import { browserStage, type Person, patiently, type Visit } from '../support/browser'
import { type Newsroom, startNewsroom } from '../support/browser-newsroom'
import { emptyDatabaseUrl } from '../support/database'
import { offerEntrance } from './first-day'
import { type FoundForm, owedBy, postingForms, type Spoilt, spoil, WAYS, WORDS } from './forms'
import { crawl, type ServedPage } from './pages'
import { POST_ROUTES, routeOf } from './routes'
import { linkTo, served } from './sights'

jest.setTimeout(300_000)
const stage = browserStage()

/** Where each role's forms are, and how many pages of a kind are read for them. */
const STARTS: [Person, string[], number][] = [
  ['fact_checker', ['/desk', '/account', '/claims/new', '/articles/new', '/sources/new'], 4],
  ['editor', ['/review', '/flags'], 3],
  ['standards_editor', ['/review', '/settings/suggestions'], 2],
  ['admin', ['/account', '/admin/accounts', '/admin/invitations', '/admin/settings'], 2],
  ['reader', ['/', '/sign-in'], 1],
]
/** Published verdicts and others, on whose pages editors decide. */
const VERDICTS = Array.from({ length: 8 }, (_, index) => `/review/${index + 1}`)

/** In these nothing can be wrong that a person could do. */
const CANNOT_BE_WRONG = [
  // A box to tick, a name to choose of those there are, and weights of which each is right.
  '/account/preferences shortcuts',
  '/claims/N/assignment assignee',
  '/settings/suggestions accusation comparison deeds figures form names opinion place sources subjects talk time',
]

/** These are no forms that one could fill in wrongly, and no page of the demonstration happens to offer them. */
const NOT_MET: Record<string, string> = {
  '/csp-reports': 'sent by browsers themselves',
  '/account/keys/standard': 'a button, once somebody has keys of their own',
  '/admin/accounts/:id/enabling': 'a button',
  '/admin/invitations/:id/revocation': 'a button',
  '/drafts': 'sent by a script while somebody types',
  '/drafts/removal': 'sent by a script',
  '/verdicts/:id/submission': 'a button',
  '/verdicts/:id/withdrawal': 'a button',
  '/verdicts/:id/retraction/confirmation': 'a button',
  '/verdicts/:id/retraction/drop': 'a button',
  '/review/:id/assignment/removal': 'a button',
  '/articles/:id/background/removal': 'a button',
  '/articles/:id/undo': 'a button',
  '/articles/:id/presence': 'sent by a script',
  '/articles/:id/suggestions/dismissals/removal': 'a button',
}

let forms: FoundForm[]
let empty: Newsroom
const visits = new Map<string, Visit>()

beforeAll(async () => {
  const found = new Map<string, FoundForm>()
  const meet = (who: string, page: ServedPage) => {
    for (const form of postingForms(who, page)) if (!found.has(form.name)) found.set(form.name, form)
  }
  for (const [person, starts, mostOfAKind] of STARTS) {
    const visit = await enter(person, await stage().open(person))
    const links = person === 'reader' ? await oneTimeLinks() : []
    for (const page of await crawl(visit, [...starts, ...links], mostOfAKind)) meet(person, page)
    if (person === 'editor') for (const path of VERDICTS) meet(person, await read(visit, path))
  }
  empty = await startNewsroom(await emptyDatabaseUrl())
  const newcomer = await enter('newcomer', await stage().openAt(empty))
  meet('newcomer', await read(newcomer, await offerEntrance(empty)))
  forms = [...found.values()]
})

afterAll(() => empty?.close())

async function enter(who: string, visit: Visit): Promise<Visit> {
  visit.page.on('dialog', (dialog) => dialog.accept())
  visits.set(who, visit)
  return visit
}

async function oneTimeLinks(): Promise<string[]> {
  const open = (person: Person) => stage().open(person)
  return [await linkTo('invitation', open), await linkTo('password', open)]
}

async function read({ context }: Visit, path: string): Promise<ServedPage> {
  return { path, html: await (await patiently(() => context.request.get(path))).text() }
}

test('the pages offer every form that the program takes', () => {
  const met = new Set(forms.map(({ action }) => routeOf(action, POST_ROUTES)))

  const missing = POST_ROUTES.map(({ path }) => path).filter((route) => !met.has(route))
  expect(missing.filter((route) => !(route in NOT_MET))).toEqual([])
})

test('every form that is sent with something wrong comes back with its words, an "Error:" title and the focus on what is wrong', async () => {
  const problems: string[] = []
  const accepted: string[] = []
  const lines: string[] = []
  for (const form of forms.filter(({ fields }) => fields > 0)) {
    const outcome = await sendWrong(form)
    lines.push(
      `${form.name.slice(0, 90)}: ${outcome.wrong}${outcome.owed.length > 0 ? ` LACKS ${outcome.owed.join(', ')}` : ''}`,
    )
    if (outcome.isAccepted) accepted.push(form.name)
    else
      problems.push(
        ...outcome.owed.map((owed) => `${form.name} on ${form.path}, ${outcome.wrong}, lacks ${owed}`),
      )
  }

  console.log(`${lines.length} forms, ${problems.length} problems\n${lines.join('\n')}`)
  expect(problems).toEqual([])
  expect(accepted.sort()).toEqual(CANNOT_BE_WRONG.toSorted())
})

interface Outcome {
  wrong: string
  owed: string[]
  /** It was right after all. */
  isAccepted: boolean
}

/** In the ways there are, until the form is sent back. */
async function sendWrong(form: FoundForm): Promise<Outcome> {
  let outcome: Outcome = { wrong: 'nothing can be', owed: [], isAccepted: true }
  for (const how of WAYS) {
    const visit = visits.get(form.who)
    if (visit === undefined) throw new Error(`${form.who} is not there`)
    await visit.go(form.path)
    const spoilt = await visit.page.evaluate(spoil, { index: form.index, words: WORDS, how })
    if (spoilt === undefined) continue
    outcome = await send(visit, form, spoilt)
    if (!outcome.isAccepted) return outcome
  }
  return outcome
}

async function send(visit: Visit, form: FoundForm, spoilt: Spoilt): Promise<Outcome> {
  const { page } = visit
  const { status } = await served(visit, () =>
    page
      .locator('form[method=post]')
      .nth(form.index)
      .evaluate((element) => {
        if (element instanceof HTMLFormElement) element.requestSubmit()
      }),
  )
  const isAccepted = status === 200
  return { wrong: spoilt.wrong, owed: isAccepted ? [] : await owedBy(page, status, form, spoilt), isAccepted }
}

test('a page that sends a form back without its words, its summary or its title is noticed', async () => {
  const visit = visits.get('fact_checker')
  if (visit === undefined) throw new Error('nobody is there')
  const form = forms.find(({ name }) => name.startsWith('/sources '))
  if (form === undefined) throw new Error('no such form')
  await visit.page.route('**/sources', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 200,
          contentType: 'text/html',
          body: '<!DOCTYPE html><title>Add a source</title><p>Not so.',
        })
      : route.fallback(),
  )
  await visit.go(form.path)
  const spoilt = await visit.page.evaluate(spoil, { index: form.index, words: WORDS, how: 'all empty' })
  await served(visit, () =>
    visit.page
      .locator('form[method=post]')
      .nth(form.index)
      .evaluate((element) => {
        if (element instanceof HTMLFormElement) element.requestSubmit()
      }),
  )

  const owed = await owedBy(visit.page, 200, form, spoilt ?? { typedInto: '', wrong: '' })

  await visit.page.unroute('**/sources')
  expect(owed.map((each) => each.split(':')[0])).toEqual([
    'status 422, not 200',
    'a title that says so',
    'a summary of what is wrong',
    'the focus on the summary',
    'a link to what is wrong',
    'the words typed into title',
  ])
})
