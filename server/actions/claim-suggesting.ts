import type { Account } from '../domain/account'
import type { NewEvent } from '../domain/event'
import { replaceClaimQuantities } from '../store/claim-quantities'
import { type ClaimFields, insertClaim, replaceClaimTopics } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertPassage } from '../store/passages'
import {
  chooseClaimant,
  chooseTopics,
  type NewClaim,
  objectToWords,
  refuseObjections,
  toFields,
} from './claim-making'
import { lockPassageTexts, passageAdded } from './claim-passages'

/**
 * Puts a claim forward that nobody has taken up yet; returns its id. Only a person makes a claim of it, by triage.
 *
 * @throws Refused as `makeClaim` does
 */
export async function suggestClaim(
  db: Db,
  actor: Account,
  input: Omit<NewClaim, 'alsoOther'>,
  now: Date,
): Promise<number> {
  refuseObjections(objectToWords(input.fields, input.topics, now))
  return inTransaction(db, async (trx) => {
    await lockPassageTexts(trx, input.passages)
    const claimant = await chooseClaimant(trx, actor, input.fields, now)
    const topicIds = await chooseTopics(trx, input.topics)
    const fields = toFields(input.fields, claimant.id)
    const id = await insertClaim(trx, fields, 'suggested', actor.id, now)
    await replaceClaimTopics(trx, id, topicIds)
    await replaceClaimQuantities(trx, id, input.fields.quantities)
    const events: (NewEvent | undefined)[] = [claimant.event, suggested(actor, id, fields, now)]
    for (const passage of input.passages) {
      const passageId = await insertPassage(trx, { ...passage, claimId: id }, actor.id, now)
      events.push(passageAdded(actor, { ...passage, id: passageId, claimId: id }, now))
    }
    for (const event of events) if (event !== undefined) await appendEvent(trx, event)
    return id
  })
}

function suggested(actor: Account, id: number, fields: ClaimFields, at: Date): NewEvent {
  const subject = { kind: 'claim', id } as const
  return { actor, verb: 'claim.suggested', subject, claimId: id, to: { ...fields }, at }
}
