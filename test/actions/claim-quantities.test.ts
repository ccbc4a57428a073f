import type { Knex } from 'knex'
import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import { freezeContent } from '../../server/actions/verdict-content'
import { saveDraft } from '../../server/actions/verdict-drafting'
import type { ClaimQuantity } from '../../server/domain/claim-quantity'
import { Refused } from '../../server/domain/errors'
import { fingerprint } from '../../server/domain/fingerprint'
import { findClaim } from '../../server/store/claims'
import { listClaimEvents } from '../../server/store/events'
import { listContributors } from '../../server/store/verdict-people'
import { insertPerson, insertTriaged, NOW, newClaimOf, wordsOf } from '../support/claims'
import { withRollback } from '../support/database'
import {
  DRAFT,
  getVerdict,
  insertDraft,
  insertNewsroom,
  insertPublished,
  insertReadyClaim,
  insertSubmitted,
} from '../support/verdicts'

const db = withRollback()

const OFFICES: ClaimQuantity = {
  value: 54,
  comparator: 'exactly',
  unit: '',
  counted: 'police offices',
  place: 'in 21 countries',
  asOf: '2022-09-12',
  definition: '',
}
const RETURNED: ClaimQuantity = {
  value: 230_000,
  comparator: 'at_least',
  unit: '',
  counted: 'citizens',
  place: '',
  periodFrom: '2021-04-01',
  periodTo: '2022-07-31',
  definition: 'persuaded to return',
}

test('a claim is made with its figures, in their order, and the history tells them', async () => {
  const checker = await insertPerson(db())

  const { id } = await makeClaim(db(), checker, newClaimOf({ quantities: [RETURNED, OFFICES] }), NOW)

  expect((await findClaim(db(), id))?.quantities).toEqual([RETURNED, OFFICES])
  expect((await listClaimEvents(db(), id, false))[0]?.to?.figures).toEqual([
    'at least 230,000 citizens; from 1 April 2021 to 31 July 2022; persuaded to return',
    '54 police offices; in 21 countries; as of 12 September 2022',
  ])
})

test('an edit of a figure counts the claim up and credits whoever made it with the verdict in work', async () => {
  const { checker, editor } = await insertNewsroom(db())
  const { claimId, verdictId } = await insertDraft(db(), checker)
  const edit = { id: claimId, revision: 1, topics: [] }
  const claim = await findClaim(db(), claimId)

  const fields = wordsOf({ quantities: [{ ...OFFICES, value: 102 }] })
  await editClaim(db(), editor, { ...edit, revision: claim?.revision ?? 0, fields }, NOW)

  const changed = await findClaim(db(), claimId)
  expect(changed).toMatchObject({ revision: (claim?.revision ?? 0) + 1, quantities: [{ value: 102 }] })
  const event = (await listClaimEvents(db(), claimId, false)).findLast(({ verb }) => verb === 'claim.edited')
  expect(event).toMatchObject({
    from: { figures: [] },
    to: { figures: ['102 police offices; in 21 countries; as of 12 September 2022'] },
  })
  expect((await listContributors(db(), verdictId)).map(({ accountId }) => accountId)).toContain(editor.id)
})

test('saving the same figures again is no edit', async () => {
  const checker = await insertPerson(db())
  const { id } = await makeClaim(db(), checker, newClaimOf({ quantities: [OFFICES] }), NOW)

  const edit = { id, revision: 1, topics: [], fields: wordsOf({ quantities: [{ ...OFFICES }] }) }
  await editClaim(db(), checker, edit, NOW)

  expect((await findClaim(db(), id))?.revision).toBe(1)
})

test('a figure is frozen into the verdict, and a claim without one is frozen as before', async () => {
  const { checker } = await insertNewsroom(db())
  const { verdictId: plain } = await insertSubmitted(db(), checker)
  const claimId = await insertReadyClaim(db(), checker)
  await db()('claim_quantities').insert({ claim_id: claimId, position: 1, ...COLUMNS })
  const verdictId = await saveDraft(db(), checker, { claimId, revision: 0, draft: DRAFT }, NOW)

  const without = (await getVerdict(db(), plain)).submission
  const frozen = await freezeContent(db(), claimId, await getVerdict(db(), verdictId))

  expect(without?.content.claim).not.toHaveProperty('quantities')
  expect(frozen.content.claim.quantities).toMatchObject([
    { value: 54, high: null, counted: 'offices', periodFrom: null },
  ])
  const { quantities, ...before } = frozen.content.claim
  expect(fingerprint({ ...frozen.content, claim: before })).not.toBe(frozen.contentHash)
})

test('a published content from before figures were kept has the hash it always had', async () => {
  const newsroom = await insertNewsroom(db())
  const { verdictId } = await insertPublished(db(), newsroom)

  const stored = (await getVerdict(db(), verdictId)).submission

  expect(fingerprint(stored?.content)).toBe(stored?.contentHash)
})

test.each<[string, Partial<ClaimQuantity>, string]>([
  ['a figure that counts nothing', { counted: ' ', unit: '' }, 'figureCounted[]'],
  ['a range that goes down', { high: 12 }, 'figureValue[]'],
  ['a number beyond all bounds', { value: 1e16 }, 'figureValue[]'],
  ['a period that ends before it begins', { periodFrom: '2022-02-01', periodTo: '2022-01-01' }, 'figureTo[]'],
])('%s is refused at its row', async (_name, parts, field) => {
  const checker = await insertPerson(db())

  const input = newClaimOf({ quantities: [RETURNED, { ...OFFICES, ...parts }] })
  const refused = await makeClaim(db(), checker, input, NOW).catch((error) => error)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([{ field, row: 1 }])
})

const COLUMNS = { value: 54, comparator: 'exactly', counted: 'offices' }

describe('The database refuses', () => {
  test.each<[string, Record<string, unknown>]>([
    ['quantity_position_counts_from_one', { position: 0 }],
    ['quantity_value_is_bounded', { value: 'NaN' }],
    ['quantity_value_is_bounded', { value: '1e16' }],
    ['quantity_high_is_bounded', { high: 'Infinity' }],
    ['quantity_range_goes_up', { high: 54 }],
    ['quantity_says_what_it_counts', { counted: '' }],
    ['quantity_period_goes_forward', { period_from: '2022-02-01', period_to: '2022-01-31' }],
    ['claim_quantities_comparator_check', { comparator: 'vague' }],
    ['claim_quantities_claim_id_fkey', { claim_id: 987_654 }],
  ])('%s', async (constraint, row) => {
    const claimId = await insertTriaged(db(), await insertPerson(db()))
    const insert = (trx: Knex.Transaction) =>
      trx('claim_quantities').insert({ claim_id: claimId, position: 1, ...COLUMNS, ...row })

    await expect(db().transaction(insert)).rejects.toMatchObject({ constraint })
  })
})
