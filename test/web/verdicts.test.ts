import { load } from 'cheerio'
import { updateClaimWork } from '../../server/store/claims'
import { listClaimEvents } from '../../server/store/events'
import { insertFlag } from '../../server/store/flags'
import { listVerdicts } from '../../server/store/verdicts'
import { type Agent, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertNextRevision,
  insertProof,
  insertPublished,
  insertReadyClaim,
  insertSubmitted,
  switchSingleEditorMode,
} from '../support/verdicts'

const db = withRollback()
type SignedIn = Awaited<ReturnType<typeof signIn>>
let app: TestApp
let checker: SignedIn
let editor: SignedIn
let secondEditor: SignedIn
let standards: SignedIn

beforeEach(async () => {
  app = testApp(db())
  checker = await signIn(app, 'fact_checker', 'Cem Checker')
  editor = await signIn(app, 'editor', 'Ada Editor')
  secondEditor = await signIn(app, 'editor', 'Ben Editor')
  standards = await signIn(app, 'standards_editor', 'Sue Standards')
})

const newsroom = () => ({ checker: checker.account, editor: editor.account })

/** What was said to the person: the sentences of the page's main part, white space folded. */
const wordsOf = (html: string) => load(html)('main').text().replace(/\s+/g, ' ')

const typed = {
  rating: 'mostly_true',
  summary: DRAFT.summary,
  checkedScope: DRAFT.checkedScope,
  rationale: DRAFT.rationale,
}

const submitDraft = async (agent: Agent, claimId: number, fields: Record<string, string> = typed) =>
  agent.submit(`/claims/${claimId}/verdict`, { form: `/claims/${claimId}/verdict`, fields })

test('a fact-checker drafts, submits, an editor approves, and a reader’s verdict is in force', async () => {
  const claimId = await insertReadyClaim(db(), checker.account)

  const saved = await submitDraft(checker, claimId)
  expect([saved.status, saved.headers.location]).toEqual([
    303,
    `/claims/${claimId}/verdict?notice=verdict_saved`,
  ])
  const [{ id = 0 } = {}] = await listVerdicts(db(), claimId)
  const submitted = await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${id}/submission` })
  expect(submitted.status).toBe(303)

  const queue = await editor.get('/review')
  expect(wordsOf(queue.text)).toContain('There are 54 police offices in 21 countries.')
  const review = await editor.get(`/review/${id}`)
  expect(wordsOf(review.text)).toContain('Approve “Mostly true”?')
  expect(load(review.text)('h1')).toHaveLength(1)
  const approved = await editor.submit(`/review/${id}`, {
    form: `/verdicts/${id}/approval`,
    fields: { note: 'Well sourced.' },
  })

  expect(approved.headers.location).toBe(`/review/${id}?notice=verdict_published`)
  expect(await getVerdict(db(), id)).toMatchObject({
    state: 'published',
    approval: { by: editor.account.id, note: 'Well sourced.' },
  })
  const verbs = (await listClaimEvents(db(), claimId, false)).map(({ verb }) => verb)
  expect(verbs.slice(-3)).toEqual(['verdict.drafted', 'verdict.submitted', 'verdict.approved'])
})

test('submitting without evidence is answered with what is missing, and nothing is submitted', async () => {
  const claimId = await insertTriaged(db(), checker.account)
  await updateClaimWork(db(), claimId, { state: 'in_research' }, '', NOW)
  await submitDraft(checker, claimId)
  const [{ id = 0 } = {}] = await listVerdicts(db(), claimId)
  const draft = await checker.get(`/claims/${claimId}/verdict`)
  expect(load(draft.text)('#submit').attr('disabled')).toBeDefined()
  expect(wordsOf(draft.text)).toContain('4 guards do not hold yet')

  const answer = await postAs(checker, draft.text, `/verdicts/${id}/submission`, { revision: '1' })

  expect(answer.status).toBe(422)
  expect(wordsOf(answer.text)).toContain(
    'Add at least one piece of evidence with its excerpt, and accept it.',
  )
  expect(wordsOf(answer.text)).toContain('State the right of reply')
  expect(load(answer.text)('textarea[name=summary]').text().trim()).toBe(DRAFT.summary)
  expect(await getVerdict(db(), id)).toMatchObject({ state: 'drafting' })
})

test('each missing guard leads to the place where it is mended', async () => {
  const claimId = await insertTriaged(db(), checker.account)

  const $ = load((await checker.get(`/claims/${claimId}/verdict`)).text)

  const places = $('.guard-list__reason a').map((_i, link) => $(link).attr('href'))
  expect(places.toArray()).toEqual(
    expect.arrayContaining([
      `/claims/${claimId}/verdict#rating`,
      `/claims/${claimId}/evidence/new`,
      `/claims/${claimId}/replies`,
    ]),
  )
})

test('an editor who added evidence sees why approving is not for them, and a hand-made post writes nothing', async () => {
  const { claimId, verdictId } = await insertSubmittedWithProofBy(editor)

  const review = await editor.get(`/review/${verdictId}`)
  expect(load(review.text)('#approval').attr('disabled')).toBeDefined()
  expect(wordsOf(review.text)).toContain('you added the source “')
  expect(wordsOf((await editor.get('/review')).text)).toContain('You contributed')
  expect(wordsOf((await editor.get('/review?show=decide')).text)).toContain(
    'Nothing waits that you can decide.',
  )

  const seen = await approvalOf(db(), verdictId)
  const before = await listClaimEvents(db(), claimId, false)
  const answer = await postAs(editor, review.text, `/verdicts/${verdictId}/approval`, {
    revision: String(seen.revision),
    contentHash: seen.contentHash,
    note: 'My own work.',
  })

  expect(answer.status).toBe(422)
  expect(wordsOf(answer.text)).toContain('Your words, kept My own work.')
  expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'submitted' })
  expect(await listClaimEvents(db(), claimId, false)).toEqual(before)
})

test('a fact-checker’s hand-made approval is forbidden', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  const review = await checker.get(`/review/${verdictId}`)
  expect(wordsOf(review.text)).toContain('Only an editor can decide this.')

  const answer = await postAs(checker, review.text, `/verdicts/${verdictId}/approval`, {})

  expect(answer.status).toBe(403)
  expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'submitted' })
})

test('an approval of an outdated revision is turned back with the note kept', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  const review = await editor.get(`/review/${verdictId}`)
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/withdrawal` })
  await submitDraft(checker, claimId, { ...typed, summary: 'The group counted 54 offices, not more.' })
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/submission` })

  const answer = await editor.submitFrom(review.text, `/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/approval`,
    fields: { note: 'Fine with me.' },
  })

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.text)).toContain('This changed since you opened it (last: Cem Checker)')
  expect(wordsOf(answer.text)).toContain('not more.')
  expect(load(answer.text)('#approval-note').text().trim()).toBe('Fine with me.')
  const again = await editor.submitFrom(answer.text, `/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/approval`,
  })
  expect(again.status).toBe(303)
})

test('when another editor was first, the second one’s note is shown and the name of the first', async () => {
  const { verdictId } = await insertSubmitted(db(), checker.account)
  const review = await secondEditor.get(`/review/${verdictId}`)
  await editor.submit(`/review/${verdictId}`, { form: `/verdicts/${verdictId}/approval` })

  const answer = await secondEditor.submitFrom(review.text, `/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/approval`,
    fields: { note: 'Agreed.' },
  })

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.text)).toContain('last: Ada Editor')
  expect(wordsOf(answer.text)).toContain('Your words, kept Agreed.')
})

test('evidence that came after the submission bars the approval and is shown as what changed', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  await insertProof(db(), claimId, checker.account, {
    publisher: 'RTL',
    excerpt: '102 offices',
    stance: 'refutes',
  })

  const review = wordsOf((await editor.get(`/review/${verdictId}`)).text)

  expect(review).toContain('Changed after it was submitted')
  expect(review).toContain('What it rests on changed after it was submitted')
})

test('somebody who saved first is shown beside my words, which stay editable', async () => {
  const claimId = await insertReadyClaim(db(), checker.account)
  await submitDraft(checker, claimId)
  const mine = await checker.get(`/claims/${claimId}/verdict`)
  await submitDraft(editor, claimId, { ...typed, summary: 'Theirs.', rating: 'true' })

  const answer = await checker.submitFrom(mine.text, `/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { summary: 'Mine.' },
  })

  expect(answer.status).toBe(409)
  expect(wordsOf(answer.text)).toContain('Ada Editor changed this verdict')
  expect(wordsOf(answer.text)).toContain('Theirs.')
  const merged = await checker.submitFrom(answer.text, `/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { summary: 'Both.' },
  })
  expect(merged.status).toBe(303)
  const [verdict] = await listVerdicts(db(), claimId)
  expect(verdict).toMatchObject({ summary: 'Both.', rationale: DRAFT.rationale, revision: 3 })
})

test('words that come after somebody submitted the draft are refused and shown again', async () => {
  const claimId = await insertReadyClaim(db(), checker.account)
  await submitDraft(checker, claimId)
  const mine = await checker.get(`/claims/${claimId}/verdict`)
  const [{ id = 0 } = {}] = await listVerdicts(db(), claimId)
  await editor.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${id}/submission` })

  const answer = await checker.submitFrom(mine.text, `/claims/${claimId}/verdict`, {
    form: `/claims/${claimId}/verdict`,
    fields: { summary: 'Late words.' },
  })

  expect(answer.status).toBe(422)
  expect(wordsOf(answer.text)).toContain(
    'This revision waits for a decision: withdraw it before you change it.',
  )
  expect(load(answer.text)('textarea[name=summary]').text().trim()).toBe('Late words.')
})

test('a return with a comment comes back to the checker, who revises', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), checker.account)
  const without = await editor.submit(`/review/${verdictId}`, { form: `/verdicts/${verdictId}/return` })
  expect(without.status).toBe(422)
  expect(load(without.text)('.error-summary a').attr('href')).toBe('#return-comment')

  await editor.submit(`/review/${verdictId}`, {
    form: `/verdicts/${verdictId}/return`,
    fields: { comment: 'Say which countries.' },
  })
  expect(wordsOf((await checker.get('/review?show=returned')).text)).toContain('54 police offices')
  expect(wordsOf((await checker.get(`/claims/${claimId}/verdict`)).text)).toContain(
    'Ada Editor: Say which countries.',
  )
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/revision` })

  const draft = await checker.get(`/claims/${claimId}/verdict`)
  expect(load(draft.text)('textarea[name=summary]').text().trim()).toBe(DRAFT.summary)
  expect(wordsOf(draft.text)).toContain('Say which countries.')
})

test('a later draft starts from the words in force and gets its correction note half-written', async () => {
  const { claimId } = await insertPublished(db(), newsroom())
  const first = load((await checker.get(`/claims/${claimId}/verdict`)).text)
  expect(first('textarea[name=summary]').text().trim()).toBe(DRAFT.summary)

  await submitDraft(checker, claimId, { ...typed, rating: 'mixed', summary: 'Later counts differ.' })

  const $ = load((await checker.get(`/claims/${claimId}/verdict`)).text)
  const note = $('textarea[name=changeNote]').text().trim()
  expect(note).toContain(`We wrote: “Mostly true. ${DRAFT.summary}”`)
  expect(note).toContain('It now reads: “Mixed. Later counts differ.”')
  expect(note.endsWith('Why it changed:')).toBe(true)
  expect(
    $('[data-guess]')
      .map((_i, field) => $(field).attr('name'))
      .toArray(),
  ).toEqual(['changeNote'])
})

test('the review of a later revision shows the words that changed', async () => {
  const { claimId } = await insertPublished(db(), newsroom())
  const verdictId = await insertNextRevision(db(), checker.account, claimId, {
    summary: 'The group counted 102 offices.',
  })

  const $ = load((await editor.get(`/review/${verdictId}`)).text)

  expect($('main ins').text()).toContain('102')
  expect($('main del').text()).toContain('54')
  expect(wordsOf($.html())).toContain('Last published: revision 1, “Mostly true”.')
  expect(wordsOf((await editor.get('/review')).text)).toContain('The rating stays')
})

test('a hold is put by one editor and released by another', async () => {
  const { verdictId } = await insertPublished(db(), newsroom())
  const page = `/review/${verdictId}`
  await editor.submit(page, {
    form: `/verdicts/${verdictId}/hold`,
    fields: { reason: 'A source was withdrawn.' },
  })
  const own = await editor.get(page)
  expect(load(own.text)('#release').attr('disabled')).toBeDefined()
  expect(wordsOf((await secondEditor.get('/review')).text)).toContain('readers see a verdict under a hold')

  const released = await secondEditor.submit(page, {
    form: `/verdicts/${verdictId}/release`,
    fields: { reason: 'The source stands.' },
  })

  expect(released.status).toBe(303)
  expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'published' })
})

test('a retraction is proposed by an editor and confirmed by a standards editor', async () => {
  const { verdictId } = await insertPublished(db(), newsroom())
  const page = `/review/${verdictId}`
  await editor.submit(page, {
    form: `/verdicts/${verdictId}/retraction`,
    fields: { publicReason: 'It was forged.' },
  })
  expect(wordsOf((await secondEditor.get(page)).text)).toContain(
    'has to be a standards editor, and neither of you is',
  )

  const confirmed = await standards.submit(page, { form: `/verdicts/${verdictId}/retraction/confirmation` })

  expect(confirmed.headers.location).toBe(`${page}?notice=verdict_retracted`)
  expect(await getVerdict(db(), verdictId)).toMatchObject({ state: 'retracted' })
})

test('only in single-editor mode a lone editor is asked for a reason instead of being barred', async () => {
  const { verdictId } = await insertSubmitted(db(), editor.account)
  const page = `/review/${verdictId}`
  expect(load((await editor.get(page)).text)('#approval').attr('disabled')).toBeDefined()
  await switchSingleEditorMode(db(), true)

  const silent = await editor.submit(page, { form: `/verdicts/${verdictId}/approval` })
  const said = await editor.submit(page, {
    form: `/verdicts/${verdictId}/approval`,
    fields: { singleEditorReason: 'Nobody else is here.' },
  })

  expect(silent.status).toBe(422)
  expect(said.status).toBe(303)
  expect((await getVerdict(db(), verdictId)).approval?.singleEditorReason).toBe('Nobody else is here.')
})

test('the preview is the reader’s page of the draft', async () => {
  const claimId = await insertReadyClaim(db(), checker.account)
  await submitDraft(checker, claimId)

  const preview = await editor.get(`/claims/${claimId}/verdict/preview`)

  expect(preview.status).toBe(200)
  expect(load(preview.text)('h1').text()).toContain('There are 54 police offices')
  expect(wordsOf(preview.text)).toContain('Mostly true')
  expect(load(preview.text)('.prose strong').text()).toBe('54')
})

test('a flag is cleared with an outcome and a note', async () => {
  const { claimId } = await insertPublished(db(), newsroom())
  await insertFlag(
    db(),
    { claimId, kind: 'rebuttal_added', about: 'rebuttal 1', detail: 'The ministry denies it.' },
    NOW,
  )
  const list = await editor.get('/flags')
  const action = load(list.text)('form.action-button').attr('action') ?? ''
  expect(wordsOf((await checker.get('/flags')).text)).toContain('Editors clear flags.')

  const silent = await editor.submit('/flags', { form: action, fields: { note: 'Answered.' } })
  expect(silent.status).toBe(422)
  expect(wordsOf(silent.text)).toContain('Choose what came of it.')
  const cleared = await editor.submit('/flags', {
    form: action,
    fields: { outcome: 'no_effect', note: 'Answered.' },
  })

  expect(cleared.status).toBe(303)
  expect(wordsOf((await editor.get('/flags')).text)).toContain('No flag is open.')
})

test.each(['/review/999', '/claims/999/verdict', '/claims/999/verdict/preview', '/review/x'])(
  '%s is not found',
  async (path) => {
    expect((await editor.get(path)).status).toBe(404)
  },
)

async function insertSubmittedWithProofBy(agent: SignedIn) {
  const claimId = await insertReadyClaim(db(), checker.account)
  await insertProof(db(), claimId, agent.account, {
    publisher: 'RTL',
    excerpt: 'two offices',
    stance: 'mixed',
  })
  await submitDraft(checker, claimId)
  const [{ id: verdictId = 0 } = {}] = await listVerdicts(db(), claimId)
  await checker.submit(`/claims/${claimId}/verdict`, { form: `/verdicts/${verdictId}/submission` })
  return { claimId, verdictId }
}

/** A post no browser would send from this page, with the page's own token and key. */
function postAs(agent: Agent, html: string, path: string, fields: Record<string, string>) {
  const $ = load(html)
  const hidden = (name: string) => $(`input[name=${name}]`).first().attr('value') ?? ''
  return agent.post(path, { _csrf: hidden('_csrf'), _key: hidden('_key'), ...fields })
}
