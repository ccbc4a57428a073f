import type { Article } from './article'
import type { Objection } from './errors'
import { objectToFuture } from './plain-date'
import { readWebAddress } from './web-address'

/** What a person states about an article, beside its text. Empty strings and undefined mean "not known". */
export type ArticleStatement = Pick<
  Article,
  'title' | 'outlet' | 'author' | 'url' | 'publishedOn' | 'referenceDate' | 'language'
>

/** What is wrong with what was stated, as sentences for the person, the fields named as in the form; empty when nothing is. */
export function objectionsToArticle(statement: ArticleStatement, now: Date): Objection[] {
  const address = statement.url === '' ? undefined : readWebAddress(statement.url)
  return [
    address?.ok === false ? { field: 'url', message: address.reason } : undefined,
    objectToFuture(statement.publishedOn, now, 'The date of publication', 'publishedOn'),
    objectToFuture(statement.referenceDate, now, 'The reference date', 'referenceDate'),
  ].filter((objection) => objection !== undefined)
}

/** What is stated about a stored article. */
export function statementOf(article: Article): ArticleStatement {
  const { title, outlet, author, url, publishedOn, referenceDate, language } = article
  return { title, outlet, author, url, publishedOn, referenceDate, language }
}
