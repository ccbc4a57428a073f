import type { Evidence, EvidenceStatus, SearchRecord, Side, Stance } from '../domain/evidence'
import type { Db } from './db'
import { toSource } from './sources'

export interface EvidenceFields {
  sourceId: number
  stance: Stance
  excerpt: string
  location: string
  note: string
}

/** Inserts accepted evidence and returns its id. */
export async function insertEvidence(
  trx: Db,
  claimId: number,
  fields: EvidenceFields,
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('evidence')
    .insert({ claim_id: claimId, ...toColumns(fields), added_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateEvidence(
  trx: Db,
  id: number,
  revision: number,
  fields: EvidenceFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('evidence')
    .where({ id, revision })
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** Sets the status with its reason when the stored revision is still `revision`. False when it is not. */
export async function updateEvidenceStatus(
  trx: Db,
  id: number,
  revision: number,
  status: EvidenceStatus,
  reason: string,
  at: Date,
): Promise<boolean> {
  const rows = await trx('evidence')
    .where({ id, revision })
    .update({ status, status_reason: reason, revision: revision + 1, updated_at: at })
  return rows === 1
}

/** Moves everything that bears on one claim to another: what a merge does with evidence, searches and replies. */
export async function moveEvidence(trx: Db, fromClaimId: number, toClaimId: number): Promise<void> {
  for (const table of ['evidence', 'search_records', 'replies']) {
    await trx(table).where({ claim_id: fromClaimId }).update({ claim_id: toClaimId })
  }
}

/** One piece of evidence with its source, or undefined. */
export async function findEvidence(db: Db, id: number): Promise<Evidence | undefined> {
  const row = await evidenceRows(db).where('evidence.id', id).first()
  return row && toEvidence(row)
}

/** All evidence of a claim, whatever its status, in the order it was added. */
export async function listEvidence(db: Db, claimId: number): Promise<Evidence[]> {
  return (await evidenceRows(db).where('evidence.claim_id', claimId).orderBy('evidence.id')).map(toEvidence)
}

/** All evidence that rests on a source, over all claims. */
export async function listEvidenceOfSource(db: Db, sourceId: number): Promise<Evidence[]> {
  return (await evidenceRows(db).where('evidence.source_id', sourceId).orderBy('evidence.id')).map(toEvidence)
}

/** Records "searched, none found" and returns its id. */
export async function insertSearchRecord(
  trx: Db,
  record: { claimId: number; side: Side; lookedIn: string; lookedFor: string; searchedOn: string },
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('search_records')
    .insert({
      claim_id: record.claimId,
      side: record.side,
      looked_in: record.lookedIn,
      looked_for: record.lookedFor,
      searched_on: record.searchedOn,
      recorded_by: by,
      created_at: at,
    })
    .returning('id')
  return row.id
}

/** The fruitless searches of a claim, oldest first. */
export async function listSearchRecords(db: Db, claimId: number): Promise<SearchRecord[]> {
  const rows = await db('search_records').where({ claim_id: claimId }).orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claim_id,
    side: row.side,
    lookedIn: row.looked_in,
    lookedFor: row.looked_for,
    searchedOn: row.searched_on,
    recordedBy: row.recorded_by,
    createdAt: row.created_at,
  }))
}

function evidenceRows(db: Db) {
  return db('evidence')
    .join('sources', 'sources.id', 'evidence.source_id')
    .select('evidence.*', db.raw('row_to_json(sources.*) AS source'))
}

function toColumns(fields: EvidenceFields) {
  return {
    source_id: fields.sourceId,
    stance: fields.stance,
    excerpt: fields.excerpt,
    location: fields.location,
    note: fields.note,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toEvidence(row: any): Evidence {
  const { created_at, updated_at, ...source } = row.source
  return {
    id: row.id,
    claimId: row.claim_id,
    source: toSource({ ...source, created_at: new Date(created_at), updated_at: new Date(updated_at) }),
    stance: row.stance,
    excerpt: row.excerpt,
    location: row.location,
    note: row.note,
    status: row.status,
    statusReason: row.status_reason,
    revision: row.revision,
    addedBy: row.added_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
