/** A piece of an article's text; offsets in UTF-16 code units, end exclusive. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'quote' | 'list_item'
  level?: number
  start: number
  end: number
}

/** One sentence of a revision's text; `block` is the index of the block it stands in. */
export interface Sentence {
  index: number
  start: number
  end: number
  block: number
}

export const SOURCE_FORMATS = ['plain', 'markdown', 'html'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/** A text that makes claims. Empty strings mean "not known"; all fields may be filled in later. */
export interface Article {
  id: number
  title: string
  outlet: string
  author: string
  url: string
  publishedOn?: string
  /** Relative dates ("Tuesday") are resolved against it; undefined when it is unknown, which has then been stated. */
  referenceDate?: string
  language: string
  revision: number
  createdBy: number
  createdAt: Date
  updatedAt: Date
}

/** One immutable text of an article. `number` counts from 1. */
export interface ArticleRevision {
  id: number
  articleId: number
  number: number
  text: string
  textHash: string
  blocks: Block[]
  sentences: Sentence[]
  sourceFormat: SourceFormat
  note: string
  createdBy: number
  createdAt: Date
}

/** What to call an article that came without a title: its outlet, or its number. */
export function articleName(article: Pick<Article, 'id' | 'title' | 'outlet'>): string {
  if (article.title !== '') return article.title
  return article.outlet === '' ? `Untitled article ${article.id}` : `Untitled article from ${article.outlet}`
}

/** The language its words are in, for markup; undefined when it could not be told ('und'). */
export function knownLanguage({ language }: Pick<Article, 'language'>): string | undefined {
  return language === 'und' ? undefined : language
}

/**
 * The texts of an article that readers could see, in the given order: those that were not replaced before it was
 * readable. What was pasted wrongly and corrected before stays the newsroom's.
 */
export function textsSeenSince<T extends { number: number; createdAt: Date }>(
  texts: readonly T[],
  since: Date,
): T[] {
  return texts.filter(({ number }) => {
    const next = texts.find((text) => text.number === number + 1)
    return next === undefined || next.createdAt > since
  })
}
