import { isPlural } from './nouns'
import { beginsNumber, type ReadNumber, readNumber } from './read-number'
import { readUnit } from './read-unit'
import type { Token } from './tokens'
import { currencyOfCode, currencyOfSign, unitNamed } from './units'

/** A number with its unit, before it is known what it counts. */
export interface Amount {
  value: number
  high?: number
  unit?: string
  /** The noun that is tied to the number with a hyphen: "member" of "three-member". */
  tied?: string
  isShare: boolean
  isDigits: boolean
  start: number
  end: number
  /** The first token, and the one behind the last. */
  first: number
  next: number
}

/** Reads the amount that begins at a token: "$1.2bn", "10 to 12 tonnes", "1 in 5", "54-year". */
export function readAmount(tokens: Token[], at: number): Amount | undefined {
  if (!mayBegin(tokens, at)) return undefined
  return isMinus(tokens, at) ? readNegative(tokens, at) : readPositive(tokens, at)
}

/** Most words begin no number, and this is asked of each. */
function mayBegin(tokens: Token[], at: number): boolean {
  const { kind, lower, text } = tokens[at]!
  if (kind !== 'word') return kind !== 'code'
  const next = tokens[at + 1]
  if (next?.kind === 'mark' && next.glued) return true
  return beginsNumber(lower) || lower === 'minus' || currencyOfCode(text) !== undefined
}

/** "-5 °C", "minus 12 degrees": a dash that is tied to the number and to nothing before it. */
function isMinus(tokens: Token[], at: number): boolean {
  const [sign, number] = tokens.slice(at, at + 2)
  if (sign?.lower === 'minus') return true
  return /^[-−]$/.test(sign?.text ?? '') && number?.glued === true && (at === 0 || !sign!.glued)
}

/** Only measures go below nothing. */
function readNegative(tokens: Token[], at: number): Amount | undefined {
  const amount = readPositive(tokens, at + 1)
  if (amount?.unit === undefined || amount.high !== undefined) return undefined
  return { ...amount, value: -amount.value, first: at, start: tokens[at]!.start }
}

function readPositive(tokens: Token[], at: number): Amount | undefined {
  const money = readCurrency(tokens, at)
  const low = readNumber(tokens, money?.next ?? at)
  if (!low) return undefined
  const currency = money?.unit
  const first = currency === undefined ? low : withMoneyScale(tokens, low)
  const isDigits = tokens[first.next - 1]?.kind === 'number' || tokens[money?.next ?? at]?.kind === 'number'
  const number = { ...first, isDigits, first: at, start: tokens[at]!.start, unit: currency }
  return readOneIn(tokens, number) ?? readRange(tokens, number) ?? finish(tokens, number)
}

interface Begun extends ReadNumber {
  high?: number
  unit: string | undefined
  isDigits: boolean
  first: number
  start: number
}

/** "$", "US$", "EUR " before a number. */
function readCurrency(tokens: Token[], at: number): { unit: string; next: number } | undefined {
  const [one, two] = tokens.slice(at, at + 2)
  if (!one || !two) return undefined
  const code = one.kind === 'word' ? currencyOfCode(one.text) : undefined
  if (code !== undefined) return { unit: code, next: at + 1 }
  const plain = one.kind === 'mark' ? currencyOfSign(one.text) : undefined
  if (plain !== undefined) return { unit: plain, next: at + 1 }
  const named = one.kind === 'word' && two.glued ? currencyOfSign(two.text, one.text) : undefined
  return named === undefined ? undefined : { unit: named, next: at + 2 }
}

/** "€3m" is money, so m is million even at the end; "$5 m" too. */
function withMoneyScale(tokens: Token[], number: ReadNumber): ReadNumber {
  const word = tokens[number.next]
  const scale = number.scale === 1 ? MONEY_SCALES[word?.lower ?? ''] : undefined
  if (!word || scale === undefined) return number
  return { ...number, value: number.value * scale, scale, next: number.next + 1, end: word.end }
}

const MONEY_SCALES: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 }

const ONE_IN = /^(?:in|of)$/

/** "1 in 5", "nine out of ten": a share, written as its value. */
function readOneIn(tokens: Token[], number: Begun): Amount | undefined {
  const isOut = tokens[number.next]?.lower === 'out' && tokens[number.next + 1]?.lower === 'of'
  const isIn = tokens[number.next]?.lower === 'in' || (isOut && ONE_IN.test('of'))
  if (!isIn || number.unit !== undefined || number.rest !== undefined || number.isFraction) return undefined
  const at = number.next + (isOut ? 2 : 1)
  const skipped = tokens[at]?.lower === 'every' ? 1 : 0
  const whole = readNumber(tokens, at + skipped)
  const isRound = whole && (whole.value <= 20 || whole.value % 10 === 0) && whole.rest === undefined
  if (!isRound || number.value >= whole.value || number.value < 1 || number.value > 99) return undefined
  const value = number.value / whole.value
  const { isDigits, first, start } = number
  return { value, isShare: true, isDigits, first, start, next: whole.next, end: whole.end }
}

const RANGE = /^(?:to|-|–|—|or|and)$/
const DASH = /^[-–—]$/

/** "10 to 12", "10–12", "two or three", "between 5 and 7"; two numbers after a change ("from 31 to 54") are none. */
function readRange(tokens: Token[], low: Begun): Amount | undefined {
  const own = low.unit === undefined ? readUnit(tokens, low.next, low) : undefined
  const at = own?.next ?? low.next
  const link = tokens[at]?.lower ?? ''
  if (!RANGE.test(link) || low.rest !== undefined || low.isFraction) return undefined
  const money = readCurrency(tokens, at + 1)
  const read = readNumber(tokens, money?.next ?? at + 1)
  if (!read || read.isFraction || !mayLink(tokens, low, link, read)) return undefined
  const high = low.unit === undefined ? read : withMoneyScale(tokens, read)
  const value = low.scale === 1 && low.value * high.scale < high.value ? low.value * high.scale : low.value
  if (value >= high.value) return undefined
  const amount = finish(tokens, { ...low, ...high, value, high: high.value, unit: low.unit, isDigits: true })
  // "rose by 12% to 4,310" are two figures.
  const isSame = own === undefined || own.unit === amount.unit
  return isSame && money?.unit === (money && low.unit) ? amount : undefined
}

function mayLink(tokens: Token[], low: Begun, link: string, high: ReadNumber): boolean {
  const before = tokens[low.first - 1]?.lower ?? ''
  const isBetween = before === 'between' || (before === 'of' && tokens[low.first - 2]?.lower === 'between')
  if (link === 'and') return isBetween
  if (link === 'or') return high.value - low.value <= Math.max(2, low.value / 2)
  if (DASH.test(link)) return !isScore(tokens, low, high)
  return !(before === 'from' && followsChange(tokens, low.first - 1))
}

const CHANGE =
  /^(?:ris|rose|fall|fell|grow|grew|increas|drop|declin|climb|jump|surg|soar|plung|slump|cut|reduc|rais|up|down|went|mov|chang|expand|doubl|shr[iua]nk|dwindl|improv|widen|narrow|lift|lower|going$|goes$|go$|gone$|lead|swell|edg|dip|tumbl|sank|slid|slip)/

function followsChange(tokens: Token[], at: number): boolean {
  const { sentence } = tokens[at]!
  return tokens
    .slice(Math.max(0, at - 12), at)
    .some((token) => token.sentence === sentence && CHANGE.test(token.lower))
}

const GAME =
  /^(?:won|win|wins|winning|beat|beaten|beating|lost|lose|loss|victory|defeat|defeated|drew|draw|score|scored|lead|led|leading|trailed|trailing|thrashed|edged|win|aggregate|level|penalties|vote|voted|ruled|ruling|final|half-time|sets?)$/

/** "won 3-1", "a 2–3 defeat": a result, in which neither number says what it counts. */
function isScore(tokens: Token[], low: Begun, high: ReadNumber): boolean {
  if (low.value >= high.value) return true
  const after = tokens[high.next]
  if (after?.kind === 'word' && !GAME.test(after.lower) && isPlural(after.text)) return false
  const around = [
    ...tokens.slice(Math.max(0, low.first - 6), low.first),
    ...tokens.slice(high.next, high.next + 3),
  ]
  return low.value < 20 && around.some(({ lower }) => GAME.test(lower))
}

/** Adds the unit behind the number, or the noun tied to it. */
function finish(tokens: Token[], number: Begun): Amount {
  const { value, high, isDigits, first, start, next, end } = number
  const isShare = number.isFraction === true
  const base = { value, ...(high !== undefined && { high }), isShare, isDigits, first, start, next, end }
  if (number.unit === undefined) {
    const tie = readTie(tokens, number)
    if (tie) return { ...base, ...tie }
  }
  const unit = isShare || number.rest !== undefined ? undefined : readUnit(tokens, next, number)
  if (number.unit === undefined) return { ...base, ...unit }
  // "$40 USD" and "$3 trillion dollars" have their currency twice.
  return unit?.unit === number.unit ? { ...base, ...unit } : { ...base, unit: number.unit }
}

/** What a hyphen ties to the number: "54-year-old", "three-member". */
function readTie(tokens: Token[], { rest, next, end, value }: Begun): Partial<Amount> | undefined {
  if (rest === 'second' && value >= 20) return { tied: rest, next, end }
  if (rest !== undefined) return { ...tiedTo(rest), next, end }
  const [hyphen, word] = tokens.slice(next, next + 2)
  const isTied = hyphen?.text === '-' && hyphen.glued && word?.glued && word.kind === 'word'
  return isTied ? { ...tiedTo(word.lower), next: next + 2, end: word.end } : undefined
}

/** "year-old", "metre-high", "member". */
function tiedTo(rest: string): { unit?: string; tied?: string } {
  const [noun = '', ...more] = rest.split('-')
  const unit = unitNamed(noun)
  if (unit !== undefined) return { unit }
  return { tied: more.length > 0 && !/^(?:old|long|high|wide|strong)$/.test(more[0]!) ? rest : noun }
}
