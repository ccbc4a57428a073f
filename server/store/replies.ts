import type { Reply, ReplyOutcome } from '../domain/rebuttal'
import type { Db } from './db'

export interface ReplyFields {
  outcome: ReplyOutcome
  askedWhom: string
  askedOn?: string
  channel: string
  remindedOn?: string
  answer: string
  answeredOn?: string
  reason: string
}

/** Records a request for a reply, or why there is none, and returns its id. */
export async function insertReply(
  trx: Db,
  claimId: number,
  fields: ReplyFields,
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('replies')
    .insert({ claim_id: claimId, ...toColumns(fields), recorded_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateReply(
  trx: Db,
  id: number,
  revision: number,
  fields: ReplyFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('replies')
    .where({ id, revision })
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** One record, or undefined. */
export async function findReply(db: Db, id: number): Promise<Reply | undefined> {
  const row = await db('replies').where({ id }).first()
  return row && toReply(row)
}

/** The records of a claim, oldest first. */
export async function listReplies(db: Db, claimId: number): Promise<Reply[]> {
  return (await db('replies').where({ claim_id: claimId }).orderBy('id')).map(toReply)
}

function toColumns(fields: ReplyFields) {
  return {
    outcome: fields.outcome,
    asked_whom: fields.askedWhom,
    asked_on: fields.askedOn ?? null,
    channel: fields.channel,
    reminded_on: fields.remindedOn ?? null,
    answer: fields.answer,
    answered_on: fields.answeredOn ?? null,
    reason: fields.reason,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toReply(row: any): Reply {
  return {
    id: row.id,
    claimId: row.claim_id,
    outcome: row.outcome,
    askedWhom: row.asked_whom,
    askedOn: row.asked_on ?? undefined,
    channel: row.channel,
    remindedOn: row.reminded_on ?? undefined,
    answer: row.answer,
    answeredOn: row.answered_on ?? undefined,
    reason: row.reason,
    revision: row.revision,
    recordedBy: row.recorded_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
