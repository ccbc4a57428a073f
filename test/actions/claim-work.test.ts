import { assignClaim, type ClaimMove, moveClaim } from '../../server/actions/claim-work'
import { CLAIM_WORK_STATES, type ClaimWorkState } from '../../server/domain/claim-work'
import { Refused } from '../../server/domain/errors'
import { findClaim, updateClaimWork } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { listClaimEvents } from '../../server/store/events'
import { insertVerdict } from '../../server/store/verdicts'
import { insertPerson, insertTriaged, NOW, workOf } from '../support/claims'
import { withRollback } from '../support/database'

const db = withRollback()

const MOVES: ClaimMove[] = [
  { step: 'triage' },
  { step: 'dismiss', reason: 'Nothing can be checked here' },
  { step: 'research' },
  { step: 'wait', waitingFor: 'the answer of the ministry', waitingUntil: '2026-12-01' },
  { step: 'resume' },
  { step: 'set_aside', notCheckable: 'forecast', reason: '' },
  { step: 'reopen', reason: 'A new report is out' },
]

/** Which state each step leads to from where it may be taken; everything else is refused. */
const ALLOWED: Partial<Record<ClaimWorkState, Partial<Record<ClaimMove['step'], ClaimWorkState>>>> = {
  suggested: { triage: 'triaged', dismiss: 'dismissed' },
  triaged: { research: 'in_research', dismiss: 'dismissed', set_aside: 'not_checkable' },
  in_research: { wait: 'waiting', set_aside: 'not_checkable' },
  waiting: { resume: 'in_research' },
  not_checkable: { reopen: 'in_research' },
  merged: { reopen: 'in_research' },
  dismissed: { reopen: 'in_research' },
}

const TABLE = CLAIM_WORK_STATES.flatMap((state) =>
  MOVES.map((move) => [state, move.step, ALLOWED[state]?.[move.step] ?? 'refused', move] as const),
)

test.each(TABLE)('%s, %s → %s', async (state, _step, expected, move) => {
  const checker = await insertPerson(db())
  const id = await claimIn(db(), state, checker)

  const outcome = await moveClaim(db(), checker, { claimId: id, move }, NOW).catch((error) => error)

  const claim = await findClaim(db(), id)
  if (expected === 'refused') expect(outcome).toBeInstanceOf(Refused)
  expect(claim?.work.state).toBe(expected === 'refused' ? state : expected)
})

test('a step leaves a line in the history with from, to and reason', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  await moveClaim(
    db(),
    checker,
    { claimId, move: { step: 'dismiss', reason: 'A duplicate of claim 3' } },
    NOW,
  )

  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'claim.dismissed',
    from: { state: 'triaged' },
    to: { state: 'dismissed' },
    reason: 'A duplicate of claim 3',
    isPublic: false,
  })
})

test('readers learn that a claim was set aside as a forecast', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const move: ClaimMove = { step: 'set_aside', notCheckable: 'forecast', reason: 'It speaks of next year' }
  await moveClaim(db(), checker, { claimId, move }, NOW)

  expect(await listClaimEvents(db(), claimId, true)).toMatchObject([
    { verb: 'claim.set_aside', to: { state: 'not_checkable', reason: 'forecast' } },
  ])
})

test.each([
  [
    'parked until a day that is past',
    { step: 'wait', waitingFor: 'an answer', waitingUntil: '2026-11-22' },
    'waitingUntil',
  ],
  ['parked for nothing', { step: 'wait', waitingFor: ' ', waitingUntil: '2026-12-01' }, 'waitingFor'],
] as const)('a claim is not %s', async (_what, move, field) => {
  const checker = await insertPerson(db())
  const claimId = await claimIn(db(), 'in_research', checker)

  const refused = await moveClaim(db(), checker, { claimId, move }, NOW).catch((error) => error)

  expect(refused.objections).toEqual([expect.objectContaining({ field })])
})

test('a claim is not dismissed or opened again without a reason', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const dismissed = moveClaim(db(), checker, { claimId, move: { step: 'dismiss', reason: '' } }, NOW)

  await expect(dismissed).rejects.toThrow('Say why')
})

test('a claim with a verdict in work cannot be set aside', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  await insertVerdict(db(), { claimId, number: 1, scaleVersion: 1 }, DRAFT, checker.id, NOW)

  const move: ClaimMove = { step: 'set_aside', notCheckable: 'opinion', reason: '' }

  await expect(moveClaim(db(), checker, { claimId, move }, NOW)).rejects.toThrow('in work')
})

test('a claim is given to a colleague, kept, and taken back', async () => {
  const checker = await insertPerson(db())
  const editor = await insertPerson(db(), 'editor', 'Edda Editor')
  const claimId = await insertTriaged(db(), checker)

  await assignClaim(db(), checker, { claimId, assigneeId: editor.id }, NOW)
  await assignClaim(db(), checker, { claimId, assigneeId: editor.id }, NOW)
  await assignClaim(db(), checker, { claimId }, NOW)

  const assigned = (await listClaimEvents(db(), claimId, false)).filter(
    ({ verb }) => verb === 'claim.assigned',
  )
  expect(assigned.map(({ to }) => to)).toEqual([{ assignee: 'Edda Editor' }, { assignee: null }])
})

test('a claim is not given to an administrator, to a disabled account or to nobody known', async () => {
  const checker = await insertPerson(db())
  const admin = await insertPerson(db(), 'admin')
  const gone = await insertPerson(db())
  await db()('accounts').where({ id: gone.id }).update({ status: 'disabled' })
  const claimId = await insertTriaged(db(), checker)

  for (const assigneeId of [admin.id, gone.id, 999_999])
    await expect(assignClaim(db(), checker, { claimId, assigneeId }, NOW)).rejects.toBeInstanceOf(Refused)
})

const DRAFT = {
  summary: '',
  checkedScope: '',
  rationale: '',
  flags: [],
  originsJustification: '',
  changeNote: '',
}

async function claimIn(trx: Db, state: ClaimWorkState, by: { id: number }): Promise<number> {
  const person = await insertPerson(trx)
  const id = await insertTriaged(trx, person, { text: `Claim of ${by.id}` })
  const other = await insertTriaged(trx, person)
  await updateClaimWork(trx, id, workOf(state, other), '', NOW)
  return id
}
