import { CLOSED, isAdverb } from './closed-words'
import type { Token } from './tokens'

const FARTHEST = 14
const LEVEL =
  /^(?:was|is|were|are|be|been|rose|rise|risen|rises|fell|fall|fallen|falls|grew|grown|grow|grows|stood|stands|reached|remained|remains|hit|dropped|drop|climbed|increased|decreased|declined|jumped|surged|soared|slipped|slid|averaged|totalled|totaled|shrank|edged|dipped|expanded|contracted|doubled|widened|stayed)$/
const DETERMINER = /^(?:the|its|their|his|her|our|this|that|a|an)$/
const BREAK = /^[,;:—–.!?()"“”]$/

/**
 * What a percentage is of when no "of" follows it: the noun before "of" ("turnout of 61 percent"), else the subject of
 * a verb of level or change ("consumer prices in the country rose 6.8%"). `first` is the token of the number.
 */
export function subjectOf(tokens: Token[], first: number): string | undefined {
  const sentence = tokens[first]!.sentence
  let verb = -1
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST); at--) {
    const token = tokens[at]!
    if (token.sentence !== sentence || BREAK.test(token.text))
      return verb < 0 ? undefined : phraseFrom(tokens, at + 1, verb)
    if (token.lower === 'of' && at >= first - 3 && verb < 0) return phraseBefore(tokens, at)
    if (/^(?:that|and|but|while|because|said|as)$/.test(token.lower) && verb >= 0)
      return phraseFrom(tokens, at + 1, verb)
    if (LEVEL.test(token.lower)) verb = at
  }
  return verb < 0 ? undefined : phraseFrom(tokens, Math.max(0, first - FARTHEST), verb)
}

/** The first noun phrase between two tokens, without determiner. */
function phraseFrom(tokens: Token[], from: number, to: number): string | undefined {
  let start = from
  while (start < to && DETERMINER.test(tokens[start]!.lower)) start++
  let end = start
  while (
    end < to &&
    tokens[end]!.kind === 'word' &&
    !CLOSED.has(tokens[end]!.lower) &&
    !isAdverb(tokens[end]!.lower)
  )
    end++
  const words = tokens.slice(start, end).map(({ text }) => text)
  return words.length > 0 && words.length < 6 ? words.join(' ') : undefined
}

/** The noun phrase that ends before a token. */
function phraseBefore(tokens: Token[], to: number): string | undefined {
  let start = to
  while (
    start > Math.max(0, to - 3) &&
    tokens[start - 1]!.kind === 'word' &&
    !CLOSED.has(tokens[start - 1]!.lower)
  )
    start--
  const words = tokens.slice(start, to).map(({ text }) => text)
  return words.length > 0 ? words.join(' ') : undefined
}
