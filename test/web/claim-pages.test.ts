import { load } from 'cheerio'
import { holdVerdict } from '../../server/actions/verdict-holds'
import { confirmRetraction, proposeRetraction } from '../../server/actions/verdict-retraction'
import { approveVerdict } from '../../server/actions/verdict-review'
import { anonymous } from '../support/agent'
import { testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import {
  approvalOf,
  insertNewsroom,
  insertNextRevision,
  insertPublished,
  type Newsroom,
} from '../support/verdicts'

async function house() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const db = app.deps.db
  return { app, db, reader: anonymous(app), people: await insertNewsroom(db) }
}

type House = Awaited<ReturnType<typeof house>>
let here: House
beforeAll(async () => {
  here = await house()
})

async function replaced({ checker, editor }: Newsroom) {
  const { claimId } = await insertPublished(here.db, { checker, editor })
  const summary = 'The group later counted 102 offices in 53 countries.'
  const next = await insertNextRevision(here.db, checker, claimId, {
    summary,
    changeClass: 'correction_major',
    changeNote: 'We gave an outdated count.',
  })
  await approveVerdict(here.db, editor, await approvalOf(here.db, next), NOW)
  return claimId
}

test('a reader sees claim, claimant, verdict, evidence of both sides, reply and reasons', async () => {
  const { claimId } = await insertPublished(here.db, here.people)

  const answer = await here.reader.open(`/claims/${claimId}`)

  const $ = load(answer.text)
  const words = $('main').text().replace(/\s+/g, ' ')
  expect($('h1').text()).toContain('54')
  expect($('.verdict-block__word').text()).toContain('Mostly true')
  expect(words).toContain('The group counted 54 offices in 21 countries.')
  expect(words).toContain('For 2')
  expect(words).toContain('Against 0')
  expect(words).toContain('press archives')
  expect(words).toContain('no reply')
  expect(words).toContain('Approved by Ada Editor')
  expect(words).toContain('Cem Checker')
  expect($('.prose strong').text()).toBe('54')
  expect($('title').text()).toMatch(/^Mostly true: /)
})

test('a wrong slug leads to the right address for good', async () => {
  const { claimId } = await insertPublished(here.db, here.people)

  const answer = await here.reader.get(`/claims/${claimId}/wrong-words`)

  expect(answer.status).toBe(301)
  expect(answer.headers.location).toMatch(new RegExp(`^/claims/${claimId}/[a-z0-9-]+$`))
})

test('a claim that nobody published is not there for readers', async () => {
  const claimId = await insertTriaged(here.db, here.people.checker)

  expect((await here.reader.get(`/claims/${claimId}`)).status).toBe(404)
  expect((await here.reader.get('/claims/999999')).status).toBe(404)
  expect((await here.reader.get('/claims/abc')).status).toBe(404)
})

test('a correction shows a notice, both revisions and what changed between them', async () => {
  const claimId = await replaced(here.people)

  const now = load((await here.reader.open(`/claims/${claimId}`)).text)
  const first = load((await here.reader.open(`/claims/${claimId}/revisions/1`)).text)
  const difference = load((await here.reader.open(`/claims/${claimId}/history/1..2`)).text)

  expect(now('.notice').text()).toContain('We gave an outdated count.')
  expect(now('.verdict-block').text()).toContain('102 offices')
  expect(first('.notice').text()).toContain('Replaced by revision 2')
  expect(first('.verdict-block').text()).toContain('54 offices')
  expect(difference('ins').text()).toContain('102')
  expect(difference('del').text()).toContain('54')
  expect(load((await here.reader.open(`/claims/${claimId}/history`)).text)('.desk-list > li').length).toBe(2)
})

test('each revision names who approved that one, whoever approved the next', async () => {
  const { claimId } = await insertPublished(here.db, here.people)
  const next = await insertNextRevision(here.db, here.people.checker, claimId)
  await approveVerdict(here.db, here.people.standards, await approvalOf(here.db, next), NOW)

  const now = load((await here.reader.open(`/claims/${claimId}`)).text)
  const first = load((await here.reader.open(`/claims/${claimId}/revisions/1`)).text)

  expect(now('.verdict-block').text()).toContain(`Approved by ${here.people.standards.name}`)
  expect(first('.verdict-block').text()).toContain(`Approved by ${here.people.editor.name}`)
})

test.each(['/history/2..9', '/history/x', '/revisions/9', '/revisions/0'])(
  '%s of a claim with one revision is not found',
  async (path) => {
    const { claimId } = await insertPublished(here.db, here.people)

    expect((await here.reader.get(`/claims/${claimId}${path}`)).status).toBe(404)
  },
)

test('a held verdict stays with its notice and leaves the structured data', async () => {
  const { claimId, verdictId } = await insertPublished(here.db, here.people)
  await holdVerdict(here.db, here.people.editor, { verdictId, reason: 'New figures came in.' }, NOW)

  const $ = load((await here.reader.open(`/claims/${claimId}`)).text)

  expect($('.notice').text()).toContain('New figures came in.')
  expect($('script[type="application/ld+json"]').length).toBe(0)
})

test('a retracted verdict stays with its public reason and leaves the structured data', async () => {
  const { claimId, verdictId } = await insertPublished(here.db, here.people)
  const publicReason = 'The list turned out to be a draft.'
  await proposeRetraction(here.db, here.people.editor, { verdictId, publicReason }, NOW)
  await confirmRetraction(here.db, here.people.standards, { verdictId, singleEditorReason: '' }, NOW)

  const $ = load((await here.reader.open(`/claims/${claimId}`)).text)

  expect($('.notice').text()).toContain(publicReason)
  expect($('title').text()).toMatch(/^Retracted: Mostly true: /)
  expect($('meta[name=description]').attr('content')).toBe(`Retracted: Mostly true. ${publicReason}`)
  expect($('.citation').text()).toContain('– Retracted: Mostly true. Revision 1')
  expect($('script[type="application/ld+json"]').length).toBe(0)
  expect((await here.reader.open('/corrections?class=retraction')).text).toContain(publicReason)
})

test.each([
  // rating        number
  ['true', '5'],
  ['mostly_true', '4'],
  ['mixed', '3'],
  ['mostly_false', '2'],
  ['false', '1'],
  ['unverified', undefined],
  ['unverifiable', undefined],
  ['disputed', undefined],
  ['superseded', undefined],
])('the structured data of a %s verdict carries the number %s', async (rating, number) => {
  const { claimId } = await insertPublished(here.db, here.people, { rating })

  const $ = load((await here.reader.open(`/claims/${claimId}`)).text)
  const review = JSON.parse($('script[type="application/ld+json"]').text())

  expect(review['@type']).toBe('ClaimReview')
  expect(review.reviewRating.ratingValue).toBe(number)
  expect(review.reviewRating.alternateName).toBe(
    $('.verdict-block__word')
      .text()
      .replace('Verdict:', '')
      .replace(/[●◐◆▲■○]/u, '')
      .trim(),
  )
  expect(review.claimReviewed).toBe($('h1').text().trim())
  expect(review.url).toMatch(new RegExp(`^http://127.0.0.1:3000/claims/${claimId}/`))
  expect(review.itemReviewed.author?.name).not.toBe(review.author.name)
})

test('words that could end the script element cannot', async () => {
  const { claimId } = await insertPublished(here.db, here.people, {
    summary: '</script><script>alert(1)</script>',
  })

  const { text } = await here.reader.open(`/claims/${claimId}`)

  expect(text).not.toContain('<script>alert(1)')
  expect(
    JSON.parse(load(text)('script[type="application/ld+json"]').text()).reviewRating.ratingExplanation,
  ).toContain('</script>')
})

test('home, corrections and about tell what was decided and changed', async () => {
  await replaced(here.people)

  const home = load((await here.reader.open('/')).text)
  expect(home('#decided').text()).toBe('Latest decided')
  expect(home('[aria-labelledby="changed"]').text()).toContain('Correction (major)')
  const corrections = load((await here.reader.open('/corrections')).text)
  expect(corrections('.correction').first().text()).toContain('We gave an outdated count.')
  expect((await here.reader.open('/corrections?class=nonsense')).status).toBe(200)
  for (const path of [
    '/about',
    '/about/method',
    '/about/corrections',
    '/about/ratings',
    '/about/ratings/1',
  ]) {
    expect((await here.reader.get(path)).status).toBe(200)
  }
  expect((await here.reader.get('/about/ratings/9')).status).toBe(404)
})
