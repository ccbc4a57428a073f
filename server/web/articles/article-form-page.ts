import { type Article, articleName, knownLanguage } from '../../domain/article'
import { errorSummary, type Form } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, FormHidden, Link } from '../shared/parts'
import { type PastedFields, pastedErrors, pastedFields } from '../shared/pasted-form'
import { paths } from '../shared/paths'
import { type StatementFields, statementFields } from './article-fields'
import type { EditArticleValues, NewArticleValues } from './article-forms'

declare module '../shared/page' {
  interface Views {
    'articles/new': NewArticlePage
    'articles/edit': EditArticlePage
  }
}

interface ArticleFormPage extends PageHead {
  breadcrumbs: Breadcrumbs
  hidden: FormHidden
  errorSummary: ErrorSummary
  statement: StatementFields
  cancel: Link
}

export interface NewArticlePage extends ArticleFormPage {
  source: PastedFields
}

export interface EditArticlePage extends ArticleFormPage {
  action: string
  name: string
  correction: Link
}

/** The page on which an article is added. */
export function newArticlePage(form: Form<NewArticleValues>, hidden: FormHidden): NewArticlePage {
  return {
    title: 'Add an article',
    error: form.errors.length > 0,
    breadcrumbs: {
      items: [
        { text: 'Desk', href: paths.desk() },
        { text: 'Articles', href: paths.articles() },
        { text: 'Add an article' },
      ],
    },
    hidden,
    errorSummary: pastedErrors(form),
    source: pastedFields(form, 'The text of the article'),
    statement: statementFields(form, {
      emptyTitle: 'When it is left empty, the first heading of the text becomes the title.',
      emptyLanguage: 'As a tag: en, ar, zh. When it is left empty, it is guessed from the words.',
    }),
    cancel: { text: 'Cancel', href: paths.articles() },
  }
}

export const EDIT_HINTS = {
  emptyTitle: 'Without one the article goes by its outlet or its number.',
  emptyLanguage: 'As a tag: en, ar, zh. Empty when it is not known.',
}

/** The page on which what is known about an article is changed; its text is corrected on another. */
export function editArticlePage(
  article: Article,
  form: Form<EditArticleValues>,
  hidden: FormHidden,
): EditArticlePage {
  return {
    title: `Edit ${articleName(article)}`,
    error: form.errors.length > 0,
    breadcrumbs: articleBreadcrumbs(article, 'Edit'),
    action: paths.editArticle(article.id),
    name: articleName(article),
    hidden,
    errorSummary: errorSummary(form),
    statement: statementFields(form, EDIT_HINTS, knownLanguage(article)),
    correction: { text: 'Correct the text', href: paths.newArticleRevision(article.id) },
    cancel: { text: 'Cancel', href: paths.workbench(article.id) },
  }
}

/** The way from the desk to a page of one article. */
export function articleBreadcrumbs(article: Article, here: string): Breadcrumbs {
  return {
    items: [
      { text: 'Desk', href: paths.desk() },
      { text: 'Articles', href: paths.articles() },
      { text: articleName(article), href: paths.article(article.id, article.title) },
      { text: here },
    ],
  }
}
