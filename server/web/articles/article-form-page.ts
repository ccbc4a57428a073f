import { type Article, articleName, knownLanguage } from '../../domain/article'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, Field, FormHidden, Link, Option } from '../shared/parts'
import { paths } from '../shared/paths'
import { type StatementFields, statementFields } from './article-fields'
import { type EditArticleValues, LONGEST_TEXT, type NewArticleValues } from './article-forms'

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
  source: SourceFields
}

export interface EditArticlePage extends ArticleFormPage {
  action: string
  name: string
  correction: Link
}

/** The fields of a pasted or uploaded text, for `views/articles/_source`. */
export interface SourceFields {
  text: Field
  file: Field
  format: Field
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
    errorSummary: sourceErrors(form),
    source: sourceFields(form, 'The text of the article'),
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

type Sourced = { text: string; format: string }

/**
 * The fields of a text that is pasted or chosen as a file. The file is no value of the form: browsers do not keep it.
 * `lang` where the language of the text is known.
 */
export function sourceFields<T extends Sourced>(form: Form<T>, label: string, lang?: string): SourceFields {
  const error = form.errors.find(({ field }) => field === 'file')?.message
  const { text, format } = form.values
  return {
    text: {
      ...fieldOf<Sourced>(
        { values: { text: String(text), format: String(format) }, errors: form.errors },
        {
          kind: 'textarea',
          name: 'text',
          label,
          hint: 'Paste it here, or choose a file at the end of this form.',
          rows: 16,
          theirs: true,
          lang,
          dir: 'auto',
        },
      ),
      maxlength: LONGEST_TEXT,
    },
    file: { kind: 'file', name: 'file', label: 'Or a file', hint: FILE_HINT, accept: FILE_TYPES, error },
    format: fieldOf<Sourced>(
      { values: { text: '', format: String(format) }, errors: form.errors },
      { kind: 'select', name: 'format', label: 'Format', options: FORMAT_OPTIONS },
    ),
  }
}

/** The summary of such a form: an error of the file leads to its field, too. */
export function sourceErrors<T>(form: Form<T>): ErrorSummary {
  const { errors } = errorSummary(form)
  return {
    errors: errors.map((each, at) => (form.errors[at]?.field === 'file' ? { ...each, href: '#file' } : each)),
  }
}

const FILE_HINT = 'A .txt, .md or .html file of at most 1 MiB, in any usual encoding.'
const FILE_TYPES = '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html'

const FORMAT_OPTIONS: Option[] = [
  { value: 'auto', label: 'Recognise it' },
  { value: 'plain', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
]
