import type { Span } from '../suggestion'
import { isSentenceEnd } from './sentence-end'

/**
 * A word ("people", "twenty-one", "Covid-19"), a number in digits as it is written ("230,000", "12.5"), a mark (one
 * character of punctuation or a currency sign), or a code: digits that are no number ("1.2.3", "18:30").
 */
export interface Token extends Span {
  kind: 'word' | 'number' | 'mark' | 'code'
  text: string
  lower: string
  /** No white space stands before it. */
  glued: boolean
  /** Counts the sentences of the piece from 0. */
  sentence: number
}

/** Digit groups are bounded, so that a long row of them is read in linear time. */
const NUMBERS = [
  String.raw`\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d+)?(?!\d|,\d)`,
  String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,6}(?:\.\d{1,4})?(?![ \u00a0\u2009\u202f]?\d|,\d{3})`,
  String.raw`\d{1,3}(?:['’]\d{3}){1,6}(?!\d)`,
  String.raw`\d+[.·]\d+`,
  String.raw`\d+,\d{1,2}(?!\d)`,
  String.raw`\d+[½¼¾⅓⅔]?`,
  '[½¼¾⅓⅔]',
].join('|')
/** 1.234.567 as in much of Europe; other digits with several full stops are codes. */
const DOTTED = String.raw`\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,4})?(?![.\d])`
const CODES = String.raw`\d+(?:\.\d+){2,}|\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)`
const WORDS = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`
const PATTERN = new RegExp(
  `(?<dotted>${DOTTED})|(?<code>${CODES})|(?<number>${NUMBERS})|(?<word>${WORDS})|(?<mark>[^\\s])`,
  'gu',
)

/** Divides one piece of a text, which begins at `offset`, into words, numbers and marks. Linear. */
export function readTokens(piece: string, offset: number): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let end = 0
  for (const match of piece.matchAll(PATTERN)) {
    const [text] = match
    const between = piece.slice(end, match.index)
    if (isSentenceEnd(tokens, between, text)) sentence++
    end = match.index + text.length
    tokens.push({
      kind: kindOf(match.groups ?? {}),
      text,
      lower: text.toLowerCase().replaceAll('’', "'").replaceAll(/[‐‑]/g, '-'),
      glued: between === '',
      start: offset + match.index,
      end: offset + end,
      sentence,
    })
  }
  return tokens
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups.code !== undefined) return 'code'
  if (groups.number !== undefined || groups.dotted !== undefined) return 'number'
  return groups.word === undefined ? 'mark' : 'word'
}
