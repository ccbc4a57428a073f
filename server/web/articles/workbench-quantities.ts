import type { ArticleRevision } from '../../domain/article'

interface Span {
  start: number
  end: number
}

/** Where the text of a revision states a number in digits, in the order of the text. */
export function quantitiesOf({ text }: Pick<ArticleRevision, 'text'>): Span[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
}
