import { isNewsroom, type Viewer } from './account'
import type { Claim } from './claim'
import { isListedUnrated, shownVerdict } from './publication'
import type { Verdict } from './verdict'

/**
 * Whether this viewer may open the claim. The newsroom sees every claim; readers, and administrators like them, those
 * with a verdict that was ever published and the open claims of an article they can read.
 */
export function maySeeClaim(
  viewer: Viewer,
  claim: Pick<Claim, 'work'>,
  verdicts: readonly Pick<Verdict, 'state' | 'number'>[],
  standsInReadableArticle: boolean,
): boolean {
  if (isNewsroom(viewer)) return true
  if (shownVerdict(verdicts) !== undefined) return claim.work.state !== 'merged'
  return standsInReadableArticle && isListedUnrated(claim)
}
