import {
  type AnsweringClaim,
  addRebuttal,
  editRebuttal,
  removeRebuttal,
} from '../../server/actions/rebuttals'
import { NotFound, Refused, Stale } from '../../server/domain/errors'
import { findClaim, updateClaimWork } from '../../server/store/claims'
import { listClaimEvents, listLatestPublicEvents } from '../../server/store/events'
import { listFlags } from '../../server/store/flags'
import { findRebuttal, listRebuttals, type RebuttalFields } from '../../server/store/rebuttals'
import { listContributors } from '../../server/store/verdict-people'
import { insertPerson, insertTriaged, NOW, wordsOf } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { insertDraft, insertProof, publishClaim } from '../support/evidence'

const db = withRollback()

const DENIAL: RebuttalFields = {
  kinds: ['denies_characterisation', 'gives_other_purpose'],
  denies: 'That the offices do police work',
  leavesStanding: 'That the offices exist',
  answer: '',
}

const MINISTRY = wordsOf({
  text: 'The offices are service centres run by volunteers.',
  kind: 'denial',
  claimant: { name: 'Foreign ministry', kind: 'government', role: '' },
})

/** A claim, another one that could answer it, and somebody who works on them. */
async function twoClaims() {
  const checker = await insertPerson(db())
  const [claimId, otherId] = [
    await insertTriaged(db(), checker),
    await insertTriaged(db(), checker, MINISTRY),
  ]
  const add = (answering: AnsweringClaim, fields: Partial<RebuttalFields> = {}) =>
    addRebuttal(db(), checker, { claimId, answering, fields: { ...DENIAL, ...fields } }, NOW)
  return { checker, claimId, otherId, add }
}

test('a fact-checker says that a denial answers the count of 54 offices', async () => {
  const { claimId, otherId, add } = await twoClaims()

  const { id } = await add({ id: otherId })

  expect(await listRebuttals(db(), claimId)).toMatchObject([{ id, rebuttalClaimId: otherId, ...DENIAL }])
  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'rebuttal.added',
    to: { rebuttalClaimId: otherId, kinds: DENIAL.kinds },
  })
})

test('a new denial becomes a claim to be checked in the same step', async () => {
  const { claimId, add } = await twoClaims()

  const { answeringClaimId } = await add({ words: MINISTRY })

  expect(await findClaim(db(), answeringClaimId)).toMatchObject({
    text: MINISTRY.text,
    work: { state: 'triaged' },
  })
  expect(await listRebuttals(db(), claimId)).toHaveLength(1)
})

test('a rebuttal can be rebutted: an official concedes what the ministry denied', async () => {
  const { checker, otherId, add } = await twoClaims()
  await add({ id: otherId })
  const official = wordsOf({
    text: 'The offices are used to catch suspects.',
    voice: 'unnamed',
    claimant: undefined,
  })
  const fields = { ...DENIAL, kinds: ['concedes' as const] }

  await addRebuttal(db(), checker, { claimId: otherId, answering: { words: official }, fields }, NOW)

  expect(await listRebuttals(db(), otherId)).toMatchObject([{ kinds: ['concedes'] }])
})

test.each<
  [string, (ids: { claimId: number; otherId: number }) => AnsweringClaim, Partial<RebuttalFields>, string]
>([
  ['itself', ({ claimId }) => ({ id: claimId }), {}, 'answeringId'],
  ['a claim that is not there', () => ({ id: 999_999 }), {}, 'answeringId'],
  ['a claim without any kind', ({ otherId }) => ({ id: otherId }), { kinds: [] }, 'kinds'],
  [
    'words of somebody it does not name',
    () => ({ words: { ...MINISTRY, claimant: undefined } }),
    {},
    'claimantName',
  ],
])('a claim cannot be answered by %s', async (_what, answeringOf, fields, field) => {
  const { claimId, otherId, add } = await twoClaims()

  const refused = await add(answeringOf({ claimId, otherId }), fields).catch((error) => error)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([{ field }])
  expect(await listRebuttals(db(), claimId)).toEqual([])
})

test('the same answer twice is refused, and allowed again after it was removed', async () => {
  const { checker, otherId, add } = await twoClaims()
  const { id } = await add({ id: otherId })

  const refused = await add({ id: otherId }).catch((error) => error)
  await removeRebuttal(db(), checker, { id, reason: 'It speaks of embassies.' }, NOW)
  const again = await add({ id: otherId })

  expect(refused).toBeInstanceOf(Refused)
  expect(again.id).not.toBe(id)
})

test.each(['merged', 'dismissed'] as const)('a %s claim neither answers nor is answered', async (state) => {
  const { checker, claimId, otherId, add } = await twoClaims()
  const spare = await insertTriaged(db(), checker)
  const work = state === 'merged' ? { state, mergedIntoId: spare } : { state }
  await updateClaimWork(db(), otherId, work, 'A test', NOW)
  const reversed = { claimId: otherId, answering: { id: claimId }, fields: DENIAL }

  const answering = await add({ id: otherId }).catch((error) => error)
  const answered = await addRebuttal(db(), checker, reversed, NOW).catch((error) => error)

  expect(answering).toBeInstanceOf(Refused)
  expect(answered).toBeInstanceOf(Refused)
})

test('a rebuttal under a published verdict raises a public flag that quotes no draft', async () => {
  const { checker, claimId, otherId, add } = await twoClaims()
  const editor = await insertPerson(db(), 'editor')
  await insertProof(db(), checker, claimId)
  await publishClaim(db(), checker, editor, claimId)

  const { id } = await add({ id: otherId })

  const [flag] = await listFlags(db(), claimId)
  expect(flag).toMatchObject({ kind: 'rebuttal_added', about: `rebuttal ${id}`, cleared: undefined })
  expect(flag?.detail).not.toContain('volunteers')
  expect(await listLatestPublicEvents(db(), 1)).toMatchObject([{ verb: 'flag.raised', claimId }])
})

test('a rebuttal of a claim without a published verdict raises no flag', async () => {
  const { claimId, otherId, add } = await twoClaims()

  await add({ id: otherId })

  expect(await listFlags(db(), claimId)).toEqual([])
})

test('our answer is an edit; the second of two who answer is turned back', async () => {
  const { checker, claimId, otherId, add } = await twoClaims()
  const { id } = await add({ id: otherId })
  const edit = (answer: string) =>
    editRebuttal(db(), checker, { id, revision: 1, fields: { ...DENIAL, answer } }, NOW)

  await edit('Two witnesses say otherwise.')
  const second = await edit('It is not known.').catch((error) => error)

  expect(second).toBeInstanceOf(Stale)
  expect(await findRebuttal(db(), id)).toMatchObject({ answer: 'Two witnesses say otherwise.', revision: 2 })
  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'rebuttal.edited',
    from: { answer: '' },
    to: { answer: 'Two witnesses say otherwise.' },
  })
})

test('a rebuttal is removed with a reason, once, and its claim stays', async () => {
  const { checker, claimId, otherId, add } = await twoClaims()
  const { id } = await add({ id: otherId })

  const unexplained = await removeRebuttal(db(), checker, { id, reason: ' ' }, NOW).catch((e) => e)
  await removeRebuttal(db(), checker, { id, reason: 'It speaks of embassies.' }, NOW)
  const again = await removeRebuttal(db(), checker, { id, reason: 'Again.' }, NOW).catch((e) => e)

  expect(unexplained).toBeInstanceOf(Refused)
  expect(again).toBeInstanceOf(NotFound)
  expect(await listRebuttals(db(), claimId)).toEqual([])
  expect(await findClaim(db(), otherId)).toBeDefined()
  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'rebuttal.removed',
    reason: 'It speaks of embassies.',
  })
})

test('an editor who adds a rebuttal counts as contributor of the verdict in work', async () => {
  const { checker, claimId, otherId } = await twoClaims()
  const editor = await insertPerson(db(), 'editor')
  const verdictId = await insertDraft(db(), checker, claimId)

  await addRebuttal(db(), editor, { claimId, answering: { id: otherId }, fields: DENIAL }, NOW)

  expect((await listContributors(db(), verdictId)).map(({ accountId }) => accountId)).toContain(editor.id)
})

test('people who join two claims in both directions at once do not block each other', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  const [one, other] = [
    await insertTriaged(committed, checker),
    await insertTriaged(committed, checker, MINISTRY),
  ]
  const join = (claimId: number, answering: number) =>
    addRebuttal(committed, checker, { claimId, answering: { id: answering }, fields: DENIAL }, NOW)

  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_each, index) => (index % 2 ? join(one, other) : join(other, one))),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const reasons = outcomes.filter(({ status }) => status === 'rejected')
  for (const outcome of reasons) expect(outcome).toMatchObject({ reason: expect.any(Refused) })
})
