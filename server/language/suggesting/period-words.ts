import type { Period } from '../suggestion'
import type { Edit } from './edits'

/**
 * Puts absolute dates for relative ones: "in September" becomes "in September 2022", "last year" "in 2021".
 * Periods that are absolute already, open or unresolved stay as they are.
 */
export function datePeriods(text: string, periods: Period[]): Edit[] {
  return periods.flatMap((period) => {
    const { start, end, from, to, assumption } = period
    if (assumption === undefined || from === undefined || to === undefined) return []
    const words = text.slice(start, end)
    const own = new RegExp(`^(?:${prepositions})\\s`, 'i').exec(words)?.[0] ?? ''
    const before = new RegExp(`\\b(?:${prepositions})\\s+$`, 'i').test(
      text.slice(Math.max(0, start - 12), start),
    )
    const date = sayPeriod(from, to)
    const joined = own === '' && !before ? `${date.preposition} ${date.words}` : own + date.words
    return [{ start, end, words: joined, assumption }]
  })
}

const prepositions = 'on|in|at|by|since|until|till|before|after|from|to|between|and|during|of|for|through'

/** A day, month or year by its name; anything else from its first to its last day. ISO dates, both inclusive. */
export function sayPeriod(from: string, to: string): { preposition: string; words: string } {
  if (from === to) return { preposition: 'on', words: sayDay(from) }
  const [year, month] = from.split('-').map(Number)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { preposition: 'in', words: `${year}` }
  const lastDay = new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
  if (from.endsWith('-01') && to === lastDay)
    return { preposition: 'in', words: `${months[month! - 1]} ${year}` }
  return { preposition: 'between', words: `${sayDay(from)} and ${sayDay(to)}` }
}

/** "27 October 2022" for 2022-10-27. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
