import type { Db } from './db'

/**
 * Links the other half of a merged claim to the claim it was merged into. A said-it claim has one other half: where
 * the claim that stays has its own already, the link of the merged one goes.
 */
export async function moveAttributionPairs(trx: Db, fromClaimId: number, toClaimId: number): Promise<void> {
  await trx('attribution_pairs').where({ is_it_claim_id: fromClaimId }).update({ is_it_claim_id: toClaimId })
  const known = await trx('attribution_pairs').where({ said_it_claim_id: toClaimId }).first()
  const own = trx('attribution_pairs').where({ said_it_claim_id: fromClaimId })
  if (known === undefined) await own.update({ said_it_claim_id: toClaimId })
  else await own.delete()
}
