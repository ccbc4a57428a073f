import { z } from 'zod'
import type { ArticleStatement } from '../../domain/article-statement'
import { Refused } from '../../domain/errors'
import { optionalChoice, optionalDate, optionalText, optionalUrl, revision } from '../shared/fields'
import type { FormValues } from '../shared/form'
import { pastedShape } from '../shared/pasted-form'

export const REFERENCES = ['published', 'given', 'unknown'] as const

const statement = {
  title: optionalText(500),
  outlet: optionalText(300),
  author: optionalText(300),
  url: optionalUrl(),
  publishedOn: optionalDate(),
  reference: optionalChoice(REFERENCES, 'Choose one of the list.'),
  referenceDate: optionalDate(),
  language: optionalText(35).refine(
    (value) => value === '' || isLanguageTag(value),
    'Give the language as a tag: en, ar, zh, pt-BR.',
  ),
}

export const newArticleForm = z.object({ ...pastedShape, ...statement })
export type NewArticleValues = z.infer<typeof newArticleForm>

export const editArticleForm = z.object({ ...statement, revision: revision() })
export type EditArticleValues = z.infer<typeof editArticleForm>
export type StatementValues = Omit<EditArticleValues, 'revision'>

export const correctionForm = z.object({ ...pastedShape, note: optionalText(500), revision: revision() })
export type CorrectionValues = z.infer<typeof correctionForm>

/**
 * What was stated, as the action takes it.
 * @throws Refused when nothing was said about the reference date, or two things
 */
export function toStatement(values: StatementValues): ArticleStatement {
  const objection = objectionToReference(values)
  if (objection !== undefined) throw new Refused([objection])
  const { title, outlet, author, url, publishedOn, language } = values
  const referenceDate = values.reference === 'published' ? publishedOn : values.referenceDate
  return { title, outlet, author, url, publishedOn, language, referenceDate }
}

function objectionToReference({ reference, referenceDate: date, publishedOn }: StatementValues) {
  if (reference === 'published' && publishedOn === undefined)
    return { field: 'publishedOn', message: 'Give the date of publication, or another reference date.' }
  if (reference === 'published' && date !== undefined && date !== publishedOn)
    return { field: 'reference', message: 'You gave two reference dates. Choose which one counts.' }
  if (reference === 'unknown' && date !== undefined)
    return { field: 'reference', message: 'You gave a reference date and said it is unknown. Choose one.' }
  if (reference === 'given' && date === undefined)
    return { field: 'referenceDate', message: 'Give the reference date, or say that it is unknown.' }
  if (reference === undefined && date === undefined)
    return { field: 'reference', message: 'Give the reference date, or say that it is unknown.' }
  return undefined
}

/** What is stored about an article, as its form shows it. */
export function statementValues(stored: ArticleStatement): FormValues<StatementValues> {
  const { title, outlet, author, url, publishedOn = '', referenceDate = '', language } = stored
  const reference = referenceDate === '' ? 'unknown' : 'given'
  return { title, outlet, author, url, publishedOn, reference, referenceDate, language: toTyped(language) }
}

/** An undetermined language is an empty field. */
function toTyped(language: string): string {
  return language === 'und' ? '' : language
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
