import type { Objection } from './errors'

/**
 * Objects to a day that has not come yet; nothing when there is no day or it is past or today.
 *
 * `date` is 'YYYY-MM-DD'; today is the day in UTC of `now`. `what` begins the sentence: "The day it was said".
 */
export function objectToFuture(
  date: string | undefined,
  now: Date,
  what: string,
  field?: string,
): Objection | undefined {
  if (date === undefined || date <= today(now)) return undefined
  return { message: `${what} lies in the future. Give a day up to today, ${today(now)}.`, field }
}

/** The day of a moment in UTC, as 'YYYY-MM-DD'. */
export function today(now: Date): string {
  return now.toISOString().slice(0, 10)
}
