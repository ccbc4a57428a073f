import type { Knex } from 'knex'
import { creditVerdictInWork } from '../../server/actions/verdict-credit'
import { saveDraft, submitVerdict, withdrawVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import type { Account } from '../../server/domain/account'
import { fingerprint } from '../../server/domain/fingerprint'
import { lockClaim } from '../../server/store/claims'
import { inTransaction } from '../../server/store/db'
import { appendEvent, verifyEventChain } from '../../server/store/events'
import { listContributors } from '../../server/store/verdict-people'
import { insertPerson, NOW } from '../support/claims'
import { freshDatabase } from '../support/database'
import {
  approvalOf,
  DRAFT,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertProof,
  insertSubmitted,
  type Newsroom,
} from '../support/verdicts'

/** Races on committed connections: nothing here may hold because a test ran in one transaction. */
jest.setTimeout(60_000)

let db: Knex
let people: Newsroom
beforeAll(async () => {
  db = await freshDatabase()
  people = await insertNewsroom(db)
})

const ROUNDS = 50

test('of 24 parallel approvals of one revision exactly one publishes, 50 times', async () => {
  const editors = await Promise.all(Array.from({ length: 24 }, () => insertPerson(db, 'editor')))

  for (let round = 0; round < ROUNDS; round += 1) {
    const { claimId, verdictId } = await insertSubmitted(db, people.checker)
    const seen = await approvalOf(db, verdictId)
    const outcomes = await Promise.allSettled(editors.map((editor) => approveVerdict(db, editor, seen, NOW)))

    const losers = outcomes.filter(({ status }) => status === 'rejected')
    expect(losers).toHaveLength(23)
    for (const loser of losers) expect(loser).toMatchObject({ reason: { name: 'Stale' } })
    expect(await countEvents(claimId, 'verdict.approved')).toBe(1)
    const winner = editors[outcomes.findIndex(({ status }) => status === 'fulfilled')]
    expect((await getVerdict(db, verdictId)).approval?.by).toBe(winner?.id)
  }
  expect(await verifyEventChain(db)).not.toHaveProperty('brokenAt')
})

test('an editor who presses eight times at once publishes once, and every press succeeds', async () => {
  const { claimId, verdictId } = await insertSubmitted(db, people.checker)
  const seen = await approvalOf(db, verdictId)

  const presses = Array.from({ length: 8 }, () => approveVerdict(db, people.editor, seen, NOW))

  await expect(Promise.all(presses)).resolves.toHaveLength(8)
  expect(await countEvents(claimId, 'verdict.approved')).toBe(1)
})

test.each([
  ['by an action that credits under the lock', addEvidence],
  ['by a direct insert beside all locks', insertContributor],
])('a contributor added %s while their approval runs never ends as approver, 50 times', async (_how, add) => {
  let published = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const { claimId, verdictId } = await insertSubmitted(db, people.checker)
    const seen = await approvalOf(db, verdictId)

    const approve = () => approveVerdict(db, people.editor, seen, NOW)
    const contribute = () => add(people.editor, claimId, verdictId)
    await Promise.allSettled(round % 2 === 0 ? [approve(), contribute()] : [contribute(), approve()])

    const { approval } = await getVerdict(db, verdictId)
    const contributors = (await listContributors(db, verdictId)).map(({ accountId }) => accountId)
    expect(contributors).not.toContain(approval?.by ?? 0)
    if (approval !== undefined) published += 1
    else expect(contributors).toContain(people.editor.id)
  }
  expect(published).toBeLessThan(ROUNDS)
})

test('what is published is what was approved, while its evidence and its words change, 50 times', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { claimId, verdictId } = await insertSubmitted(db, people.checker)
    const seen = await approvalOf(db, verdictId)

    await Promise.allSettled([
      approveVerdict(db, people.editor, seen, NOW),
      round % 2 === 0 ? addEvidence(people.checker, claimId) : rewrite(claimId, verdictId),
    ])

    const { state, submission } = await getVerdict(db, verdictId)
    if (state !== 'published') continue
    expect(submission?.contentHash).toBe(seen.contentHash)
    expect(fingerprint(submission?.content)).toBe(seen.contentHash)
  }
})

test('of 8 parallel saves of one draft one wins and the others are shown it', async () => {
  const { claimId, verdictId } = await insertDraft(db, people.checker)
  for (let round = 0; round < 10; round += 1) {
    const { revision } = await getVerdict(db, verdictId)
    const saves = Array.from({ length: 8 }, (_each, hand) =>
      saveDraft(
        db,
        people.checker,
        { claimId, revision, draft: { ...DRAFT, summary: `Hand ${hand}, ${round}.` } },
        NOW,
      ),
    )
    const outcomes = await Promise.allSettled(saves)

    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled')
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(7)
    expect(await getVerdict(db, verdictId)).toMatchObject({
      revision: revision + 1,
      summary: `Hand ${winner}, ${round}.`,
    })
  }
})

/** As every action on the evidence does it. */
async function addEvidence(by: Account, claimId: number): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockClaim(trx, claimId)
    await creditVerdictInWork(trx, claimId, by, NOW)
    const id = await insertProof(trx, claimId, by, {
      publisher: 'RTL',
      excerpt: '102 offices',
      stance: 'refutes',
    })
    const about = { subject: { kind: 'evidence' as const, id }, claimId }
    await appendEvent(trx, { actor: by, verb: 'evidence.added', ...about, at: NOW })
  })
}

async function insertContributor(by: Account, _claimId: number, verdictId: number): Promise<void> {
  const row = { verdict_id: verdictId, account_id: by.id, contribution: 'gave_evidence', created_at: NOW }
  await db('verdict_contributors').insert(row)
}

async function rewrite(claimId: number, verdictId: number): Promise<void> {
  await withdrawVerdict(db, people.checker, verdictId, NOW)
  const { revision } = await getVerdict(db, verdictId)
  const draft = { ...DRAFT, summary: 'The group counted 102 offices.' }
  await saveDraft(db, people.checker, { claimId, revision, draft }, NOW)
  await submitVerdict(db, people.checker, { verdictId, revision: revision + 1 }, NOW)
}

async function countEvents(claimId: number, verb: string): Promise<number> {
  return (await db('events').where({ claim_id: claimId, verb })).length
}
