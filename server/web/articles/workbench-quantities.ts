import type { ArticleRevision } from '../../domain/article'
import { findQuantities } from '../../language/quantities/find-quantities'

interface Span {
  start: number
  end: number
}

/** A text never changes, so what was found in the texts looked at last is kept, by their hash. */
const kept = new Map<string, Span[]>()
const KEPT = 30

/** Where the text of a revision states a quantity, in the order of the text. Amounts that are vague ("dozens") are none. */
export function quantitiesOf({ text, textHash }: Pick<ArticleRevision, 'text' | 'textHash'>): Span[] {
  const known = kept.get(textHash)
  if (known !== undefined) return known
  const found = findQuantities(text)
    .filter(({ value }) => value !== null)
    .map(({ start, end }) => ({ start, end }))
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(textHash, found)
  return found
}
