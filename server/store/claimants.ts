import type { Claimant, ClaimantKind } from '../domain/claim'
import type { Db } from './db'

export interface ClaimantFields {
  name: string
  kind: ClaimantKind
  role: string
  note: string
}

/** Inserts a claimant and returns its id. Fails on the unique index when the name is known (case does not matter). */
export async function insertClaimant(trx: Db, fields: ClaimantFields, by: number, at: Date): Promise<number> {
  const [row] = await trx('claimants')
    .insert({ ...fields, created_by: by, created_at: at, updated_at: at })
    .returning('id')
  return row.id
}

/** The same, or undefined when somebody has inserted the name meanwhile. Waits for a transaction that is about to. */
export async function insertClaimantIfNew(
  trx: Db,
  fields: ClaimantFields,
  by: number,
  at: Date,
): Promise<number | undefined> {
  const rows = await trx('claimants')
    .insert({ ...fields, created_by: by, created_at: at, updated_at: at })
    .onConflict(trx.raw('(lower(name))'))
    .ignore()
    .returning('id')
  return rows[0]?.id
}

/** Writes the fields when the stored revision is still `revision`, and counts it up. False when it is not. */
export async function updateClaimant(
  trx: Db,
  id: number,
  revision: number,
  fields: ClaimantFields,
  at: Date,
): Promise<boolean> {
  const rows = await trx('claimants')
    .where({ id, revision })
    .update({ ...fields, revision: revision + 1, updated_at: at })
  return rows === 1
}

/** The claimant, or undefined. */
export async function findClaimant(db: Db, id: number): Promise<Claimant | undefined> {
  const row = await db('claimants').where({ id }).first()
  return row && toClaimant(row)
}

/** The claimant of this name, whatever its case and the blanks around it; undefined when nobody has it. */
export async function findClaimantByName(db: Db, name: string): Promise<Claimant | undefined> {
  const row = await db('claimants')
    .whereRaw('lower(btrim(name)) = lower(btrim(?))', [name])
    .orderByRaw('lower(name) = lower(?) DESC, id', [name])
    .first()
  return row && toClaimant(row)
}

/** All claimants by name. */
export async function listClaimants(db: Db): Promise<Claimant[]> {
  return (await db('claimants').orderBy('name')).map(toClaimant)
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
export function toClaimant(row: any): Claimant {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    role: row.role,
    note: row.note,
    revision: row.revision,
  }
}
