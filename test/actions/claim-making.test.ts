import { makeClaim } from '../../server/actions/claim-making'
import { Refused } from '../../server/domain/errors'
import { findClaimantByName, listClaimants } from '../../server/store/claimants'
import { findClaim, listPartnerIds } from '../../server/store/claims'
import { listClaimEvents } from '../../server/store/events'
import { listArticlePassages, listClaimPassages } from '../../server/store/passages'
import { insertPerson, insertReport, insertText, NOW, newClaimOf, passageOf } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'

const db = withRollback()

test('a claim is made with its claimant, topics and passages, ready to be researched', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const passages = [passageOf(article, '54 police offices'), passageOf(article, '21 countries')]

  const { id } = await makeClaim(
    db(),
    checker,
    newClaimOf({}, { topics: ['Police', 'China'], passages }),
    NOW,
  )

  const claim = await findClaim(db(), id)
  expect(claim).toMatchObject({ work: { state: 'triaged' }, revision: 1, createdBy: checker.id })
  expect(claim?.voice).toMatchObject({ voice: 'named', claimant: { name: 'Safeguard Defenders' } })
  expect(claim?.topics.map(({ slug }) => slug)).toEqual(['china', 'police'])
  expect((await listClaimPassages(db(), id)).map(({ exact }) => exact)).toEqual([
    '54 police offices',
    '21 countries',
  ])
  expect((await listClaimEvents(db(), id, false)).map(({ verb }) => verb)).toEqual([
    'claim.made',
    'passage.added',
    'passage.added',
  ])
})

test('a passage chosen twice is kept once', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const passage = passageOf(article, '230,000')

  const { id } = await makeClaim(db(), checker, newClaimOf({}, { passages: [passage, passage] }), NOW)

  expect(await listClaimPassages(db(), id)).toHaveLength(1)
})

test('said it and is it are made in one step, linked, with the same passages and claimant', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const passages = [passageOf(article, '230,000')]
  const words = { text: 'Beijing said that 230,000 agreed to come home.', attribution: 'said_it' } as const

  const made = await makeClaim(
    db(),
    checker,
    newClaimOf(words, { passages, alsoOther: { text: '230,000 agreed to come home.' } }),
    NOW,
  )

  const partner = await findClaim(db(), made.partnerId ?? 0)
  expect(partner).toMatchObject({ attribution: 'is_it', text: '230,000 agreed to come home.' })
  expect(await listPartnerIds(db(), made.id)).toEqual([made.partnerId])
  expect(await listArticlePassages(db(), article.id)).toHaveLength(2)
  expect(await listClaimants(db())).toHaveLength(1)
})

test('a claimant known in other letters is not made a second time', async () => {
  const checker = await insertPerson(db())
  await makeClaim(db(), checker, newClaimOf(), NOW)

  await makeClaim(db(), checker, newClaimOf({ claimant: { name: ' safeguard DEFENDERS ' } }), NOW)

  expect(await listClaimants(db())).toHaveLength(1)
})

test.each([
  ['a day that has not come', newClaimOf({ assertedOn: '2026-11-24' }), 'assertedOn'],
  ['a named voice without a name', newClaimOf({ voice: 'named' }), 'claimantName'],
  ['a name beside another voice', newClaimOf({ voice: 'article', claimant: { name: 'Wang' } }), 'voice'],
  ['a new name without its kind', newClaimOf({ claimant: { name: 'Nobody yet' } }), 'claimantKind'],
  ['a topic of signs only', newClaimOf({}, { topics: ['!!'] }), 'topics'],
  ['an empty other half', newClaimOf({}, { alsoOther: { text: ' ' } }), 'otherText'],
])('%s is refused at its field', async (_what, input, field) => {
  const checker = await insertPerson(db())

  const refused = await makeClaim(db(), checker, input, NOW).catch((error) => error)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toEqual([expect.objectContaining({ field })])
})

test('words that do not stand there, and a text that was revised, are refused', async () => {
  const checker = await insertPerson(db())
  const article = await insertReport(db(), checker)
  const passage = passageOf(article, '54 police offices')
  const elsewhere = makeClaim(db(), checker, newClaimOf({}, { passages: [{ ...passage, start: 3 }] }), NOW)
  await expect(elsewhere).rejects.toThrow('do not stand at that place')

  await insertText(db(), checker, { articleId: article.id, number: 2, text: 'A new text.' })

  const outdated = makeClaim(db(), checker, newClaimOf({}, { passages: [passage] }), NOW)
  await expect(outdated).rejects.toThrow('revised since')
})

test('of eight people who name somebody new at once, all get the same claimant', async () => {
  const committed = await freshDatabase()
  const checker = await insertPerson(committed)
  const names = Array.from({ length: 8 }, (_, index) => `Claim ${index}`)

  const made = await Promise.all(
    names.map((text) => makeClaim(committed, checker, newClaimOf({ text }, { topics: ['b', 'a'] }), NOW)),
  )

  expect(new Set(made.map(({ id }) => id)).size).toBe(8)
  expect(await listClaimants(committed)).toHaveLength(1)
  expect(await findClaimantByName(committed, 'SAFEGUARD defenders')).toBeDefined()
})
