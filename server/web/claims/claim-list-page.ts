import { CLAIM_KIND_LABELS, CLAIM_KINDS } from '../../domain/claim'
import { CLAIM_WORK_LABELS, CLAIM_WORK_STATES } from '../../domain/claim-work'
import { PUBLICATION_LABELS, PUBLICATION_STATUSES } from '../../domain/publication'
import { claimTabs } from '../shared/claim-tabs'
import { count } from '../shared/format'
import type { PageHead } from '../shared/page'
import { pagination } from '../shared/paging'
import type {
  ClaimRow,
  EmptyState,
  Field,
  Link,
  Option,
  Pagination,
  TabsNav,
  VerdictSlot,
} from '../shared/parts'
import { paths } from '../shared/paths'
import {
  articleWords,
  type ClaimQuery,
  FILTER_NAMES,
  type FilterChoices,
  type FilterName,
  usualSort,
} from './claim-filters'

declare module '../shared/page' {
  interface Views {
    'claims/list': ClaimListPage
  }
}

export interface ClaimListPage extends PageHead {
  /** What the list is; of a search, how much it found. */
  lead: string
  action: string
  words: Field
  /** The other filters, and the order. */
  fields: Field[]
  /** One of them is set: they are shown open. */
  isNarrowed: boolean
  hidden: { name: string; value: string }[]
  ignored: string[]
  article?: { text: string; without: string }
  reset?: Link
  tabs: TabsNav
  /** A rating a link, with its sign: the filter that is wanted most. */
  ratings: (Link & { slot: VerdictSlot; current: boolean })[]
  add?: Link
  rows: ClaimRow[]
  empty: EmptyState
  pagination: Pagination
}

/** The list of claims with its filters; every state of it has an address. */
export function claimListPage(
  query: ClaimQuery,
  found: { rows: ClaimRow[]; total: number },
  choices: FilterChoices,
): ClaimListPage {
  const { values, page } = query
  const isFiltered = FILTER_NAMES.some((name) => name !== 'sort' && values[name] !== '')
  const article = articleWords(choices)
  return {
    title: isFiltered ? `${count(found.total, 'claim')} found` : 'Claims',
    lead: isFiltered
      ? `${count(found.total, 'claim')} found.`
      : 'Every claim we checked or are checking, with what is known of it.',
    description: 'Every claim we checked or are checking, with its verdict.',
    robots: isFiltered || page > 1 ? 'noindex, follow' : undefined,
    action: paths.claims(),
    words: { kind: 'search', name: 'q', label: 'Words', value: values.q, maxlength: 200 },
    fields: fieldsOf(values, choices),
    isNarrowed: FILTER_NAMES.some((name) => name !== 'q' && values[name] !== ''),
    hidden: values.article === '' ? [] : [{ name: 'article', value: values.article }],
    ignored: query.ignored,
    article:
      article === undefined
        ? undefined
        : { text: article, without: paths.claims({ ...values, article: '' }) },
    reset: isFiltered ? { text: 'Show all claims', href: paths.claims() } : undefined,
    tabs: claimTabs('claims'),
    ratings: (isFiltered || found.total > 0 ? choices.ratings : []).map(({ code, label, slot }) => ({
      text: label,
      slot,
      href: paths.claims({ ...values, rating: values.rating === code ? '' : code }),
      current: values.rating === code,
    })),
    add: choices.isNewsroom ? { text: 'New claim', href: paths.newClaim() } : undefined,
    rows: found.rows,
    empty: emptyOf(isFiltered, choices.isNewsroom),
    pagination: pagination(
      { page, total: found.total },
      { label: 'Pages of claims', one: 'claim' },
      (number) => paths.claims({ ...values, page: number === 1 ? undefined : number }),
    ),
  }
}

function emptyOf(isFiltered: boolean, isNewsroom: boolean): EmptyState {
  if (!isFiltered && isNewsroom)
    return {
      text: 'No claim has been made yet. Claims are made from the text of an article.',
      action: { text: 'Add an article', href: paths.newArticle() },
    }
  if (!isFiltered)
    return {
      text: 'No verdict has been published yet. Claims appear here once a second person has approved them.',
      action: { text: 'How we check', href: paths.about('method') },
    }
  return {
    title: 'No claim fits',
    text: 'Leave a filter out, or search for one word only. Parts of words and names are found too.',
    action: { text: 'Show all claims', href: paths.claims() },
  }
}

function fieldsOf(values: ClaimQuery['values'], choices: FilterChoices): Field[] {
  const select = (name: FilterName, label: string, options: Option[]): Field => ({
    kind: 'select',
    name,
    label,
    value: values[name],
    options: [{ value: '', label: 'All' }, ...options],
  })
  const fields: Field[] = [
    select(
      'rating',
      'Rating',
      choices.ratings.map(({ code, label }) => ({ value: code, label })),
    ),
    select('status', 'Status', optionsOf(PUBLICATION_STATUSES, PUBLICATION_LABELS)),
    select('kind', 'Kind', optionsOf(CLAIM_KINDS, CLAIM_KIND_LABELS)),
    select(
      'claimant',
      'Claimant',
      choices.claimants.map(({ id, name }) => ({ value: String(id), label: name })),
    ),
    select(
      'topic',
      'Topic',
      choices.topics.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
  ]
  if (choices.isNewsroom) fields.push(select('work', 'Work', optionsOf(CLAIM_WORK_STATES, CLAIM_WORK_LABELS)))
  fields.push({ kind: 'date', name: 'since', label: 'Changed since', value: values.since })
  return [...fields, { ...select('sort', 'Sort by', []), options: sortsOf(values, choices) }]
}

/** The usual order comes first, under its own name; to sort by words takes words. */
function sortsOf({ q }: ClaimQuery['values'], choices: FilterChoices): Option[] {
  const usual = usualSort({ words: q }, choices)
  const label = SORTS.find(({ value }) => value === usual)?.label ?? ''
  const others = SORTS.filter(({ value }) => value !== usual && (value !== 'relevance' || q !== ''))
  return [{ value: '', label }, ...others]
}

const SORTS: Option[] = [
  { value: 'decided', label: 'Newest verdict' },
  { value: 'changed', label: 'Newest change' },
  { value: 'said', label: 'When it was said' },
  { value: 'relevance', label: 'Best match' },
]

function optionsOf<T extends string>(values: readonly T[], labels: Record<T, string>): Option[] {
  return values.map((value) => ({ value, label: labels[value] }))
}
