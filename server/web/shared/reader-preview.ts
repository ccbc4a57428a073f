import { shownVerdict } from '../../domain/publication'
import type { VerdictContent } from '../../domain/verdict-content'
import type { Db } from '../../store/db'
import { listClaimsWithVerdicts } from '../../store/published-claims'
import { type PublishedClaim, publishedClaim } from './claim-parts'
import { verdictTagOf } from './verdict-parts'

/** Frozen content as the reader's page prints it, without what only publishing adds. */
export async function readerPreview(db: Db, content: VerdictContent): Promise<PublishedClaim> {
  const rebutting = content.rebuttals.map(({ claimId }) => claimId)
  const others = (await listClaimsWithVerdicts(db, rebutting)).filter(
    ({ verdicts }) => shownVerdict(verdicts) !== undefined,
  )
  const tags = new Map(others.map(({ claim, verdicts }) => [claim.id, verdictTagOf(claim, verdicts)]))
  const { label, slot } = content.rating
  return publishedClaim(written(content), { tag: { word: label, slot }, verdictOf: (id) => tags.get(id) })
}

/** What is still missing says so, in the place where it will stand. */
function written(content: VerdictContent): VerdictContent {
  const { summary, rationale } = content
  return {
    ...content,
    summary: summary === '' ? 'What is known is not written yet.' : summary,
    rationale: rationale === '' ? 'Not written yet.' : rationale,
  }
}
