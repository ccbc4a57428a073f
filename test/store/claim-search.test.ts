import { editClaim } from '../../server/actions/claim-editing'
import { makeClaim } from '../../server/actions/claim-making'
import { addPassage } from '../../server/actions/claim-passages'
import { holdVerdict } from '../../server/actions/verdict-holds'
import { CLAIM_WORK_STATES } from '../../server/domain/claim-work'
import { publicationStatus } from '../../server/domain/publication'
import { maySeeClaim } from '../../server/domain/visibility'
import { type ClaimFilter, searchClaims } from '../../server/store/claim-search'
import { findClaim, updateClaimWork } from '../../server/store/claims'
import type { Db } from '../../server/store/db'
import { listClaimPassages } from '../../server/store/passages'
import { listReadableArticleIds } from '../../server/store/published-claims'
import { type SeenClaim, seenClaims } from '../../server/store/seen-claims'
import { listVerdicts } from '../../server/store/verdicts'
import { insertReport, insertTriaged, NOW, newClaimOf, passageOf, wordsOf, workOf } from '../support/claims'
import { withRollback } from '../support/database'
import {
  insertDraft,
  insertNewsroom,
  insertNextRevision,
  insertPublished,
  insertSubmitted,
  type Newsroom,
} from '../support/verdicts'

const db = withRollback()
let people: Newsroom
beforeEach(async () => {
  people = await insertNewsroom(db())
})

const idsFor = async (filter: ClaimFilter, scope: 'readers' | 'newsroom' = 'newsroom') =>
  (await searchClaims(db(), { ...filter, scope }, { sort: 'relevance', limit: 20, offset: 0 })).ids

test('lists agree with the rules on who sees a claim and on what became of it', async () => {
  await insertClaimsInEveryState(db(), people)

  const readers = new Map((await rows(db(), 'readers')).map((row) => [row.id, row]))
  for (const { id, status } of await rows(db(), 'newsroom')) {
    const claim = await findClaim(db(), id)
    const verdicts = await listVerdicts(db(), id)
    const inReadable = (await listReadableArticleIds(db(), id)).length > 0
    if (claim === undefined) throw new Error('A row without a claim')
    expect([id, status]).toEqual([id, publicationStatus(claim, verdicts)])
    expect([claim.work, readers.has(id)]).toEqual([
      claim.work,
      maySeeClaim(undefined, claim, verdicts, inReadable),
    ])
  }
})

test('English words are found in other forms, Chinese and Arabic by their parts, and names by a piece', async () => {
  const english = await insertTriaged(db(), people.checker, {
    text: 'Officials denied running police stations.',
  })
  const chinese = await insertTriaged(db(), people.checker, { text: '中国在海外设有警务站', language: 'zh' })
  const arabic = await insertTriaged(db(), people.checker, {
    text: 'للصين مراكز شرطة في الخارج',
    language: 'ar',
  })
  const percent = await insertTriaged(db(), people.checker, {
    text: 'About 100% came home.',
    claimant: { name: 'RTL Nieuws', kind: 'organisation' },
  })

  expect(await idsFor({ words: 'deny station' })).toEqual([english])
  expect(await idsFor({ words: '警务' })).toEqual([chinese])
  expect(await idsFor({ words: 'شرطة' })).toEqual([arabic])
  expect(await idsFor({ words: 'nieu' })).toEqual([percent])
  expect(await idsFor({ words: '100%' })).toEqual([percent])
  expect(await idsFor({ words: '%' })).toEqual([percent])
  expect(await idsFor({ words: 'zzz' })).toEqual([])
})

test.each([`'; DROP TABLE claims; --`, '\\', '"unclosed', '(((', ':* & | !', '<script>', ' '])(
  'whatever people type is searched for: %s',
  async (words) => {
    expect(await idsFor({ words })).toEqual([])
  },
)

test('readers find a claim by the words that were published, not by those of a later draft', async () => {
  const { claimId } = await insertPublished(db(), people)
  const edited = wordsOf({
    text: 'A secret draft about Utrecht.',
    claimant: { name: 'RTL', kind: 'organisation' },
  })
  const revision = (await findClaim(db(), claimId))?.revision ?? 0
  await editClaim(db(), people.checker, { id: claimId, revision, fields: edited, topics: [] }, NOW)

  expect(await idsFor({ words: 'Utrecht' }, 'readers')).toEqual([])
  expect(await idsFor({ words: 'RTL' }, 'readers')).toEqual([])
  expect(await idsFor({ words: 'police offices' }, 'readers')).toEqual([claimId])
  expect(await idsFor({ words: 'Utrecht' }, 'newsroom')).toEqual([claimId])
})

test('each filter leaves what fits it', async () => {
  const { claimId } = await insertPublished(db(), people)
  const article = await insertReport(db(), people.checker)
  const passages = [passageOf(article, '230,000')]
  const words = { voice: 'article' as const, kind: 'event' as const }
  const { id } = await makeClaim(
    db(),
    people.checker,
    newClaimOf(words, { passages, topics: ['Police'] }),
    NOW,
  )
  const claim = await findClaim(db(), claimId)
  const claimantId = claim?.voice.voice === 'named' ? claim.voice.claimant.id : 0
  const topicId = (await findClaim(db(), id))?.topics[0]?.id

  expect(await idsFor({ rating: 'mostly_true' })).toEqual([claimId])
  expect(await idsFor({ status: 'rated' })).toEqual([claimId])
  expect(await idsFor({ claimantId })).toEqual([claimId])
  expect(await idsFor({ kind: 'event' })).toEqual([id])
  expect(await idsFor({ topicId })).toEqual([id])
  expect(await idsFor({ work: 'triaged' })).toEqual([id])
  expect(await idsFor({ articleId: article.id })).toEqual([id])
  expect(await idsFor({ changedSince: '2026-11-23' })).toHaveLength(2)
  expect(await idsFor({ changedSince: '2026-11-24' })).toEqual([])
})

async function rows(trx: Db, scope: 'readers' | 'newsroom'): Promise<SeenClaim[]> {
  const seen: SeenClaim[] = await seenClaims(trx, scope).select('*')
  return seen
}

/** Every work state in a readable article, in another one and in none; every verdict state. */
async function insertClaimsInEveryState(trx: Db, people: Newsroom): Promise<void> {
  const { checker, editor } = people
  const published = await insertPublished(trx, people)
  const readable = await insertReport(trx, checker)
  const other = await insertReport(trx, checker, 'Another text about 54 offices.')
  await addPassage(trx, checker, { claimId: published.claimId, passage: passageOf(readable, '230,000') }, NOW)
  for (const state of CLAIM_WORK_STATES) {
    for (const article of [readable, other, undefined]) {
      const text = article === other ? 'Another text about 54 offices.' : undefined
      const passages = article ? [passageOf(article, '54', text)] : []
      const { id } = await makeClaim(trx, checker, newClaimOf({ text: state }, { passages }), NOW)
      await updateClaimWork(trx, id, workOf(state, published.claimId), '', NOW)
    }
  }
  await insertDraft(trx, checker)
  await insertSubmitted(trx, checker)
  const held = await insertPublished(trx, people)
  await holdVerdict(trx, editor, { verdictId: held.verdictId, reason: 'A doubt' }, NOW)
  const again = await insertPublished(trx, people)
  await insertNextRevision(trx, checker, again.claimId)
  const retracted = await insertPublished(trx, people)
  await trx('verdicts').where({ id: retracted.verdictId }).update({ state: 'retracted', retracted_at: NOW })
  expect(await listClaimPassages(trx, published.claimId)).toHaveLength(1)
}
