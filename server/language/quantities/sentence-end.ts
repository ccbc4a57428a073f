import { beforeNumbers, doubtful, titles } from '../abbreviations'
import type { Token } from './tokens'

const ENDS = new Set(['.', '!', '?', '…', '。', '！', '？'])
const CLOSING = new Set(['"', "'", '”', '’', '»', ')', ']'])
const LINE_ITEM = /\n[ \t]{0,40}$/

/**
 * Says whether a sentence ends between the tokens read so far and the next one. A lighter rule than that of the
 * article's sentences: it only keeps periods and nouns from wandering across a full stop.
 */
export function isSentenceEnd(tokens: Token[], between: string, next: string): boolean {
  if (between === '' || tokens.length === 0) return false
  if (LINE_ITEM.test(between) && /^[-*•–‣·]$/.test(next)) return true
  let last = tokens.length - 1
  while (last > 0 && CLOSING.has(tokens[last]!.text) && tokens[last]!.glued) last--
  const stop = tokens[last]!
  if (!ENDS.has(stop.text) || /^[\p{Ll},;:)]/u.test(next)) return false
  return stop.text !== '.' || !isAbbreviation(tokens[last - 1], stop, next)
}

function isAbbreviation(word: Token | undefined, stop: Token, next: string): boolean {
  if (word === undefined || !stop.glued || word.kind !== 'word') return false
  if (titles.has(word.lower) || doubtful.has(word.lower)) return true
  if (beforeNumbers.has(word.lower)) return /^\d/.test(next)
  return /^\p{Lu}$/u.test(word.text)
}
