import type { Rebuttal, RebuttalKind } from '../domain/rebuttal'
import type { Db } from './db'

export interface RebuttalFields {
  kinds: RebuttalKind[]
  denies: string
  leavesStanding: string
  answer: string
}

/** Joins two claims by an edge and returns its id. Fails on the unique index when they are joined already. */
export async function insertRebuttal(
  trx: Db,
  edge: { claimId: number; rebuttalClaimId: number },
  fields: RebuttalFields,
  by: number,
  at: Date,
): Promise<number> {
  const [row] = await trx('rebuttals')
    .insert({
      claim_id: edge.claimId,
      rebuttal_claim_id: edge.rebuttalClaimId,
      ...toColumns(fields),
      added_by: by,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
  return row.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateRebuttal(
  trx: Db,
  id: number,
  revision: number,
  fields: RebuttalFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('rebuttals')
    .where({ id, revision })
    .whereNull('removed_at')
    .update({ ...toColumns(fields), revision: revision + 1, updated_at: at })
  return rows === 1
}

/** Takes the edge away; the row stays, signed. False when it was removed already. */
export async function removeRebuttal(trx: Db, id: number, by: number, at: Date): Promise<boolean> {
  const rows = await trx('rebuttals')
    .where({ id })
    .whereNull('removed_at')
    .update({ removed_by: by, removed_at: at })
  return rows === 1
}

/** One edge that was not removed, or undefined. */
export async function findRebuttal(db: Db, id: number): Promise<Rebuttal | undefined> {
  const row = await db('rebuttals').where({ id }).whereNull('removed_at').first()
  return row && toRebuttal(row)
}

/** The edges by which other claims answer this one, in the order they were added. */
export async function listRebuttals(db: Db, claimId: number): Promise<Rebuttal[]> {
  return (await db('rebuttals').where({ claim_id: claimId }).whereNull('removed_at').orderBy('id')).map(
    toRebuttal,
  )
}

/** The edges by which this claim answers others. */
export async function listRebuttalsBy(db: Db, rebuttalClaimId: number): Promise<Rebuttal[]> {
  const rows = await db('rebuttals')
    .where({ rebuttal_claim_id: rebuttalClaimId })
    .whereNull('removed_at')
    .orderBy('id')
  return rows.map(toRebuttal)
}

/** Turns the edges of a merged claim to the claim it was merged into, dropping those that would then join it to itself or repeat one. */
export async function moveRebuttals(
  trx: Db,
  fromClaimId: number,
  toClaimId: number,
  by: number,
  at: Date,
): Promise<void> {
  for (const [own, other] of [
    ['claim_id', 'rebuttal_claim_id'],
    ['rebuttal_claim_id', 'claim_id'],
  ] as const) {
    const edges = await trx('rebuttals')
      .where({ [own]: fromClaimId })
      .whereNull('removed_at')
    for (const edge of edges) {
      const repeated = await trx('rebuttals')
        .where({ [own]: toClaimId, [other]: edge[other] })
        .whereNull('removed_at')
        .first('id')
      if (repeated || edge[other] === toClaimId) await removeRebuttal(trx, edge.id, by, at)
      else
        await trx('rebuttals')
          .where({ id: edge.id })
          .update({ [own]: toClaimId })
    }
  }
}

function toColumns(fields: RebuttalFields) {
  return {
    kinds: fields.kinds,
    denies: fields.denies,
    leaves_standing: fields.leavesStanding,
    answer: fields.answer,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toRebuttal(row: any): Rebuttal {
  return {
    id: row.id,
    claimId: row.claim_id,
    rebuttalClaimId: row.rebuttal_claim_id,
    kinds: row.kinds,
    denies: row.denies,
    leavesStanding: row.leaves_standing,
    answer: row.answer,
    revision: row.revision,
    addedBy: row.added_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
