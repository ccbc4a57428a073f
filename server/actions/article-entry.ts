import type { Account } from '../domain/account'
import { type Article, articleName, type SourceFormat } from '../domain/article'
import { type ArticleStatement, objectionsToArticle } from '../domain/article-statement'
import { NotFound, Refused } from '../domain/errors'
import { findArticle, findArticleByTextHash, insertArticle, insertArticleRevision } from '../store/articles'
import { isRefusedBy } from '../store/constraint'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { type ReadText, readText } from './article-text'

export interface NewArticle {
  /** An empty title is taken from the text; an empty language is guessed from it. */
  fields: ArticleStatement
  /** As it was pasted or decoded, in `format`. */
  text: string
  format: SourceFormat
}

/** `isNew` is false when the text was here already: then nothing was written. */
export interface Entry {
  article: Article
  isNew: boolean
}

/**
 * Adds an article with its first text, or recognises a text that is here already and returns its article unchanged.
 * Two people who add the same text at once get the same article: the unique index decides who was first.
 *
 * @throws Refused when the text is empty or a date lies in the future
 */
export async function addArticle(db: Db, actor: Account, input: NewArticle, now: Date): Promise<Entry> {
  const text = readText(input.text, input.format, input.fields.language)
  const objections = objectionsToArticle(input.fields, now)
  if (objections.length > 0) throw new Refused(objections)
  return inTransaction(db, async (trx) => {
    const known = await findArticleByTextHash(trx, text.textHash)
    if (known !== undefined) return { article: known, isNew: false }
    const id = await insertUnlessKnown(trx, actor, { ...input, read: text }, now)
    if (id === undefined) return { article: await getKnown(trx, text), isNew: false }
    const article = await getArticle(trx, id)
    await appendEvent(trx, {
      actor,
      verb: 'article.added',
      subject: { kind: 'article', id },
      articleId: id,
      to: { title: articleName(article), textHash: text.textHash },
      at: now,
    })
    return { article, isNew: true }
  })
}

/** In a savepoint, so that losing the race leaves the caller's transaction whole. Undefined when it was lost. */
async function insertUnlessKnown(
  trx: Db,
  actor: Account,
  input: NewArticle & { read: ReadText },
  now: Date,
): Promise<number | undefined> {
  try {
    return await trx.transaction((savepoint) => insertWithText(savepoint, actor, input, now))
  } catch (error) {
    if (isRefusedBy(error, 'article_text_is_entered_once')) return undefined
    throw error
  }
}

async function insertWithText(
  trx: Db,
  actor: Account,
  { fields, format, read }: NewArticle & { read: ReadText },
  now: Date,
): Promise<number> {
  const title = fields.title.trim() === '' ? shortTitle(read.title ?? '') : fields.title
  const id = await insertArticle(trx, { ...fields, title, language: read.language }, actor.id, now)
  const { text, textHash, blocks, sentences } = read
  const revision = {
    articleId: id,
    number: 1,
    text,
    textHash,
    blocks,
    sentences,
    sourceFormat: format,
    note: '',
  }
  await insertArticleRevision(trx, revision, actor.id, now)
  return id
}

/** A heading found in the text may be a whole paragraph; what a person can type as a title is the measure. */
function shortTitle(title: string): string {
  return [...title].slice(0, 500).join('')
}

async function getArticle(trx: Db, id: number): Promise<Article> {
  const article = await findArticle(trx, id)
  if (article === undefined) throw new NotFound('article')
  return article
}

async function getKnown(trx: Db, text: ReadText): Promise<Article> {
  const known = await findArticleByTextHash(trx, text.textHash)
  if (known === undefined) throw new NotFound('article')
  return known
}
