import { CLOSED, isAdverb, isParticiple, isPastVerb, isPluralVerb, isSingularVerb } from './closed-words'
import { isPlural } from './nouns'
import { SCALES, UNITS } from './number-words'
import type { Token } from './tokens'

/** What is counted: its words without determiner and quotation marks, and the token behind them. */
export interface Counted {
  words: string
  next: number
}

const MOST_WORDS = 9
const DETERMINERS =
  /^(?:the|its|their|his|her|our|my|your|these|those|this|that|all|such|some|any|a|an|each|every)$/
const OPENING = /^["'“‘«„]$/
const CLOSING = /^["'”’»“‘]$/
const ADDED = /^(?:more|further|additional|extra|another)$/

/**
 * Reads the noun phrase that begins at a token: "Chinese offices", "of its nine board members". It goes to the first
 * plural, and on while plurals follow ("two sports clubs"); a single one, and a people's name, goes to the next verb or
 * word of the closed class. Undefined where no noun stands: "two were", "54 died".
 */
export function readCounted(tokens: Token[], at: number, value: number | null): Counted | undefined {
  const isShare = tokens[at]?.lower === 'of'
  let start = isShare ? skipDeterminers(tokens, at + 1) : at
  while (ADDED.test(tokens[start]?.lower ?? '')) start++
  const end = nounEnd(tokens, start, isShare ? 1 : value)
  const words = wordsOf(tokens.slice(start, end))
  return words === '' ? undefined : { words, next: end }
}

/** Says whether the noun may have been left out before this token: "of them", a verb, a preposition, a mark or the end. */
export function leavesNounOut(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.lower === 'of') return /^(?:them|those|these|whom|which)$/.test(tokens[at + 1]?.lower ?? '')
  if (token?.kind !== 'word' || isClosed(token)) return true
  return [isPastVerb, isPluralVerb, isSingularVerb, isParticiple, isAdverb].some((isSuch) =>
    isSuch(token.lower),
  )
}

/** "of the 54 offices", "of the bridge's 40 hangers"; numbers inside are skipped: what is counted is the same. */
function skipDeterminers(tokens: Token[], at: number): number {
  let next = at
  while (next < at + 5) {
    const token = tokens[next]
    const isNumber =
      token?.kind === 'number' || UNITS.has(token?.lower ?? '') || SCALES.has(token?.lower ?? '')
    if (!token || !(isNumber || DETERMINERS.test(token.lower) || isOwner(tokens, next))) break
    next++
  }
  return next
}

/** "the bridge's 40 steel hangers": a possessive before a number. */
function isOwner(tokens: Token[], at: number): boolean {
  const after = tokens[at + 1]
  return /'s$/.test(tokens[at]!.lower) && (after?.kind === 'number' || UNITS.has(after?.lower ?? ''))
}

/** Index behind the phrase; `start` itself when there is none. */
function nounEnd(tokens: Token[], start: number, value: number | null): number {
  for (let next = start; next < start + MOST_WORDS; next++) {
    const token = tokens[next]
    if (!token || token.sentence !== tokens[start]!.sentence || endsPhrase(tokens, next, start)) {
      return withoutPlural(tokens, start, next, value)
    }
    if (token.kind === 'word' && isPlural(token.text)) return afterPlurals(tokens, next)
  }
  return start
}

/** "sports clubs", "police officers": the last of a row of plurals is the head. */
function afterPlurals(tokens: Token[], at: number): number {
  let next = at + 1
  while (goesOnPlural(tokens[next])) next++
  return next
}

function goesOnPlural(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isClosed(token) && !isSingularVerb(token.lower) && isPlural(token.text)
}

function endsPhrase(tokens: Token[], at: number, start: number): boolean {
  const token = tokens[at]!
  const after = tokens[at + 1]
  if (token.kind === 'mark') return !isPassedMark(token, after, at === start)
  if (token.kind !== 'word') return true
  if (token.lower === 'and' || token.lower === 'or') return !joinsNames(tokens[at - 1], after)
  if (isClosed(token) || isPastVerb(token.lower)) return true
  if (at > start && isSingularVerb(token.lower)) return true
  const goesOn = after?.kind === 'word' && !isClosed(after)
  return (isAdverb(token.lower) || isParticiple(token.lower) || isPluralVerb(token.lower)) && !goesOn
}

/** Quotation marks around the noun or one of its words: 54 “overseas service centers”. */
function isPassedMark(token: Token, after: Token | undefined, isFirst: boolean): boolean {
  if (after?.kind !== 'word' || isClosed(after)) return false
  return OPENING.test(token.text) || (!isFirst && CLOSING.test(token.text))
}

/** "Dutch and Belgian offices" */
function joinsNames(before: Token | undefined, after: Token | undefined): boolean {
  return /^\p{Lu}/u.test(before?.text ?? '') && /^\p{Lu}/u.test(after?.text ?? '')
}

function isClosed({ lower }: Token): boolean {
  return CLOSED.has(lower) || UNITS.has(lower)
}

/** "one survivor said", "54 Chinese were", "12 of the money": what may be counted though it is no plural. */
function withoutPlural(tokens: Token[], start: number, stop: number, value: number | null): number {
  let end = start
  while (end < stop && !(end > start && isParticiple(tokens[end]!.lower))) end++
  const last = tokens[end - 1]
  if (end === start || last?.kind !== 'word' || isAdverb(last.lower)) return start
  const isNamed = /^\p{Lu}/u.test(last.text) && end - start < 4
  return value === 1 || isNamed ? end : start
}

function wordsOf(tokens: Token[]): string {
  return tokens
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .join(' ')
}
