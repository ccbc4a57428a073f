import type { Claim } from '../domain/claim'
import { NotFound, type Objection, Refused, Stale } from '../domain/errors'
import type { Subject } from '../domain/event'
import { lockClaim } from '../store/claims'
import type { Db } from '../store/db'
import { listSubjectEvents } from '../store/events'

/**
 * Locks a claim before what its verdict rests on changes.
 *
 * @throws NotFound when there is no such claim
 * @throws Refused when it is merged or dismissed: what is added there nobody would see
 */
export async function lockClaimForChange(trx: Db, claimId: number): Promise<Claim> {
  const claim = await lockClaim(trx, claimId)
  if (claim === undefined) throw new NotFound('claim')
  const objection = objectToClosed(claim)
  if (objection !== undefined) throw new Refused(objection)
  return claim
}

/** Why nothing may be added to this claim or changed on it; undefined when work on it is possible. */
export function objectToClosed(claim: Pick<Claim, 'work'>): string | undefined {
  if (claim.work.state === 'merged')
    return `This claim was merged into claim ${claim.work.mergedIntoId}. Work on that one.`
  if (claim.work.state === 'dismissed') return 'This claim was dismissed. Reopen it before you work on it.'
  return undefined
}

/** Throws Refused when there is an objection. */
export function refuse(objections: readonly Objection[]): void {
  if (objections.length > 0) throw new Refused([...objections])
}

/** The error for a form made from an older revision; names who changed the thing last. */
export async function staleBy<Current>(trx: Db, subject: Subject, current: Current): Promise<Stale<Current>> {
  const changedBy = (await listSubjectEvents(trx, subject)).at(-1)?.actorName
  return new Stale(subject.kind, current, changedBy)
}
