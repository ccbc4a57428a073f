import type { ClaimWorkState } from '../domain/claim-work'
import type { Db } from './db'

/** The ids of all claims, in their order, by the state of the work on them. */
export async function listClaimIdsByWorkState(db: Db): Promise<Map<ClaimWorkState, number[]>> {
  const rows: { id: number; work_state: ClaimWorkState }[] = await db('claims')
    .select('id', 'work_state')
    .orderBy('id')
  const ids = new Map<ClaimWorkState, number[]>()
  for (const row of rows) ids.set(row.work_state, [...(ids.get(row.work_state) ?? []), row.id])
  return ids
}
