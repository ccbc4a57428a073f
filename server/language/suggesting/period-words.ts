import type { Period } from '../suggestion'
import type { Edit } from './edits'

/**
 * Puts absolute dates for relative ones: "in September" becomes "in September 2022", "last year" "in 2021". A stretch
 * that is no day, month or year keeps its words, with its days in brackets behind them.
 * Periods that are absolute already, open or unresolved stay as they are.
 */
export function datePeriods(text: string, periods: Period[]): Edit[] {
  return periods.flatMap((period) => {
    const { start, end, from, to, assumption } = period
    if (assumption === undefined || from === undefined || to === undefined) return []
    // "last summer’s exam", "May of that year": another word belongs to it.
    if (/^(?:[’']s|\sof\s(?:that|the|this))\b/.test(text.slice(end, end + 12))) return []
    const words = text.slice(start, end)
    return [
      {
        start,
        end,
        words: dated(words, { before: text.slice(Math.max(0, start - 12), start), from, to }),
        assumption,
      },
    ]
  })
}

function dated(words: string, { before, from, to }: { before: string; from: string; to: string }): string {
  if (/^since\s\d{4}$/i.test(words)) return words
  if (/^since\s/i.test(words)) return `${words} (from ${sayDay(from)})`
  const own = new RegExp(`^(?:${prepositions})\\s`, 'i').exec(words)?.[0] ?? ''
  const date = sayPeriod(from, to)
  if (date === undefined) return `${words} (${sayDay(from)} to ${sayDay(to)})`
  const isJoined = own !== '' || new RegExp(`\\b(?:${prepositions})\\s+$`, 'i').test(before)
  return isJoined ? own + date.words : `${date.preposition} ${date.words}`
}

const prepositions =
  'on|in|at|by|as|since|until|till|before|after|from|to|between|and|during|of|for|through|early|late'

/** A day, month or year by its name; undefined for any other stretch. ISO dates, both inclusive. */
function sayPeriod(from: string, to: string): { preposition: string; words: string } | undefined {
  if (from === to) return { preposition: 'on', words: sayDay(from) }
  const [year, month] = from.split('-').map(Number)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { preposition: 'in', words: `${year}` }
  const lastDay = new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
  const isMonth = from.endsWith('-01') && to === lastDay
  return isMonth ? { preposition: 'in', words: `${months[month! - 1]} ${year}` } : undefined
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
