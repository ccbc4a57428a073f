import { articleName } from '../../domain/article'
import { jsonForScript } from '../shared/json-ld'
import { paths } from '../shared/paths'
import type { ArticleReading } from './article-reading'
import type { ViewedClaim } from './viewed-claim'

/**
 * The article and the claims it makes, as schema.org `Article` with `mentions`, escaped for a script element. Only
 * claims whose verdict is in force, and no ClaimReview: that stands on the page of the claim, once.
 */
export function articleJsonLd(
  { article }: ArticleReading,
  claims: readonly ViewedClaim[],
  origin: string,
): string {
  const { id, title, outlet, author, url, publishedOn, language } = article
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': origin + paths.article(id),
    headline: articleName(article),
    name: title === '' ? undefined : title,
    url: url === '' ? undefined : url,
    author: author === '' ? undefined : { '@type': 'Person', name: author },
    publisher: outlet === '' ? undefined : { '@type': 'Organization', name: outlet },
    datePublished: publishedOn,
    inLanguage: language === 'und' ? undefined : language,
    mentions: claims
      .filter(({ shown }) => shown?.state === 'published')
      .map((claim) => mention(claim, origin)),
  })
}

function mention({ id, text }: ViewedClaim, origin: string) {
  return { '@type': 'Claim', name: text, url: origin + paths.claim(id, text) }
}
