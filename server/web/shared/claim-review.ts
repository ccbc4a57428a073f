import type { FrozenClaim, VerdictContent } from '../../domain/verdict-content'
import { jsonForScript } from './json-ld'

/** What a ClaimReview needs beside the frozen content. Addresses are absolute. */
export interface ReviewFacts {
  url: string
  publishedAt: Date
  modifiedAt: Date
  organisation: { name: string; url: string }
  /** Address of the licence of the review, where the house has one. */
  licence?: string
  /** Articles in which the claim stands and that have an address of their own, with the outlet's name. */
  appearances: { url: string; title: string; outlet: string }[]
}

/**
 * ClaimReview JSON-LD of a published revision, escaped for a script element.
 * No number is given for ratings that are no point on the scale. The claim's author is whoever asserts it, never us;
 * where that is nobody known, there is none.
 *
 * Source: schema.org ClaimReview, with the property rules of Google's fact-check mark-up.
 */
export function claimReviewJson(content: VerdictContent, facts: ReviewFacts): string {
  const { rating } = content
  const numbers =
    rating.ordinal === undefined
      ? {}
      : { ratingValue: String(rating.ordinal), bestRating: '5', worstRating: '1' }
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: content.claim.text,
    url: facts.url,
    datePublished: facts.publishedAt.toISOString(),
    dateModified: facts.modifiedAt.toISOString(),
    inLanguage: 'en',
    license: facts.licence,
    author: { '@type': 'Organization', name: facts.organisation.name, url: facts.organisation.url },
    reviewRating: {
      '@type': 'Rating',
      alternateName: rating.label,
      name: rating.label,
      ...numbers,
      ratingExplanation: content.summary,
    },
    itemReviewed: itemReviewed(content.claim, facts),
  })
}

function itemReviewed(claim: FrozenClaim, facts: ReviewFacts): Record<string, unknown> {
  const appearance = facts.appearances.map(({ url, title }) => ({
    '@type': 'CreativeWork',
    url,
    name: title,
  }))
  return {
    '@type': 'Claim',
    author: assertedBy(claim, facts),
    datePublished: claim.assertedOn ?? undefined,
    appearance: appearance.length === 0 ? undefined : appearance,
    claimInterpreter: { '@type': 'Organization', name: facts.organisation.name, url: facts.organisation.url },
  }
}

function assertedBy(claim: FrozenClaim, { appearances }: ReviewFacts): Record<string, unknown> | undefined {
  if (claim.claimantName !== null) {
    const type = claim.claimantKind === 'person' ? 'Person' : 'Organization'
    return {
      '@type': type,
      name: claim.claimantName,
      jobTitle: type === 'Person' && claim.claimantRole !== '' ? claim.claimantRole : undefined,
    }
  }
  const outlet = appearances.find((appearance) => appearance.outlet !== '')?.outlet
  return claim.voice === 'article' && outlet !== undefined
    ? { '@type': 'Organization', name: outlet }
    : undefined
}
