import type { Quantity } from '../suggestion'
import { comparatorAfter, comparatorBefore } from './comparators'
import { isPlural } from './nouns'
import { placeOf } from './quantity-place'
import { subjectOf } from './quantity-subject'
import type { Amount } from './read-amount'
import { type Counted, readCounted } from './read-counted'
import type { Token } from './tokens'
import { isMoney, isTimeUnit } from './units'
import type { VagueAmount } from './vague-amounts'

/** A quantity with its place among the tokens: its first one, and the one behind its number and unit. */
export interface PlacedQuantity {
  quantity: Quantity
  first: number
  next: number
}

/** Puts together what an amount says: comparator, unit, what is counted, place. The tokens before `from` are taken. */
export function quantityOf(tokens: Token[], amount: Amount, from: number): PlacedQuantity {
  const before = beforeAmount(tokens, amount, from)
  const after = before ? undefined : comparatorAfter(tokens, amount.next)
  const next = after?.at ?? amount.next
  const unit = weightUnit(tokens, amount) ?? amount.unit ?? ageUnit(tokens, amount)
  const counted = countedBy(tokens, { ...amount, unit, next })
  const place = placeOf(tokens, counted?.next ?? next, amount.first)
  const quantity = {
    start: tokens[before?.at ?? amount.first]!.start,
    end: after ? tokens[after.at - 1]!.end : amount.end,
    value: amount.value,
    ...(amount.high !== undefined && { high: amount.high }),
    comparator: (before ?? after)?.comparator ?? 'exactly',
    ...(unit !== undefined && { unit }),
    ...(counted && { counted: counted.words }),
    ...(place !== undefined && { place }),
  }
  return { quantity, first: before?.at ?? amount.first, next }
}

/** Puts together what a vague amount says. */
export function vagueQuantity(
  tokens: Token[],
  { start, end, first, next, counted }: VagueAmount,
): PlacedQuantity {
  const place = placeOf(tokens, next + (counted?.split(' ').length ?? 0), first)
  const quantity: Quantity = {
    start,
    end,
    value: null,
    comparator: 'vague',
    ...(counted !== undefined && { counted }),
    ...(place !== undefined && { place }),
  }
  return { quantity, first, next }
}

/** "over two years" is as long as it lasts, no more than two years; "between" and "from" belong to a range. */
function beforeAmount(
  tokens: Token[],
  { first, unit, high }: Amount,
  from: number,
): ReturnType<typeof comparatorBefore> {
  const word = tokens[first - 1]?.lower ?? ''
  if (high !== undefined && (word === 'between' || word === 'from'))
    return { comparator: 'exactly', at: first - 1 }
  if (
    isTimeUnit(unit) &&
    word === 'over' &&
    !/^(?:for|just|well|lasted|took|little)$/.test(tokens[first - 2]?.lower ?? '')
  ) {
    return undefined
  }
  return comparatorBefore(tokens, first, from)
}

/** "weighs 150 pounds" */
function weightUnit(tokens: Token[], { first, next, unit }: Amount): string | undefined {
  if (unit !== 'GBP' || !/^pounds?$/.test(tokens[next - 1]?.lower ?? '')) return undefined
  const isWeight = tokens.slice(Math.max(0, first - 4), first).some(({ lower }) => /^weigh/.test(lower))
  return isWeight ? 'lb' : undefined
}

/** "Smith, 54, said", "aged 12" */
function ageUnit(tokens: Token[], { first, next, value, isDigits }: Amount): string | undefined {
  const [name, comma] = [tokens[first - 2], tokens[first - 1]]
  if (/^(?:aged|age)$/.test(comma?.lower ?? '')) return 'years'
  const isSet = comma?.text === ',' && /^[,.)–—]$/.test(tokens[next]?.text ?? '')
  return isSet && isDigits && value < 120 && value % 1 === 0 && /^\p{Lu}/u.test(name?.text ?? '')
    ? 'years'
    : undefined
}

interface Measured extends Omit<Amount, 'unit'> {
  unit: string | undefined
}

function countedBy(tokens: Token[], amount: Measured): Counted | undefined {
  const { next, unit, tied } = amount
  if (tied !== undefined) return tied === 'strong' ? undefined : { words: tied, next }
  if (unit === undefined) return readThings(tokens, amount)
  if (tokens[next]?.lower === 'of') return readCounted(tokens, next, 1)
  if (isMoney(unit)) return tokens[next]?.lower === 'in' ? readSum(tokens, next + 1) : undefined
  if (tokens[next - 1]?.lower.includes('old')) return undefined
  const isTied = tokens[next - 1]?.lower.includes('-') || tokens[next - 2]?.text === '-'
  if (isTied) return readCounted(tokens, next, 1)
  return unit === '%' ? readPart(tokens, amount) : undefined
}

/** Behind the number, or its subject: "arrivals fell by half to 8,912". */
function readThings(tokens: Token[], { first, next, value, isShare }: Measured): Counted | undefined {
  const counted = readCounted(tokens, next, isShare ? 1 : value)
  if (counted !== undefined || isShare) return counted
  const words = subjectOf(tokens, first)
  return words !== undefined && isPlural(words.split(' ').at(-1) ?? '') ? { words, next } : undefined
}

/** "$85,000 in prize money": what the money is, but not where. */
function readSum(tokens: Token[], at: number): Counted | undefined {
  return /^\p{Ll}/u.test(tokens[at]?.text ?? '') ? readCounted(tokens, at, 1) : undefined
}

/** "12 percent more voters" does not say of what; the subject does: "turnout was 61 percent". */
function readPart(tokens: Token[], { first, next }: Measured): Counted | undefined {
  const words = subjectOf(tokens, first)
  return words === undefined ? undefined : { words, next }
}
