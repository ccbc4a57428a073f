import type { FieldShape, Form } from '../shared/form'
import { fieldOf } from '../shared/form'
import type { Field, Option } from '../shared/parts'
import type { StatementValues } from './article-forms'

/** The fields of what is known about an article, for `views/articles/_statement`. */
export interface StatementFields {
  title: Field
  outlet: Field
  author: Field
  url: Field
  publishedOn: Field
  reference: Field
  referenceDate: Field
  language: Field
}

type Shapes = Record<keyof StatementValues, FieldShape<StatementValues>>

/**
 * What is known about an article, as fields. `emptyTitle` and `emptyLanguage` say what happens without them; `lang` is
 * the language of its words where it is known.
 */
export function statementFields(
  form: Form<StatementValues>,
  hints: { emptyTitle: string; emptyLanguage: string },
  lang?: string,
): StatementFields {
  const shapes = statementShapes(hints)
  return {
    title: fieldOf(form, { ...shapes.title, lang }),
    outlet: fieldOf(form, shapes.outlet),
    author: fieldOf(form, shapes.author),
    url: fieldOf(form, shapes.url),
    publishedOn: fieldOf(form, shapes.publishedOn),
    reference: fieldOf(form, shapes.reference),
    referenceDate: fieldOf(form, shapes.referenceDate),
    language: fieldOf(form, shapes.language),
  }
}

/** The fields without their values, by name: the page of a conflict shows them beside what is stored. */
export function statementShapes(hints: { emptyTitle: string; emptyLanguage: string }): Shapes {
  return { ...originShapes(hints.emptyTitle), ...dateShapes(), language: languageShape(hints.emptyLanguage) }
}

function originShapes(emptyTitle: string): Pick<Shapes, 'title' | 'outlet' | 'author' | 'url'> {
  return {
    title: { kind: 'text', name: 'title', label: 'Title', hint: emptyTitle, maxlength: 500, theirs: true },
    outlet: { kind: 'text', name: 'outlet', label: 'Outlet', hint: 'Who published it.', maxlength: 300 },
    author: { kind: 'text', name: 'author', label: 'Author', maxlength: 300 },
    url: {
      kind: 'url',
      name: 'url',
      label: 'Address of the original',
      hint: 'Starting with https:// or http://. Readers get it as a link.',
      maxlength: 2000,
    },
  }
}

function dateShapes(): Pick<Shapes, 'publishedOn' | 'reference' | 'referenceDate'> {
  return {
    publishedOn: {
      kind: 'date',
      name: 'publishedOn',
      label: 'Date of publication',
      hint: 'Leave it empty when it is not known: readers then see “date unknown”.',
    },
    reference: {
      kind: 'radios',
      name: 'reference',
      label: 'Reference date',
      hint: REFERENCE_HINT,
      options: REFERENCE_OPTIONS,
    },
    referenceDate: { kind: 'date', name: 'referenceDate', label: 'The other day' },
  }
}

const REFERENCE_HINT =
  'The day from which “Tuesday”, “last year” and “in September” are counted: as a rule the day the article was written.'

const REFERENCE_OPTIONS: Option[] = [
  { value: 'published', label: 'The day of publication' },
  { value: 'given', label: 'Another day', hint: 'Give it below.' },
  {
    value: 'unknown',
    label: 'It is unknown',
    hint: 'Days and months that the text names only relatively then stay open: nobody can say which Tuesday was meant, and claims that hang on it need a date from elsewhere. It can be filled in later.',
  },
]

function languageShape(hint: string): Shapes['language'] {
  return {
    kind: 'text',
    name: 'language',
    label: 'Language',
    hint,
    suggestions: ['en', 'ar', 'de', 'es', 'fr', 'nl', 'pt', 'ru', 'uk', 'zh'],
    maxlength: 35,
  }
}
