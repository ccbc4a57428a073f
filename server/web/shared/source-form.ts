import type { z } from 'zod'
import { SOURCE_KIND_LABELS, SOURCE_KINDS, type Source, type SourceKind } from '../../domain/source'
import type { SourceStatement } from '../../domain/source-rules'
import { optionalChoice, optionalDate, optionalLongText, optionalText } from './fields'
import { type FieldShape, type Form, type FormValues, fieldOf } from './form'
import type { DeskForm, Option } from './parts'

/** The fields that describe a source, for every form that holds them. What must be there the rules of sources say. */
export const sourceShape = {
  kind: optionalChoice(SOURCE_KINDS, 'Choose one of the list.'),
  title: optionalText(500),
  publisher: optionalText(300),
  author: optionalText(300),
  publishedOn: optionalDate(),
  language: optionalText(35),
  url: optionalText(2000),
  archivedUrl: optionalText(2000),
  whereabouts: optionalText(1000),
  interestNote: optionalLongText(2000),
}
export type SourceValues = { [Name in keyof typeof sourceShape]: z.infer<(typeof sourceShape)[Name]> }

export const NO_KIND = { message: 'Choose what kind of source it is.', field: 'kind' }

/** The source as an action takes it, its kind made sure of. */
export function toSourceStatement(values: SourceValues, kind: SourceKind): SourceStatement {
  const { title, publisher, author, publishedOn, language, url, archivedUrl, whereabouts, interestNote } =
    values
  return {
    kind,
    title,
    publisher,
    author,
    publishedOn,
    language,
    url: url.trim(),
    archivedUrl: archivedUrl.trim(),
    whereabouts,
    interestNote,
  }
}

/** A source as its form shows it. */
export function sourceValues(source: Source): FormValues<SourceValues> {
  const { kind, title, publisher, author, language, url, archivedUrl, whereabouts, interestNote } = source
  const publishedOn = source.publishedOn ?? ''
  return {
    kind,
    title,
    publisher,
    author,
    publishedOn,
    language,
    url,
    archivedUrl,
    whereabouts,
    interestNote,
  }
}

/** The fields in rows. */
export function sourceRows(form: Form<SourceValues>): DeskForm['sections'][number]['rows'] {
  const field = (name: keyof SourceValues) => fieldOf(form, SOURCE_FIELDS[name])
  return [
    [field('title')],
    [field('kind'), field('publishedOn')],
    [field('publisher'), field('author')],
    [field('url')],
    [field('archivedUrl')],
    [field('whereabouts')],
    [field('language')],
    [field('interestNote')],
  ]
}

const KINDS: Option[] = [
  { value: '', label: 'Choose' },
  ...SOURCE_KINDS.map((kind) => ({ value: kind, label: SOURCE_KIND_LABELS[kind] })),
]

/** The fields without their values, by name: the page of a conflict shows them beside what is stored. */
export const SOURCE_FIELDS: Record<keyof SourceValues, FieldShape<SourceValues>> = {
  title: {
    kind: 'text',
    name: 'title',
    label: 'Title',
    hint: 'As printed; or in your words: “Daily briefing, 26 October 2022”.',
    maxlength: 500,
    autocomplete: 'off',
    dir: 'auto',
  },
  kind: { kind: 'select', name: 'kind', label: 'Kind', options: KINDS },
  publishedOn: { kind: 'date', name: 'publishedOn', label: 'Published or said on' },
  publisher: {
    kind: 'text',
    name: 'publisher',
    label: 'Publisher',
    hint: 'Who answers for it. Two sources of one publisher count as one origin.',
    maxlength: 300,
    dir: 'auto',
  },
  author: {
    kind: 'text',
    name: 'author',
    label: 'Author or speaker',
    maxlength: 300,
    autocomplete: 'off',
    dir: 'auto',
  },
  url: {
    kind: 'text',
    name: 'url',
    label: 'Address',
    hint: 'The whole address, starting with https:// or http://. Leave it empty when it is not on the web.',
    maxlength: 2000,
    autocomplete: 'off',
  },
  archivedUrl: {
    kind: 'text',
    name: 'archivedUrl',
    label: 'Archived copy',
    hint: 'Address of a copy that stays.',
    maxlength: 2000,
    autocomplete: 'off',
  },
  whereabouts: {
    kind: 'text',
    name: 'whereabouts',
    label: 'Where else it can be found',
    hint: 'Needed without an address: “printed report, in our library”, “said in the briefing room; our notes”.',
    maxlength: 1000,
    dir: 'auto',
  },
  language: {
    kind: 'text',
    name: 'language',
    label: 'Language',
    hint: 'As a code: en, nl, zh-Hans.',
    suggestions: ['en', 'ar', 'de', 'es', 'fr', 'nl', 'pt', 'ru', 'uk', 'zh'],
    maxlength: 35,
    autocomplete: 'off',
  },
  interestNote: {
    kind: 'textarea',
    name: 'interestNote',
    label: 'Who speaks, and with what interest',
    hint: 'Facts with dates, no grades: “campaigns for dissidents; funded by …”. Readers see it.',
    rows: 2,
    maxlength: 2000,
    dir: 'auto',
  },
}
