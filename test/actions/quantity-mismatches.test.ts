import { editClaim } from '../../server/actions/claim-editing'
import { findQuantityMismatches } from '../../server/actions/quantity-mismatches'
import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import type { ClaimQuantity } from '../../server/domain/claim-quantity'
import { Refused } from '../../server/domain/errors'
import type { Stance } from '../../server/domain/evidence'
import { findClaim } from '../../server/store/claims'
import { getVerdictBasis } from '../../server/store/verdict-basis'
import { NOW, wordsOf } from '../support/claims'
import { withRollback } from '../support/database'
import {
  DRAFT,
  getVerdict,
  insertNewsroom,
  insertProof,
  insertReadyClaim,
  insertSubmitted,
} from '../support/verdicts'

const db = withRollback()

const OFFICES: ClaimQuantity = {
  value: 54,
  comparator: 'exactly',
  unit: '',
  counted: 'offices',
  place: '',
  definition: '',
}

async function claimWith(figure: Partial<ClaimQuantity>, excerpt: string, stance: Stance = 'supports') {
  const { checker } = await insertNewsroom(db())
  const claimId = await insertReadyClaim(db(), checker)
  const claim = await findClaim(db(), claimId)
  const edit = { id: claimId, revision: claim?.revision ?? 0, topics: [] }
  const fields = wordsOf({ quantities: [{ ...OFFICES, ...figure }] })
  await editClaim(db(), checker, { ...edit, fields }, NOW)
  await insertProof(db(), claimId, checker, { publisher: 'The Third', excerpt, stance })
  return { checker, claimId }
}

async function mismatches(claimId: number): Promise<string[]> {
  const claim = await findClaim(db(), claimId)
  if (claim === undefined) throw new Error('No claim')
  const basis = await getVerdictBasis(db(), claim)
  const evidence = basis.evidence.filter(({ source }) => source.publisher === 'The Third')
  return findQuantityMismatches({ ...basis, evidence })
}

test.each<[string, Partial<ClaimQuantity>, string, Stance, string | undefined]>([
  ['the same figure agrees', {}, 'They found 54 offices abroad.', 'supports', undefined],
  [
    'other words for it agree',
    { value: 230_000, counted: 'citizens' },
    '230 000 citizens went home',
    'supports',
    undefined,
  ],
  [
    'the same number of another thing does not',
    {},
    'They met 54 people.',
    'supports',
    'The claim says 54 offices, the excerpt of “Report of The Third” says 54 people.',
  ],
  [
    'another number of the same thing does not',
    {},
    'By now there are 102 offices.',
    'mixed',
    'The claim says 54 offices, the excerpt of “Report of The Third” says 102 offices.',
  ],
  [
    'what is within the bound agrees',
    { value: 4, comparator: 'at_least', counted: 'countries' },
    'Five countries look into it.',
    'supports',
    undefined,
  ],
  ['evidence against the claim may say otherwise', {}, 'There are 102 offices.', 'refutes', undefined],
  ['an excerpt without figures cannot disagree', {}, 'The offices are real.', 'supports', undefined],
])('%s', async (_name, figure, excerpt, stance, sentence) => {
  const { claimId } = await claimWith(figure, excerpt, stance)

  expect(await mismatches(claimId)).toEqual(sentence === undefined ? [] : [sentence])
})

test('a verdict whose figures disagree with its evidence is submitted only with a reason, which is frozen', async () => {
  const { checker, claimId } = await claimWith({}, 'By now there are 102 offices.')
  const verdictId = await saveDraft(db(), checker, { claimId, revision: 0, draft: DRAFT }, NOW)

  const refused = await submitVerdict(db(), checker, { verdictId, revision: 1 }, NOW).catch((error) => error)
  const draft = { ...DRAFT, quantitiesJustification: 'The list grew after the claim was made.' }
  await saveDraft(db(), checker, { claimId, revision: 1, draft }, NOW)
  await submitVerdict(db(), checker, { verdictId, revision: 2 }, NOW)

  expect(refused).toBeInstanceOf(Refused)
  expect(refused.objections).toMatchObject([
    { field: 'quantitiesJustification', message: expect.stringContaining('says 102 offices') },
  ])
  expect((await getVerdict(db(), verdictId)).submission?.content.quantitiesJustification).toBe(
    'The list grew after the claim was made.',
  )
})

test('content in which nothing had to be explained has no such field', async () => {
  const { checker } = await insertNewsroom(db())
  const { verdictId } = await insertSubmitted(db(), checker)

  expect((await getVerdict(db(), verdictId)).submission?.content).not.toHaveProperty(
    'quantitiesJustification',
  )
})

test('the database keeps the reason of a submitted verdict as it is', async () => {
  const { checker } = await insertNewsroom(db())
  const { verdictId } = await insertSubmitted(db(), checker)

  const change = db().transaction((trx) =>
    trx('verdicts').where({ id: verdictId }).update({ quantities_justification: 'Later thought.' }),
  )

  await expect(change).rejects.toMatchObject({ constraint: 'verdict_figures_note_is_frozen' })
})
