import { type FoldedText, foldText, lowerCase } from '../fold-text'
import { readTokens, type Token } from '../quantities/tokens'
import { paragraphsOf } from './paragraphs-of'

/** A text made ready for looking up excerpts in it: read once, asked many times. */
export interface CopyText {
  original: string
  folded: FoldedText
  /** Where each paragraph begins in the original. */
  paragraphStarts: number[]
  /** The words of the folded text; made when first asked for, because exact excerpts need none. */
  words(): CopyWord[]
}

/** A word, a number or a mark of a folded text. `lower` is what makes two of them alike. */
export type CopyWord = Pick<Token, 'kind' | 'text' | 'lower' | 'start' | 'end' | 'sentence'>

/** Reads a text for `checkExcerpt`. Linear; some 40 ms for 200 kB. */
export function readCopy(original: string): CopyText {
  const folded = foldText(original)
  let words: CopyWord[] | undefined
  return {
    original,
    folded,
    paragraphStarts: paragraphsOf(original).map(({ start }) => start),
    words: () => {
      words ??= readWords(folded.text)
      return words
    },
  }
}

/** The paragraph, counted from 1, that an offset of the original stands in. */
export function paragraphAt({ paragraphStarts }: CopyText, offset: number): number {
  let [low, high] = [0, paragraphStarts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphStarts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

/** The words of some paragraphs, counted from 1, the last one included; empty where there are none. */
export function paragraphWords({ original, paragraphStarts }: CopyText, first: number, last: number): string {
  const start = paragraphStarts[first - 1]
  return start === undefined ? '' : original.slice(start, paragraphStarts[last]).trim()
}

function readWords(text: string): CopyWord[] {
  return readTokens(text, 0).flatMap((token) => {
    if (token.kind !== 'word') return token
    return UNSPACED.test(token.text) ? characters(token) : { ...token, lower: lowerCase(token.text) }
  })
}

/** Scripts that write without blanks: each character is compared for itself. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u

function characters(token: Token): CopyWord[] {
  let start = token.start
  return Array.from(token.text, (text) => {
    const word = { ...token, text, lower: lowerCase(text), start, end: start + text.length }
    start = word.end
    return word
  })
}
