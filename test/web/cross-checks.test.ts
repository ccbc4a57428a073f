import { load } from 'cheerio'
import { approveVerdict } from '../../server/actions/verdict-review'
import { listClaimEvents } from '../../server/store/events'
import { listOpenCrossChecks } from '../../server/store/review-notes'
import { anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import { approvalOf, insertSubmitted } from '../support/verdicts'

const db = withRollback()
type SignedIn = Awaited<ReturnType<typeof signIn>>
let app: TestApp
let checker: SignedIn
let other: SignedIn
let editor: SignedIn

beforeEach(async () => {
  app = testApp(db(), { clock: () => NOW })
  checker = await signIn(app, 'fact_checker', 'Cem Checker')
  other = await signIn(app, 'fact_checker', 'Olga Other')
  editor = await signIn(app, 'editor', 'Ada Editor')
})

const wordsOf = (html: string) => load(html)('main').text().replace(/\s+/g, ' ')

const ask = (verdictId: number, colleague: SignedIn, request = 'Do the addresses overlap?') =>
  editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/cross-checks`,
    fields: { colleague: String(colleague.account.id), request },
  })

test('an editor asks a colleague, who finds it on their desk, answers beside the decision, and is done', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)

  const asked = await ask(verdictId, other)
  const desk = load((await other.get('/desk')).text)('[aria-labelledby="asked"]')
  const review = wordsOf((await other.get(`/review/${verdictId}`)).text)
  const mine = wordsOf((await other.get('/review?show=mine')).text)
  await other.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/notes`,
    fields: { text: 'Two of them do.' },
  })

  expect(asked.headers.location).toBe(`/review/${verdictId}?notice=cross_check_asked#notes`)
  expect(desk.text()).toMatch(/Ada Editor asks for a cross-check[\s\S]*Do the addresses overlap\?/)
  expect(desk.find('a').attr('href')).toBe(`/review/${verdictId}`)
  expect(review).toMatch(/You are asked for a cross-check.*Ada Editor: Do the addresses overlap\? Answer/)
  expect(mine).toContain('You are asked for a cross-check')
  expect((await other.get('/desk')).text).not.toContain('id="asked"')
  const after = wordsOf((await editor.get(`/review/${verdictId}`)).text)
  expect(after).toMatch(/Ada Editor to Olga Other, for a cross-check.*Two of them do\. Olga Other/)
  expect((await listClaimEvents(db(), claimId, false)).map(({ verb }) => verb)).toContain(
    'verdict.cross_check_asked',
  )
  expect((await anonymous(app).get(`/claims/${claimId}`)).text).not.toContain('addresses overlap')
})

test('neither oneself nor a contributor is a fresh pair of eyes, and what was typed comes back', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  const page = load((await editor.get(`/review/${verdictId}`)).text)
  const names = page('#cross-check-colleague option')
    .toArray()
    .map((option) => page(option).text())

  const refused = await ask(verdictId, checker)

  expect(names).toEqual(['Choose', 'Olga Other'])
  expect(refused.status).toBe(422)
  const $ = load(refused.text)
  expect($('title').text()).toMatch(/^Error:/)
  expect($('.error-summary a').attr('href')).toBe('#cross-check-colleague')
  expect($('.error-summary').text()).toContain('Cem Checker contributed to it.')
  expect($('#cross-check-request').text().trim()).toBe('Do the addresses overlap?')
})

test('a fact-checker reads who may ask', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)

  const page = load((await other.get(`/review/${verdictId}`)).text)

  expect(page('#cross-check').attr('disabled')).toBeDefined()
  expect(page('#cross-check-reason').text()).toBe('Only an editor asks for a cross-check.')
})

test('once decided nobody is asked any more', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  await ask(verdictId, other)
  await approveVerdict(db(), editor.account, await approvalOf(db(), verdictId), NOW)

  expect(await listOpenCrossChecks(db())).toEqual([])
  expect((await other.get('/desk')).text).not.toContain('id="asked"')
})

test('an editor who contributed reads first that the decision is not theirs, and the bar says so of each decision', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  await editor.submit(`/claims/${claimId}/searches`, {
    fields: { side: 'refutes', lookedIn: 'archives', lookedFor: 'counts', searchedOn: '2022-10-20' },
  })

  const $ = load((await editor.get(`/review/${verdictId}`)).text)

  expect($('main .notice').text()).toMatch(/Not yours to decide[\s\S]*You cannot approve this/)
  const links = $('.decision-bar a')
    .toArray()
    .map((link) => $(link).text())
  expect(links).toEqual(['✕ Approve: why not', '✕ Return: why not', 'Cross-check'])
  for (const link of $('.decision-bar a').toArray()) expect($($(link).attr('href') ?? '')).toHaveLength(1)
  expect(load((await other.get(`/review/${verdictId}`)).text)('.decision-bar')).toHaveLength(0)
})
