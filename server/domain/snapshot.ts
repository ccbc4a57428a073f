import type { Objection } from './errors'

/** One stored copy of what a source said. Copies of a source are numbered from 1 in the order they were stored. */
export interface SnapshotHead {
  id: number
  sourceId: number
  number: number
  /** SHA-256 of the text, in hexadecimal digits. */
  textHash: string
  /** When the page was read. */
  takenAt: Date
  addedBy: number
  createdAt: Date
}

export interface Snapshot extends SnapshotHead {
  text: string
}

/** When somebody says they read a source: a day 'YYYY-MM-DD' and a time 'HH:MM', both in UTC; neither means now. */
export interface ReadingTime {
  takenOn?: string
  takenTime: string
}

/**
 * The moment somebody means, or what is wrong with it. A time is asked for with a day: pages change within one, and a
 * midnight nobody meant would look exact.
 */
export function readingMoment(
  { takenOn, takenTime }: ReadingTime,
  now: Date,
): { ok: true; at: Date } | { ok: false; objection: Objection } {
  if (takenOn === undefined && takenTime === '') return { ok: true, at: now }
  if (takenOn === undefined) return wrong('takenOn', 'Give the day as well, or leave both empty for now.')
  if (takenTime === '')
    return wrong('takenTime', 'Give the time as well, in UTC, as 14:05. About right is enough.')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(takenTime))
    return wrong('takenTime', 'Give the time as hours and minutes: 14:05.')
  const at = new Date(`${takenOn}T${takenTime}:00Z`)
  return at > now ? wrong('takenOn', 'This lies in the future. Times are in UTC.') : { ok: true, at }
}

function wrong(field: string, message: string): { ok: false; objection: Objection } {
  return { ok: false, objection: { field, message } }
}
