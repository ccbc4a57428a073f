import { load } from 'cheerio'
import { addArticle } from '../../server/actions/article-entry'
import { addPassage } from '../../server/actions/claim-passages'
import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import type { Article } from '../../server/domain/article'
import type { VerdictDraft } from '../../server/domain/verdict'
import { makePassage } from '../../server/language/passage'
import { findNewestRevision } from '../../server/store/articles'
import { updateClaimWork } from '../../server/store/claims'
import { anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { approvalOf, DRAFT, insertNewsroom, insertReadyClaim, type Newsroom } from '../support/verdicts'

const TEXT = (group: string) =>
  [
    'Offices under review',
    `${group} says it has mapped 54 offices in 21 countries. Four governments want them closed.`,
    'A spokesman called them service points. He put the number of returned citizens at 230,000.',
  ].join('\n\n')

interface Desk {
  app: TestApp
  people: Newsroom
  article: Article
  path: string
}

let count = 0

async function desk(fields: Partial<Article> = {}): Promise<Desk> {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const { db } = app.deps
  count += 1
  const people = await insertNewsroom(db)
  const stated = { title: '', outlet: 'The Example', author: '', url: '', language: 'en', ...fields }
  const entry = { fields: stated, text: TEXT(`Group ${count}`), format: 'plain' } as const
  const { article } = await addArticle(db, people.checker, entry, NOW)
  return { app, people, article, path: `/articles/${article.id}/offices-under-review` }
}

async function place({ app, people, article }: Desk, claimId: number, words: string): Promise<void> {
  const revision = await findNewestRevision(app.deps.db, article.id)
  if (revision === undefined) throw new Error('no text')
  const start = revision.text.indexOf(words)
  const span = makePassage(revision.text, start, start + words.length)
  const passage = { articleId: article.id, articleRevisionId: revision.id, ...span }
  await addPassage(app.deps.db, people.checker, { claimId, passage }, NOW)
}

async function publish(desk: Desk, words: string, draft: Partial<VerdictDraft> = {}): Promise<number> {
  const { db } = desk.app.deps
  const { checker, editor } = desk.people
  const claimId = await insertReadyClaim(db, checker)
  await place(desk, claimId, words)
  const verdictId = await saveDraft(db, checker, { claimId, revision: 0, draft: { ...DRAFT, ...draft } }, NOW)
  await submitVerdict(db, checker, { verdictId, revision: 1 }, NOW)
  await approveVerdict(db, editor, await approvalOf(db, verdictId), NOW)
  return claimId
}

async function open(desk: Desk, words: string, text = 'A claim in work.'): Promise<number> {
  const id = await insertTriaged(desk.app.deps.db, desk.people.checker, { text })
  await place(desk, id, words)
  return id
}

test('a reader sees title, outlet, unknown date, tally, marks and cards of what was published', async () => {
  const here = await desk()
  const claimId = await publish(here, '54 offices in 21 countries')

  const answer = await anonymous(here.app).get(here.path)

  expect(answer.status).toBe(200)
  const $ = load(answer.text)
  expect($('h1').text()).toBe('Offices under review')
  expect($('.page-head').text()).toMatch(/The Example · date unknown/)
  expect($('.tally').text().replace(/\s+/g, ' ')).toContain('1 claim 1 Mostly true')
  expect($('mark.mark--mostly-supported').text()).toBe('54 offices in 21 countries')
  expect($('.mark-number').attr('href')).toBe(`#claim-${claimId}`)
  const card = $(`#claim-${claimId}`)
  expect(card.text()).toContain('Mostly true')
  expect(card.text().replace(/\s+/g, ' ')).toContain('for 2 against 0')
  expect(card.find('.claim-card__foot a').attr('href')).toBe(`#mark-${claimId}`)
  expect($(`#mark-${claimId}`)).toHaveLength(1)
  expect($('main').text()).toContain('SHA-256 of the text')
})

test('open claims are listed without anything of the work; what the newsroom alone knows stays out', async () => {
  const here = await desk()
  const { db } = here.app.deps
  await publish(here, '54 offices')
  await open(here, 'Four governments', 'Four governments act.')
  const waiting = await open(here, 'service points', 'The offices are service points.')
  await updateClaimWork(
    db,
    waiting,
    { state: 'waiting', waitingFor: 'a letter', waitingUntil: '2026-12-01' },
    '',
    NOW,
  )
  const dismissed = await open(here, 'A spokesman', 'Dismissed words.')
  await updateClaimWork(db, dismissed, { state: 'dismissed' }, 'Nothing in it.', NOW)

  const $ = load((await anonymous(here.app).get(here.path)).text)
  const words = $('main').text()

  expect($('.claim-card')).toHaveLength(3)
  expect(words).toContain('In work since 23 November 2026')
  expect(words).not.toContain('Dismissed words')
  expect(words).not.toContain('a letter')
  expect(words).not.toContain('Work:')
  expect($('a[href$="/workbench"]')).toHaveLength(0)
})

test('the newsroom sees the same page with the work and the way to the workbench', async () => {
  const here = await desk()
  await publish(here, '54 offices')
  await open(here, 'Four governments')
  const checker = await signIn(here.app, 'fact_checker')

  const $ = load((await checker.get(here.path)).text)

  expect($('a[href$="/workbench"]').length).toBeGreaterThan(0)
  expect($('main').text()).toContain('Work: to be researched')
})

test('readers keep what was approved when the claim is edited and its evidence grows', async () => {
  const here = await desk()
  const claimId = await publish(here, '54 offices')
  await here.app.deps.db('claims').where({ id: claimId }).update({ text: 'Live words that nobody approved.' })
  await here.app.deps.db('evidence').where({ claim_id: claimId }).update({ stance: 'refutes' })

  const $ = load((await anonymous(here.app).get(here.path)).text)

  expect($('main').text()).not.toContain('nobody approved')
  expect($(`#claim-${claimId}`).text().replace(/\s+/g, ' ')).toContain('for 2 against 0')
})

test('claims are numbered by the text, and overlapping ones show the severer look and both numbers', async () => {
  const here = await desk()
  const inner = await publish(here, '54 offices', { rating: 'false' })
  const outer = await publish(here, 'mapped 54 offices in 21 countries', { rating: 'true' })

  const $ = load((await anonymous(here.app).get(here.path)).text)

  const marks = $('.annotated__text mark')
    .toArray()
    .map((mark) => [$(mark).text(), $(mark).attr('class')])
  expect(marks).toEqual([
    ['mapped ', 'mark mark--supported'],
    ['54 offices', 'mark mark--false'],
    [' in 21 countries', 'mark mark--supported'],
  ])
  const numbers = $('.annotated__text .mark-number')
    .toArray()
    .map((link) => `${$(link).text()} ${$(link).attr('aria-label')}`)
  expect(numbers).toEqual(['1 Claim 1: True', '2 Claim 2: False', '1 Claim 1: True'])
  expect(
    $('.claim-card')
      .toArray()
      .map((card) => $(card).attr('id')),
  ).toEqual([`claim-${outer}`, `claim-${inner}`])
  expect($('.annotated__text').text()).toContain('has mapped 5')
})

test('two claims on the same words are both reached from the text and lead back to it', async () => {
  const here = await desk()
  const one = await publish(here, '230,000')
  const other = await publish(here, '230,000')

  const $ = load((await anonymous(here.app).get(here.path)).text)

  for (const id of [one, other]) {
    expect($(`#mark-${id}`)).toHaveLength(1)
    expect($(`.annotated__text a[href="#claim-${id}"]`)).toHaveLength(1)
  }
})

test('each link of a card back to the text says which claim it leads to', async () => {
  const here = await desk()
  await publish(here, '54 offices')
  await publish(here, '230,000')

  const $ = load((await anonymous(here.app).get(here.path)).text)

  const links = $('.claim-card__foot a').toArray()
  expect(links.map((link) => $(link).text())).toEqual(['In the text: claim 1', 'In the text: claim 2'])
})

test('a filter of the tally leaves the claims of one word', async () => {
  const here = await desk()
  await publish(here, '54 offices', { rating: 'false' })
  const kept = await publish(here, '230,000', { rating: 'true' })
  const reader = anonymous(here.app)
  const whole = load((await reader.get(here.path)).text)
  const href = whole('.tally a')
    .toArray()
    .map((link) => whole(link).attr('href'))
    .find((each) => each?.endsWith('=true'))

  const $ = load((await reader.get(href ?? '')).text)

  expect(
    $('.claim-card')
      .toArray()
      .map((card) => $(card).attr('id')),
  ).toEqual([`claim-${kept}`])
  expect($('.annotated__text mark').text()).toBe('230,000')
  expect($('.mark-number').attr('aria-label')).toContain('Claim 2: True')
  expect($('.tally').text()).toContain('2 claims')
})

test('the mark-up names the article and mentions its claims, without a ClaimReview', async () => {
  const here = await desk({ url: 'https://example.org/story', publishedOn: '2022-10-26' })
  const claimId = await publish(here, '54 offices')
  await open(here, 'Four governments')

  const $ = load((await anonymous(here.app).get(here.path)).text)
  const data = JSON.parse($('script[type="application/ld+json"]').text())

  expect(data).toMatchObject({
    '@type': 'Article',
    headline: 'Offices under review',
    url: 'https://example.org/story',
    datePublished: '2022-10-26',
  })
  expect(data.mentions).toHaveLength(1)
  expect(data.mentions[0]).toMatchObject({
    '@type': 'Claim',
    url: expect.stringContaining(`/claims/${claimId}/`),
  })
  expect(JSON.stringify(data)).not.toContain('ClaimReview')
})

test('any other end of the address leads to the right one for good', async () => {
  const here = await desk()
  await publish(here, '54 offices')
  const reader = anonymous(here.app)

  for (const path of [`/articles/${here.article.id}`, `/articles/${here.article.id}/old-title?show=true`]) {
    const answer = await reader.get(path)
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toMatch(/^\/articles\/\d+\/offices-under-review/)
  }
  expect((await reader.get('/articles/999999')).status).toBe(404)
  expect((await reader.get('/articles/x')).status).toBe(404)
})

test('the ledger lists every claim with what was published of it', async () => {
  const here = await desk()
  await publish(here, '54 offices', { rating: 'false' })
  await open(here, 'Four governments', 'Four governments act.')

  const $ = load((await anonymous(here.app).get(`/articles/${here.article.id}/ledger`)).text)

  const rows = $('tbody tr')
    .toArray()
    .map((row) => $(row).text().replace(/\s+/g, ' ').trim())
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(
    /^1 There are 54 police offices in 21 countries\. False Safeguard Defenders Quantity 2 0/,
  )
  expect(rows[1]).toMatch(/^2 Four governments act\. Not checked yet .* – –/)
  expect($('th').text()).not.toContain('Work')
})

test('a hostile title stays text in the page and in its mark-up', async () => {
  const here = await desk({ title: '</script><script>alert(1)</script>' })
  await publish(here, '54 offices')

  const answer = await anonymous(here.app).open(`/articles/${here.article.id}`)

  expect(answer.text).not.toContain('<script>alert')
  expect(load(answer.text)('h1').text()).toBe('</script><script>alert(1)</script>')
})

test('a corrected text shows the difference and flags what was lost', async () => {
  const here = await desk()
  const claimId = await publish(here, '54 offices')
  const checker = await signIn(here.app, 'fact_checker')
  const text = TEXT(`Group ${count}`).replace('54', '102')

  const stored = await checker.submit(`/articles/${here.article.id}/revisions/new`, { fields: { text } })

  expect(stored.headers.location).toBe(`/articles/${here.article.id}/revisions/2?notice=article_revised`)
  const $ = load((await checker.get(stored.headers.location ?? '')).text)
  expect($('ins').text()).toContain('102')
  expect($('del').text()).toContain('54')
  expect($('#lost').closest('section').text()).toContain('54 offices')
  const reader = load((await anonymous(here.app).get(here.path)).text)
  expect(reader(`#claim-${claimId}`).text()).toContain('no longer stands in this text')
  expect(
    load((await checker.get(`/articles/${here.article.id}/revisions`)).text)('.desk-list > li'),
  ).toHaveLength(2)
})

test('whoever corrects second sees both texts and keeps theirs', async () => {
  const here = await desk()
  const [one, other] = [await signIn(here.app, 'fact_checker'), await signIn(here.app, 'editor')]
  const path = `/articles/${here.article.id}/revisions/new`
  const opened = (await other.get(path)).text
  await one.submit(path, { fields: { text: TEXT(`Group ${count}`).replace('54', '102') } })

  const late = await other.submitFrom(opened, path, {
    fields: { text: TEXT(`Group ${count}`).replace('54', '55') },
  })
  const same = await one.submit(path)

  expect(late.status).toBe(409)
  const $ = load(late.text)
  expect($('#text').text()).toContain('mapped 55 offices')
  expect($('.conflict__current').text()).toContain('mapped 102 offices')
  expect(same.status).toBe(422)
  expect(load(same.text)('.error-summary').text()).toContain('says the same, word for word')
  expect((await other.submitFrom(late.text, path)).status).toBe(303)
})

test('the pages of texts are closed to readers', async () => {
  const here = await desk()
  await publish(here, '54 offices')

  const answer = await anonymous(here.app).get(`/articles/${here.article.id}/revisions/1`)

  expect(answer.headers.location).toMatch(/^\/sign-in/)
})

test.each([
  ['held', 'On hold: False'],
  ['retracted', 'Retracted: False'],
])('a verdict that is %s says so in words and is not counted as what it said', async (state, words) => {
  const here = await desk()
  const claimId = await publish(here, '54 offices', { rating: 'false' })
  await here.app.deps.db('verdicts').where({ claim_id: claimId }).update({ state })

  const $ = load((await anonymous(here.app).get(here.path)).text)

  expect($(`#claim-${claimId} .verdict-tag`).text().trim()).toBe(words)
  expect($('.tally').text()).not.toContain('False')
  expect($('.mark-number').attr('aria-label')).toContain(words)
  expect(JSON.parse($('script[type="application/ld+json"]').text()).mentions).toEqual([])
})

test('a reader finds an article by words of its text, and is told where none has them', async () => {
  const here = await desk()
  await publish(here, '54 offices')
  const reader = anonymous(here.app)

  const found = load((await reader.get(`/articles?q=mapped+group+${count}`)).text)
  const none = load((await reader.get('/articles?q=zebra')).text)

  expect(found('.catalogue a').attr('href')).toBe(here.path)
  expect(none('.empty-state').text()).toContain('No article has all of these words')
  expect(none('.empty-state a').attr('href')).toBe('/articles')
})

test('a reader sees in the list what became of the claims of each article', async () => {
  const here = await desk()
  await publish(here, '54 offices')
  await place(here, await insertTriaged(here.app.deps.db, here.people.checker), '230,000')

  const $ = load((await anonymous(here.app).get(`/articles?q=mapped+group+${count}`)).text)

  const record = $('.catalogue .tally').text().replace(/\s+/g, ' ')
  expect(record).toContain('2 claims')
  expect(record).toContain('1 Mostly true')
  expect(record).toContain('1 without a verdict in force')
})

test('the list of texts ends with the history of the article, field by field', async () => {
  const here = await desk()
  const checker = await signIn(here.app, 'fact_checker', 'Fay Checker')
  await checker.submit(`/articles/${here.article.id}/edit`, { fields: { author: 'N. N.' } })

  const $ = load((await checker.get(`/articles/${here.article.id}/revisions`)).text)

  const history = $('#history').closest('section').text().replace(/\s+/g, ' ')
  expect(history).toContain('Fay Checker edited what is known about the article')
  expect(history).toContain('Author after: N. N.')
})
