import { isNewsroom, type Viewer } from '../../domain/account'
import type { Claimant } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import type { Rating } from '../../domain/rating'
import { searchClaims } from '../../store/claim-search'
import { countRatingsOf, listAnswersBy } from '../../store/claimant-record'
import { findClaimant } from '../../store/claimants'
import type { Db } from '../../store/db'
import { type ClaimWithVerdicts, listClaimsWithVerdicts } from '../../store/published-claims'
import { getScaleInForce } from '../../store/ratings'
import { listSeenAmong, type Scope } from '../../store/seen-claims'

/** The page of a claimant, limited to what the viewer may see. */
export interface ClaimantReading {
  claimant: Claimant
  claims: ClaimWithVerdicts[]
  total: number
  ratingCounts: { rating: string; count: number }[]
  ratings: Rating[]
  answers: { answerId: number; answeredId: number }[]
  /** The claims that the answers name, as far as they may be seen. */
  others: ClaimWithVerdicts[]
}

const SHOWN = 50

/** @throws NotFound when there is no such claimant, or none of their claims may be seen */
export async function readClaimant(db: Db, id: number, viewer: Viewer): Promise<ClaimantReading> {
  const claimant = await findClaimant(db, id)
  const scope: Scope = isNewsroom(viewer) ? 'newsroom' : 'readers'
  const page = { sort: 'decided', limit: SHOWN, offset: 0 } as const
  const { ids, total } = await searchClaims(db, { claimantId: id, scope }, page)
  if (claimant === undefined || (total === 0 && scope === 'readers')) throw new NotFound('claimant')
  const answers = await listAnswersBy(db, id, scope)
  const named = answers.flatMap(({ answerId, answeredId }) => [answerId, answeredId])
  return {
    claimant,
    claims: await listClaimsWithVerdicts(db, ids),
    total,
    ratingCounts: await countRatingsOf(db, id, scope),
    ratings: (await getScaleInForce(db)).ratings,
    answers,
    others: await listClaimsWithVerdicts(db, await listSeenAmong(db, named, scope)),
  }
}
