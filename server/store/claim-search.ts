import type { Knex } from 'knex'
import type { ClaimKind } from '../domain/claim'
import type { ClaimWorkState } from '../domain/claim-work'
import type { PublicationStatus } from '../domain/publication'
import type { Db } from './db'
import { cutPage } from './page-of-rows'
import { type Scope, type SeenClaim, seenClaims } from './seen-claims'

/** What to look for; absent members do not restrict the list. */
export interface ClaimFilter {
  words?: string
  rating?: string
  claimantId?: number
  topicId?: number
  kind?: ClaimKind
  status?: PublicationStatus
  work?: ClaimWorkState
  articleId?: number
  /** First day of the period, 'YYYY-MM-DD' in UTC. */
  changedSince?: string
}

export const CLAIM_SORTS = ['relevance', 'decided', 'changed', 'said'] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

/**
 * Ids of the claims that fit, `limit` from `offset`, and how many there are.
 *
 * Words are found with the English dictionary in English claims and as whole words in others; and wherever every word,
 * or part of one, stands in the claim or in its claimant's name: the only way for scripts without blanks.
 */
export async function searchClaims(
  db: Db,
  filter: ClaimFilter & { scope: Scope },
  page: { sort: ClaimSort; limit: number; offset: number },
): Promise<{ ids: number[]; total: number }> {
  const fitting = seenClaims(db, filter.scope).modify(applyFilter, db, filter)
  const sorted = fitting
    .clone()
    .modify(applySort, page.sort, filter.words ?? '')
    .select('seen.id')
  const { rows, total } = await cutPage<{ id: number }>(db, fitting, sorted, page)
  return { ids: rows.map(({ id }) => id), total }
}

type Query = Knex.QueryBuilder<SeenClaim>

function applyFilter(query: Query, db: Db, filter: ClaimFilter): void {
  if (filter.words)
    query.where((fits) => fits.whereRaw(FITS_WORDS, queries(filter.words)).orWhere(hasEachPart(filter.words)))
  if (filter.rating) query.where('seen.rating', filter.rating)
  if (filter.claimantId) query.where('seen.claimant_id', filter.claimantId)
  if (filter.kind) query.where('seen.kind', filter.kind)
  if (filter.status) query.where('seen.status', filter.status)
  if (filter.work) query.where('seen.work_state', filter.work)
  if (filter.changedSince)
    query.whereRaw(`seen.changed_at >= ?::timestamptz`, [`${filter.changedSince}T00:00:00Z`])
  if (filter.topicId)
    query.whereIn('seen.id', db('claim_topics').where({ topic_id: filter.topicId }).select('claim_id'))
  if (filter.articleId)
    query.whereIn(
      'seen.id',
      db('passages').where({ article_id: filter.articleId }).whereNull('removed_at').select('claim_id'),
    )
}

/** `websearch_to_tsquery` reads whatever people type and never fails. */
const QUERY = `CASE WHEN seen.language = 'en' THEN websearch_to_tsquery('english', ?) ELSE websearch_to_tsquery('simple', ?) END`
const FITS_WORDS = `seen.search @@ ${QUERY}`

function queries(words = ''): string[] {
  return [words, words]
}

function hasEachPart(words = '') {
  const parts = words
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, 20)
  return (query: Query) => {
    if (parts.length === 0) query.whereRaw('false')
    for (const part of parts)
      query.whereRaw(`concat_ws(' ', seen.text, seen.claimant_name) ILIKE ?`, [
        `%${part.replace(/[\\%_]/g, '\\$&')}%`,
      ])
  }
}

function applySort(query: Query, sort: ClaimSort, words: string): void {
  if (sort === 'relevance' && words !== '')
    query.orderByRaw(`ts_rank(seen.search, ${QUERY}) DESC`, queries(words))
  if (sort === 'changed') query.orderByRaw('seen.changed_at DESC')
  if (sort === 'said') query.orderByRaw('seen.asserted_on DESC NULLS LAST')
  query.orderByRaw('seen.decided_at DESC NULLS LAST, seen.id DESC')
}
