import type { Attribution, Claim, ClaimKind, ClaimWork } from '../domain/claim'
import type { ClaimWorkState } from '../domain/claim-work'
import type { GuessedField } from '../domain/guess'
import { QUANTITIES, toQuantity } from './claim-quantities'
import { toClaimant } from './claimants'
import type { Db } from './db'

/** The words and facts of a claim as a person states them. `claimantId` goes with voice `named` and only with it. */
export interface ClaimFields {
  text: string
  kind: ClaimKind
  attribution: Attribution
  voice: 'named' | 'unnamed' | 'article'
  claimantId?: number
  claimantNote: string
  assertedOn?: string
  occasion: string
  language: string
  /** Left out: none, as after every edit. */
  guessed?: readonly GuessedField[]
}

/** Inserts a claim in its first work state and returns its id. */
export async function insertClaim(
  trx: Db,
  fields: ClaimFields,
  work: 'suggested' | 'triaged',
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('claims')
    .insert({ ...toColumns(fields), work_state: work, created_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/**
 * Locks the claim's row until the transaction ends: the first statement of every workflow action, so that all that
 * hangs on a claim (evidence, rebuttals, verdicts) changes one after the other. Undefined when there is no such claim.
 * Not FOR UPDATE: that would make rows that merely refer to the claim wait, and two people who join claims in opposite
 * directions would block each other.
 */
export async function lockClaim(trx: Db, id: number): Promise<Claim | undefined> {
  const row = await trx('claims').where({ id }).forNoKeyUpdate().first('id')
  return row && findClaim(trx, id)
}

/** Locks two claims in the order of their ids, so that two people who do so never wait for each other. */
export async function lockClaims(trx: Db, ids: readonly number[]): Promise<Map<number, Claim>> {
  const sorted = [...new Set(ids)].sort((a, b) => a - b)
  await trx('claims').whereIn('id', sorted).orderBy('id').forNoKeyUpdate().select('id')
  return new Map((await listClaimsById(trx, sorted)).map((claim) => [claim.id, claim]))
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateClaim(
  trx: Db,
  id: number,
  revision: number,
  fields: ClaimFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('claims')
    .where({ id, revision })
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** Puts the claim into a work state, with what that state alone has. */
export async function updateClaimWork(
  trx: Db,
  id: number,
  work: ClaimWork,
  reason: string,
  at: Date,
): Promise<void> {
  await trx('claims')
    .where({ id })
    .update({
      work_state: work.state,
      not_checkable_reason: work.state === 'not_checkable' ? work.reason : null,
      waiting_for: work.state === 'waiting' ? work.waitingFor : '',
      waiting_until: work.state === 'waiting' ? work.waitingUntil : null,
      merged_into_id: work.state === 'merged' ? work.mergedIntoId : null,
      state_reason: reason,
      revision: trx.raw('revision + 1'),
      updated_at: at,
    })
}

/** Gives the claim to somebody, or to nobody. */
export async function updateClaimAssignee(
  trx: Db,
  id: number,
  assigneeId: number | undefined,
  at: Date,
): Promise<void> {
  await trx('claims')
    .where({ id })
    .update({ assignee_id: assigneeId ?? null, revision: trx.raw('revision + 1'), updated_at: at })
}

/** The claim, or undefined. */
export async function findClaim(db: Db, id: number): Promise<Claim | undefined> {
  return (await listClaimsById(db, [id]))[0]
}

/** The claims with these ids, in the order of the ids given; unknown ids are left out. */
export async function listClaimsById(db: Db, ids: readonly number[]): Promise<Claim[]> {
  if (ids.length === 0) return []
  const rows = await claimRows(db).whereIn('claims.id', [...ids])
  const byId = new Map(rows.map((row) => [row.id, toClaim(row)]))
  return ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
}

/** Claims given to this account and not closed, oldest change first. */
export async function listClaimsAssignedTo(db: Db, accountId: number): Promise<Claim[]> {
  const rows = await claimRows(db)
    .where('claims.assignee_id', accountId)
    .whereNotIn('claims.work_state', ['merged', 'dismissed', 'not_checkable'])
    .orderBy('claims.updated_at')
  return rows.map(toClaim)
}

/** Claims in one of the work states, oldest change first, at most `limit`. */
export async function listClaimsInWork(
  db: Db,
  states: readonly ClaimWorkState[],
  limit: number,
): Promise<Claim[]> {
  const rows = await claimRows(db)
    .whereIn('claims.work_state', [...states])
    .orderBy('claims.updated_at')
    .limit(limit)
  return rows.map(toClaim)
}

/** Replaces the claim's topics; unknown topic ids fail on the foreign key. */
export async function replaceClaimTopics(
  trx: Db,
  claimId: number,
  topicIds: readonly number[],
): Promise<void> {
  await trx('claim_topics').where({ claim_id: claimId }).delete()
  if (topicIds.length > 0)
    await trx('claim_topics').insert(topicIds.map((id) => ({ claim_id: claimId, topic_id: id })))
}

/** Links "X said that p" with "p". Fails on the primary key when the said-it claim already has its partner. */
export async function insertAttributionPair(
  trx: Db,
  saidItClaimId: number,
  isItClaimId: number,
): Promise<void> {
  await trx('attribution_pairs').insert({ said_it_claim_id: saidItClaimId, is_it_claim_id: isItClaimId })
}

/** Ids of the claims that are the other half of said-it and is-it; empty when the claim stands alone. */
export async function listPartnerIds(db: Db, claimId: number): Promise<number[]> {
  const rows = await db('attribution_pairs')
    .where({ said_it_claim_id: claimId })
    .orWhere({ is_it_claim_id: claimId })
  return rows.map((row) => (row.said_it_claim_id === claimId ? row.is_it_claim_id : row.said_it_claim_id))
}

function claimRows(db: Db) {
  return db('claims')
    .leftJoin('claimants', 'claimants.id', 'claims.claimant_id')
    .select('claims.*', db.raw('to_jsonb(claimants.*) AS claimant'), db.raw(TOPICS), db.raw(QUANTITIES))
}

/** In the row itself: pages read several lists of claims, and this was a second query for each. */
const TOPICS = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', topics.id, 'slug', slug, 'name', name) ORDER BY name), '[]')
  FROM claim_topics JOIN topics ON topics.id = topic_id
  WHERE claim_id = claims.id
) AS topics`

function toColumns(fields: ClaimFields) {
  return {
    text: fields.text,
    kind: fields.kind,
    attribution: fields.attribution,
    voice: fields.voice,
    claimant_id: fields.voice === 'named' ? (fields.claimantId ?? null) : null,
    claimant_note: fields.claimantNote,
    asserted_on: fields.assertedOn ?? null,
    occasion: fields.occasion,
    language: fields.language,
    guessed_fields: fields.guessed ?? [],
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toClaim(row: any): Claim {
  return {
    id: row.id,
    text: row.text,
    kind: row.kind,
    attribution: row.attribution,
    voice:
      row.voice === 'named' ? { voice: 'named', claimant: toClaimant(row.claimant) } : { voice: row.voice },
    claimantNote: row.claimant_note,
    assertedOn: row.asserted_on ?? undefined,
    occasion: row.occasion,
    language: row.language,
    topics: row.topics,
    quantities: row.quantities.map(toQuantity),
    guessed: row.guessed_fields,
    work: toWork(row),
    stateReason: row.state_reason,
    assigneeId: row.assignee_id ?? undefined,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
export function toWork(row: any): ClaimWork {
  switch (row.work_state) {
    case 'waiting':
      return { state: 'waiting', waitingFor: row.waiting_for, waitingUntil: row.waiting_until }
    case 'not_checkable':
      return { state: 'not_checkable', reason: row.not_checkable_reason }
    case 'merged':
      return { state: 'merged', mergedIntoId: row.merged_into_id }
    default:
      return { state: row.work_state }
  }
}
