import type { Account } from '../domain/account'
import type { Objection } from '../domain/errors'
import type { Side } from '../domain/evidence'
import { objectToFuture } from '../domain/plain-date'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertSearchRecord } from '../store/evidence'
import { lockClaimForChange, refuse } from './claim-change'
import { creditVerdictInWork } from './verdict-credit'

/** "Searched, none found": for which side, where, for what, on which day. */
export interface SearchStatement {
  side: Side
  lookedIn: string
  lookedFor: string
  searchedOn: string
}

/**
 * Records a search that found nothing, as a dated fact, and returns its id. It stays: a later find is new evidence.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when the claim is closed, something is not said, or the day lies in the future
 */
export async function recordSearch(
  db: Db,
  actor: Account,
  input: { claimId: number; statement: SearchStatement },
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await lockClaimForChange(trx, input.claimId)
    refuse(objectToSearch(input.statement, now))
    await creditVerdictInWork(trx, input.claimId, actor, now)
    const id = await insertSearchRecord(trx, { ...input.statement, claimId: input.claimId }, actor.id, now)
    await appendEvent(trx, {
      actor,
      verb: 'search.recorded',
      subject: { kind: 'search', id },
      claimId: input.claimId,
      to: { ...input.statement },
      at: now,
    })
    return id
  })
}

function objectToSearch({ lookedIn, lookedFor, searchedOn }: SearchStatement, now: Date): Objection[] {
  const objections: (Objection | undefined)[] = [
    lookedIn.trim() === '' ? { message: 'Say where you looked.', field: 'lookedIn' } : undefined,
    lookedFor.trim() === '' ? { message: 'Say what you looked for.', field: 'lookedFor' } : undefined,
    objectToFuture(searchedOn, now, 'The day of the search', 'searchedOn'),
  ]
  return objections.filter((objection) => objection !== undefined)
}
