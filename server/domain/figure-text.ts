import { type ClaimQuantity, FIGURE_COMPARATOR_LABELS, type FrozenQuantity } from './claim-quantity'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 12 })
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "At least 54 police offices; in 21 countries; from 1 April 2021 to 31 July 2022": a figure with all it says, in words. */
export function figureWords(quantity: ClaimQuantity | FrozenQuantity): string {
  const { place, definition } = quantity
  return [figureCore(quantity), place, periodWords(quantity), asOfWords(quantity), definition]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ')
}

/** "at least 54 police offices": number, unit and what is counted. */
export function figureCore(quantity: ClaimQuantity | FrozenQuantity): string {
  const { comparator, unit, counted } = quantity
  const bound = comparator === 'exactly' ? '' : FIGURE_COMPARATOR_LABELS[comparator]
  const amount = unit === '%' ? `${figureNumber(quantity)}%` : [figureNumber(quantity), unit].join(' ')
  return [bound, amount.trim(), counted]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}

/** "230,000", "10 to 12": as people write numbers, and as `readFigure` reads them. */
export function figureNumber({
  value,
  high,
}: Pick<ClaimQuantity | FrozenQuantity, 'value' | 'high'>): string {
  const low = NUMBER.format(value)
  return high === undefined || high === null ? low : `${low} to ${NUMBER.format(high)}`
}

/** "from 1 April 2021 to 31 July 2022"; empty when no period is known. */
export function periodWords({ periodFrom, periodTo }: ClaimQuantity | FrozenQuantity): string {
  const from = periodFrom ? `from ${dayWords(periodFrom)}` : ''
  const to = periodTo ? `${periodFrom ? 'to' : 'until'} ${dayWords(periodTo)}` : ''
  return `${from} ${to}`.trim()
}

function asOfWords({ asOf }: ClaimQuantity | FrozenQuantity): string {
  return asOf ? `as of ${dayWords(asOf)}` : ''
}

function dayWords(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`))
}

const SCALES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
}
/** A decimal point is a point; groups of three may be set off by commas, blanks or apostrophes. */
const ONE = String.raw`([-−]?)(\d{1,3}(?:[,'’\u0020\u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?\s*(thousand|million|billion|trillion|k|m|bn)?`
const FIGURE = new RegExp(String.raw`^${ONE}(?:\s*(?:to|[-–—])\s*${ONE})?$`, 'iu')

/**
 * Reads a number as people type it: "230,000", "230 000", "1.2 million", "10 to 12", "10–12 million".
 * Undefined when it is none, or when it could be two: "1,5" and "1.234.567" are not guessed at.
 */
export function readFigure(typed: string): { value: number; high?: number } | undefined {
  const found = FIGURE.exec(typed.trim())
  if (found === null) return undefined
  const [, sign = '', whole = '', fraction = '', scale, ...upper] = found
  const [highSign = '', highWhole, highFraction = '', highScale] = upper
  if (highWhole === undefined) return { value: amount(sign, whole, fraction, scale) }
  const high = amount(highSign, highWhole, highFraction, highScale)
  return { value: amount(sign, whole, fraction, scale ?? highScale), high }
}

function amount(sign: string, whole: string, fraction: string, scale: string | undefined): number {
  const digits = Number(whole.replace(/\D/g, '') + fraction)
  const factor = scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1)
  const scaled = Number((digits * factor).toPrecision(15))
  return sign === '' ? scaled : -scaled
}
