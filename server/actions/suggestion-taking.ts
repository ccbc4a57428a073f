import type { Account } from '../domain/account'
import type { NotCheckableReason } from '../domain/claim'
import { type Db, inTransaction } from '../store/db'
import { makeClaim, type NewClaim } from './claim-making'
import { moveClaim } from './claim-work'

/** A claim as it was guessed from the article; `setAside` when it is proposed as not checkable, with the sentence why. */
export interface TakenSuggestion {
  claim: NewClaim
  setAside?: { notCheckable: NotCheckableReason; reason: string }
}

/**
 * Makes a claim of what the reading of an article proposed; what was guessed stays marked until somebody saves it. An
 * opinion or forecast is put aside in the same step.
 *
 * @throws Refused as `makeClaim` does
 */
export async function takeSuggestion(
  db: Db,
  actor: Account,
  { claim, setAside }: TakenSuggestion,
  now: Date,
): Promise<{ id: number; partnerId?: number }> {
  return inTransaction(db, async (trx) => {
    const made = await makeClaim(trx, actor, claim, now)
    if (setAside !== undefined)
      await moveClaim(trx, actor, { claimId: made.id, move: { step: 'set_aside', ...setAside } }, now)
    return made
  })
}
