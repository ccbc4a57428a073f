import { load } from 'cheerio'
import { assignReview } from '../../server/actions/review-assignment'
import { approveVerdict } from '../../server/actions/verdict-review'
import { findReviewAssignment } from '../../server/store/review-assignments'
import { signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import { approvalOf, insertSubmitted } from '../support/verdicts'

const db = withRollback()
type SignedIn = Awaited<ReturnType<typeof signIn>>
let app: TestApp
let checker: SignedIn
let ada: SignedIn
let ben: SignedIn

beforeEach(async () => {
  app = testApp(db(), { clock: () => NOW })
  checker = await signIn(app, 'fact_checker', 'Cem Checker')
  ada = await signIn(app, 'editor', 'Ada Editor')
  ben = await signIn(app, 'editor', 'Ben Editor')
})

async function rowOf(agent: SignedIn, verdictId: number, show = '') {
  const $ = load((await agent.open(`/review?show=${show}`)).text)
  const row = $(`#verdict-${verdictId}`).closest('li')
  return {
    words: row.text().replace(/\s+/g, ' '),
    buttons: row
      .find('button')
      .toArray()
      .map((button) => $(button).text()),
  }
}

const take = (verdictId: number) => ({ form: `/review/${verdictId}/assignment` })

test('an editor takes a row on without scripts, comes back to it under the same filter, and others see who is on it', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)

  const taken = await ada.submit('/review?show=decide', take(verdictId))

  expect(taken.status).toBe(303)
  expect(taken.headers.location).toBe(`/review?show=decide&notice=review_assigned#verdict-${verdictId}`)
  const [own, others] = [await rowOf(ada, verdictId), await rowOf(ben, verdictId)]
  expect(own.words).toMatch(/You are on it since \d+ \w+ \d{4}, \d\d:\d\d UTC/)
  expect(own.buttons).toEqual(['Take me off'])
  expect(others.words).toMatch(/Ada Editor is on it since \d+ \w+ \d{4}, \d\d:\d\d UTC/)
  expect(others.buttons).toEqual(['Take Ada Editor off'])
  expect((await rowOf(checker, verdictId)).buttons).toEqual([])
})

test('“Mine” holds what one is on and what one worked on, and nothing of others', async () => {
  const first = await insertSubmitted(db(), checker.account)
  const second = await insertSubmitted(db(), checker.account)
  await assignReview(db(), ada.account, first.verdictId, NOW)

  const rows = async (agent: SignedIn) =>
    load((await agent.open('/review?show=mine')).text)('[data-row]')
      .toArray()
      .map((row) => row.attribs.id)

  expect(await rows(ada)).toEqual([`verdict-${first.verdictId}`])
  expect(await rows(ben)).toEqual([])
  expect(new Set(await rows(checker))).toEqual(
    new Set([`verdict-${first.verdictId}`, `verdict-${second.verdictId}`]),
  )
})

test('the editor who presses second reads who was first, on the page the button stood on', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  const queue = await ben.open('/review')
  const review = await ben.open(`/review/${verdictId}`)
  await ada.submit('/review', take(verdictId))

  const late = await ben.submitFrom(queue.text, '/review', take(verdictId))
  const alsoLate = await ben.submitFrom(review.text, `/review/${verdictId}`, take(verdictId))

  expect([late.status, alsoLate.status]).toEqual([409, 409])
  for (const { text } of [late, alsoLate])
    expect(load(text)('main .notice').text().replace(/\s+/g, ' ')).toContain('Ada Editor was first')
  expect(load(late.text)('h1').text()).toBe('Review')
  expect(load(alsoLate.text)('#decision')).toHaveLength(1)
  expect((await findReviewAssignment(db(), verdictId))?.assigneeId).toBe(ada.account.id)
})

test('who contributed has no button, and a hand-made one is turned down with the reason', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  await ben.submit(`/claims/${claimId}/searches`, {
    fields: { side: 'refutes', lookedIn: 'archives', lookedFor: 'counts', searchedOn: '2022-10-20' },
  })
  const other = await insertSubmitted(db(), checker.account)
  const page = await ben.open('/review')
  const forged = page.text.replaceAll(`/review/${other.verdictId}/`, `/review/${verdictId}/`)

  const row = await rowOf(ben, verdictId)
  const refused = await ben.submitFrom(forged, '/review', take(verdictId))

  expect(row.words).toMatch(
    /You contributed: you worked on its evidence on \d+ \w+ \d{4}\. You cannot approve it\./,
  )
  expect(row.buttons).toEqual([])
  expect(refused.status).toBe(422)
  expect(load(refused.text)('.error-summary').text()).toContain('you worked on its evidence')
  expect(await findReviewAssignment(db(), verdictId)).toBeUndefined()
})

test('an editor hands back what they took, and another editor takes it on from the page of the revision', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  await ada.submit('/review', take(verdictId))

  const off = await ada.submit(`/review/${verdictId}`, { form: `/review/${verdictId}/assignment/removal` })
  const on = await ben.submit(`/review/${verdictId}`, take(verdictId))

  expect(off.headers.location).toBe(`/review/${verdictId}?notice=review_unassigned`)
  expect(on.headers.location).toBe(`/review/${verdictId}?notice=review_assigned`)
  expect((await ada.open(`/review/${verdictId}`)).text).toContain('Ben Editor is on it since')
})

test('once decided nobody is on it: neither the page nor the history of readers speaks of it', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  await ada.submit('/review', take(verdictId))
  await approveVerdict(db(), ben.account, await approvalOf(db(), verdictId), NOW)

  const review = await ada.open(`/review/${verdictId}`)

  expect(review.text).not.toContain('on it since')
  expect(review.text).not.toContain(`/review/${verdictId}/assignment`)
  const history = await ada.open(`/claims/${claimId}/work`)
  expect(history.text).toContain('took the revision on, to decide it')
  expect((await ada.open(`/claims/${claimId}/history`)).text).not.toContain('took the revision on')
})

test('there is no way to decide several rows at once', async () => {
  await insertSubmitted(db(), checker.account)
  await insertSubmitted(db(), checker.account)

  const $ = load((await ada.open('/review')).text)

  expect($('main input[type=checkbox], main select')).toHaveLength(0)
  expect($('main form[action*="approval"]')).toHaveLength(0)
})

test('a row says when it changed since the editor said that they read it', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  const unread = await rowOf(ada, verdictId)
  await ada.submit(`/review/${verdictId}`, { form: `/verdicts/${verdictId}/look` })
  const read = await rowOf(ada, verdictId)
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/withdrawal` })
  await checker.submit(`/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { summary: 'The group counted 102 offices.' },
  })
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/submission` })

  const changed = await rowOf(ada, verdictId)

  expect([unread, read].map(({ words }) => words.includes('Changed since you looked'))).toEqual([
    false,
    false,
  ])
  expect(changed.words).toContain('Changed since you looked')
  expect((await rowOf(ben, verdictId)).words).not.toContain('Changed since you looked')
})
