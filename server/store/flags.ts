import type { Flag, FlagKind, FlagOutcome } from '../domain/flag'
import type { Db } from './db'

/** Raises a flag unless the same one is open. Returns its id, or undefined when it was open already. */
export async function insertFlag(
  trx: Db,
  flag: { claimId: number; kind: FlagKind; about: string; detail: string },
  at: Date,
): Promise<number | undefined> {
  const rows = await trx('flags')
    .insert({
      claim_id: flag.claimId,
      kind: flag.kind,
      about: flag.about,
      detail: flag.detail,
      raised_at: at,
    })
    .onConflict(trx.raw('(claim_id, kind, about) WHERE cleared_at IS NULL'))
    .ignore()
    .returning('id')
  return rows[0]?.id
}

/** Clears an open flag with its outcome. False when it was cleared already. */
export async function clearFlag(
  trx: Db,
  id: number,
  cleared: { by: number; at: Date; outcome: FlagOutcome; note: string },
): Promise<boolean> {
  const rows = await trx('flags').where({ id }).whereNull('cleared_at').update({
    cleared_by: cleared.by,
    cleared_at: cleared.at,
    outcome: cleared.outcome,
    outcome_note: cleared.note,
  })
  return rows === 1
}

/** One flag, or undefined. */
export async function findFlag(db: Db, id: number): Promise<Flag | undefined> {
  const row = await db('flags').where({ id }).first()
  return row && toFlag(row)
}

/** The flags of a claim, newest first. */
export async function listFlags(db: Db, claimId: number): Promise<Flag[]> {
  return (await db('flags').where({ claim_id: claimId }).orderBy('id', 'desc')).map(toFlag)
}

/** All open flags, oldest first. */
export async function listOpenFlags(db: Db): Promise<Flag[]> {
  return (await db('flags').whereNull('cleared_at').orderBy('id')).map(toFlag)
}

export interface DecidedFlag {
  raisedAt: Date
  clearedAt: Date
}

/** When each flag on a claim was raised and when an editor decided on it; open flags are left out. */
export async function listDecidedFlags(db: Db): Promise<DecidedFlag[]> {
  const rows = await db('flags').whereNotNull('cleared_at').select('raised_at', 'cleared_at')
  return rows.map((row) => ({ raisedAt: row.raised_at, clearedAt: row.cleared_at }))
}

// biome-ignore lint/suspicious/noExplicitAny: row mapper
function toFlag(row: any): Flag {
  return {
    id: row.id,
    claimId: row.claim_id,
    kind: row.kind,
    about: row.about,
    detail: row.detail,
    raisedAt: row.raised_at,
    cleared:
      row.cleared_at === null
        ? undefined
        : { by: row.cleared_by, at: row.cleared_at, outcome: row.outcome, note: row.outcome_note },
  }
}
