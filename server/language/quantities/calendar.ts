/** A range of days, ISO, both inclusive; a missing side is open. */
export interface Days {
  from?: string
  to?: string
}

const DAY = 86_400_000

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** 'YYYY-MM-DD' of a day that exists; undefined for 31 June. Months count from 1 and may run over: 0 is December before. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day)
  const iso = Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : ''
  return Number(iso.slice(8)) === day && /^\d{4}-/.test(iso) ? iso : undefined
}

/** The same date when it is a day of the calendar written as 'YYYY-MM-DD', else undefined. */
export function validDay(date: string | undefined): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  return parts ? isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(day) + days * DAY
  return new Date(Math.min(Math.max(time, Date.UTC(1000, 0, 1)), Date.UTC(9999, 11, 31)))
    .toISOString()
    .slice(0, 10)
}

/** First and last day of a month; months count from 1 and may run over into other years. */
export function monthDays(year: number, month: number): Days {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
  return { from: first, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

/** From the first day of one year to the last of another. */
export function yearDays(first: number, last = first): Days {
  return { from: `${pad(first)}-01-01`, to: `${pad(last)}-12-31` }
}

/** Monday to Sunday around a day. */
export function weekDays(day: string): Days {
  const monday = addDays(day, -weekdayOf(day))
  return { from: monday, to: addDays(monday, 6) }
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))
/** From 1. */
export const monthOf = (day: string): number => Number(day.slice(5, 7))

function pad(year: number): string {
  return String(year).padStart(4, '0')
}
