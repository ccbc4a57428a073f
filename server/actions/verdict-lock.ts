import type { Claim } from '../domain/claim'
import { NotFound, Stale } from '../domain/errors'
import type { Subject } from '../domain/event'
import type { Verdict } from '../domain/verdict'
import { lockClaim } from '../store/claims'
import type { Db } from '../store/db'
import { listSubjectEvents } from '../store/events'
import { findVerdict } from '../store/verdicts'

/**
 * Locks the claim of a verdict and reads the verdict after that: what was read before the lock may be history already.
 *
 * @throws NotFound when there is no such verdict
 */
export async function lockVerdict(trx: Db, id: number): Promise<{ verdict: Verdict; claim: Claim }> {
  const seen = await findVerdict(trx, id)
  const claim = seen && (await lockClaim(trx, seen.claimId))
  const verdict = await findVerdict(trx, id)
  if (claim === undefined || verdict === undefined) throw new NotFound('verdict')
  return { verdict, claim }
}

/** What is said beside a verdict: it changes nothing of it. */
const BESIDE = ['verdict.noted', 'verdict.cross_check_asked', 'verdict.assigned', 'verdict.unassigned']

/** The error for a form made from an older revision, with the name of whoever changed it last. */
export async function outdated(db: Db, verdict: Verdict): Promise<Stale<Verdict>> {
  const events = await listSubjectEvents(db, { kind: 'verdict', id: verdict.id })
  const last = events.findLast(({ verb }) => !BESIDE.includes(verb))
  return new Stale('verdict', verdict, last?.actorName)
}

/** What an event of a verdict is about. */
export function aboutVerdict({ id, claimId }: Pick<Verdict, 'id' | 'claimId'>): {
  subject: Subject
  claimId: number
} {
  return { subject: { kind: 'verdict', id }, claimId }
}
