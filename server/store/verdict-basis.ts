import type { Claim } from '../domain/claim'
import type { VerdictBasis } from '../domain/verdict-basis'
import { listClaimsById } from './claims'
import type { Db } from './db'
import { listEvidence, listSearchRecords } from './evidence'
import { listClaimPassages } from './passages'
import { listRebuttals } from './rebuttals'
import { listReplies } from './replies'

/** Everything a verdict on this claim rests on now. Read it under the claim's lock when a decision depends on it. */
export async function getVerdictBasis(db: Db, claim: Claim): Promise<VerdictBasis> {
  const rebuttals = await listRebuttals(db, claim.id)
  const answering = await listClaimsById(
    db,
    rebuttals.map(({ rebuttalClaimId }) => rebuttalClaimId),
  )
  return {
    claim,
    passages: await listClaimPassages(db, claim.id),
    evidence: await listEvidence(db, claim.id),
    searches: await listSearchRecords(db, claim.id),
    rebuttals,
    rebuttalClaims: new Map(answering.map((other) => [other.id, other])),
    replies: await listReplies(db, claim.id),
  }
}
