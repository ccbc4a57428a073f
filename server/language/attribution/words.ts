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

/**
 * Letters, marks and figures by range: four times as fast as asking for `\p{L}` at every character, and what is wrongly
 * taken for a letter in other scripts does no harm where only English is read.
 */
const letter =
  '0-9A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFFDC'
const wordPattern = new RegExp(`[$€£¥]?[${letter}]+(?:[-’'.,&/@][${letter}]+)*(?:[’'](?=\\s))?`, 'g')

function makeWord(raw: string, start: number): Omit<Word, 'gap' | 'quotation'> {
  const ending = endingOf(raw)
  const isContraction = contractions.has(raw.slice(0, raw.length - ending.length).toLowerCase())
  const text = raw.slice(0, raw.length - ending.length).replace(/[’']$/, '')
  return {
    text,
    lower: text.toLowerCase().replaceAll("'", '’'),
    start,
    end: start + text.length,
    isPossessive: ending !== '' && !isContraction,
    ending: isContraction ? '' : ending,
    isCapital: text.charAt(0) !== text.charAt(0).toLowerCase(),
  }
}

/** "it’s", "he’s": a verb stands there, nothing is owned. */
const contractions = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'here', 'where', 'let'])

function endingOf(raw: string): string {
  const last = raw.slice(-2)
  if (/^[’']s$/i.test(last)) return last
  return /^s[’']$/i.test(last) ? last.charAt(1) : ''
}
