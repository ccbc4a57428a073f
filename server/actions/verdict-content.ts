import type { Claim } from '../domain/claim'
import { NotFound } from '../domain/errors'
import { fingerprint } from '../domain/fingerprint'
import { shownVerdict, wordsInWork } from '../domain/publication'
import type { RatingScale } from '../domain/rating'
import type { Verdict, VerdictDraft } from '../domain/verdict'
import { freezeVerdict, guardFactsOf, type VerdictBasis } from '../domain/verdict-basis'
import type { VerdictContent } from '../domain/verdict-content'
import { checkGuards, type Guard } from '../domain/verdict-guards'
import { findClaim } from '../store/claims'
import type { Db } from '../store/db'
import { getScaleInForce } from '../store/ratings'
import { getVerdictBasis } from '../store/verdict-basis'
import { listVerdicts } from '../store/verdicts'
import { findQuantityMismatches } from './quantity-mismatches'

/** A draft against everything it rests on, at one moment. */
export interface Assessment {
  basis: VerdictBasis
  scale: RatingScale
  /** The revision readers see now, if one was ever published. */
  shown?: Verdict
  content: VerdictContent
  contentHash: string
  /** G1, guard by guard. */
  guards: Guard[]
}

/**
 * The draft's words with all they rest on, frozen, and the fingerprint that says whether anything moved since.
 * Reads the live tables: call it under the claim's lock when the result is to be stored or compared.
 *
 * @throws NotFound when there is no such claim
 */
export async function freezeContent(
  trx: Db,
  claimId: number,
  draft: VerdictDraft,
): Promise<{ content: VerdictContent; contentHash: string }> {
  const claim = await findClaim(trx, claimId)
  if (claim === undefined) throw new NotFound('claim')
  const content = freezeVerdict(await getVerdictBasis(trx, claim), draft, await getScaleInForce(trx))
  return { content, contentHash: fingerprint(content) }
}

/**
 * A claim with all its verdict rests on, frozen as it stands at this moment, whether anything is in work or not.
 *
 * @throws NotFound when there is no such claim
 */
export async function freezeAsItStands(
  db: Db,
  claimId: number,
): Promise<{ content: VerdictContent; contentHash: string }> {
  return freezeContent(db, claimId, wordsInWork(await listVerdicts(db, claimId)))
}

/** The same with the guards: what the draft's page shows, and what submitting and approving decide by. */
export async function assessDraft(db: Db, claim: Claim, draft: VerdictDraft): Promise<Assessment> {
  const basis = await getVerdictBasis(db, claim)
  const scale = await getScaleInForce(db)
  const shown = shownVerdict(await listVerdicts(db, claim.id))
  const content = freezeVerdict(basis, draft, scale)
  const quantityMismatches = findQuantityMismatches(basis)
  const facts = guardFactsOf(basis, draft, scale, shown?.submission?.content)
  const guards = checkGuards({ ...facts, quantityMismatches })
  return { basis, scale, shown, content, contentHash: fingerprint(content), guards }
}
