import type { Request } from 'express'
import { type Article, articleName } from '../../domain/article'
import type { Topic } from '../../domain/claim'
import { CLAIM_KINDS } from '../../domain/claim'
import { CLAIM_WORK_STATES } from '../../domain/claim-work'
import { PUBLICATION_STATUSES } from '../../domain/publication'
import type { Rating } from '../../domain/rating'
import { CLAIM_SORTS, type ClaimFilter, type ClaimSort } from '../../store/claim-search'
import { queryNumber, queryText } from '../shared/params'

/** What filters can be chosen from, for this viewer. */
export interface FilterChoices {
  ratings: readonly Rating[]
  topics: readonly Topic[]
  claimants: readonly { id: number; name: string }[]
  /** The article of the address, if the viewer may know it. */
  article?: Article
  isNewsroom: boolean
}

/** The filters of an address: what to look for, the values to show again, and a sentence for each that means nothing. */
export interface ClaimQuery {
  filter: ClaimFilter
  sort: ClaimSort
  page: number
  values: Record<FilterName, string>
  ignored: string[]
}

export const FILTER_NAMES = [
  'q',
  'rating',
  'status',
  'kind',
  'claimant',
  'topic',
  'work',
  'article',
  'since',
  'sort',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** The id of the article in the address, if it is one. */
export function articleIdOf(req: Request): number | undefined {
  const value = queryText(req, 'article', 20)
  return /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined
}

/** Reads the filters; one that is unknown is left out and said so, so that an old link still leads somewhere. */
export function readClaimQuery(req: Request, choices: FilterChoices): ClaimQuery {
  const typed = new Map(
    FILTER_NAMES.map((name) => [name, queryText(req, name, name === 'q' ? 200 : 80).trim()]),
  )
  const value = (name: FilterName) => typed.get(name) ?? ''
  const filter: ClaimFilter = {
    words: value('q'),
    rating: choices.ratings.find(({ code }) => code === value('rating'))?.code,
    status: PUBLICATION_STATUSES.find((each) => each === value('status')),
    kind: CLAIM_KINDS.find((each) => each === value('kind')),
    claimantId: choices.claimants.find(({ id }) => String(id) === value('claimant'))?.id,
    topicId: choices.topics.find(({ slug }) => slug === value('topic'))?.id,
    work: choices.isNewsroom ? CLAIM_WORK_STATES.find((each) => each === value('work')) : undefined,
    articleId: choices.article?.id,
    changedSince: isDay(value('since')) ? value('since') : undefined,
  }
  const sort = CLAIM_SORTS.find((each) => each === value('sort'))
  const understood = { ...understoodOf(filter), q: true, sort: sort !== undefined }
  const unknown = FILTER_NAMES.filter((name) => value(name) !== '' && !understood[name])
  return {
    filter,
    sort: sort ?? usualSort(filter, choices),
    page: queryNumber(req, 'page', 1),
    values: valuesOf(
      FILTER_NAMES.filter((name) => !unknown.includes(name)),
      value,
    ),
    ignored: unknown.map((name) => `“${value(name)}” is not a ${NAMES[name]} here, so it was left out.`),
  }
}

/** "in article X", or nothing. */
export function articleWords({ article }: FilterChoices): string | undefined {
  return article && articleName(article)
}

const NAMES: Record<FilterName, string> = {
  q: 'word',
  rating: 'rating',
  status: 'status',
  kind: 'kind of claim',
  claimant: 'claimant',
  topic: 'topic',
  work: 'state of work',
  article: 'article you can read',
  since: 'day',
  sort: 'way to sort',
}

function understoodOf(filter: ClaimFilter): Record<Exclude<FilterName, 'q' | 'sort'>, boolean> {
  return {
    rating: filter.rating !== undefined,
    status: filter.status !== undefined,
    kind: filter.kind !== undefined,
    claimant: filter.claimantId !== undefined,
    topic: filter.topicId !== undefined,
    work: filter.work !== undefined,
    article: filter.articleId !== undefined,
    since: filter.changedSince !== undefined,
  }
}

/** The order where none was asked for. */
export function usualSort(
  { words }: Pick<ClaimFilter, 'words'>,
  { isNewsroom }: Pick<FilterChoices, 'isNewsroom'>,
): ClaimSort {
  if (words) return 'relevance'
  return isNewsroom ? 'changed' : 'decided'
}

function valuesOf(names: readonly FilterName[], value: (name: FilterName) => string): ClaimQuery['values'] {
  const values = {
    q: '',
    rating: '',
    status: '',
    kind: '',
    claimant: '',
    topic: '',
    work: '',
    article: '',
    since: '',
    sort: '',
  }
  for (const name of names) values[name] = value(name)
  return values
}

/** A day that exists, within what PostgreSQL holds. */
function isDay(value: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
