import type { Comparator, Quantity } from '../suggestion'

type Described = Omit<Quantity, 'start' | 'end' | 'period'>

const WORDS: Record<Comparator, string> = {
  exactly: '',
  at_least: 'at least ',
  at_most: 'at most ',
  more_than: 'more than ',
  less_than: 'less than ',
  about: 'about ',
  vague: '',
}

/**
 * Says a quantity in words, as it may stand on a page: "at least 4 countries", "12.5% of voters", "10 to 12 km", "an
 * unstated number of families". Place and period are left out. Numbers have English group marks.
 */
export function describeQuantity(quantity: Described): string {
  const { value, high, unit, counted } = quantity
  if (value === null) return counted === undefined ? 'an unstated number' : `an unstated number of ${counted}`
  const number = high === undefined ? say(value) : `${say(value)} to ${say(high)}`
  const amount = `${WORDS[quantity.comparator]}${withUnit(number, unit)}`
  if (counted === undefined) return amount
  const isPart = unit !== undefined || (value > 0 && value < 1)
  return isPart ? `${amount} of ${counted}` : `${amount} ${counted}`
}

const say = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 })

/** "12.5%", "°C" and money codes have their usual places; other units stand behind a blank. */
function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number
  if (unit === '%' || unit === '‰') return `${number}${unit}`
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${number} ${unit}`
}
