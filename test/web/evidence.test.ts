import { load } from 'cheerio'
import { editEvidence } from '../../server/actions/evidence'
import { addSource } from '../../server/actions/sources'
import { updateClaimWork } from '../../server/store/claims'
import { findEvidence, listEvidence, listSearchRecords } from '../../server/store/evidence'
import { listSources } from '../../server/store/sources'
import { anonymous, signIn } from '../support/agent'
import { type TestApp, testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { insertDraft, insertProof, sourceOf, statementOf } from '../support/evidence'

const house = async (): Promise<TestApp> => testApp(await testDatabase(), { clock: () => NOW })

const NEW_SOURCE = {
  title: 'Briefing of 26 October 2022',
  kind: 'press_conference',
  publisher: 'Foreign ministry',
  whereabouts: 'Notes of our correspondent',
  publishedOn: '2022-10-26',
}

/** A checker at a claim. */
async function atClaim() {
  const app = await house()
  const checker = await signIn(app, 'fact_checker', 'Ines Checker')
  const claimId = await insertTriaged(app.deps.db, checker.account)
  return { app, db: app.deps.db, checker, claimId, form: `/claims/${claimId}/evidence/new` }
}

test('a checker attaches a press conference against the claim in one form', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const excerpt = '  They are run by volunteers.\r\nNot by police. '

  const sent = await checker.submit(`${form}?stance=refutes`, { fields: { ...NEW_SOURCE, excerpt } })

  expect(sent.status).toBe(303)
  expect(sent.headers.location).toBe(`/claims/${claimId}/work?notice=evidence_added#evidence`)
  expect(await listEvidence(db, claimId)).toMatchObject([
    {
      stance: 'refutes',
      excerpt: '  They are run by volunteers.\nNot by police. ',
      source: { title: NEW_SOURCE.title },
    },
  ])
  expect((await checker.open(`/claims/${claimId}/work`)).text).toContain('Not by police.')
})

test('a checker chooses a source that is here from the list', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const id = await addSource(db, checker.account, sourceOf({ title: 'Survey of stations' }), NOW)
  const page = await checker.open(form)
  const offered = load(page.text)('datalist option')
    .toArray()
    .map((option) => load(option)('option').attr('value'))
  const choice = `#${id} Survey of stations · Safeguard Defenders`

  const sent = await checker.submitFrom(page.text, form, {
    fields: { sourceId: choice, stance: 'supports', excerpt: 'We counted 54.' },
  })

  expect(offered).toContain(choice)
  expect(sent.status).toBe(303)
  expect(await listEvidence(db, claimId)).toMatchObject([{ source: { id } }])
})

test('words instead of a number are answered with the sources that fit', async () => {
  const { db, checker, form } = await atClaim()
  const id = await addSource(db, checker.account, sourceOf({ title: 'A quite singular ledger' }), NOW)

  const one = await checker.submit(form, {
    fields: { sourceId: 'singular ledger', stance: 'context', excerpt: 'x' },
  })
  const none = await checker.submit(form, {
    fields: { sourceId: 'nothing of the kind', stance: 'context', excerpt: 'x' },
  })

  expect(one.status).toBe(422)
  expect(load(one.text)('#sourceId-error').text()).toContain(`#${id} A quite singular ledger`)
  expect(load(none.text)('#sourceId-error').text()).toContain('No source of ours fits')
})

test('an address we have is recognised, offered, and taken when the form is sent again', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const url = `https://example.org/known-${claimId}`
  const id = await addSource(db, checker.account, sourceOf({ title: 'Known report', url }), NOW)
  const fields = { ...NEW_SOURCE, url: `${url}#page=4`, stance: 'supports', excerpt: 'Page four.' }

  const first = await checker.submit(form, { fields })
  const second = await checker.submitFrom(first.text, form)

  expect(first.status).toBe(422)
  expect(first.text).toContain('We have a source with this address already: “Known report”')
  expect(load(first.text)('#sourceId').attr('value')).toContain(`#${id} Known report`)
  expect(second.status).toBe(303)
  expect(await listEvidence(db, claimId)).toMatchObject([{ source: { id }, excerpt: 'Page four.' }])
})

test.each<[string, Record<string, string>, string]>([
  ['no excerpt', { excerpt: ' ' }, 'excerpt'],
  ['no source at all', { title: '' }, 'sourceId'],
  ['a source without a kind', { kind: '' }, 'kind'],
  ['a source that is nowhere', { whereabouts: '' }, 'whereabouts'],
  ['a script for an address', { url: 'javascript:alert(1)' }, 'url'],
  ['a password in the address', { url: 'https://a:b@example.org/' }, 'url'],
  ['a date in the future', { publishedOn: '2026-11-24' }, 'publishedOn'],
  ['a date that does not exist', { publishedOn: '2022-02-30' }, 'publishedOn'],
  ['an unknown source beside nothing new', { title: '', sourceId: '#987654321' }, 'sourceId'],
  ['a source that is here and another one', { sourceId: '#1' }, 'sourceId'],
])('%s: what was typed stays, with a sentence at its field', async (_what, words, field) => {
  const { db, checker, claimId, form } = await atClaim()
  const before = (await listSources(db, 1000)).length
  const fields = {
    ...NEW_SOURCE,
    stance: 'refutes',
    excerpt: 'Run by volunteers.',
    note: 'A denial',
    ...words,
  }

  const sent = await checker.submit(form, { fields })

  const $ = load(sent.text)
  expect(sent.status).toBe(422)
  expect($(`#${field}-error`).text()).toMatch(/\w+ \w+/)
  expect($(`.error-summary a[href="#${field}"]`)).toHaveLength(1)
  expect($('textarea[name="note"]').text().trim()).toBe('A denial')
  expect($('#title').attr('value')).toBe(fields.title)
  expect($('#publishedOn').attr('value')).toBe(fields.publishedOn)
  expect($('title').text()).toMatch(/^Error/)
  expect(await listEvidence(db, claimId)).toEqual([])
  expect(await listSources(db, 1000)).toHaveLength(before)
})

test('the same form sent twice adds one piece of evidence', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const page = await checker.open(form)
  const fields = { ...NEW_SOURCE, title: `Twice ${claimId}`, stance: 'context', excerpt: 'Once is enough.' }

  const answers = [
    await checker.submitFrom(page.text, form, { fields }),
    await checker.submitFrom(page.text, form, { fields }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await listEvidence(db, claimId)).toHaveLength(1)
})

test('of two people who edit one piece of evidence the second is shown both texts and can put them together', async () => {
  const { app, db, checker, claimId } = await atClaim()
  const other = await signIn(app, 'editor', 'Ada Editor')
  const { id, sourceId } = await insertProof(db, checker.account, claimId)
  const path = `/evidence/${id}/edit`
  const opened = await checker.open(path)
  const fields = { ...statementOf({ note: 'Counts addresses.' }), sourceId }
  await editEvidence(db, other.account, { id, revision: 1, fields }, NOW)

  const late = await checker.submitFrom(opened.text, path, {
    form: path,
    fields: { note: 'Counts addresses, not offices.' },
  })
  const again = await checker.submitFrom(late.text, path, { form: path })

  expect(late.status).toBe(409)
  expect(late.text).toContain('Ada Editor changed this evidence')
  expect(load(late.text)('textarea[name="note"]').text().trim()).toBe('Counts addresses, not offices.')
  expect(again.status).toBe(303)
  expect(await findEvidence(db, id)).toMatchObject({ note: 'Counts addresses, not offices.', revision: 3 })
})

test('an editor rejects evidence with a reason; without one the page asks for it', async () => {
  const { app, db, checker, claimId } = await atClaim()
  const editor = await signIn(app, 'editor')
  const { id } = await insertProof(db, checker.account, claimId)
  const [path, form] = [`/evidence/${id}/edit`, `/evidence/${id}/judgement`]

  const unexplained = await editor.submit(path, { form, fields: { status: 'rejected' } })
  const explained = await editor.submitFrom(unexplained.text, path, { form, fields: { reason: 'Forged.' } })

  expect(unexplained.status).toBe(422)
  expect(load(unexplained.text)('#reason-error').text()).toContain('Say why')
  expect(load(unexplained.text)('input[name="status"][value="rejected"]').attr('checked')).toBeDefined()
  expect(explained.status).toBe(303)
  expect(await findEvidence(db, id)).toMatchObject({ status: 'rejected', statusReason: 'Forged.' })
  expect((await checker.open(`/claims/${claimId}/work`)).text).toContain('Rejected: Forged.')
})

test('a search that found nothing is recorded with its day, and none in the future', async () => {
  const { db, checker, claimId } = await atClaim()
  const path = `/claims/${claimId}/searches`
  const fields = {
    side: 'refutes',
    lookedIn: 'the briefings',
    lookedFor: 'another count',
    searchedOn: '2026-12-01',
  }

  const early = await checker.submit(path, { fields })
  const sent = await checker.submitFrom(early.text, path, { fields: { searchedOn: '2026-11-22' } })

  expect(early.status).toBe(422)
  expect(load(early.text)('#searchedOn-error').text()).toContain('lies in the future')
  expect(load(early.text)('#lookedIn').attr('value')).toBe('the briefings')
  expect(sent.status).toBe(303)
  expect(await listSearchRecords(db, claimId)).toMatchObject([{ side: 'refutes', searchedOn: '2026-11-22' }])
  expect((await checker.open(path)).text).toContain(
    'Searched on 22 November 2026 in the briefings for another count: none found.',
  )
})

test('a merged claim says where to go, and takes nothing', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const target = await insertTriaged(db, checker.account)
  const open = await checker.open(form)
  await updateClaimWork(db, claimId, { state: 'merged', mergedIntoId: target }, '', NOW)

  const page = load((await checker.open(form)).text)
  const sent = await checker.submitFrom(open.text, form, {
    fields: { ...NEW_SOURCE, stance: 'context', excerpt: 'Too late.' },
  })

  expect(page('button[disabled]').text()).toContain('Add the evidence')
  expect(page('#form-reason').text()).toContain(`merged into claim ${target}`)
  expect(sent.status).toBe(422)
  expect(sent.text).toContain(`merged into claim ${target}`)
})

test('the page says that a submitted verdict will have to be submitted again', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const verdictId = await insertDraft(db, checker.account, claimId)
  await db('verdicts').where({ id: verdictId }).update({
    state: 'submitted',
    content: '{}',
    content_hash: 'x',
    submitted_by: checker.account.id,
    submitted_at: NOW,
  })

  expect((await checker.open(form)).text).toContain('has to be submitted again')
})

test.each([
  // who             role         → answer
  ['a reader', undefined, 303],
  ['an administrator', 'admin', 403],
  ['an editor', 'editor', 200],
] as const)('%s asks for the forms of evidence (%s) → %i', async (_who, role, expected) => {
  const { app, db, checker, claimId } = await atClaim()
  const { id } = await insertProof(db, checker.account, claimId)
  const agent = role === undefined ? anonymous(app) : await signIn(app, role)

  for (const path of [
    `/claims/${claimId}/evidence/new`,
    `/evidence/${id}/edit`,
    `/claims/${claimId}/searches`,
  ]) {
    const answer = await agent.get(path)
    expect([path, answer.status]).toEqual([path, expected])
  }
})

test.each([
  '/claims/987654/evidence/new',
  '/evidence/987654/edit',
  '/claims/987654/searches',
  '/evidence/x/edit',
])('%s is not found', async (path) => {
  const { checker } = await atClaim()
  expect((await checker.get(path)).status).toBe(404)
})

test('a link pasted on the claim opens the form with its source: the one we have, or a new one to describe', async () => {
  const { db, checker, claimId } = await atClaim()
  const url = `https://example.org/known-${claimId}`
  await addSource(db, checker.account, sourceOf({ title: 'Survey we have', url }), NOW)
  const paste = async (pasted: string) => {
    const page = load((await checker.open(`/claims/${claimId}/work`)).text)
    const form = page('form').filter((_at, each) => page(each).find('input[name=url]').length === 1)
    return load((await checker.open(`${form.attr('action')}?url=${encodeURIComponent(pasted)}`)).text)
  }

  const known = await paste(url)
  const other = await paste('https://example.org/another')

  expect(known('input[name=sourceId]').val()).toMatch(/^#\d+ Survey we have/)
  expect(other('input[name=sourceId]').val() ?? '').toBe('')
  expect(other('input[name=url]').val()).toBe('https://example.org/another')
  expect(other('details:has(input[name=url])').attr('open')).toBeDefined()
})
