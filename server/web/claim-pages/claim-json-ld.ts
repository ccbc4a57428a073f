import { articleName } from '../../domain/article'
import type { Settings } from '../../domain/settings'
import type { Verdict } from '../../domain/verdict'
import { claimReviewJson } from '../shared/claim-review'
import { paths } from '../shared/paths'
import type { ClaimReading } from './claim-reading'

/** The review as JSON-LD, escaped for a script element; undefined unless the verdict is published and not held. */
export function claimReviewOf(
  { claim, places }: ClaimReading,
  shown: Verdict | undefined,
  settings: Settings,
  origin: string,
): string | undefined {
  if (shown?.state !== 'published' || shown.submission === undefined || shown.approval === undefined)
    return undefined
  return claimReviewJson(shown.submission.content, {
    url: origin + paths.claim(claim.id, shown.submission.content.claim.text),
    publishedAt: shown.approval.at,
    modifiedAt: shown.updatedAt,
    organisation: {
      name: settings.organisationName || settings.siteName,
      url: settings.organisationUrl || origin,
    },
    licence: settings.licenceUrl || undefined,
    appearances: places
      .filter(({ article }) => article.url !== '')
      .map(({ article }) => ({ url: article.url, title: articleName(article), outlet: article.outlet })),
  })
}
