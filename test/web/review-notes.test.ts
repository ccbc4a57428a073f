import { load } from 'cheerio'
import { approveVerdict } from '../../server/actions/verdict-review'
import { listClaimEvents } from '../../server/store/events'
import { listVerdicts } from '../../server/store/verdicts'
import { anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  getVerdict,
  insertNextRevision,
  insertPublished,
  insertSubmitted,
} from '../support/verdicts'

const db = withRollback()
type SignedIn = Awaited<ReturnType<typeof signIn>>
let app: TestApp
let checker: SignedIn
let editor: SignedIn

beforeEach(async () => {
  app = testApp(db(), { clock: () => NOW })
  checker = await signIn(app, 'fact_checker', 'Cem Checker')
  editor = await signIn(app, 'editor', 'Ada Editor')
})

const wordsOf = (html: string) => load(html)('main').text().replace(/\s+/g, ' ')

test('a fact-checker answers one of the four questions on the draft, and the editor reads it beside the decision', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)

  const sent = await checker.submit(`/claims/${claimId}/verdict`, {
    form: `/verdicts/${verdictId}/notes`,
    fields: { question: 'literal', text: 'The report counts 54, no more.' },
  })
  const review = wordsOf((await editor.get(`/review/${verdictId}`)).text)

  expect(sent.headers.location).toBe(`/claims/${claimId}/verdict?notice=note_added#notes`)
  expect(review).toMatch(/Is it true word for word\? The report counts 54, no more\. Cem Checker/)
  expect(review).toContain('How did we decide like cases? Not answered yet.')
})

test('an editor asks in the discussion and may still approve: who asks is no contributor', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)

  const asked = await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/notes`,
    fields: { text: 'Do we know\nhow they counted?' },
  })
  const approved = await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/approval`,
    fields: { note: '' },
  })

  expect([asked.status, approved.status]).toEqual([303, 303])
  expect((await getVerdict(db(), verdictId)).state).toBe('published')
  expect((await listClaimEvents(db(), claimId, false)).map(({ verb }) => verb)).toContain('verdict.noted')
  expect((await anonymous(app).get(`/claims/${claimId}`)).text).not.toContain('how they counted')
})

test('an empty word is refused on a page that keeps what it was about', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)

  const refused = await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/notes`,
    fields: { question: 'precedent', text: ' ' },
  })

  expect(refused.status).toBe(422)
  expect(wordsOf(refused.text)).toContain('Write what you want to say.')
  expect(load(refused.text)('option[selected]').attr('value')).toBe('precedent')
})

test('what was said is never changed or removed, not even by hand', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  await editor.submit(`/verdicts/${verdictId}/notes`, {
    form: `/verdicts/${verdictId}/notes`,
    fields: { text: 'Once said.' },
  })

  for (const sql of [`UPDATE review_notes SET text = 'never'`, 'DELETE FROM review_notes'])
    await expect(db().transaction((trx) => trx.raw(sql))).rejects.toThrow('append-only')
})

test('an editor who said "I have read this" sees on the next visit what changed since', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  const before = wordsOf((await editor.get(`/review/${verdictId}`)).text)
  await editor.submit(`/review/${verdictId}`, { form: `/verdicts/${verdictId}/look` })
  const same = wordsOf((await editor.get(`/review/${verdictId}`)).text)
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/withdrawal` })
  await checker.submit(`/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { summary: 'The group counted 102 offices.' },
  })
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/submission` })
  const changed = load((await editor.get(`/review/${verdictId}`)).text)

  expect(before).toContain('You have not said yet that you read it.')
  expect(same).toContain('Nothing changed since')
  const section = changed('#since-look')
  expect(section.find('ins').text()).toContain('102')
  expect(section.find('del').text()).toContain('54')
})

test('the queue can show only what changed since the editor looked, or what waits for a second editor', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  const rows = async (show: string) =>
    load((await editor.get(`/review?show=${show}`)).text)('.desk-list > li').length
  const unread = await rows('news')
  await editor.submit(`/review/${verdictId}`, { form: `/verdicts/${verdictId}/look` })
  const read = await rows('news')
  await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/approval`,
    fields: { note: '' },
  })
  await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/hold`,
    fields: { reason: 'The count is checked again.' },
  })

  expect([unread, read, await rows('second')]).toEqual([1, 0, 1])
})

test('like claims decided before stand beside the decision, with a word when this one departs from them', async () => {
  const people = { checker: checker.account, editor: editor.account }
  const newsroom = { ...people, secondEditor: people.editor, standards: people.editor, admin: people.editor }
  await insertPublished(db(), newsroom)
  await insertPublished(db(), newsroom)
  const { claimId } = await insertPublished(db(), newsroom)
  const verdictId = await insertNextRevision(db(), checker.account, claimId)
  const agreeing = wordsOf((await editor.get(`/review/${verdictId}`)).text)
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/withdrawal` })
  await checker.submit(`/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { rating: 'false', changeClass: 'correction_major' },
  })
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/submission` })
  const departing = wordsOf((await editor.get(`/review/${verdictId}`)).text)

  expect(agreeing).not.toContain('look again')
  expect(departing).toContain('2 of these 2 were rated “Mostly true”; this one is proposed as “False”.')
})

test('a published verdict can be looked at and discussed, too', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  await approveVerdict(db(), editor.account, await approvalOf(db(), verdictId), NOW)

  const page = await checker.get(`/verdicts/${verdictId}/notes`)

  expect([page.status, (await listVerdicts(db(), claimId))[0]?.state]).toEqual([200, 'published'])
})

test('a checker who comes back to a claim sees what colleagues changed since, as a difference, on its page and on the draft', async () => {
  const { claimId } = await insertSubmitted(db(), checker.account)
  const work = `/claims/${claimId}/work`
  const unread = wordsOf((await checker.get(work)).text)
  const looked = await checker.submit(work, { form: `/claims/${claimId}/look` })
  const same = wordsOf((await checker.get(work)).text)
  await editor.submit(`/claims/${claimId}/searches`, {
    fields: { side: 'refutes', lookedIn: 'archives', lookedFor: 'counts', searchedOn: '2022-10-20' },
  })

  const changes = []
  for (const path of [work, `/claims/${claimId}/verdict`])
    changes.push(load((await checker.get(path)).text)('#since-look ins').text())
  const back = await checker.submit(`/claims/${claimId}/verdict`, { form: `/claims/${claimId}/look` })

  expect(unread).toContain('You have not said yet that you read it.')
  expect(looked.headers.location).toBe(`${work}?notice=look_remembered#since-look`)
  expect(same).toContain('Nothing changed since')
  for (const words of changes) expect(words).toContain('in archives for counts')
  expect(back.headers.location).toBe(`/claims/${claimId}/verdict?notice=look_remembered#since-look`)
})
