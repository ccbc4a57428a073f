import type { Account } from '../domain/account'
import type { Db } from '../store/db'
import { insertContributors } from '../store/verdict-people'
import { listVerdicts } from '../store/verdicts'

/**
 * Counts the actor among the contributors of the claim's verdict in work, if there is one: whoever changes what a
 * verdict rests on cannot approve it. Call it inside the transaction that holds the claim's lock.
 */
export async function creditVerdictInWork(
  trx: Db,
  claimId: number,
  actor: Account,
  now: Date,
): Promise<void> {
  const inWork = (await listVerdicts(trx, claimId)).find(
    ({ state }) => state === 'drafting' || state === 'submitted',
  )
  if (inWork !== undefined) await insertContributors(trx, inWork.id, [actor.id], 'gave_evidence', now)
}
