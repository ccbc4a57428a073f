import { assignReview, endAssignment } from '../../server/actions/review-assignment'
import { withdrawVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict, returnVerdict } from '../../server/actions/verdict-review'
import { Stale } from '../../server/domain/errors'
import type { Db } from '../../server/store/db'
import { listClaimEvents, verifyEventChain } from '../../server/store/events'
import { findReviewAssignment } from '../../server/store/review-assignments'
import { insertPerson, NOW } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import {
  approvalOf,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertProof,
  insertSubmitted,
  type Newsroom,
  refusalOf,
} from '../support/verdicts'

const db = withRollback()
let people: Newsroom

beforeEach(async () => {
  people = await insertNewsroom(db())
})

const verbsOf = async (house: Db, claimId: number) =>
  (await listClaimEvents(house, claimId, false)).map(({ verb }) => verb)

test('an editor takes a revision on, and the newsroom’s history says so while readers’ does not', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), people.checker)

  await assignReview(db(), people.editor, verdictId, NOW)
  await assignReview(db(), people.editor, verdictId, NOW)

  expect(await findReviewAssignment(db(), verdictId)).toMatchObject({
    assigneeId: people.editor.id,
    assigneeName: 'Ada Editor',
    at: NOW,
  })
  const verbs = await verbsOf(db(), claimId)
  expect(verbs.filter((verb) => verb === 'verdict.assigned')).toHaveLength(1)
  expect(await listClaimEvents(db(), claimId, true)).toEqual([])
})

test('a second editor is told who was first, and nothing is overwritten', async () => {
  const { verdictId } = await insertSubmitted(db(), people.checker)
  await assignReview(db(), people.editor, verdictId, NOW)

  const second = assignReview(db(), people.secondEditor, verdictId, NOW)

  await expect(second).rejects.toMatchObject({ name: 'Stale', changedBy: 'Ada Editor' })
  expect((await findReviewAssignment(db(), verdictId))?.assigneeId).toBe(people.editor.id)
})

test('who contributed cannot take it on, nor can a fact-checker or an administrator', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
  await insertProof(db(), claimId, people.secondEditor, { publisher: 'RTL', excerpt: '102 offices' })

  expect(await refusalOf(assignReview(db(), people.secondEditor, verdictId, NOW))).toMatch(
    /you added the source “Report of RTL” as evidence/,
  )
  expect(await refusalOf(assignReview(db(), people.checker, verdictId, NOW))).toMatch(/Only an editor/)
  expect(await refusalOf(assignReview(db(), people.admin, verdictId, NOW))).toMatch(/Only an editor/)
})

test('a draft is nobody’s to decide yet, and a decided revision nobody’s any more', async () => {
  const draft = await insertDraft(db(), people.checker)
  const decided = await insertSubmitted(db(), people.checker)
  await approveVerdict(db(), people.editor, await approvalOf(db(), decided.verdictId), NOW)

  for (const { verdictId } of [draft, decided])
    expect(await refusalOf(assignReview(db(), people.secondEditor, verdictId, NOW))).toMatch(
      /only a revision that waits for a decision/,
    )
})

test.each(['approved', 'returned', 'withdrawn'])(
  'an assignment ends when the revision is %s',
  async (how) => {
    const { verdictId } = await insertSubmitted(db(), people.checker)
    await assignReview(db(), people.secondEditor, verdictId, NOW)

    if (how === 'approved') await approveVerdict(db(), people.editor, await approvalOf(db(), verdictId), NOW)
    if (how === 'returned')
      await returnVerdict(db(), people.editor, { verdictId, revision: 1, comment: 'Count again.' }, NOW)
    if (how === 'withdrawn') await withdrawVerdict(db(), people.checker, verdictId, NOW)

    expect(await findReviewAssignment(db(), verdictId)).toBeUndefined()
    const [row] = await db()('review_assignments').where({ verdict_id: verdictId })
    expect([row.ended_at, row.ended_by]).toEqual([
      NOW,
      how === 'withdrawn' ? people.checker.id : people.editor.id,
    ])
  },
)

test('it guards nothing: another editor approves what somebody else is on', async () => {
  const { verdictId } = await insertSubmitted(db(), people.checker)
  await assignReview(db(), people.editor, verdictId, NOW)

  await approveVerdict(db(), people.secondEditor, await approvalOf(db(), verdictId), NOW)

  expect((await getVerdict(db(), verdictId)).approval?.by).toBe(people.secondEditor.id)
})

test('the same editor or another one ends it, and a page that saw an older one is told who is on it now', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
  await assignReview(db(), people.editor, verdictId, NOW)
  const first = (await findReviewAssignment(db(), verdictId))?.id ?? 0

  await endAssignment(db(), people.secondEditor, { verdictId, assignmentId: first }, NOW)
  await endAssignment(db(), people.editor, { verdictId, assignmentId: first }, NOW)
  await assignReview(db(), people.secondEditor, verdictId, NOW)
  const late = endAssignment(db(), people.editor, { verdictId, assignmentId: first }, NOW)

  await expect(late).rejects.toMatchObject({ name: 'Stale', changedBy: 'Ben Editor' })
  expect((await verbsOf(db(), claimId)).filter((verb) => verb === 'verdict.unassigned')).toHaveLength(1)
  const byChecker = endAssignment(db(), people.checker, { verdictId, assignmentId: first }, NOW)
  expect(await refusalOf(byChecker)).toContain('Only editors')
})

test('a decision on an outdated page names who changed the words, not who took the revision on', async () => {
  const { claimId, verdictId } = await insertSubmitted(db(), people.checker)
  const seen = await approvalOf(db(), verdictId)
  await assignReview(db(), people.editor, verdictId, NOW)
  await insertProof(db(), claimId, people.checker, { publisher: 'RTL', excerpt: '102 offices' })

  await expect(approveVerdict(db(), people.editor, seen, NOW)).rejects.toMatchObject({
    name: 'Stale',
    changedBy: 'Cem Checker',
  })
})

test('of 12 editors who press at once one is on it and the others are told who, 20 times', async () => {
  const house = await freshDatabase()
  const { checker } = await insertNewsroom(house)
  const editors = await Promise.all(
    Array.from({ length: 12 }, (_each, number) => insertPerson(house, 'editor', `Editor ${number}`)),
  )

  for (let round = 0; round < 20; round += 1) {
    const { claimId, verdictId } = await insertSubmitted(house, checker)
    const presses = editors.map((editor) => assignReview(house, editor, verdictId, NOW))
    const outcomes = await Promise.allSettled(presses)

    const winner = await findReviewAssignment(house, verdictId)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toBeInstanceOf(Stale)
        expect(outcome.reason.changedBy).toBe(winner?.assigneeName)
      }
    expect((await verbsOf(house, claimId)).filter((verb) => verb === 'verdict.assigned')).toHaveLength(1)
  }
  expect(await verifyEventChain(house)).not.toHaveProperty('brokenAt')
}, 60_000)

test('taking a revision on while it is decided leaves nobody on a decided one, 20 times', async () => {
  const house = await freshDatabase()
  const { checker, editor, secondEditor } = await insertNewsroom(house)

  for (let round = 0; round < 20; round += 1) {
    const { verdictId } = await insertSubmitted(house, checker)
    const seen = await approvalOf(house, verdictId)
    const acts = [
      () => approveVerdict(house, editor, seen, NOW),
      () => assignReview(house, secondEditor, verdictId, NOW),
    ]
    const [first, second] = round % 2 === 0 ? acts : acts.toReversed()
    await Promise.allSettled([first?.(), second?.()])

    expect((await getVerdict(house, verdictId)).state).toBe('published')
    expect(await findReviewAssignment(house, verdictId)).toBeUndefined()
  }
}, 60_000)

test('the database keeps one open assignment a revision, and every end is signed', async () => {
  const { verdictId } = await insertSubmitted(db(), people.checker)
  await assignReview(db(), people.editor, verdictId, NOW)
  const row = { verdict_id: verdictId, assignee_id: people.secondEditor.id, assigned_at: NOW }

  const twice = db().transaction((trx) => trx('review_assignments').insert(row))
  await expect(twice).rejects.toThrow('verdict_has_one_open_review_assignment')
  const unsigned = db().transaction((trx) => trx('review_assignments').insert({ ...row, ended_at: NOW }))
  await expect(unsigned).rejects.toThrow('review_assignment_end_is_signed')
})
