import { makeClaim } from '../../server/actions/claim-making'
import { mergeClaims } from '../../server/actions/claim-merging'
import { moveClaim } from '../../server/actions/claim-work'
import { Refused } from '../../server/domain/errors'
import { findClaim, listPartnerIds, updateClaimWork } from '../../server/store/claims'
import { listClaimEvents } from '../../server/store/events'
import { insertSearchRecord, listSearchRecords } from '../../server/store/evidence'
import { listFlags } from '../../server/store/flags'
import { listClaimPassages } from '../../server/store/passages'
import { insertRebuttal, listRebuttals } from '../../server/store/rebuttals'
import { insertReply, listReplies } from '../../server/store/replies'
import { insertVerdict } from '../../server/store/verdicts'
import {
  insertPerson,
  insertReport,
  insertTriaged,
  NOW,
  newClaimOf,
  passageOf,
  workOf,
} from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'
import { insertNewsroom, insertPublished } from '../support/verdicts'

const db = withRollback()

test('a merge keeps every passage once, and the duplicate keeps its own', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const shared = passageOf(article, '54 police offices')
  const duplicate = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { passages: [shared, passageOf(article, '21 countries')], topics: ['China'] }),
    NOW,
  )
  const stays = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { passages: [shared], topics: ['Police'] }),
    NOW,
  )

  await mergeClaims(db(), checker, { id: duplicate.id, intoId: stays.id, reason: 'The same count' }, NOW)

  const exact = async (id: number) => (await listClaimPassages(db(), id)).map((passage) => passage.exact)
  expect(await exact(stays.id)).toEqual(['54 police offices', '21 countries'])
  expect(await exact(duplicate.id)).toEqual(['54 police offices', '21 countries'])
  expect((await findClaim(db(), stays.id))?.topics.map(({ name }) => name)).toEqual(['China', 'Police'])
  expect((await findClaim(db(), duplicate.id))?.work).toEqual({ state: 'merged', mergedIntoId: stays.id })
  expect((await listClaimEvents(db(), stays.id, false)).at(-1)).toMatchObject({ verb: 'claim.merged' })
  expect((await listClaimEvents(db(), duplicate.id, false)).at(-1)).toMatchObject({ verb: 'claim.merged' })
})

test('searches, replies, rebuttals and the link to the other half move with a merge', async () => {
  const checker = await insertPerson(db())
  const duplicate = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { alsoOther: { text: 'They said so.' } }),
    NOW,
  )
  const stays = await insertTriaged(db(), checker, { text: 'The offices number 54.' })
  const denial = await insertTriaged(db(), checker, { text: 'They are service points.', kind: 'denial' })
  const search = {
    claimId: duplicate.id,
    side: 'refutes',
    lookedIn: 'x',
    lookedFor: 'y',
    searchedOn: '2026-11-20',
  }
  await insertSearchRecord(db(), { ...search, side: 'refutes' }, checker.id, NOW)
  await insertReply(db(), duplicate.id, SILENT, checker.id, NOW)
  await insertRebuttal(db(), { claimId: duplicate.id, rebuttalClaimId: denial }, DENIAL, checker.id, NOW)

  await mergeClaims(db(), checker, { id: duplicate.id, intoId: stays, reason: '' }, NOW)

  expect(await listSearchRecords(db(), stays)).toHaveLength(1)
  expect(await listReplies(db(), stays)).toHaveLength(1)
  expect(await listRebuttals(db(), stays)).toMatchObject([{ rebuttalClaimId: denial }])
  expect(await listPartnerIds(db(), stays)).toEqual([duplicate.partnerId])
})

test.each([
  ['suggested', 'merged'],
  ['triaged', 'merged'],
  ['in_research', 'merged'],
  ['waiting', 'merged'],
  ['not_checkable', 'refused'],
  ['merged', 'refused'],
  ['dismissed', 'refused'],
] as const)('%s, merge → %s', async (state, expected) => {
  const checker = await insertPerson(db())
  const stays = await insertTriaged(db(), checker)
  const id = await insertTriaged(db(), checker)
  await updateClaimWork(db(), id, workOf(state, stays), '', NOW)

  const outcome = await mergeClaims(db(), checker, { id, intoId: stays, reason: '' }, NOW).catch(
    (error) => error,
  )

  if (expected === 'refused') expect(outcome).toBeInstanceOf(Refused)
  expect((await findClaim(db(), id))?.work.state).toBe(expected === 'refused' ? state : 'merged')
})

test('a rebuttal that a merge brings under a published verdict raises a flag', async () => {
  const people = await insertNewsroom(db())
  const { claimId } = await insertPublished(db(), people)
  const duplicate = await insertTriaged(db(), people.checker)
  const denial = await insertTriaged(db(), people.checker, {
    text: 'They are service points.',
    kind: 'denial',
  })
  await insertRebuttal(db(), { claimId: duplicate, rebuttalClaimId: denial }, DENIAL, people.checker.id, NOW)

  await mergeClaims(db(), people.checker, { id: duplicate, intoId: claimId, reason: '' }, NOW)

  expect(await listFlags(db(), claimId)).toMatchObject([{ kind: 'rebuttal_added' }])
  expect((await listClaimEvents(db(), claimId, true)).at(-1)).toMatchObject({ verb: 'flag.raised' })
})

test('a claim that readers were given stays; the other can be merged into it', async () => {
  const people = await insertNewsroom(db())
  const { claimId } = await insertPublished(db(), people)
  const other = await insertTriaged(db(), people.checker)

  const away = mergeClaims(db(), people.checker, { id: claimId, intoId: other, reason: '' }, NOW)

  await expect(away).rejects.toThrow('published verdict')
  await mergeClaims(db(), people.checker, { id: other, intoId: claimId, reason: '' }, NOW)
  expect((await findClaim(db(), other))?.work.state).toBe('merged')
})

test('a merged claim can be opened again, with its passages', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const { id } = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { passages: [passageOf(article, '230,000')] }),
    NOW,
  )
  const stays = await insertTriaged(db(), checker)
  await mergeClaims(db(), checker, { id, intoId: stays, reason: '' }, NOW)

  await moveClaim(db(), checker, { claimId: id, move: { step: 'reopen', reason: 'Not the same' } }, NOW)

  expect((await findClaim(db(), id))?.work).toEqual({ state: 'in_research' })
  expect(await listClaimPassages(db(), id)).toHaveLength(1)
})

test('a claim is not merged into itself, into a merged one, into none or into its other half', async () => {
  const checker = await insertPerson(db())
  const { id, partnerId } = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { alsoOther: { text: 'Said.' } }),
    NOW,
  )
  const stays = await insertTriaged(db(), checker)
  const gone = await insertTriaged(db(), checker)
  await mergeClaims(db(), checker, { id: gone, intoId: stays, reason: '' }, NOW)

  for (const intoId of [id, gone, 999_999, partnerId ?? 0])
    await expect(mergeClaims(db(), checker, { id, intoId, reason: '' }, NOW)).rejects.toBeInstanceOf(Refused)
})

test('a claim with a verdict in work is not merged away', async () => {
  const checker = await insertPerson(db())
  const id = await insertTriaged(db(), checker)
  const stays = await insertTriaged(db(), checker)
  await insertVerdict(db(), { claimId: id, number: 1, scaleVersion: 1 }, DRAFT, checker.id, NOW)

  await expect(mergeClaims(db(), checker, { id, intoId: stays, reason: '' }, NOW)).rejects.toThrow('in work')
})

test('of two people who merge each other’s claims at once, one does', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  for (let round = 0; round < 20; round += 1) {
    const a = await insertTriaged(committed, checker)
    const b = await insertTriaged(committed, checker)

    const outcomes = await Promise.allSettled([
      mergeClaims(committed, checker, { id: a, intoId: b, reason: '' }, NOW),
      mergeClaims(committed, checker, { id: b, intoId: a, reason: '' }, NOW),
    ])

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ reason: expect.any(Refused) })
  }
})

const DRAFT = {
  summary: '',
  checkedScope: '',
  rationale: '',
  flags: [],
  originsJustification: '',
  changeNote: '',
}
const SILENT = {
  outcome: 'silent' as const,
  askedWhom: 'the ministry',
  askedOn: '2026-11-10',
  channel: 'e-mail',
  answer: '',
  reason: '',
}
const DENIAL = {
  kinds: ['denies_characterisation' as const],
  denies: 'that they police',
  leavesStanding: 'that they exist',
  answer: '',
}
