import type { Account } from '../domain/account'
import type { Article, ArticleRevision, SourceFormat } from '../domain/article'
import { type ArticleStatement, objectionsToArticle, statementOf } from '../domain/article-statement'
import { NotFound, Refused } from '../domain/errors'
import { changedFields, type NewEvent, type Subject } from '../domain/event'
import { findNewestRevision, insertArticleRevision, lockArticle, updateArticle } from '../store/articles'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { lockClaimsOfArticle, reanchorPassages } from './article-anchoring'
import { type ReadText, readText } from './article-text'
import { staleBy } from './claim-change'

/**
 * Changes what is known about an article; its text stays. An edit that changes nothing is no event and no revision.
 *
 * @throws NotFound when there is no such article
 * @throws Stale when it was changed since `revision`; `current` is the article
 * @throws Refused when a date lies in the future or the address is none
 */
export async function editArticle(
  db: Db,
  actor: Account,
  input: { id: number; revision: number; fields: ArticleStatement },
  now: Date,
): Promise<void> {
  const fields = { ...input.fields, language: input.fields.language || 'und' }
  const objections = objectionsToArticle(fields, now)
  if (objections.length > 0) throw new Refused(objections)
  await inTransaction(db, async (trx) => {
    const article = await lockArticle(trx, input.id)
    if (article === undefined) throw new NotFound('article')
    if (article.revision !== input.revision) throw await staleBy(trx, subjectOf(article), article)
    const changes = changedFields({ ...statementOf(article) }, { ...fields })
    if (changes === undefined) return
    await updateArticle(trx, article.id, article.revision, fields, now)
    const subject = subjectOf(article)
    await appendEvent(trx, {
      actor,
      verb: 'article.edited',
      subject,
      articleId: article.id,
      ...changes,
      at: now,
    })
  })
}

/** What is stored now of an article that somebody else corrected first. */
export interface CurrentText {
  article: Article
  text: ArticleRevision
}

export interface CorrectedText {
  id: number
  /** The article's revision, so that of two people who correct it at once one is told. */
  revision: number
  text: string
  format: SourceFormat
  note: string
}

/**
 * Stores a corrected text as the article's next revision; the earlier ones stay. Every passage is looked up in it, and
 * where a quotation no longer stands a published verdict gets a flag. Returns the number of the new text.
 *
 * @throws NotFound when there is no such article
 * @throws Stale when it was changed since `revision`; `current` is a `CurrentText`
 * @throws Refused when the text is empty or says the same as the newest
 */
export async function reviseArticleText(
  db: Db,
  actor: Account,
  input: CorrectedText,
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { article, text: newest } = await lockCurrent(trx, input)
    const read = readText(input.text, input.format, article.language)
    if (read.textHash === newest.textHash) throw new Refused([{ field: 'text', message: SAME_TEXT }])
    await lockClaimsOfArticle(trx, article.id)
    const number = newest.number + 1
    const id = await insertNext(trx, actor, { ...read, articleId: article.id, number, input }, now)
    await updateArticle(trx, article.id, article.revision, statementOf(article), now)
    const revision = { id, number, text: read.text }
    const anchored = await reanchorPassages(trx, actor, { article, revision }, now)
    const change = { from: textOf(newest), to: textOf({ number, textHash: read.textHash }) }
    await appendEvent(trx, { ...textRevised(actor, article.id, now), ...change, reason: input.note })
    for (const event of anchored) await appendEvent(trx, event)
    return number
  })
}

const SAME_TEXT =
  'This text says the same, word for word, as the newest one. Correct it, or go back: nothing needs storing.'

async function lockCurrent(trx: Db, input: { id: number; revision: number }): Promise<CurrentText> {
  const article = await lockArticle(trx, input.id)
  const text = article && (await findNewestRevision(trx, article.id))
  if (article === undefined || text === undefined) throw new NotFound('article')
  const current: CurrentText = { article, text }
  if (article.revision !== input.revision) throw await staleBy(trx, subjectOf(article), current)
  return current
}

async function insertNext(
  trx: Db,
  actor: Account,
  next: ReadText & { articleId: number; number: number; input: CorrectedText },
  now: Date,
): Promise<number> {
  const { articleId, number, text, textHash, blocks, sentences, input } = next
  const revision = { articleId, number, text, textHash, blocks, sentences }
  return insertArticleRevision(
    trx,
    { ...revision, sourceFormat: input.format, note: input.note },
    actor.id,
    now,
  )
}

function textRevised(actor: Account, articleId: number, at: Date): NewEvent {
  return { actor, verb: 'article.text_revised', subject: subjectOf({ id: articleId }), articleId, at }
}

function textOf({ number, textHash }: { number: number; textHash: string }) {
  return { number, textHash }
}

function subjectOf({ id }: Pick<Article, 'id'>): Subject {
  return { kind: 'article', id }
}
