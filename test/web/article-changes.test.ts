import { load } from 'cheerio'
import { reviseArticleText } from '../../server/actions/article-editing'
import { addArticle } from '../../server/actions/article-entry'
import { addPassage } from '../../server/actions/claim-passages'
import { saveDraft, submitVerdict } from '../../server/actions/verdict-drafting'
import { approveVerdict } from '../../server/actions/verdict-review'
import { makePassage } from '../../server/language/passage'
import { findArticle, findNewestRevision } from '../../server/store/articles'
import { anonymous } from '../support/agent'
import { testApp } from '../support/app'
import { NOW } from '../support/claims'
import { testDatabase } from '../support/database'
import { approvalOf, DRAFT, insertNewsroom, insertReadyClaim } from '../support/verdicts'

const LATER = new Date(NOW.getTime() + 3_600_000)
const text = (said: string) => `Offices under review\n\nOn day ${count} ${said} in 21 countries.`

/** A text that is known already leads to its article, so each test has one of its own. */
let count = 0

async function house() {
  const app = testApp(await testDatabase(), { clock: () => NOW })
  count += 1
  const { db } = app.deps
  const people = await insertNewsroom(db)
  const fields = { title: '', outlet: 'The Example', author: '', url: '', language: 'en' }
  const entry = { fields, text: text('desk@example.org mapped 54 offices'), format: 'plain' as const }
  const { article } = await addArticle(db, people.checker, entry, NOW)
  const revise = async (said: string, at: Date) => {
    const revision = (await findArticle(db, article.id))?.revision ?? 0
    const input = {
      id: article.id,
      revision,
      text: text(said),
      format: 'plain' as const,
      note: 'Not for readers',
    }
    await reviseArticleText(db, people.checker, input, at)
  }
  return { db, people, article, revise, reader: anonymous(app), path: `/articles/${article.id}` }
}

type House = Awaited<ReturnType<typeof house>>
let here: House
beforeEach(async () => {
  here = await house()
})

async function publish(): Promise<void> {
  const { db, article } = here
  const { checker, editor } = here.people
  const claimId = await insertReadyClaim(db, checker)
  const newest = await findNewestRevision(db, article.id)
  const start = newest?.text.indexOf('54 offices') ?? 0
  const span = makePassage(newest?.text ?? '', start, start + '54 offices'.length)
  const passage = { articleId: article.id, articleRevisionId: newest?.id ?? 0, ...span }
  await addPassage(db, checker, { claimId, passage }, NOW)
  const verdictId = await saveDraft(db, checker, { claimId, revision: 0, draft: DRAFT }, NOW)
  await submitVerdict(db, checker, { verdictId, revision: 1 }, NOW)
  await approveVerdict(db, editor, await approvalOf(db, verdictId), NOW)
}

test('a reader sees which words of an article changed since they could first read it', async () => {
  await publish()
  await here.revise('it mapped 102 offices', LATER)

  const article = load((await here.reader.open(here.path)).text)
  const changes = load((await here.reader.open(`${here.path}/changes`)).text)

  expect(article(`a[href="${here.path}/changes"]`).text()).toContain('1 time')
  expect(changes('del').text()).toContain('54')
  expect(changes('ins').text()).toContain('102')
  expect(changes('main').text()).not.toContain('Not for readers')
})

test('what was corrected before readers could see it stays in the newsroom', async () => {
  await here.revise('it mapped 54 offices', NOW)
  await publish()

  const article = load((await here.reader.open(here.path)).text)
  const changes = await here.reader.open(`${here.path}/changes`)

  expect(article(`a[href="${here.path}/changes"]`)).toHaveLength(0)
  expect(changes.text).toContain('Readers have seen no other text of this article.')
  expect(changes.text).not.toContain('desk@example.org')
})

test('of an article that readers may not see they learn no changes either', async () => {
  await here.revise('it mapped 54 offices', NOW)

  expect((await here.reader.get(`${here.path}/changes`)).status).toBe(404)
})
