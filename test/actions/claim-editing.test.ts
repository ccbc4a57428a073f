import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import { addPassage, removePassage } from '../../server/actions/claim-passages'
import { Stale } from '../../server/domain/errors'
import { findClaim } from '../../server/store/claims'
import { listClaimEvents } from '../../server/store/events'
import { listClaimPassages } from '../../server/store/passages'
import {
  insertPerson,
  insertReport,
  insertTriaged,
  NOW,
  newClaimOf,
  passageOf,
  wordsOf,
} from '../support/claims'
import { withRollback } from '../support/database'

const db = withRollback()

test('an edit leaves what changed, in words, and a new revision', async () => {
  const checker = await insertPerson(db())
  const id = await insertTriaged(db(), checker)

  const fields = wordsOf({
    text: 'There are 102 offices.',
    claimant: { name: 'RTL Nieuws', kind: 'organisation' },
  })
  await editClaim(db(), checker, { id, revision: 1, fields, topics: ['Police'] }, NOW)

  expect(await findClaim(db(), id)).toMatchObject({ revision: 2, text: 'There are 102 offices.' })
  expect((await listClaimEvents(db(), id, false)).at(-1)).toMatchObject({
    verb: 'claim.edited',
    from: {
      text: 'There are 54 police offices in 21 countries.',
      claimant: 'Safeguard Defenders',
      topics: [],
    },
    to: { text: 'There are 102 offices.', claimant: 'RTL Nieuws', topics: ['Police'] },
  })
})

test('an edit that changes nothing is no event and no revision', async () => {
  const checker = await insertPerson(db())
  const id = await insertTriaged(db(), checker)

  await editClaim(db(), checker, { id, revision: 1, fields: wordsOf(), topics: [] }, NOW)

  expect((await findClaim(db(), id))?.revision).toBe(1)
  expect(await listClaimEvents(db(), id, false)).toHaveLength(1)
})

test('an edit from an old form is turned back with what is stored and who stored it', async () => {
  const checker = await insertPerson(db(), 'fact_checker', 'Cem Checker')
  const id = await insertTriaged(db(), checker)
  await editClaim(
    db(),
    checker,
    { id, revision: 1, fields: wordsOf({ occasion: 'in a report' }), topics: [] },
    NOW,
  )

  const late = await editClaim(db(), checker, { id, revision: 1, fields: wordsOf(), topics: [] }, NOW).catch(
    (error) => error,
  )

  expect(late).toBeInstanceOf(Stale)
  expect(late).toMatchObject({ changedBy: 'Cem Checker', current: { occasion: 'in a report' } })
})

test('a half of said it and is it cannot be turned into the other half', async () => {
  const checker = await insertPerson(db())
  const { id } = await makeClaim(db(), checker, newClaimOf({}, { alsoOther: { text: 'They said 54.' } }), NOW)

  const turned = editClaim(
    db(),
    checker,
    { id, revision: 1, fields: wordsOf({ attribution: 'said_it' }), topics: [] },
    NOW,
  )

  await expect(turned).rejects.toThrow('its other half')
})

test('a passage is added, refused the second time, and removed; the claim may be left without any', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const claimId = await insertTriaged(db(), checker)
  const passage = passageOf(article, '21 countries')

  const id = await addPassage(db(), checker, { claimId, passage }, NOW)
  await expect(addPassage(db(), checker, { claimId, passage }, NOW)).rejects.toThrow('already')
  await removePassage(db(), checker, { id }, NOW)

  expect(await listClaimPassages(db(), claimId)).toEqual([])
  await expect(removePassage(db(), checker, { id }, NOW)).rejects.toThrow('no such passage')
  expect((await listClaimEvents(db(), claimId, false)).map(({ verb }) => verb)).toEqual([
    'claim.made',
    'passage.added',
    'passage.removed',
  ])
})
