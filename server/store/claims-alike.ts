import type { Claim } from '../domain/claim'
import { listClaimsById } from './claims'
import type { Db } from './db'

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

/** Each word quoted as tsquery reads it: quotes and backslashes doubled. */
const ANY_OF_ITS_WORDS = String.raw`
  SELECT string_agg('''' || replace(replace(word.lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS query
  FROM claims, unnest(claims.search) AS word WHERE claims.id = ?`
