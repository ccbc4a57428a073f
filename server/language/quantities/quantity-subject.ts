import { CLOSED, isAdverb } from './closed-words'
import type { Token } from './tokens'

const FARTHEST = 14
const LEVEL = new Set(
  (
    'was is were are be been rose rise risen rises fell fall fallen falls grew grown grow grows stood stands reached ' +
    'remained remains hit dropped drop climbed increased decreased declined jumped surged soared slipped slid averaged ' +
    'totalled totaled shrank edged dipped expanded contracted doubled widened stayed'
  ).split(' '),
)
const MARKS = new Set([...',;:—–.!?()"“”'])
const CLAUSE = new Set(['that', 'and', 'but', 'while', 'because', 'said', 'as'])
const DETERMINER = /^(?:the|its|their|his|her|our|this|that|a|an)$/

/**
 * What a percentage is of when no "of" follows it: the noun before "of" ("turnout of 61 percent"), else the subject of
 * a verb of level or change ("consumer prices in the country rose 6.8%"). `first` is the token of the number. Undefined
 * where the clause begins too far away, or with a pronoun.
 */
export function subjectOf(tokens: Token[], first: number): string | undefined {
  let verb = -1
  for (let at = first - 1; at >= first - FARTHEST; at--) {
    const token = tokens[at]
    if (!token || endsClause(token, tokens[first]!, verb)) return phraseFrom(tokens, at + 1, verb)
    if (token.lower === 'of' && at >= first - 3 && verb < 0) return phraseBefore(tokens, at)
    if (LEVEL.has(token.lower)) verb = at
  }
  return undefined
}

/** Before its verb, a clause begins behind "that" and "and" too. */
function endsClause(token: Token, number: Token, verb: number): boolean {
  if (token.sentence !== number.sentence || MARKS.has(token.text)) return true
  return verb >= 0 && CLAUSE.has(token.lower)
}

/** The first noun phrase between two tokens, without determiner; none before there is a verb. */
function phraseFrom(tokens: Token[], from: number, to: number): string | undefined {
  let start = from
  while (start < to && DETERMINER.test(tokens[start]!.lower)) start++
  let end = start
  while (end < to && isNominal(tokens[end]!) && !isAdverb(tokens[end]!.lower)) end++
  const words = end - start < 6 ? phrase(tokens.slice(start, end)) : undefined
  // "the number of stations rose": the stations are counted.
  const isSum = words !== undefined && /^(?:number|total|count)$/i.test(words) && tokens[end]?.lower === 'of'
  return isSum ? phraseFrom(tokens, end + 1, to) : words
}

/** The noun phrase that ends before a token. */
function phraseBefore(tokens: Token[], to: number): string | undefined {
  let start = to
  while (start > Math.max(0, to - 3) && isNominal(tokens[start - 1]!)) start--
  return phrase(tokens.slice(start, to))
}

const isNominal = ({ kind, lower }: Token): boolean => kind === 'word' && !CLOSED.has(lower)

function phrase(tokens: Token[]): string | undefined {
  return tokens.length > 0 ? tokens.map(({ text }) => text).join(' ') : undefined
}
