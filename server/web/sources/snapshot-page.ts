import type { Snapshot, SnapshotHead } from '../../domain/snapshot'
import type { Source } from '../../domain/source'
import { wordDifference } from '../../language/difference'
import { paragraphsOf } from '../../language/excerpts/paragraphs-of'
import { direction } from '../../language/language-guess'
import { externalLink } from '../shared/evidence-parts'
import { type Form, fieldOf } from '../shared/form'
import { count, dateTime } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, Difference, ErrorSummary, Facts, Field, FormHidden, Link } from '../shared/parts'
import { type PastedFields, pastedErrors, pastedFields } from '../shared/pasted-form'
import { paths } from '../shared/paths'
import type { SnapshotValues } from './snapshot-forms'

declare module '../shared/page' {
  interface Views {
    'sources/snapshot': SnapshotPage
    'sources/snapshot-new': NewSnapshotPage
  }
}

export interface SnapshotPage extends PageHead {
  breadcrumbs: Breadcrumbs
  number: number
  name: string
  line: string
  /** What changed since the copy before; absent for the first. */
  change?: { title: string; unchanged: string; difference?: Difference }
  paragraphs: { number: number; text: string }[]
  wordsLang: string
  wordsDir: 'ltr' | 'rtl'
  facts: Facts
  links: Link[]
}

export interface NewSnapshotPage extends PageHead {
  breadcrumbs: Breadcrumbs
  name: string
  nameLang: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  pasted: PastedFields
  takenOn: Field
  takenTime: Field
  original?: Link
  cancel: Link
}

/** One stored copy of a source, paragraph by paragraph. For the newsroom: the words are somebody else's. */
export function snapshotPage(
  source: Source,
  copy: Snapshot,
  context: { before: Snapshot | undefined; by: string; newest: SnapshotHead },
): SnapshotPage {
  const paragraphs = paragraphsOf(copy.text)
  const links = [{ text: 'The source', href: paths.source(source.id, source.title) }]
  if (copy.number > 1) links.push(linkTo(source.id, copy.number - 1))
  if (copy.number < context.newest.number) links.push(linkTo(source.id, copy.number + 1))
  return {
    title: `Copy ${copy.number} of ${source.title}`,
    robots: 'noindex',
    breadcrumbs: breadcrumbsOf(source, `Copy ${copy.number}`),
    number: copy.number,
    name: source.title,
    line: `Read on ${dateTime(copy.takenAt)}, stored by ${context.by}. ${count(paragraphs.length, 'paragraph')}.`,
    change: context.before && changeOf(context.before, copy, source.language),
    paragraphs: paragraphs.map(({ text }, at) => ({ number: at + 1, text })),
    wordsLang: source.language,
    wordsDir: direction(source.language || copy.text),
    facts: {
      rows: [
        { term: 'SHA-256 of the text', text: copy.textHash, mono: true },
        { term: 'Stored', text: dateTime(copy.createdAt), mono: true },
      ],
    },
    links,
  }
}

function linkTo(sourceId: number, number: number): Link {
  return { text: `Copy ${number}`, href: paths.snapshot(sourceId, number) }
}

function changeOf(before: Snapshot, copy: Snapshot, language: string): SnapshotPage['change'] {
  const title = `Changed since copy ${before.number}, read on ${dateTime(before.takenAt)}`
  if (before.textHash === copy.textHash)
    return { title, unchanged: 'Nothing: both copies have the same words.' }
  const parts = aroundChanges(wordDifference(before.text, copy.text))
  return { title, unchanged: '', difference: { parts, lang: language || undefined } }
}

/** What stayed is shortened to what stands beside a change: the whole text is below. */
const BESIDE = 160

function aroundChanges(parts: Difference['parts']): Difference['parts'] {
  return parts.map(({ kind, text }, at) => {
    if (kind !== 'same' || text.length <= 2 * BESIDE) return { kind, text }
    const before = at === 0 ? '' : text.slice(0, BESIDE).replace(/\S*$/, '')
    const after = at === parts.length - 1 ? '' : text.slice(-BESIDE).replace(/^\S*/, '')
    return { kind, text: `${before}[…]${after}` }
  })
}

/** The page on which a copy is stored. */
export function newSnapshotPage(
  source: Source,
  form: Form<SnapshotValues>,
  hidden: FormHidden,
): NewSnapshotPage {
  return {
    title: 'Store a copy',
    error: form.errors.length > 0,
    breadcrumbs: breadcrumbsOf(source, 'Store a copy'),
    name: source.title,
    nameLang: source.language,
    action: paths.snapshots(source.id),
    hidden,
    errorSummary: pastedErrors(form),
    pasted: pastedFields(form, 'The text of the source', source.language || undefined),
    takenOn: fieldOf(form, {
      kind: 'date',
      name: 'takenOn',
      label: 'Day on which you read it',
      hint: 'Leave day and time empty when you read it just now.',
    }),
    takenTime: fieldOf(form, {
      kind: 'text',
      name: 'takenTime',
      label: 'Time, in UTC',
      hint: 'As 14:05.',
      maxlength: 5,
      autocomplete: 'off',
    }),
    original: externalLink('Open the original', source.url),
    cancel: { text: 'Cancel', href: paths.source(source.id, source.title) },
  }
}

function breadcrumbsOf(source: Source, here: string): Breadcrumbs {
  return {
    items: [
      { text: 'Desk', href: paths.desk() },
      { text: 'Sources', href: paths.sources() },
      { text: source.title, href: paths.source(source.id, source.title) },
      { text: here },
    ],
  }
}
