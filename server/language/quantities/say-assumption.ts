import { type Days, MONTHS, monthDays, monthOf, yearDays, yearOf } from './calendar'

/**
 * Says in a sentence what was taken for granted to resolve words such as "in September", or why they could not be.
 * `days` is what they were resolved to.
 */
export function sayAssumption(words: string, days: Days, reference: string | undefined): string {
  const quoted = `“${words.replace(/\s+/g, ' ')}”`
  if (days.from === undefined && days.to === undefined) {
    if (reference !== undefined) return `${quoted} names no days.`
    return `The date of the article is not known, so ${quoted} is not resolved to days.`
  }
  const seen = reference === undefined ? 'the end is left open' : `seen from ${sayDay(reference)}`
  return `${quoted} is taken as ${sayDays(days)}, ${seen}.`
}

/** "September 2022", "2021", "17 to 23 October 2022", "up to 31 December 2030". */
export function sayDays({ from, to }: Days): string {
  if (from === undefined) return to === undefined ? 'no days' : `up to ${sayDay(to)}`
  if (to === undefined) return `from ${sayDay(from)}`
  if (from === to) return sayDay(from)
  const year = yearOf(from)
  if (yearDays(year).from === from && yearDays(year).to === to) return String(year)
  if (monthDays(year, monthOf(from)).from === from && monthDays(year, monthOf(from)).to === to)
    return sayMonth(from)
  return `${sayDay(from)} to ${sayDay(to)}`
}

function sayDay(day: string): string {
  return `${Number(day.slice(8))} ${sayMonth(day)}`
}

function sayMonth(day: string): string {
  const name = MONTHS[monthOf(day) - 1] ?? ''
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${yearOf(day)}`
}
