import { type Article, type ArticleRevision, articleName, knownLanguage } from '../../domain/article'
import type { HistoryEvent } from '../../domain/event'
import { wordDifference } from '../../language/difference'
import { direction } from '../../language/language-guess'
import { type FieldHistoryEntry, fieldHistory } from '../shared/field-history'
import type { Form } from '../shared/form'
import { fieldOf } from '../shared/form'
import { dateTime, moment } from '../shared/format'
import type { PageHead } from '../shared/page'
import type {
  Breadcrumbs,
  Difference,
  ErrorSummary,
  Facts,
  Field,
  FormHidden,
  Link,
  Time,
} from '../shared/parts'
import { type PastedFields, pastedErrors, pastedFields } from '../shared/pasted-form'
import { paths } from '../shared/paths'
import { annotatedText, type TextPart } from './annotated-text'
import { articleBreadcrumbs } from './article-form-page'
import type { CorrectionValues } from './article-forms'

declare module '../shared/page' {
  interface Views {
    'articles/revisions': RevisionListPage
    'articles/revision': RevisionPage
    'articles/correction': CorrectionPage
  }
}

/** A stored text without its words. */
export interface RevisionHead {
  number: number
  note: string
  textHash: string
  createdBy: number
  createdAt: Date
}

export interface RevisionListPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  revisions: { text: string; href: string; time: Time; by: string; note: string; hash: string }[]
  history: FieldHistoryEntry[]
  correct: Link
}

export interface RevisionPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  line: string
  note: string
  difference?: Difference
  lost: { text: string; href: string }[]
  parts: TextPart[]
  lang: string
  dir: 'ltr' | 'rtl'
  facts: Facts
  links: Link[]
}

export interface CorrectionPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  source: PastedFields
  note: Field
  cancel: Link
}

/** All texts of an article, newest first. */
export function revisionListPage(
  article: Article,
  heads: readonly RevisionHead[],
  context: { names: Map<number, string>; events: readonly HistoryEvent[] },
): RevisionListPage {
  return {
    title: `Texts of ${articleName(article)}`,
    breadcrumbs: articleBreadcrumbs(article, 'Revisions of the text'),
    name: articleName(article),
    revisions: heads.map((head) => ({
      text: `Revision ${head.number}`,
      href: paths.articleRevision(article.id, head.number),
      time: moment(head.createdAt),
      by: context.names.get(head.createdBy) ?? 'not known',
      note: head.note,
      hash: head.textHash,
    })),
    history: fieldHistory(context.events),
    correct: { text: 'Correct the text', href: paths.newArticleRevision(article.id) },
  }
}

/** One text of an article: what it changed, which quotations it lost, its words. */
export function revisionPage(
  article: Article,
  revision: ArticleRevision,
  context: { before: ArticleRevision | undefined; by: string; lost: { id: number; exact: string }[] },
): RevisionPage {
  const { before, by, lost } = context
  const isKnown = article.language !== 'und'
  const lang = isKnown ? article.language : ''
  const dir = direction(isKnown ? article.language : revision.text)
  return {
    title: `Revision ${revision.number} of ${articleName(article)}`,
    breadcrumbs: articleBreadcrumbs(article, `Revision ${revision.number}`),
    name: articleName(article),
    line: `Stored on ${dateTime(revision.createdAt)} by ${by}`,
    note: revision.note,
    difference: before && {
      label: `What changed from revision ${before.number}`,
      parts: wordDifference(before.text, revision.text),
      lang: lang === '' ? undefined : lang,
      dir,
    },
    lost: lost.map(({ id, exact }) => ({ text: exact, href: paths.claimWork(id) })),
    parts: annotatedText(revision, '', []),
    lang,
    dir,
    facts: { rows: [{ term: 'SHA-256 of the text', text: revision.textHash, mono: true }] },
    links: [
      { text: 'All revisions', href: paths.articleRevisions(article.id) },
      { text: 'Workbench', href: paths.workbench(article.id) },
    ],
  }
}

/** The page on which a corrected text is stored. */
export function correctionPage(
  article: Article,
  form: Form<CorrectionValues>,
  hidden: FormHidden,
): CorrectionPage {
  return {
    title: `Correct the text of ${articleName(article)}`,
    error: form.errors.length > 0,
    breadcrumbs: articleBreadcrumbs(article, 'Correct the text'),
    name: articleName(article),
    action: paths.articleRevisions(article.id),
    hidden,
    errorSummary: pastedErrors(form),
    source: pastedFields(form, 'The corrected text', knownLanguage(article)),
    note: fieldOf(form, {
      kind: 'text',
      name: 'note',
      label: 'Why it is corrected',
      hint: '“The outlet changed the figure on 3 March”, “A line was lost when pasting”.',
      maxlength: 500,
    }),
    cancel: { text: 'Cancel', href: paths.workbench(article.id) },
  }
}
