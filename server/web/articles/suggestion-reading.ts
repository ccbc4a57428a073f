import type { Account } from '../../domain/account'
import type { Article, ArticleRevision } from '../../domain/article'
import { listFeatureGroups } from '../../language/scoring/score'
import { suggestClaims } from '../../language/suggesting/suggest-claims'
import type { ArticleSuggestions } from '../../language/suggestion'
import { hashText } from '../../language/text-hash'
import type { Db } from '../../store/db'
import { type Dismissal, listDismissals } from '../../store/suggestion-dismissals'
import { getSuggestionWeights } from '../../store/suggestion-weights'
import { type ArticleReading, readArticle, spansIn } from './article-reading'

/** An article with what the reading of its newest text proposes, and what became of it. */
export interface SuggestionReading {
  article: ArticleReading
  found: ArticleSuggestions
  dismissals: Dismissal[]
}

/** @throws NotFound when there is no such article */
export async function readSuggestions(db: Db, id: number, account: Account): Promise<SuggestionReading> {
  return addSuggestions(db, await readArticle(db, id, account))
}

/** The same for an article that is read already. */
export async function addSuggestions(db: Db, article: ArticleReading): Promise<SuggestionReading> {
  const { weights } = await getSuggestionWeights(db)
  return {
    article,
    found: suggestionsOf(article.article, article.revision, weights),
    dismissals: await listDismissals(db, article.article.id),
  }
}

/** A text never changes, so what was read last is kept, by all that the reading depends on. */
const kept = new Map<string, ArticleSuggestions>()
const KEPT = 30

function suggestionsOf(
  { language, referenceDate }: Article,
  { text, textHash, blocks }: ArticleRevision,
  stored: Record<string, number>,
): ArticleSuggestions {
  const weights = Object.fromEntries(listFeatureGroups().map(({ name }) => [name, stored[name] ?? 1]))
  const key = JSON.stringify([textHash, hashText(JSON.stringify(blocks)), language, referenceDate, weights])
  const known = kept.get(key)
  if (known !== undefined) return known
  const readable = language === 'und' ? 'en' : language
  const found = suggestClaims({ text, blocks, language: readable, referenceDate, weights })
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, found)
  return found
}

/** Numbers of the claims that stand in a span of the newest text. */
export function claimsAt(reading: ArticleReading, span: { start: number; end: number }) {
  return reading.claims.filter((claim) =>
    spansIn(claim, reading.revision.id).some(({ start, end }) => start < span.end && end > span.start),
  )
}
