import { addArticle, type NewArticle } from '../../server/actions/article-entry'
import { Refused } from '../../server/domain/errors'
import { listArticles } from '../../server/store/article-list'
import { findNewestRevision } from '../../server/store/articles'
import { listArticleEvents } from '../../server/store/events'
import { insertPerson, NOW } from '../support/claims'
import { freshDatabase, withRollback } from '../support/database'

const db = withRollback()

const TEXT = [
  'Offices under review',
  'A rights group says it has mapped 54 offices in 21 countries. Four governments have opened inquiries.',
  'The ministry put the number of citizens who agreed to come home at 230,000.',
].join('\n\n')

function newArticle(stated: Partial<NewArticle['fields']> = {}, rest: Partial<NewArticle> = {}): NewArticle {
  const fields = { title: '', outlet: '', author: '', url: '', language: '', ...stated }
  return { fields, text: TEXT, format: 'plain', ...rest }
}

test('a fact-checker adds a bare text and its title and language are found', async () => {
  const checker = await insertPerson(db())

  const { article, isNew } = await addArticle(db(), checker, newArticle(), NOW)

  expect(isNew).toBe(true)
  expect(article).toMatchObject({ title: 'Offices under review', language: 'en', outlet: '', revision: 1 })
  expect(article.referenceDate).toBeUndefined()
  const revision = await findNewestRevision(db(), article.id)
  expect(revision).toMatchObject({ number: 1, text: TEXT, sourceFormat: 'plain' })
  expect(revision?.textHash).toMatch(/^[0-9a-f]{64}$/)
  expect(revision?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
  expect(revision?.sentences.map(({ start, end }) => TEXT.slice(start, end))).toHaveLength(4)
})

test('what a fact-checker states wins over what the text suggests', async () => {
  const checker = await insertPerson(db())
  const stated = { title: 'Stations', outlet: 'The Example', language: 'nl', publishedOn: '2022-10-26' }

  const { article } = await addArticle(db(), checker, newArticle(stated), NOW)

  expect(article).toMatchObject(stated)
})

test('a text added before is recognised, whatever is stated about it', async () => {
  const checker = await insertPerson(db())
  const first = await addArticle(db(), checker, newArticle(), NOW)

  const again = await addArticle(
    db(),
    checker,
    newArticle({ title: 'Another' }, { text: `\n${TEXT}  \r\n` }),
    NOW,
  )

  expect(again).toEqual({ article: first.article, isNew: false })
  expect((await listArticles(db(), { onlyReadable: false, limit: 10, offset: 0 })).total).toBe(1)
})

test('of twelve people who add one text at once one adds it and all get it', async () => {
  const committed = await freshDatabase()
  const people = await Promise.all(Array.from({ length: 12 }, () => insertPerson(committed)))

  const entries = await Promise.all(people.map((one) => addArticle(committed, one, newArticle(), NOW)))

  expect(new Set(entries.map(({ article }) => article.id)).size).toBe(1)
  expect(entries.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await committed('articles').count({ count: '*' }).first()).toEqual({ count: 1 })
  expect(await committed('events').count({ count: '*' }).first()).toEqual({ count: 1 })
})

test.each([
  ['nothing', '', 'plain'],
  ['white space and invisible marks', ' \n\t\u200b\ufeff ', 'plain'],
  ['markup without words', '<script>alert(1)</script><p> </p>', 'html'],
] as const)('a text of %s is refused', async (_what, text, format) => {
  const checker = await insertPerson(db())

  const adding = addArticle(db(), checker, newArticle({}, { text, format }), NOW)

  await expect(adding).rejects.toThrow('There is no text in this')
})

test('dates in the future and an address that is none are refused, each at its field', async () => {
  const checker = await insertPerson(db())
  const stated = { publishedOn: '2026-11-24', referenceDate: '2027-01-01', url: 'javascript:alert(1)' }

  const refused = await addArticle(db(), checker, newArticle(stated), NOW).catch((error: unknown) => error)

  expect(refused).toBeInstanceOf(Refused)
  const fields = refused instanceof Refused ? refused.objections.map(({ field }) => field) : []
  expect(fields).toEqual(['url', 'publishedOn', 'referenceDate'])
  expect((await listArticles(db(), { onlyReadable: false, limit: 10, offset: 0 })).total).toBe(0)
})

test('the history says who added the article', async () => {
  const checker = await insertPerson(db(), 'fact_checker', 'Ada Checker')

  const { article } = await addArticle(db(), checker, newArticle(), NOW)

  expect(await listArticleEvents(db(), article.id)).toMatchObject([
    {
      verb: 'article.added',
      actorName: 'Ada Checker',
      to: { title: 'Offices under review' },
      isPublic: false,
    },
  ])
})
