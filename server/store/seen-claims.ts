import type { Knex } from 'knex'
import type { PublicationStatus } from '../domain/publication'
import type { Db } from './db'

/** Who looks: readers get what was frozen when a verdict was published, the newsroom what is stored now. */
export type Scope = 'readers' | 'newsroom'

/** A claim as somebody sees it, with the columns that lists filter and sort by. */
export interface SeenClaim {
  id: number
  text: string
  language: string
  kind: string
  claimant_id: number | null
  claimant_name: string
  work_state: string
  rating: string | null
  status: PublicationStatus
  decided_at: Date | null
  changed_at: Date
  asserted_on: string | null
  search: string
}

/**
 * The claims this scope may see, as a query over rows of `SeenClaim`. Readers see claims with a verdict that was
 * published, by its frozen words, and the open claims of articles they can read: the rules of `maySeeClaim` and
 * `publicationStatus`, said once more because lists are cut into pages by the database.
 */
export function seenClaims(db: Db, scope: Scope): Knex.QueryBuilder<SeenClaim, SeenClaim[]> {
  return db.from(db.raw(`(${scope === 'readers' ? READERS : NEWSROOM}) AS seen`))
}

/** Those of the claims that this scope may see. */
export async function listSeenAmong(db: Db, ids: readonly number[], scope: Scope): Promise<number[]> {
  return ids.length === 0
    ? []
    : seenClaims(db, scope)
        .whereIn('seen.id', [...ids])
        .pluck('seen.id')
}

const SHOWN = `LEFT JOIN LATERAL (
    SELECT v.id, v.state, v.rating, v.published_at, v.updated_at, v.content -> 'claim' AS claim
    FROM verdicts v
    WHERE v.claim_id = claims.id AND v.state IN ('published', 'held', 'retracted')
    ORDER BY v.state = 'retracted', v.number DESC
    LIMIT 1
  ) AS shown ON true`

const hasVerdict = (states: string) =>
  `EXISTS (SELECT FROM verdicts w WHERE w.claim_id = claims.id AND w.state IN (${states}))`

const STATUS = `CASE
    WHEN shown.state IN ('held', 'retracted') THEN shown.state
    WHEN shown.id IS NOT NULL THEN
      CASE WHEN ${hasVerdict(`'drafting', 'submitted'`)} THEN 'rated_under_review' ELSE 'rated' END
    WHEN claims.work_state = 'not_checkable' THEN 'not_checkable'
    WHEN claims.work_state IN ('in_research', 'waiting')
      OR ${hasVerdict(`'drafting', 'submitted', 'changes_requested'`)} THEN 'under_review'
    ELSE 'unchecked'
  END AS status`

const COMMON = `claims.id, claims.work_state, shown.rating, ${STATUS}, shown.published_at AS decided_at,
  greatest(claims.updated_at, shown.updated_at) AS changed_at`

const NEWSROOM = `SELECT ${COMMON}, claims.text, claims.language, claims.kind, claims.claimant_id,
    coalesce(claimants.name, claims.claimant_note) AS claimant_name, claims.asserted_on, claims.search
  FROM claims ${SHOWN}
  LEFT JOIN claimants ON claimants.id = claims.claimant_id`

/** The articles as a set: joined claim by claim, each article would count as often as it has claims, squared. */
const IN_READABLE_ARTICLE = `EXISTS (
    SELECT FROM passages own
    WHERE own.claim_id = claims.id AND own.removed_at IS NULL AND own.article_id IN (
      SELECT other.article_id FROM passages other
      JOIN verdicts published ON published.claim_id = other.claim_id AND published.published_at IS NOT NULL
      WHERE other.removed_at IS NULL))`

/** The frozen value where there is one: a missing claimant in it is no claimant, whatever is stored now. */
const frozen = (live: string, member: string) =>
  `CASE WHEN shown.id IS NULL THEN ${live} ELSE shown.claim ->> '${member}' END`

/** Words are read anew only where the published ones are no longer those of the claim. */
const READERS = `SELECT *, CASE WHEN text = live_text AND language = live_language THEN live_search
    ELSE to_tsvector(CASE WHEN language = 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END, text)
    END AS search
  FROM (
    SELECT ${COMMON}, ${frozen('claims.text', 'text')} AS text, ${frozen('claims.language', 'language')} AS language,
      ${frozen('claims.kind', 'kind')} AS kind,
      (${frozen('claims.claimant_id::text', 'claimantId')})::bigint AS claimant_id,
      coalesce(${frozen('claimants.name', 'claimantName')}, ${frozen('claims.claimant_note', 'claimantNote')}) AS claimant_name,
      (${frozen('claims.asserted_on::text', 'assertedOn')})::date AS asserted_on,
      claims.text AS live_text, claims.language AS live_language, claims.search AS live_search
    FROM claims ${SHOWN}
    LEFT JOIN claimants ON claimants.id = claims.claimant_id
    WHERE shown.id IS NOT NULL AND claims.work_state <> 'merged'
      OR shown.id IS NULL AND claims.work_state IN ('triaged', 'in_research', 'waiting', 'not_checkable')
        AND ${IN_READABLE_ARTICLE}
  ) AS visible`
