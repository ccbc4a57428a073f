import type { Article, ArticleRevision, Block, Sentence, SourceFormat } from '../domain/article'
import type { Db } from './db'

/** What a person states about an article; undefined and empty strings mean "not known". */
export interface ArticleFields {
  title: string
  outlet: string
  author: string
  url: string
  publishedOn?: string
  referenceDate?: string
  language: string
}

export interface NewArticleRevision {
  articleId: number
  number: number
  text: string
  textHash: string
  blocks: Block[]
  sentences: Sentence[]
  sourceFormat: SourceFormat
  note: string
}

/** Inserts an article without any text; call `insertArticleRevision` in the same transaction. Returns its id. */
export async function insertArticle(trx: Db, fields: ArticleFields, by: number, at: Date): Promise<number> {
  const [row] = await trx('articles')
    .insert({ ...toColumns(fields), created_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/** Stores one immutable text. Fails on the unique index when the number is taken or the first text is known. */
export async function insertArticleRevision(
  trx: Db,
  revision: NewArticleRevision,
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('article_revisions')
    .insert({
      article_id: revision.articleId,
      number: revision.number,
      text: revision.text,
      text_hash: revision.textHash,
      blocks: JSON.stringify(revision.blocks),
      sentences: JSON.stringify(revision.sentences),
      source_format: revision.sourceFormat,
      note: revision.note,
      created_by: by,
      created_at: at,
    })
    .returning('id')
  return row.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateArticle(
  trx: Db,
  id: number,
  revision: number,
  fields: ArticleFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('articles')
    .where({ id, revision })
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** Locks the article's row until the transaction ends, but not those that refer to it. Undefined when there is none. */
export async function lockArticle(trx: Db, id: number): Promise<Article | undefined> {
  const row = await trx('articles').where({ id }).forNoKeyUpdate().first()
  return row && toArticle(row)
}

/** The article, or undefined. */
export async function findArticle(db: Db, id: number): Promise<Article | undefined> {
  const row = await db('articles').where({ id }).first()
  return row && toArticle(row)
}

/** The article's newest text, or undefined when there is no such article. */
export async function findNewestRevision(db: Db, articleId: number): Promise<ArticleRevision | undefined> {
  const row = await db('article_revisions').where({ article_id: articleId }).orderBy('number', 'desc').first()
  return row && toRevision(row)
}

/** One numbered text of an article, or undefined. */
export async function findRevision(
  db: Db,
  articleId: number,
  number: number,
): Promise<ArticleRevision | undefined> {
  const row = await db('article_revisions').where({ article_id: articleId, number }).first()
  return row && toRevision(row)
}

/** All texts of an article, newest first, without their text: number, note, when, by whom, hash. */
export async function listRevisionHeads(
  db: Db,
  articleId: number,
): Promise<
  { id: number; number: number; note: string; textHash: string; createdBy: number; createdAt: Date }[]
> {
  const rows = await db('article_revisions')
    .where({ article_id: articleId })
    .orderBy('number', 'desc')
    .select('id', 'number', 'note', 'text_hash', 'created_by', 'created_at')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    note: row.note,
    textHash: row.text_hash,
    createdBy: row.created_by,
    createdAt: row.created_at,
  }))
}

/** The article one of whose texts has this hash, newest first; undefined when the text is new. */
export async function findArticleByTextHash(db: Db, textHash: string): Promise<Article | undefined> {
  const row = await db('articles')
    .join('article_revisions as r', 'r.article_id', 'articles.id')
    .where('r.text_hash', textHash)
    .orderBy('articles.id', 'desc')
    .select('articles.*')
    .first()
  return row && toArticle(row)
}

/**
 * True when readers may see the article: a verdict on one of its claims was published at some time, and the passage
 * was among those the verdict was approved with. It stays readable when the passage is removed later.
 */
export async function isArticleReadable(db: Db, articleId: number): Promise<boolean> {
  return (await readableArticleIds(db).where('p.article_id', articleId).first()) !== undefined
}

/** Ids of the articles that readers may see, as a query. */
export function readableArticleIds(db: Db) {
  return db('passages as p')
    .join('verdicts as v', 'v.claim_id', 'p.claim_id')
    .whereNotNull('v.published_at')
    .whereRaw('p.created_at <= v.submitted_at')
    .whereRaw('(p.removed_at IS NULL OR p.removed_at > v.submitted_at)')
    .select('p.article_id')
}

function toColumns(fields: ArticleFields) {
  return {
    title: fields.title,
    outlet: fields.outlet,
    author: fields.author,
    url: fields.url,
    published_on: fields.publishedOn ?? null,
    reference_date: fields.referenceDate ?? null,
    reference_date_unknown: fields.referenceDate === undefined,
    language: fields.language,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where an untyped row becomes an article
export function toArticle(row: any): Article {
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    author: row.author,
    url: row.url,
    publishedOn: row.published_on ?? undefined,
    referenceDate: row.reference_date ?? undefined,
    language: row.language,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toRevision(row: any): ArticleRevision {
  return {
    id: row.id,
    articleId: row.article_id,
    number: row.number,
    text: row.text,
    textHash: row.text_hash,
    blocks: row.blocks,
    sentences: row.sentences,
    sourceFormat: row.source_format,
    note: row.note,
    createdBy: row.created_by,
    createdAt: row.created_at,
  }
}
