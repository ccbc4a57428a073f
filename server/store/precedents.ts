import type { Db } from './db'
import { ANY_OF_ITS_WORDS } from './shared-words'

/**
 * Ids of claims with a verdict in force that share words with this one, the nearest first, at most `limit`.
 * Nearness is the full-text rank, divided by the length of the other claim.
 */
export async function listPrecedentIds(db: Db, claimId: number, limit: number): Promise<number[]> {
  return db('claims')
    .joinRaw(`CROSS JOIN (${ANY_OF_ITS_WORDS}) AS own`, [claimId])
    .whereRaw('claims.search @@ own.query')
    .whereNot('claims.id', claimId)
    .whereIn('claims.id', db('verdicts').whereIn('state', ['published', 'held']).select('claim_id'))
    .orderByRaw('ts_rank(claims.search, own.query, 1) DESC, claims.id')
    .limit(limit)
    .pluck('claims.id')
}
