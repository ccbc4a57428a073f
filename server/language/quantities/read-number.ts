import { DENOMINATORS, FRACTION_SIGNS, SCALES, SHORT_SCALES, UNITS } from './number-words'
import type { Token } from './tokens'

/** A number read from tokens: `next` is the token behind it. */
export interface ReadNumber {
  value: number
  next: number
  /** Where in the text it ends. */
  end: number
  /** What the last word goes on with: "year-old" of "two-year-old". */
  rest?: string
  isFraction?: boolean
  /** The scale that was applied: "10 to 12 million" gives it to both. */
  scale: number
}

/** Digits without grouping beyond this are identifiers, and floating point would round them. */
const MOST_DIGITS = 15

/** Reads the number that begins at a token: "230,000", "1.2bn", "twenty-one", "half a million", "two-thirds". */
export function readNumber(tokens: Token[], at: number): ReadNumber | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return readDigits(tokens, at, token)
  if (token?.kind !== 'word') return undefined
  return readHalf(tokens, at) ?? ofScale(tokens, readFraction(tokens, at)) ?? readWords(tokens, at)
}

/** "three-quarters of a million" */
function ofScale(tokens: Token[], share: ReadNumber | undefined): ReadNumber | undefined {
  if (share === undefined || tokens[share.next]?.lower !== 'of') return share
  const isArticle = tokens[share.next + 1]?.lower === 'a'
  return (isArticle && scaled(tokens[share.next + 2], share.value, share.next + 3)) || share
}

/** Says whether a word can be the first of a number. */
export function beginsNumber(lower: string): boolean {
  const hyphen = lower.indexOf('-')
  const first = hyphen < 0 ? lower : lower.slice(0, hyphen)
  return UNITS.has(first) || first === 'a' || first === 'an' || first === 'half'
}

function readDigits(tokens: Token[], at: number, token: Token): ReadNumber | undefined {
  if (token.text.replace(/\D/g, '').length > MOST_DIGITS) return undefined
  const read = { value: digitsValue(token.text), next: at + 1, end: token.end, scale: 1 }
  return withFraction(tokens, withScale(tokens, read))
}

/** "12,5" is a decimal comma, "12,500" a group; Indian groups are of two. */
function digitsValue(text: string): number {
  const sign = FRACTION_SIGNS.get(text.slice(-1))
  if (sign !== undefined) return Number(text.slice(0, -1)) + sign
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3}){2,}/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return Number(text.replaceAll(/[^\d.·]/g, '').replace('·', '.'))
}

/** "230 thousand", "1.2bn", "3-million". */
function withScale(tokens: Token[], read: ReadNumber): ReadNumber {
  const skipped = tokens[read.next]?.text === '-' && tokens[read.next + 1]?.glued ? 1 : 0
  const word = tokens[read.next + skipped]
  if (word?.kind !== 'word') return read
  const [first = '', ...rest] = word.lower.split('-')
  const scale =
    SCALES.get(first) ??
    (word.glued && skipped === 0 ? shortScale(word.text, tokens[read.next + 1]) : undefined)
  if (scale === undefined || (skipped > 0 && word.lower === 'dozen')) return read
  return {
    value: read.value * scale,
    next: read.next + skipped + 1,
    end: word.end,
    scale,
    ...(rest.length > 0 && { rest: rest.join('-') }),
  }
}

/** "3m" is three million before a noun ("3m people") and three metres elsewhere; money is read with its sign. */
function shortScale(word: string, after: Token | undefined): number | undefined {
  // "4K" is a television, "1B" a room.
  if (word !== 'm') return /^[KB]$/.test(word) ? undefined : SHORT_SCALES.get(word.toLowerCase())
  const isNoun = after?.kind === 'word' && !LENGTHS.test(after.lower)
  return isNoun ? SHORT_SCALES.get(word) : undefined
}

const LENGTHS =
  /^(?:high|tall|deep|wide|long|thick|away|apart|above|below|across|from|off|in|on|at|of|to|and|or|by|with|behind|under|over|into|down|up|race|sprint|run|hurdles|freestyle|butterfly|relay|final|record|is|was|are|were|for|per|the|a|ahead|out|short|past|north|south|east|west)$/

/** "seven and a half", "54 and three quarters". */
function withFraction(tokens: Token[], read: ReadNumber): ReadNumber {
  if (tokens[read.next]?.lower !== 'and' || read.rest !== undefined) return read
  const article = tokens[read.next + 1]?.lower
  const word = tokens[read.next + 2]
  const below = word?.kind === 'word' ? DENOMINATORS.get(word.lower) : undefined
  if (below === undefined || word === undefined) return read
  const share = article === 'a' || article === 'one' ? 1 : UNITS.get(article ?? '')
  if (share === undefined || share >= below) return read
  return withScale(tokens, { ...read, value: read.value + share / below, next: read.next + 3, end: word.end })
}

/** "half a million", "half a dozen", "a quarter of a million". */
function readHalf(tokens: Token[], at: number): ReadNumber | undefined {
  const [one, two, three, four, five] = tokens.slice(at, at + 5)
  if (one?.lower === 'half' && two?.lower === 'a') return scaled(three, 0.5, at + 3)
  if (one?.lower === 'a' && two?.lower === 'half') return scaled(three, 0.5, at + 3)
  if (one?.lower === 'a' && two?.lower === 'quarter' && three?.lower === 'of' && four?.lower === 'a') {
    return scaled(five, 0.25, at + 5)
  }
  return undefined
}

function scaled(word: Token | undefined, value: number, next: number): ReadNumber | undefined {
  const scale = word && SCALES.get(word.lower)
  return scale === undefined ? undefined : { value: value * scale, next, end: word!.end, scale }
}

/** "two-thirds", "three quarters", "a third of", "half of", "half the": a share of something. */
function readFraction(tokens: Token[], at: number): ReadNumber | undefined {
  const token = tokens[at]!
  const [first = '', second = '', ...more] = token.lower.split('-')
  if (second !== '' && more.length === 0) return share(UNITS.get(first), second, token, at + 1)
  if (first === 'half') return isOfSomething(tokens, at + 1) ? share(1, first, token, at + 1) : undefined
  const word = tokens[at + 1]
  if (word?.kind !== 'word' || !DENOMINATORS.has(word.lower)) return undefined
  const isArticle = first === 'a' || first === 'an' || first === 'one'
  if (isArticle)
    return isOfSomething(tokens, at + 2) || word.lower === 'half'
      ? share(1, word.lower, word, at + 2)
      : undefined
  return word.lower.endsWith('s') ? share(UNITS.get(first), word.lower, word, at + 2) : undefined
}

function share(count: number | undefined, name: string, word: Token, next: number): ReadNumber | undefined {
  const below = DENOMINATORS.get(name)
  if (count === undefined || below === undefined || count >= below) return undefined
  return { value: count / below, next, end: word.end, isFraction: true, scale: 1 }
}

/** "half of them", "a third of the rise", "half the mean"; not "half past" or "a third man". */
function isOfSomething(tokens: Token[], at: number): boolean {
  return /^(?:of|the|its|their|his|her|our|those|these|all)$/.test(tokens[at]?.lower ?? '')
}

/** No number that somebody writes in words is longer. */
const MOST_WORDS = 14

interface Sum {
  total: number
  current: number
  last: 'none' | 'unit' | 'ten' | 'scale'
  scale: number
}

/** "two hundred and thirty thousand", "a dozen", "twenty-one". */
function readWords(tokens: Token[], at: number): ReadNumber | undefined {
  const isArticle = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an'
  if (isArticle && !SCALES.has(tokens[at + 1]?.lower.split('-')[0] ?? '')) return undefined
  const sum: Sum = { total: 0, current: isArticle ? 1 : 0, last: isArticle ? 'unit' : 'none', scale: 1 }
  let next = isArticle ? at + 1 : at
  let rest = ''
  for (; next < Math.min(tokens.length, at + MOST_WORDS) && rest === ''; next++) {
    if (tokens[next]!.lower === 'and' && takesAnd(sum, tokens[next + 1])) continue
    const left = addParts(sum, tokens[next]!)
    if (left === undefined) break
    rest = left
  }
  if (sum.last === 'none') return undefined
  const half = /^and-a-half(?:-|$)/.exec(rest)?.[0] ?? ''
  const value = sum.total + sum.current + (half === '' ? 0 : 0.5)
  rest = rest.slice(half.length)
  const read = { value, next, end: tokens[next - 1]!.end - rest.length, scale: sum.scale }
  return rest === '' ? withFraction(tokens, read) : { ...read, end: tokens[next - 1]!.end, rest }
}

/** "a hundred and fifty"; "two thousand and three", but not "a million and more". */
function takesAnd(sum: Sum, next: Token | undefined): boolean {
  return (
    sum.last === 'scale' &&
    sum.scale >= 100 &&
    UNITS.has(next?.lower.split('-')[0] ?? '') &&
    next?.lower !== 'one'
  )
}

/** Adds the parts of one word; what is left of it behind a hyphen, or undefined when it is no number at all. */
function addParts(sum: Sum, token: Token): string | undefined {
  if (token.kind !== 'word') return undefined
  const parts = token.lower.split('-')
  const taken = parts.findIndex((part) => !addPart(sum, part))
  if (taken === 0) return undefined
  return taken < 0 ? '' : parts.slice(taken).join('-')
}

function addPart(sum: Sum, part: string): boolean {
  const unit = UNITS.get(part)
  if (unit !== undefined) return addUnit(sum, unit)
  const scale = SCALES.get(part)
  if (scale === undefined || sum.last === 'none') return false
  if (scale === 100 || scale === 12) sum.current *= scale
  else {
    sum.total += (sum.current || 1) * scale
    sum.current = 0
  }
  sum.last = 'scale'
  sum.scale = scale
  return true
}

function addUnit(sum: Sum, unit: number): boolean {
  if (sum.last === 'unit' || (sum.last === 'ten' && (unit > 9 || unit === 0))) return false
  sum.current += unit
  sum.last = unit >= 20 ? 'ten' : 'unit'
  return true
}
