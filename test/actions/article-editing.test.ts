import { editArticle, reviseArticleText } from '../../server/actions/article-editing'
import { addArticle } from '../../server/actions/article-entry'
import { makeClaim } from '../../server/actions/claim-making'
import { addPassage } from '../../server/actions/claim-passages'
import type { Account } from '../../server/domain/account'
import type { Article } from '../../server/domain/article'
import { statementOf } from '../../server/domain/article-statement'
import { Refused, Stale } from '../../server/domain/errors'
import { makePassage } from '../../server/language/passage'
import { findArticle, findNewestRevision, listRevisionHeads } from '../../server/store/articles'
import type { Db } from '../../server/store/db'
import { listArticleEvents } from '../../server/store/events'
import { listFlags } from '../../server/store/flags'
import { listClaimPassages } from '../../server/store/passages'
import { insertPerson, NOW, newClaimOf } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'

const db = withRollback()

const TEXT = [
  'A rights group says it has mapped 54 offices in 21 countries.',
  'The ministry put the number of citizens who came home at 230,000.',
  'Ireland told one office to close.',
].join('\n\n')

async function articleOf(by: Account, on: Db = db()): Promise<Article> {
  const fields = { title: 'Offices', outlet: '', author: '', url: '', language: 'en' }
  return (await addArticle(on, by, { fields, text: TEXT, format: 'plain' }, NOW)).article
}

async function claimOn(by: Account, article: Article, words: string): Promise<number> {
  const revision = await findNewestRevision(db(), article.id)
  if (revision === undefined) throw new Error('no text')
  const start = revision.text.indexOf(words)
  const span = makePassage(revision.text, start, start + words.length)
  const passage = { articleId: article.id, articleRevisionId: revision.id, ...span }
  return (await makeClaim(db(), by, newClaimOf({}, { passages: [passage] }), NOW)).id
}

/** As if it had been approved: only the columns that the database insists on. */
async function publish(claimId: number, by: Account): Promise<void> {
  const approver = await insertPerson(db(), 'editor')
  const words = { claim_id: claimId, number: 1, scale_version: 1, rating: 'true', author_id: by.id }
  const content = { content: JSON.stringify({ claim: { passages: [] } }), content_hash: 'hash' }
  await db()('verdicts').insert({ ...words, state: 'drafting', created_at: NOW, updated_at: NOW })
  const verdict = () => db()('verdicts').where({ claim_id: claimId })
  await verdict().update({ state: 'submitted', ...content, submitted_by: by.id, submitted_at: NOW })
  await verdict().update({ state: 'published', approved_by: approver.id, published_at: NOW })
}

function correct(by: Account, article: Article, text: string, on: Db = db()): Promise<number> {
  const input = {
    id: article.id,
    revision: article.revision,
    text,
    format: 'plain',
    note: 'Printed wrongly.',
  } as const
  return reviseArticleText(on, by, input, NOW)
}

describe('editing what is known about an article', () => {
  test('a fact-checker fills in what was unknown, and the history keeps both', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const fields = { ...statementOf(article), outlet: 'The Example', referenceDate: '2022-10-26' }

    await editArticle(db(), checker, { id: article.id, revision: 1, fields }, NOW)

    expect(await findArticle(db(), article.id)).toMatchObject({ outlet: 'The Example', revision: 2 })
    expect((await listArticleEvents(db(), article.id)).at(-1)).toMatchObject({
      verb: 'article.edited',
      from: { outlet: '', referenceDate: null },
      to: { outlet: 'The Example', referenceDate: '2022-10-26' },
    })
  })

  test('saving without a change is neither an event nor a revision', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)

    await editArticle(db(), checker, { id: article.id, revision: 1, fields: statementOf(article) }, NOW)

    expect((await findArticle(db(), article.id))?.revision).toBe(1)
    expect(await listArticleEvents(db(), article.id)).toHaveLength(1)
  })

  test('whoever saves second is shown what is stored now', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const fields = { ...statementOf(article), outlet: 'The Example' }
    await editArticle(db(), checker, { id: article.id, revision: 1, fields }, NOW)

    const second = await editArticle(db(), checker, { id: article.id, revision: 1, fields }, NOW).catch(
      (error: unknown) => error,
    )

    expect(second).toBeInstanceOf(Stale)
    expect(second).toMatchObject({ current: { outlet: 'The Example', revision: 2 } })
  })

  test('a publication in the future is refused', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const fields = { ...statementOf(article), publishedOn: '2026-11-24' }

    const editing = editArticle(db(), checker, { id: article.id, revision: 1, fields }, NOW)

    await expect(editing).rejects.toThrow('lies in the future')
  })
})

describe('correcting the text of an article', () => {
  test('the corrected text is a new revision and the old one stays', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)

    const number = await correct(checker, article, TEXT.replace('54', '102'))

    expect(number).toBe(2)
    const heads = await listRevisionHeads(db(), article.id)
    expect(heads.map(({ number: each, note }) => [each, note])).toEqual([
      [2, 'Printed wrongly.'],
      [1, ''],
    ])
    expect((await findArticle(db(), article.id))?.revision).toBe(2)
  })

  test('a text that says the same is refused', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)

    await expect(correct(checker, article, `${TEXT}\n\n`)).rejects.toThrow('says the same')
  })

  test('passages are found again where they went, and a lost one is said to be gone', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const moved = await claimOn(checker, article, 'citizens who came home at 230,000')
    const same = await claimOn(checker, article, 'A rights group')
    const gone = await claimOn(checker, article, '54 offices')

    await correct(checker, article, TEXT.replace('54', '102 and more'))

    const statusOf = async (claimId: number) => (await listClaimPassages(db(), claimId))[0]?.anchor.status
    expect(await statusOf(same)).toBe('same')
    expect(await statusOf(moved)).toBe('moved')
    expect(await statusOf(gone)).toBe('gone')
    expect((await listClaimPassages(db(), gone))[0]).toMatchObject({ exact: '54 offices' })
  })

  test('a published verdict whose passage is lost gets one public flag', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const rated = await claimOn(checker, article, '54 offices')
    const unrated = await claimOn(checker, article, 'mapped 54')
    await publish(rated, checker)

    await correct(checker, article, TEXT.replace('54', '102'))
    await correct(checker, { ...article, revision: 2 }, TEXT.replace('54', '103'))

    expect(await listFlags(db(), rated)).toMatchObject([
      {
        kind: 'anchor_gone',
        detail: expect.stringContaining('no longer stands in the corrected text of “Offices”'),
      },
    ])
    expect(await listFlags(db(), unrated)).toEqual([])
    const raised = (await listArticleEvents(db(), article.id)).filter(({ verb }) => verb === 'flag.raised')
    expect(raised).toMatchObject([{ claimId: rated, isPublic: true, actorId: undefined }])
  })

  test('a passage that now stands several times is uncertain, and flagged', async () => {
    const checker = await insertPerson(db())
    const article = await articleOf(checker)
    const rated = await claimOn(checker, article, 'Ireland told one office to close.')
    await publish(rated, checker)

    await correct(
      checker,
      article,
      'Ireland told one office to close.\n\nX.\n\nIreland told one office to close.',
    )

    expect((await listClaimPassages(db(), rated))[0]?.anchor.status).toBe('ambiguous')
    expect(await listFlags(db(), rated)).toMatchObject([{ detail: expect.stringContaining('several times') }])
  })

  test('of eight people who correct at once one wins and seven are told', async () => {
    const committed = await freshDatabase()
    const people = await Promise.all(Array.from({ length: 8 }, () => insertPerson(committed)))
    const first = people[0]
    if (first === undefined) throw new Error('nobody')
    const article = await articleOf(first, committed)

    const outcomes = await Promise.allSettled(
      people.map((one, at) => correct(one, article, TEXT.replace('54', `${100 + at}`), committed)),
    )

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(reasons.every((reason) => reason instanceof Stale)).toBe(true)
    expect(await listRevisionHeads(committed, article.id)).toHaveLength(2)
  })
})

test('passages added while a text is corrected are found in the new text or refused, and nobody is stuck', async () => {
  const committed = await freshDatabase()
  const people = await Promise.all(Array.from({ length: 6 }, () => insertPerson(committed)))
  const [first] = people
  if (first === undefined) throw new Error('nobody')
  let article = await articleOf(first, committed)
  const { id: claimId } = await makeClaim(committed, first, newClaimOf(), NOW)

  for (let round = 0; round < 20; round += 1) {
    const revision = await findNewestRevision(committed, article.id)
    if (revision === undefined) throw new Error('no text')
    const text = `Line ${round}.\n\n${TEXT}`
    const spanOf = (at: number) => makePassage(revision.text, at + round, at + round + 8)
    const adding = people.map((one, at) => {
      const passage = { articleId: article.id, articleRevisionId: revision.id, ...spanOf(at) }
      return addPassage(committed, one, { claimId, passage }, NOW)
    })
    const outcomes = await Promise.allSettled([correct(first, article, text, committed), ...adding])
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(reasons.filter((reason) => !(reason instanceof Refused))).toEqual([])
    article = { ...article, revision: article.revision + 1 }
  }

  const newest = await findNewestRevision(committed, article.id)
  const anchors = (await listClaimPassages(committed, claimId)).map(({ anchor }) => anchor.articleRevisionId)
  expect(newest?.number).toBe(21)
  expect(anchors.every((revisionId) => revisionId === newest?.id)).toBe(true)
})
