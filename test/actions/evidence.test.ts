import { addEvidence, editEvidence, judgeEvidence } from '../../server/actions/evidence'
import { recordSearch, type SearchStatement } from '../../server/actions/searches'
import { NotFound, Refused, Stale } from '../../server/domain/errors'
import { updateClaimWork } from '../../server/store/claims'
import { listClaimEvents, listSubjectEvents } from '../../server/store/events'
import { findEvidence, listEvidence, listSearchRecords } from '../../server/store/evidence'
import { listSources } from '../../server/store/sources'
import { listContributors } from '../../server/store/verdict-people'
import { insertPerson, insertTriaged, NOW } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { insertDraft, insertProof, sourceOf, statementOf } from '../support/evidence'

const db = withRollback()

test('a fact-checker gives evidence and describes its source in one step', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  const excerpt = '  “54 of them”,\n in 21 countries '

  const { id, sourceId } = await addEvidence(
    db(),
    checker,
    { claimId, source: { described: sourceOf() }, statement: statementOf({ excerpt }) },
    NOW,
  )

  expect(await findEvidence(db(), id)).toMatchObject({
    excerpt,
    status: 'accepted',
    source: { id: sourceId, title: 'Survey of police offices abroad' },
  })
  const verbs = (await listSubjectEvents(db(), { kind: 'evidence', id })).map(({ verb }) => verb)
  expect(verbs).toEqual(['evidence.added'])
})

test('evidence that is refused leaves no source behind', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  const claimId = await insertTriaged(committed, checker)
  const input = {
    claimId,
    source: { described: sourceOf() },
    statement: statementOf({ stance: 'nonsense' as 'supports' }),
  }

  await expect(addEvidence(committed, checker, input, NOW)).rejects.toThrow()

  expect(await listSources(committed, 10)).toEqual([])
})

test('evidence without an excerpt is refused', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const refused = await addEvidence(
    db(),
    checker,
    { claimId, source: { described: sourceOf() }, statement: statementOf({ excerpt: ' \n' }) },
    NOW,
  ).catch((error) => error)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([{ field: 'excerpt' }])
})

test('evidence from a source that is not there is refused at the choice of the source', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const refused = await addEvidence(
    db(),
    checker,
    { claimId, source: { id: 999 }, statement: statementOf() },
    NOW,
  ).catch((error) => error)

  expect(refused.objections).toMatchObject([{ field: 'sourceId' }])
})

test('evidence for a claim that is not there is not found', async () => {
  const checker = await insertPerson(db())
  const input = { claimId: 999, source: { described: sourceOf() }, statement: statementOf() }
  await expect(addEvidence(db(), checker, input, NOW)).rejects.toBeInstanceOf(NotFound)
})

test.each(['merged', 'dismissed'] as const)('a %s claim takes no evidence and no search', async (state) => {
  const checker = await insertPerson(db())
  const [claimId, other] = [await insertTriaged(db(), checker), await insertTriaged(db(), checker)]
  const proof = await insertProof(db(), checker, claimId)
  const work = state === 'merged' ? { state, mergedIntoId: other } : { state }
  await updateClaimWork(db(), claimId, work, 'A test', NOW)
  const editing = { id: proof.id, revision: 1, fields: { ...statementOf(), sourceId: proof.sourceId } }

  const attempts = [
    () => addEvidence(db(), checker, { claimId, source: { id: 1 }, statement: statementOf() }, NOW),
    () => editEvidence(db(), checker, editing, NOW),
    () => judgeEvidence(db(), checker, { id: proof.id, revision: 1, status: 'accepted', reason: '' }, NOW),
    () => recordSearch(db(), checker, { claimId, statement: searchOf() }, NOW),
  ]

  for (const attempt of attempts) {
    const refused = await attempt().catch((error) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused.message).toContain(state)
  }
})

test('of two people who edit one piece of evidence the second is shown what the first stored', async () => {
  const [first, second] = [await insertPerson(db(), 'fact_checker', 'Ines'), await insertPerson(db())]
  const claimId = await insertTriaged(db(), first)
  const { id, sourceId } = await insertProof(db(), first, claimId)
  const edit = (note: string) => ({ id, revision: 1, fields: { ...statementOf({ note }), sourceId } })
  await editEvidence(db(), first, edit('Counts addresses'), NOW)

  const stale = await editEvidence(db(), second, edit('Counts offices'), NOW).catch((error) => error)

  expect(stale).toBeInstanceOf(Stale)
  expect(stale).toMatchObject({ changedBy: 'Ines', current: { note: 'Counts addresses', revision: 2 } })
})

test('of parallel edits of one revision exactly one is stored', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  const claimId = await insertTriaged(committed, checker)
  const { id, sourceId } = await insertProof(committed, checker, claimId)

  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_each, index) =>
      editEvidence(
        committed,
        checker,
        { id, revision: 1, fields: { ...statementOf({ note: `Note ${index}` }), sourceId } },
        NOW,
      ),
    ),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await findEvidence(committed, id))?.revision).toBe(2)
  expect(await listSubjectEvents(committed, { kind: 'evidence', id })).toHaveLength(2)
})

test('an edit writes the changed fields into the history of the claim', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)
  const { id, sourceId } = await insertProof(db(), checker, claimId)
  const fields = { ...statementOf({ stance: 'refutes' }), sourceId }

  await editEvidence(db(), checker, { id, revision: 1, fields }, NOW)

  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({
    verb: 'evidence.edited',
    from: { stance: 'supports' },
    to: { stance: 'refutes' },
    isPublic: false,
  })
})

test.each([
  // status     reason                        → stored
  ['accepted', '', true],
  ['disputed', 'The table was mended later.', true],
  ['disputed', ' ', false],
  ['rejected', 'It speaks of another country.', true],
  ['rejected', '', false],
] as const)('an editor judges evidence %s because “%s”: stored %s', async (status, reason, stored) => {
  const editor = await insertPerson(db(), 'editor')
  const claimId = await insertTriaged(db(), editor)
  const { id } = await insertProof(db(), editor, claimId)

  const outcome = await judgeEvidence(db(), editor, { id, revision: 1, status, reason }, NOW).catch((e) => e)

  if (!stored) expect(outcome).toBeInstanceOf(Refused)
  expect(await findEvidence(db(), id)).toMatchObject(
    stored ? { status, statusReason: reason } : { status: 'accepted', revision: 1 },
  )
})

test('who adds, edits or judges evidence, or records a search, counts as contributor', async () => {
  const author = await insertPerson(db())
  const claimId = await insertTriaged(db(), author)
  const { id, sourceId } = await insertProof(db(), author, claimId)
  const verdictId = await insertDraft(db(), author, claimId)
  const adds = await insertPerson(db(), 'editor')
  const edits = await insertPerson(db(), 'editor')
  const judges = await insertPerson(db(), 'editor')
  const searches = await insertPerson(db(), 'editor')

  await addEvidence(db(), adds, { claimId, source: { id: sourceId }, statement: statementOf() }, NOW)
  await editEvidence(
    db(),
    edits,
    { id, revision: 1, fields: { ...statementOf({ note: 'x' }), sourceId } },
    NOW,
  )
  await judgeEvidence(db(), judges, { id, revision: 2, status: 'rejected', reason: 'Forged.' }, NOW)
  await recordSearch(db(), searches, { claimId, statement: searchOf() }, NOW)

  const contributors = (await listContributors(db(), verdictId)).map(({ accountId }) => accountId)
  expect(contributors).toEqual(expect.arrayContaining([adds.id, edits.id, judges.id, searches.id]))
})

function searchOf(words: Partial<SearchStatement> = {}): SearchStatement {
  return {
    side: 'refutes',
    lookedIn: 'the ministry’s archive of briefings',
    lookedFor: 'another count of the offices',
    searchedOn: '2026-11-23',
    ...words,
  }
}

test('“searched, none found” is a dated fact', async () => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  await recordSearch(db(), checker, { claimId, statement: searchOf() }, NOW)

  expect(await listSearchRecords(db(), claimId)).toMatchObject([searchOf()])
  expect((await listClaimEvents(db(), claimId, false)).at(-1)).toMatchObject({ verb: 'search.recorded' })
  expect(await listEvidence(db(), claimId)).toEqual([])
})

test.each<[string, Partial<SearchStatement>, string]>([
  ['lies in the future', { searchedOn: '2026-11-24' }, 'searchedOn'],
  ['was nowhere', { lookedIn: ' ' }, 'lookedIn'],
  ['was for nothing', { lookedFor: '' }, 'lookedFor'],
])('a search that %s is refused', async (_what, words, field) => {
  const checker = await insertPerson(db())
  const claimId = await insertTriaged(db(), checker)

  const refused = await recordSearch(db(), checker, { claimId, statement: searchOf(words) }, NOW).catch(
    (e) => e,
  )

  expect(refused.objections).toMatchObject([{ field }])
})
