import type { Claim } from '../domain/claim'
import { listClaimsById } from './claims'
import type { Db } from './db'
import { ANY_OF_ITS_WORDS } from './shared-words'

/** Open claims that share words with this one, the likest first, at most `limit`. */
export async function listClaimsAlike(db: Db, claim: Claim, limit: number): Promise<Claim[]> {
  const ids: number[] = await db('claims')
    .joinRaw(`CROSS JOIN (${ANY_OF_ITS_WORDS}) AS own`, [claim.id])
    .whereRaw('claims.search @@ own.query')
    .whereNot('claims.id', claim.id)
    .where('claims.attribution', claim.attribution)
    .whereIn('claims.work_state', ['triaged', 'in_research', 'waiting'])
    .orderByRaw('ts_rank(claims.search, own.query) DESC, claims.id')
    .limit(limit)
    .pluck('claims.id')
  return listClaimsById(db, ids)
}
