import { findOccurrences } from './find-occurrences'
import { type FoldedText, lowerCase } from './fold-text'

export interface NearestQuote {
  start: number
  end: number
  /** What the text says there. */
  text: string
}

/** Fewer words in common are chance and help nobody. */
const fewestWords = 4

/** The longest beginning, or else end, of a folded quotation that stands in the text: four words at least. */
export function findNearest(original: string, text: FoldedText, quote: string): NearestQuote | undefined {
  const haystack = lowerCase(text.text)
  const words = lowerCase(quote).split(' ')
  const beginning = longestShared(haystack, words, (count) => words.slice(0, count))
  const ending = longestShared(haystack, words, (count) => words.slice(words.length - count))
  const shared = ending.length > beginning.length ? ending : beginning
  const [from] = findOccurrences(haystack, shared, 1)
  if (from === undefined) return undefined
  const start = text.starts[from]!
  const end = text.ends[from + shared.length - 1]!
  return { start, end, text: original.slice(start, end) }
}

/** If some words stand in the text, fewer of them do: so the longest is found by halving. */
function longestShared(haystack: string, words: string[], take: (count: number) => string[]): string {
  let known = 0
  let limit = words.length
  while (known < limit) {
    const middle = Math.ceil((known + limit) / 2)
    if (findOccurrences(haystack, take(middle).join(' '), 1).length > 0) known = middle
    else limit = middle - 1
  }
  return known >= fewestWords ? take(known).join(' ') : ''
}
