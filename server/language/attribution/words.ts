import type { Span } from '../suggestion'

/** One word of a sentence. Apostrophes are curly in `lower`, whatever the text has. */
export interface Word extends Span {
  text: string
  lower: string
  /** What stands between it and the word before; the sentence's first word has what stands before it in the sentence. */
  gap: string
  /** "China’s": the ending is not part of `text`, `lower` and the span. */
  isPossessive: boolean
  /** "’s" or "’" of an owner; empty for all others. */
  ending: string
  isCapital: boolean
  /** Index of the spoken quotation it stands in; -1 outside of any. */
  quotation: number
}

/**
 * The words of a stretch of text, in order; offsets are those of the whole text.
 *
 * "U.S.", "Spain-based", "don’t" and "12.5" are one word each. Linear; a stretch without letters has no words.
 */
export function readWords(text: string, span: Span, quotationAt: (offset: number) => number): Word[] {
  const words: Word[] = []
  let last = span.start
  for (const match of text.slice(span.start, span.end).matchAll(wordPattern)) {
    const start = span.start + match.index
    const found = makeWord(match[0], start)
    words.push({ ...found, gap: text.slice(last, start), quotation: quotationAt(start) })
    last = found.end
  }
  return words
}

const wordPattern =
  /[$€£¥]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-’'.,&/@](?=[\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[’'](?=\s))?/gu

function makeWord(raw: string, start: number): Omit<Word, 'gap' | 'quotation'> {
  const ending = /(?:[’']s|(?<=s)[’'])$/i.exec(raw)?.[0] ?? ''
  const isContraction = contractions.has(raw.slice(0, raw.length - ending.length).toLowerCase())
  const text = raw.slice(0, raw.length - ending.length).replace(/[’']$/, '')
  return {
    text,
    lower: text.toLowerCase().replaceAll("'", '’'),
    start,
    end: start + text.length,
    isPossessive: ending !== '' && !isContraction,
    ending: isContraction ? '' : ending,
    isCapital: /^\p{Lu}/u.test(text),
  }
}

/** "it’s", "he’s": a verb stands there, nothing is owned. */
const contractions = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'here', 'where', 'let'])
