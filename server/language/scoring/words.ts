/** A word, number or sign of a text. Offsets are UTF-16 units, end exclusive. */
export interface Word {
  text: string
  lower: string
  start: number
  end: number
}

const MOST_UNITS = 4000
const MOST_WORD_UNITS = 60

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’.&-]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,/:]\p{N}+)*|\S/gu
const CONTRACTION = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/**
 * Divides a sentence into words, numbers and single signs; "don't" is "do" and "n't", "he's" is "he" and "'s".
 *
 * Only the first 4,000 units are read: nobody checks a longer sentence, and the time stays bounded. Curly apostrophes
 * are straight in `lower`. An empty text has no words.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.slice(0, MOST_UNITS).matchAll(TOKEN)) {
    words.push(...splitContraction(match[0], match.index))
  }
  return words
}

function splitContraction(text: string, start: number): Word[] {
  const parts = text.length <= MOST_WORD_UNITS ? CONTRACTION.exec(text) : null
  if (!parts?.[1] || !parts[2]) return [toWord(text, start)]
  return [toWord(parts[1], start), toWord(parts[2], start + parts[1].length)]
}

function toWord(text: string, start: number): Word {
  return { text, lower: text.toLowerCase().replaceAll('’', "'"), start, end: start + text.length }
}
