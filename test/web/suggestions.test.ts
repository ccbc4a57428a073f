import { load } from 'cheerio'
import { addArticle } from '../../server/actions/article-entry'
import { makeClaim } from '../../server/actions/claim-making'
import { findClaim, listPartnerIds } from '../../server/store/claims'
import { listArticleEvents } from '../../server/store/events'
import { listClaimPassages } from '../../server/store/passages'
import { type Agent, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW, newClaimOf } from '../support/claims'
import { testDatabase } from '../support/database'

const TEXT = [
  'The harbour office counted 340 ships in the bay.',
  'Port director Lena Marsh said on 3 March 2026 that 12 containers were lost in the storm.',
  'The company Norfreight denied that any containers were lost.',
  'Follow The Bay Courier on Twitter.',
  'Fishing here will surely collapse within ten years, the union believes.',
  'On the quay, the harbour office counted 340 ships in the bay last week.',
].join('\n\n')

let house: TestApp
let checker: Agent & { account: NonNullable<Agent['account']> }
let article: number

beforeEach(async () => {
  house = testApp(await testDatabase(), { clock: () => NOW })
  checker = await signIn(house, 'fact_checker')
  const fields = {
    title: 'Storm',
    outlet: '',
    author: '',
    url: '',
    language: 'en',
    referenceDate: '2026-03-05',
  }
  const text = `${TEXT}\n\nEdition ${Math.random()} of the paper.`
  const added = await addArticle(house.deps.db, checker.account, { fields, text, format: 'plain' }, NOW)
  article = added.article.id
})

const list = async () => load((await checker.open(`/articles/${article}/suggestions`)).text)

/** The place of the suggestion with these words, as `#take-3`. */
async function button(words: string, kind: string): Promise<string> {
  const $ = await list()
  const item = $('[data-suggestion]').filter((_i, each) => $(each).text().includes(words))
  const id = item.find(`button[id^="${kind}-"]`).attr('id')
  if (id === undefined) throw new Error(`No button ${kind} at “${words}”`)
  return `form:has(#${id})`
}

const press = async (words: string, kind: string, fields = {}) =>
  checker.submit(`/articles/${article}/suggestions`, { form: await button(words, kind), fields })

const claimIdOf = (location = '') => Number(/claim=(\d+)/.exec(location)?.[1])

test('one press makes the claim with wording, claimant, kind, day, figures and passage, each marked as a guess', async () => {
  const pressed = await press('12 containers were lost in', 'take')

  const claim = await findClaim(house.deps.db, claimIdOf(pressed.headers.location))
  expect(claim).toMatchObject({
    voice: { voice: 'named', claimant: { name: 'Lena Marsh', kind: 'person' } },
    assertedOn: '2026-03-03',
    attribution: 'is_it',
    work: { state: 'triaged' },
  })
  expect(claim?.quantities).toMatchObject([{ value: 12, counted: 'containers' }])
  expect(claim?.text).not.toContain('said')
  expect(claim?.guessed).toEqual(['text', 'kind', 'attribution', 'claimant', 'assertedOn', 'figures'])
  const [passage] = await listClaimPassages(house.deps.db, claim?.id ?? 0)
  expect(passage?.exact).toBe(TEXT.split('\n\n')[1])
})

test('the marks stand on the page of the claim and in its form until somebody saves it', async () => {
  const id = claimIdOf((await press('12 containers were lost in', 'take')).headers.location)
  expect((await checker.open(`/claims/${id}/work`)).text).toContain('look at it and save the claim')
  const $ = load((await checker.open(`/claims/${id}/edit`)).text)
  for (const name of ['text', 'kind', 'claimantName', 'assertedOn', 'figureValue[]', 'figureCounted[]'])
    expect($(`[name="${name}"]`).first().attr('data-guess')).toBeDefined()
  expect($('[name=voice]:checked').attr('data-guess')).toBeDefined()
  expect($('#occasion').attr('data-guess')).toBeUndefined()

  await checker.submit(`/claims/${id}/edit`)

  expect(await findClaim(house.deps.db, id)).toMatchObject({ guessed: [], revision: 2 })
  expect((await checker.open(`/claims/${id}/work`)).text).not.toContain('look at it and save the claim')
})

test('a guess mark is never shown to readers', async () => {
  const id = claimIdOf((await press('12 containers were lost in', 'take')).headers.location)

  const page = await checker.open(`/claims/${id}`)

  expect(page.text).not.toContain('Guessed')
})

test('where somebody named asserts it, both halves are made in one press', async () => {
  const pressed = await press('12 containers were lost in', 'both')

  const id = claimIdOf(pressed.headers.location)
  const [partner = 0] = await listPartnerIds(house.deps.db, id)
  expect(await findClaim(house.deps.db, partner)).toMatchObject({
    attribution: 'said_it',
    guessed: expect.arrayContaining(['text']),
  })
  expect((await findClaim(house.deps.db, partner))?.text).toMatch(/^Lena Marsh said that /)
})

test('a sentence that repeats another becomes a second passage of the same claim', async () => {
  const pressed = await press('340 ships', 'take')

  const passages = await listClaimPassages(house.deps.db, claimIdOf(pressed.headers.location))
  expect(passages).toHaveLength(2)
  expect((await list())('[data-suggestion]:has(.suggestion__buttons)').text()).not.toContain('340 ships')
})

test('a forecast is kept as not checkable, with that reason', async () => {
  const pressed = await press('will surely collapse', 'take')

  const claim = await findClaim(house.deps.db, claimIdOf(pressed.headers.location))
  expect(claim?.work).toEqual({ state: 'not_checkable', reason: 'forecast' })
  expect(claim?.stateReason).not.toBe('')
})

test('boilerplate is no claim: it can be dismissed and nothing else', async () => {
  const $ = await list()
  const item = $('[data-suggestion]').filter((_i, each) => $(each).text().includes('Bay Courier'))

  expect(item.find('button[id^="take-"]')).toHaveLength(0)
  expect(item.find('button[id^="dismiss-"]')).toHaveLength(1)
})

test('a suggestion is dismissed with a reason, listed as such, and brought back', async () => {
  const dismissed = await press('Bay Courier', 'dismiss', { reason: 'An advertisement' })

  expect(dismissed.status).toBe(303)
  const page = await list()
  expect(page('section:has(#dismissed)').text()).toContain('An advertisement')
  expect(page('section:has(#open)').text()).not.toContain('Bay Courier')
  await checker.submit(`/articles/${article}/suggestions`, { form: 'form:has([id^="restore-"])' })
  expect((await list())('section:has(#open)').text()).toContain('Bay Courier')
  const verbs = (await listArticleEvents(house.deps.db, article)).map(({ verb }) => verb)
  expect(verbs).toEqual(
    expect.arrayContaining(['article.suggestion_dismissed', 'article.suggestion_restored']),
  )
})

test('without a reason nothing is dismissed, and the page says what is missing', async () => {
  const answer = await press('Bay Courier', 'dismiss', { reason: ' ' })

  expect(answer.status).toBe(422)
  expect(load(answer.text)('.error-summary').text()).toContain('Say why it needs no claim.')
})

test('a place that was not suggested is refused', async () => {
  const page = await checker.open(`/articles/${article}/suggestions`)
  const csrf = load(page.text)('input[name="_csrf"]').first().attr('value') ?? ''
  const key = load(page.text)('input[name="_key"]').first().attr('value') ?? ''
  const place = { textRevision: '1', start: '3', end: '9', both: '' }

  const path = `/articles/${article}/suggestions/claims`
  const answer = await checker.post(path, { _csrf: csrf, _key: key, ...place })
  const old = await checker.post(path, { _csrf: csrf, _key: `${key}x`, ...place, textRevision: '2' })

  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Nothing is suggested at this place.')
  expect(old.status).toBe(409)
})

test('the workbench shows the best suggestions beside the text, and a claimed one no more', async () => {
  const before = load((await checker.open(`/articles/${article}/workbench`)).text)
  expect(before('[data-suggestions] [data-suggestion]').length).toBeGreaterThan(3)

  await press('12 containers were lost in', 'take')

  const after = load((await checker.open(`/articles/${article}/workbench`)).text)
  expect(after('[data-suggestions]').text()).not.toContain('Lena Marsh said on 3 March')
  expect((await list())('section:has(#claimed)').text()).toContain('Lena Marsh said on 3 March')
})

test('a text in a language that is not analysed says so and suggests nothing', async () => {
  const fields = { title: 'Haven', outlet: '', author: '', url: '', language: 'nl' }
  const text = `Er lagen 340 schepen in de haven. ${Math.random()}`
  const { article: dutch } = await addArticle(
    house.deps.db,
    checker.account,
    { fields, text, format: 'plain' },
    NOW,
  )

  const page = await checker.open(`/articles/${dutch.id}/workbench`)

  expect(load(page.text)('[data-suggestions]').text()).toContain('are not analysed')
})

test('a known claimant is matched by name', async () => {
  const claimant = { name: 'lena marsh', kind: 'person', role: '' } as const
  await makeClaim(house.deps.db, checker.account, newClaimOf({ claimant }), NOW)

  const pressed = await press('12 containers were lost in', 'take')

  const claim = await findClaim(house.deps.db, claimIdOf(pressed.headers.location))
  expect(claim?.voice).toMatchObject({ claimant: { name: expect.stringMatching(/^lena marsh$/i) } })
})

test('the standards editor weighs groups of signs, and the order of suggestions follows', async () => {
  const standards = await signIn(house, 'standards_editor')
  const scoreOf = async () => {
    const $ = await list()
    const item = $('[data-suggestion]').filter((_i, each) =>
      $(each).text().includes('12 containers were lost in'),
    )
    return /Score (\d\.\d\d)/.exec(item.text())?.[1]
  }
  const before = await scoreOf()

  const saved = await standards.submit('/settings/suggestions', { fields: { figures: '0', names: '0' } })

  expect(saved.status).toBe(303)
  expect(Number(await scoreOf())).toBeLessThan(Number(before))
  await standards.submit('/settings/suggestions', { fields: { figures: '1', names: '1' } })
  expect(await scoreOf()).toBe(before)
})

test('weights that somebody else changed meanwhile are shown beside mine', async () => {
  const standards = await signIn(house, 'standards_editor')
  const opened = await standards.open('/settings/suggestions')
  await standards.submit('/settings/suggestions', { fields: { time: '2' } })

  const late = await standards.submitFrom(opened.text, '/settings/suggestions', { fields: { time: '3' } })

  expect(late.status).toBe(409)
  expect(load(late.text)('.conflict__entry:has(#time) .conflict__text').text()).toBe('Twice')
  await standards.submit('/settings/suggestions', { fields: { time: '1' } })
})

test('the workbench says where the figures of the chosen sentence stand in claims already', async () => {
  await press('12 containers were lost in', 'take')

  const $ = load((await checker.open(`/articles/${article}/workbench?at=2`)).text)

  expect($('details:contains("in other claims") li').text()).toContain('12 containers: the same figure')
})

test('a denial that the text ties to another claim is pointed out on both, and its form knows which and how', async () => {
  const asserted = claimIdOf((await press('12 containers were lost in', 'take')).headers.location)
  const denied = (await press('Norfreight denied', 'take')).headers.location ?? ''
  const denial = claimIdOf(denied)

  const onDenial = load((await checker.open(denied)).text)
  const onAsserted = load((await checker.open(denied.replace(`claim=${denial}`, `claim=${asserted}`))).text)

  const link = onDenial(`#claim a[href*="answering=${denial}"]`)
  expect(onDenial('#claim').text()).toMatch(/Looks like an answer to claim \d: denies/)
  expect(onAsserted('#claim').text()).toMatch(/Claim \d looks like an answer to it: denies/)
  const form = load((await checker.open(link.attr('href') ?? '')).text)
  expect(form('#answeringId').val()).toContain(`#${denial} `)
  expect(form('[name=kinds]:checked')).toHaveLength(1)
  await checker.submit(link.attr('href') ?? '')
  expect(load((await checker.open(denied)).text)('#claim').text()).not.toContain('Looks like an answer')
})
