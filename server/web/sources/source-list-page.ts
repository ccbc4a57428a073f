import { SOURCE_KIND_LABELS, SOURCE_KINDS } from '../../domain/source'
import type { CitedSource } from '../../store/cited-sources'
import type { SourceFilter } from '../../store/source-search'
import { count, dayMoment } from '../shared/format'
import type { PageHead } from '../shared/page'
import { pagination } from '../shared/paging'
import type { EmptyState, Field, Link, Pagination, Time } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'sources/list': SourceListPage
  }
}

export interface SourceListPage extends PageHead {
  lead: string
  action: string
  fields: Field[]
  newSource?: Link
  rows: { title: string; lang: string; href: string; line: string[]; dated?: Time; rests: string }[]
  empty: EmptyState
  pagination: Pagination
}

/** What the list is asked for. */
export interface SourceQuery extends SourceFilter {
  page: number
}

/** The list of sources: for readers those that published verdicts cite, for the newsroom all. */
export function sourceListPage(
  found: { sources: CitedSource[]; total: number; citing: ReadonlyMap<number, number> },
  query: SourceQuery,
  isForNewsroom: boolean,
): SourceListPage {
  const filters = { q: query.words, kind: query.kind }
  const isFiltered = query.words !== '' || query.kind !== undefined
  return {
    title: 'Sources',
    description: 'The documents and statements our verdicts rest on.',
    robots: isFiltered || query.page > 1 ? 'noindex, follow' : undefined,
    lead: isForNewsroom
      ? 'All sources the newsroom knows.'
      : 'The documents and statements our published verdicts cite.',
    action: paths.sources(),
    fields: fieldsOf(query),
    newSource: isForNewsroom ? { text: 'New source', href: paths.newSource() } : undefined,
    rows: found.sources.map((source) => rowOf(source, found.citing.get(source.sourceId) ?? 0)),
    empty: emptyOf(isFiltered, isForNewsroom),
    pagination: pagination(
      { page: query.page, total: found.total },
      { label: 'Pages of sources', one: 'source' },
      (number) => paths.sources({ ...filters, page: number === 1 ? undefined : number }),
    ),
  }
}

function fieldsOf({ words, kind }: SourceQuery): Field[] {
  return [
    { kind: 'search', name: 'q', label: 'Words', value: words, maxlength: 200 },
    {
      kind: 'select',
      name: 'kind',
      label: 'Kind',
      value: kind ?? '',
      options: [
        { value: '', label: 'All' },
        ...SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_LABELS[value] })),
      ],
    },
  ]
}

function rowOf(source: CitedSource, citing: number): SourceListPage['rows'][number] {
  const { sourceId, title, author, publisher, sourceKind, publishedOn, language } = source
  return {
    title,
    lang: language,
    href: paths.source(sourceId, title),
    line: [SOURCE_KIND_LABELS[sourceKind], publisher, author].filter((text) => text !== ''),
    dated: publishedOn === null ? undefined : dayMoment(publishedOn),
    rests: citing === 0 ? 'No verdict in force cites it' : `Cited for ${count(citing, 'claim')}`,
  }
}

function emptyOf(isFiltered: boolean, isForNewsroom: boolean): EmptyState {
  if (isFiltered)
    return {
      title: 'No source fits',
      text: 'Leave a filter out, or search for one word only.',
      action: { text: 'Show all sources', href: paths.sources() },
    }
  if (!isForNewsroom)
    return {
      text: 'No verdict has been published yet, so none cites a source.',
      action: { text: 'How we check', href: paths.about('method') },
    }
  return {
    text: 'No source is stored yet.',
    action: { text: 'Add the first source', href: paths.newSource() },
  }
}
