import type { Time } from './parts'

/** Dates and numbers as people read them. Times are UTC, and say so. */
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const NUMBER = new Intl.NumberFormat('en-GB')
const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })

/** "23 November 2026", of a moment or of a plain date 'YYYY-MM-DD'. */
export function day(date: Date | string): string {
  return DAY.format(asDate(date))
}

/** A moment by its day. */
export function dayMoment(date: Date | string): Time {
  const iso = typeof date === 'string' ? date : date.toISOString()
  return { iso, text: day(date) }
}

/** "23 November 2026, 21:25 UTC". */
export function dateTime(date: Date): string {
  return `${DAY.format(date)}, ${CLOCK.format(date)} UTC`
}

/** A moment by day and minute. */
export function moment(date: Date): Time {
  return { iso: date.toISOString(), text: dateTime(date) }
}

/** "November 2026". */
export function month(date: Date | string): string {
  return MONTH.format(asDate(date))
}

/** "230,000". */
export function number(value: number): string {
  return NUMBER.format(value)
}

/** "English" of "en"; the tag itself where it names no language we know. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'Not known'
  try {
    return LANGUAGES.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "1 claim", "17 claims". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

const HOUR = 3_600_000
const DAY_LENGTH = 24 * HOUR

/** A span of time as people say it: "under an hour", "3 hours", "12 days", "8 months", "4 years". */
export function span(milliseconds: number): string {
  if (milliseconds < HOUR) return 'under an hour'
  if (milliseconds < 2 * DAY_LENGTH) return count(Math.round(milliseconds / HOUR), 'hour')
  const days = Math.round(milliseconds / DAY_LENGTH)
  if (days < 60) return count(days, 'day')
  return days < 730 ? count(Math.round(days / 30.44), 'month') : count(Math.round(days / 365.25), 'year')
}

/** "Canada, Spain and Ireland". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The first `max` characters, cut at a word, with an ellipsis when something is missing. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  return `${text.slice(0, max).replace(/\s+\S*$/, '')}…`
}

/** Today's date in UTC as 'YYYY-MM-DD', to compare with what a form says. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function asDate(date: Date | string): Date {
  return typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date
}
