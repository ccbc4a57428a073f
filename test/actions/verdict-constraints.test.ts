import type { Knex } from 'knex'
import { holdVerdict } from '../../server/actions/verdict-holds'
import { APP_ROLE } from '../../server/database/grant-app-role'
import { NOW } from '../support/claims'
import { withRollback } from '../support/database'
import {
  insertDraft,
  insertNewsroom,
  insertNextRevision,
  insertProof,
  insertPublished,
  insertSubmitted,
  type Newsroom,
  switchSingleEditorMode,
} from '../support/verdicts'

/** What the database refuses by itself, whoever speaks to it: the last line behind the rules and the actions. */
const db = withRollback()
let people: Newsroom
beforeEach(async () => {
  people = await insertNewsroom(db())
})

/** The error of a statement in a savepoint; fails when it succeeds. */
async function refusalOf(work: (trx: Knex.Transaction) => PromiseLike<unknown>) {
  const outcome = await db()
    .transaction(async (trx) => work(trx))
    .then(
      () => undefined,
      (error: { code?: string; constraint?: string; message: string }) => error,
    )
  if (outcome === undefined) throw new Error('The database accepted it.')
  return outcome
}

const approveBy =
  (verdictId: number, accountId: number, reason = '') =>
  (trx: Knex.Transaction) =>
    trx('verdicts')
      .where({ id: verdictId })
      .update({ state: 'published', approved_by: accountId, published_at: NOW, single_editor_reason: reason })

describe('Four eyes', () => {
  test('the author is refused as approver', async () => {
    const { verdictId } = await insertSubmitted(db(), people.editor)

    expect(await refusalOf(approveBy(verdictId, people.editor.id))).toMatchObject({ code: '23514' })
  })

  test('a contributor is refused as approver', async () => {
    const { verdictId } = await insertSubmitted(db(), people.checker)
    const row = { verdict_id: verdictId, account_id: people.editor.id, contribution: 'gave_evidence' }
    await db()('verdict_contributors').insert({ ...row, created_at: NOW })

    expect(await refusalOf(approveBy(verdictId, people.editor.id))).toMatchObject({
      constraint: 'verdict_approver_is_not_contributor',
    })
  })

  test('the submitter is refused as approver even where the contributors forget them', async () => {
    const { claimId } = await insertDraft(db(), people.checker)
    const frozen = { content: '{}', content_hash: 'x', submitted_by: people.editor.id, submitted_at: NOW }
    await db()('verdicts')
      .where({ claim_id: claimId })
      .update({ state: 'submitted', ...frozen })
    const { id } = await db()('verdicts').where({ claim_id: claimId }).first('id')

    expect(await refusalOf(approveBy(id, people.editor.id))).toMatchObject({
      constraint: 'verdict_approver_is_not_submitter',
    })
  })

  test('a verdict that begins as anything but a draft is refused', async () => {
    const { claimId } = await insertPublished(db(), people)
    const { id, ...published } = await db()('verdicts').where({ claim_id: claimId }).first()
    const copy = { ...published, number: 2, content: '{}' }

    for (const state of ['submitted', 'published', 'superseded']) {
      expect(await refusalOf((trx) => trx('verdicts').insert({ ...copy, state }))).toMatchObject({
        constraint: 'verdict_begins_as_a_draft',
      })
    }
  })

  test('nobody is made a contributor of a decided verdict', async () => {
    const { verdictId } = await insertPublished(db(), people)
    const row = {
      verdict_id: verdictId,
      account_id: people.editor.id,
      contribution: 'wrote',
      created_at: NOW,
    }

    expect(await refusalOf((trx) => trx('verdict_contributors').insert(row))).toMatchObject({
      constraint: 'verdict_contributors_are_fixed_by_decision',
    })
  })

  test.each([
    'DELETE FROM verdict_contributors',
    'UPDATE verdict_contributors SET account_id = account_id',
    'TRUNCATE verdict_contributors',
  ])('%s is refused', async (statement) => {
    await insertSubmitted(db(), people.checker)

    expect((await refusalOf((trx) => trx.raw(statement))).message).toContain('append-only')
  })

  test('a single-editor reason without the mode is refused, for a verdict, a hold and a retraction', async () => {
    const { verdictId } = await insertSubmitted(db(), people.editor)
    const published = await insertPublished(db(), people)
    await holdVerdict(db(), people.editor, { verdictId: published.verdictId, reason: 'A doubt.' }, NOW)
    const retraction = {
      verdict_id: published.verdictId,
      proposed_by: people.editor.id,
      public_reason: 'Forged.',
    }
    await db()('verdict_retractions').insert({ ...retraction, proposed_at: NOW })
    const ofPublished = { verdict_id: published.verdictId }
    const alone = { single_editor_reason: 'Nobody else.' }

    for (const work of [
      approveBy(verdictId, people.editor.id, 'Nobody else.'),
      (trx: Knex) =>
        trx('verdict_holds')
          .where(ofPublished)
          .update({ released_by: people.editor.id, released_at: NOW, ...alone }),
      (trx: Knex) =>
        trx('verdict_retractions')
          .where(ofPublished)
          .update({ confirmed_by: people.editor.id, confirmed_at: NOW, ...alone }),
    ]) {
      expect(await refusalOf(work)).toMatchObject({ constraint: 'single_editor_reason_needs_the_mode' })
    }
  })

  test('with the mode, a reason opens the way, and its absence still bars it', async () => {
    const { verdictId } = await insertSubmitted(db(), people.editor)
    await switchSingleEditorMode(db(), true)

    expect(await refusalOf(approveBy(verdictId, people.editor.id))).toMatchObject({ code: '23514' })
    await approveBy(verdictId, people.editor.id, 'Nobody else.')(db())
    await switchSingleEditorMode(db(), false)

    expect(await db()('verdicts').where({ id: verdictId }).first('state')).toEqual({ state: 'published' })
  })

  test('a hold is not released, a retraction not confirmed by the same person', async () => {
    const { verdictId } = await insertPublished(db(), people)
    const by = people.editor.id
    const hold = { verdict_id: verdictId, held_by: by, held_at: NOW, reason: 'A doubt.' }
    const retraction = { verdict_id: verdictId, proposed_by: by, proposed_at: NOW, public_reason: 'Forged.' }

    expect(
      await refusalOf((trx) => trx('verdict_holds').insert({ ...hold, released_by: by, released_at: NOW })),
    ).toMatchObject({ constraint: 'hold_is_released_by_another' })
    expect(
      await refusalOf((trx) =>
        trx('verdict_retractions').insert({ ...retraction, confirmed_by: by, confirmed_at: NOW }),
      ),
    ).toMatchObject({ constraint: 'retraction_is_confirmed_by_another' })
  })
})

describe('One verdict', () => {
  test('a second published revision is refused', async () => {
    const { claimId } = await insertPublished(db(), people)
    const nextId = await insertNextRevision(db(), people.checker, claimId)

    expect(await refusalOf(approveBy(nextId, people.editor.id))).toMatchObject({
      constraint: 'claim_has_one_verdict_in_force',
    })
  })

  test('a second revision in work is refused', async () => {
    const { claimId } = await insertDraft(db(), people.checker)
    const row = {
      claim_id: claimId,
      number: 2,
      state: 'drafting',
      scale_version: 1,
      author_id: people.checker.id,
    }

    expect(
      await refusalOf((trx) => trx('verdicts').insert({ ...row, created_at: NOW, updated_at: NOW })),
    ).toMatchObject({ constraint: 'claim_has_one_verdict_in_work' })
  })

  test.each([
    ['published', 'drafting'],
    ['published', 'submitted'],
    ['superseded', 'published'],
    ['retracted', 'published'],
    ['changes_requested', 'submitted'],
    ['drafting', 'published'],
  ])('from %s there is no way to %s', async (from, to) => {
    const verdictId = await insertIn(from)

    expect(
      await refusalOf((trx) => trx('verdicts').where({ id: verdictId }).update({ state: to })),
    ).toMatchObject({
      code: expect.stringMatching(/^(23001|23514)$/),
    })
  })

  test('a verdict is never deleted', async () => {
    const { verdictId } = await insertDraft(db(), people.checker)

    const { message } = await refusalOf((trx) => trx('verdicts').where({ id: verdictId }).delete())

    expect(message).toContain('verdicts are never deleted')
  })
})

describe('Frozen words', () => {
  test.each([
    { summary: 'Rewritten.' },
    { rating: 'false' },
    { rationale: 'Rewritten.' },
    { content: '{}' },
    { content_hash: 'x' },
    { flags: ['altered_quote'] },
    { submitted_by: 1 },
    { change_note: 'Rewritten.' },
    { author_id: 1 },
    { number: 7 },
  ])('%j is refused once submitted, and once published', async (change) => {
    const submitted = await insertSubmitted(db(), people.checker)
    const published = await insertPublished(db(), people)

    for (const { verdictId } of [submitted, published]) {
      const { message } = await refusalOf((trx) => trx('verdicts').where({ id: verdictId }).update(change))
      expect(message).toContain('frozen')
    }
  })

  test.each([{ approved_by: 1 }, { published_at: '2020-01-01' }, { approval_note: 'Mine.' }])(
    '%j is refused once published',
    async (change) => {
      const { verdictId } = await insertPublished(db(), people)

      const { message } = await refusalOf((trx) => trx('verdicts').where({ id: verdictId }).update(change))

      expect(message).toMatch(/frozen|contributed/)
    },
  )
})

describe('The history', () => {
  const tampering = [
    "UPDATE events SET reason = 'Another reason.'",
    'UPDATE events SET actor_id = NULL',
    'DELETE FROM events',
    'TRUNCATE events',
  ]

  test.each(tampering)('%s is refused to the owner', async (statement) => {
    await insertSubmitted(db(), people.checker)

    expect((await refusalOf((trx) => trx.raw(statement))).message).toContain('append-only')
  })

  test.each([...tampering, 'ALTER TABLE events DISABLE TRIGGER ALL', 'DROP TABLE events'])(
    '%s is refused to the role the program runs as',
    async (statement) => {
      await insertSubmitted(db(), people.checker)
      const role = await db()('pg_roles').where({ rolname: APP_ROLE }).first('rolname')
      if (role === undefined) return console.warn(`There is no role ${APP_ROLE} here: not tried.`)

      const refusal = await refusalOf(async (trx) => {
        await trx.raw(`SET LOCAL ROLE ${APP_ROLE}`)
        await trx.raw(statement)
      })

      expect(refusal).toMatchObject({ code: '42501' })
    },
  )
})

// PostgreSQL 18 tells a RESTRICT apart from other foreign keys.
const RESTRICTED = /^(23503|23001)$/

test('evidence under a verdict, and accounts that acted, are not deleted', async () => {
  const { claimId } = await insertPublished(db(), people)
  await insertProof(db(), claimId, people.checker, { publisher: 'RTL', excerpt: 'two offices' })

  expect(await refusalOf((trx) => trx('claims').where({ id: claimId }).delete())).toMatchObject({
    code: expect.stringMatching(RESTRICTED),
  })
  expect(await refusalOf((trx) => trx('accounts').where({ id: people.editor.id }).delete())).toMatchObject({
    code: expect.stringMatching(RESTRICTED),
  })
})

async function insertIn(state: string): Promise<number> {
  if (state === 'drafting') return (await insertDraft(db(), people.checker)).verdictId
  const { verdictId } = await insertSubmitted(db(), people.checker)
  const decided = { approved_by: people.editor.id, published_at: NOW }
  if (state === 'changes_requested') {
    const returned = { returned_by: people.editor.id, returned_at: NOW, return_comment: 'Again.' }
    await db()('verdicts')
      .where({ id: verdictId })
      .update({ state, ...returned })
    return verdictId
  }
  await db()('verdicts')
    .where({ id: verdictId })
    .update({ state: 'published', ...decided })
  if (state !== 'published') await db()('verdicts').where({ id: verdictId }).update({ state })
  return verdictId
}
