import { load } from 'cheerio'
import { addRebuttal, editRebuttal } from '../../server/actions/rebuttals'
import { findClaim } from '../../server/store/claims'
import { listFlags } from '../../server/store/flags'
import { findRebuttal, listRebuttals } from '../../server/store/rebuttals'
import { anonymous, signIn } from '../support/agent'
import { testApp } from '../support/app'
import { insertTriaged, NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { insertProof, publishClaim } from '../support/evidence'

const DENIAL = { kinds: ['denies_characterisation', 'gives_other_purpose'], denies: 'That police work there' }
const MINISTRY = {
  text: 'The offices are service points run by volunteers.',
  claimantName: 'Foreign ministry',
  claimantKind: 'government',
  assertedOn: '2022-10-26',
}

/** A checker at a claim, with another claim that could answer it. */
async function atClaim() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  const checker = await signIn(app, 'fact_checker', 'Ines Checker')
  const db = app.deps.db
  const [claimId, otherId] = [
    await insertTriaged(db, checker.account),
    await insertTriaged(db, checker.account, { text: 'Volunteers run the service points.' }),
  ]
  return { app, db, checker, claimId, otherId, form: `/claims/${claimId}/rebuttals/new` }
}

/** The same, with the edge drawn. */
async function atRebuttal() {
  const at = await atClaim()
  const fields = { kinds: ['qualifies' as const], denies: '', leavesStanding: '', answer: '' }
  const input = { claimId: at.claimId, answering: { id: at.otherId }, fields }
  const { id } = await addRebuttal(at.db, at.checker.account, input, NOW)
  return { ...at, id, fields, path: `/rebuttals/${id}/edit` }
}

test('a checker links a claim that is here as the denial', async () => {
  const { db, checker, claimId, otherId, form } = await atClaim()
  const page = await checker.open(form)
  const offered = load(page.text)('#answeringId-list option').toArray()
  const choice = `#${otherId} Volunteers run the service points.`

  const sent = await checker.submitFrom(page.text, form, { fields: { ...DENIAL, answeringId: choice } })

  expect(offered.map((option) => load(option)('option').attr('value'))).toContain(choice)
  expect(sent.headers.location).toBe(`/claims/${claimId}/work?notice=rebuttal_added#rebuttals`)
  expect(await listRebuttals(db, claimId)).toMatchObject([{ rebuttalClaimId: otherId, kinds: DENIAL.kinds }])
  expect((await checker.open(`/claims/${claimId}/work`)).text).toContain('gives another purpose')
})

test('a checker states the denial as a new claim in the same step', async () => {
  const { db, checker, claimId, form } = await atClaim()

  const sent = await checker.submit(form, { fields: { ...DENIAL, ...MINISTRY } })

  expect(sent.status).toBe(303)
  const [edge] = await listRebuttals(db, claimId)
  expect(await findClaim(db, edge?.rebuttalClaimId ?? 0)).toMatchObject({
    text: MINISTRY.text,
    kind: 'denial',
    assertedOn: '2022-10-26',
    voice: { voice: 'named', claimant: { name: 'Foreign ministry' } },
  })
})

test('words instead of a number are answered with the claims that fit', async () => {
  const { checker, otherId, form } = await atClaim()

  const sent = await checker.submit(form, { fields: { ...DENIAL, answeringId: 'volunteers service points' } })

  expect(sent.status).toBe(422)
  expect(load(sent.text)('#answeringId-error').text()).toContain(
    `#${otherId} Volunteers run the service points.`,
  )
})

test.each<[string, (claimId: number) => Record<string, string | string[] | undefined>, string]>([
  ['no claim at all', () => ({}), 'answeringId'],
  ['the claim itself', (id) => ({ answeringId: String(id) }), 'answeringId'],
  ['an unknown claim', () => ({ answeringId: '#987654321' }), 'answeringId'],
  ['words nobody used', () => ({ answeringId: 'zzxq yyqz' }), 'answeringId'],
  ['a claim and a new one', () => ({ ...MINISTRY, answeringId: '#1' }), 'answeringId'],
  ['no kind', () => ({ ...MINISTRY, kinds: undefined }), 'kinds'],
  [
    'a new claimant of unknown kind',
    () => ({ ...MINISTRY, claimantName: 'Nobody yet knows', claimantKind: '' }),
    'claimantKind',
  ],
  ['a statement of tomorrow', () => ({ ...MINISTRY, assertedOn: '2026-11-24' }), 'assertedOn'],
  ['a claim in no language', () => ({ ...MINISTRY, language: 'double dutch' }), 'language'],
])('a rebuttal by %s keeps what was typed and says what to do', async (_what, words, field) => {
  const { db, checker, claimId, form } = await atClaim()

  const sent = await checker.submit(form, { fields: { ...DENIAL, ...words(claimId) } })

  const $ = load(sent.text)
  expect(sent.status).toBe(422)
  expect($(`#${field}-error`).text()).toMatch(/\w+ \w+/)
  expect($('textarea[name="denies"]').text().trim()).toBe(DENIAL.denies)
  expect(await listRebuttals(db, claimId)).toEqual([])
})

test('the same form sent twice makes one claim and one edge', async () => {
  const { db, checker, claimId, form } = await atClaim()
  const page = await checker.open(form)
  const fields = { ...DENIAL, ...MINISTRY, text: `Once only, beside claim ${claimId}.` }

  await checker.submitFrom(page.text, form, { fields })
  const second = await checker.submitFrom(page.text, form, { fields })

  expect(second.status).toBe(303)
  expect(await listRebuttals(db, claimId)).toHaveLength(1)
  expect(await db('claims').where({ text: fields.text })).toHaveLength(1)
})

test('a rebuttal under a published verdict raises the flag, and the page says before that readers see a verdict', async () => {
  const { app, db, checker, claimId, otherId, form } = await atClaim()
  const editor = await signIn(app, 'editor')
  await insertProof(db, checker.account, claimId)
  await publishClaim(db, checker.account, editor.account, claimId)

  const page = await checker.open(form)
  await checker.submitFrom(page.text, form, { fields: { ...DENIAL, answeringId: `${otherId}` } })

  expect(page.text).toContain('Readers see a verdict on this claim.')
  expect(await listFlags(db, claimId)).toMatchObject([{ kind: 'rebuttal_added' }])
})

test('a checker answers a rebuttal; the second of two sees both answers', async () => {
  const { app, db, checker, id, fields, path } = await atRebuttal()
  const other = await signIn(app, 'editor', 'Ada Editor')
  const opened = await checker.open(path)
  const stored = { ...fields, answer: 'It is one source.' }
  await editRebuttal(db, other.account, { id, revision: 1, fields: stored }, NOW)

  const late = await checker.submitFrom(opened.text, path, {
    form: path,
    fields: { answer: 'Two witnesses say otherwise.' },
  })
  const again = await checker.submitFrom(late.text, path, { form: path })

  expect(late.status).toBe(409)
  expect(late.text).toContain('Ada Editor changed this rebuttal')
  expect(late.text).toContain('It is one source.')
  expect(again.status).toBe(303)
  expect(await findRebuttal(db, id)).toMatchObject({
    answer: 'Two witnesses say otherwise.',
    kinds: ['qualifies'],
  })
})

test('a rebuttal is removed with a reason; without one the page asks for it; twice is once', async () => {
  const { db, checker, claimId, id, path } = await atRebuttal()
  const form = `/rebuttals/${id}/removal`
  const opened = await checker.open(path)

  const unexplained = await checker.submitFrom(opened.text, path, { form })
  const fields = { reason: 'It speaks of embassies.' }
  const removed = await checker.submitFrom(unexplained.text, path, { form, fields })
  const again = await checker.submitFrom(unexplained.text, path, { form, fields })

  expect(unexplained.status).toBe(422)
  expect(load(unexplained.text)('#reason-error').text()).toContain('Say why')
  expect([removed.status, again.status]).toEqual([303, 303])
  expect(await listRebuttals(db, claimId)).toEqual([])
})

test.each([
  ['a reader', undefined, 303],
  ['an administrator', 'admin', 403],
  ['an editor', 'editor', 200],
] as const)('%s asks for the forms of rebuttals (%s) → %i', async (_who, role, expected) => {
  const { app, form, path } = await atRebuttal()
  const agent = role === undefined ? anonymous(app) : await signIn(app, role)
  expect([(await agent.get(form)).status, (await agent.get(path)).status]).toEqual([expected, expected])
})

test.each(['/claims/987654/rebuttals/new', '/rebuttals/987654/edit'])('%s is not found', async (path) => {
  const { checker } = await atClaim()
  expect((await checker.get(path)).status).toBe(404)
})
