import {
  addDays,
  type Days,
  isoDay,
  MONTHS,
  monthDays,
  monthOf,
  WEEKDAYS,
  weekdayOf,
  yearDays,
  yearOf,
} from './calendar'
import type { DateAtom } from './date-atoms'
import { daysAgo, recentDays, spanDays } from './spans-of-time'

/** Where a date is looked for when the text names no year: before the reference date, or after it. */
export interface Reckoning {
  reference: string | undefined
  direction: 'back' | 'ahead'
  /** Year of the other end: "from April to July 2022". */
  year?: number
}

export interface ResolvedDate {
  days: Days
  /** It stands on the reference date or on another guess. */
  isRelative: boolean
}

/**
 * The days that a date of a text means. Without a reference date, and for "recently" and its like, a relative date has
 * no days; `isRelative` then says that one would be needed. Weeks begin on Monday; seasons are those of the north.
 */
export function resolveDate(atom: DateAtom, reckoning: Reckoning): ResolvedDate {
  const absolute = absoluteDays(atom, reckoning.year)
  if (absolute) return { days: absolute, isRelative: false }
  const { reference } = reckoning
  return { days: (reference && relativeDays(atom, { ...reckoning, reference })) || {}, isRelative: true }
}

function absoluteDays({ kind, words, groups }: DateAtom, otherYear: number | undefined): Days | undefined {
  const year = groups.year === undefined ? otherYear : Number(groups.year)
  if (kind === 'iso')
    return oneDay(Number(words.slice(0, 4)), Number(words.slice(5, 7)), Number(words.slice(8)))
  if (kind === 'decade') return yearDays(Number(groups.decade), Number(groups.decade) + 9)
  if (kind === 'century') return centuryDays(groups.nth ?? '')
  if (year === undefined) return undefined
  if (kind === 'dayMonth' || kind === 'monthDay') return oneDay(year, monthNumber(groups), dayNumber(groups))
  if (kind === 'month' && groups.which === undefined) return monthDays(year, monthNumber(groups))
  if (kind === 'season') return seasonDays(year, groups.season ?? '')
  if (kind === 'quarter' || kind === 'shortQuarter') return quarterDays(year, groups)
  return kind === 'year' ? yearDays(year, lastYear(year, groups.end)) : undefined
}

interface Reference extends Reckoning {
  reference: string
}

function relativeDays(atom: DateAtom, reckoning: Reference): Days | undefined {
  const { kind, groups } = atom
  switch (kind) {
    case 'dayMonth':
    case 'monthDay':
      return nearYear(reckoning, (year) => oneDay(year, monthNumber(groups), dayNumber(groups)))
    case 'month':
      return relativeMonth(groups, reckoning)
    case 'season':
      return relativeSeason(groups, reckoning)
    case 'quarter':
      return relativeQuarter(groups, reckoning)
    case 'span':
      return spanDays(groups, reckoning.reference)
    case 'ago':
      return daysAgo(groups, reckoning.reference)
    case 'recent':
      return recentDays(groups, reckoning.reference)
    case 'near':
      return nearDays(atom.words.toLowerCase(), reckoning.reference)
    case 'weekday':
      return relativeWeekday(groups, reckoning)
    default:
      return undefined
  }
}

const monthNumber = (groups: DateAtom['groups']): number =>
  MONTHS.findIndex((month) => month.startsWith((groups.month ?? '').slice(0, 3).toLowerCase())) + 1
const dayNumber = (groups: DateAtom['groups']): number => Number.parseInt(groups.day ?? '', 10)

function oneDay(year: number, month: number, day: number): Days | undefined {
  const iso = isoDay(year, month, day)
  return iso === undefined ? undefined : { from: iso, to: iso }
}

/** "2010-14" and "2010/2011"; an end that is not later is none. */
function lastYear(year: number, end: string | undefined): number {
  const last = end?.length === 2 ? Math.floor(year / 100) * 100 + Number(end) : Number(end ?? year)
  return Math.max(last, year)
}

function seasonDays(year: number, season: string): Days {
  const first = { spring: 3, summer: 6, autumn: 9 }[season.toLowerCase()] ?? 12
  return { from: monthDays(year, first).from, to: monthDays(year, first + 2).to }
}

const ORDER = ['first', 'second', 'third', 'fourth']

function quarterDays(year: number, groups: DateAtom['groups']): Days {
  const nth = groups.nth?.toLowerCase() ?? ''
  const months = /^[qQ]/.test(groups.part ?? '') ? 3 : 6
  const at = /^\d$/.test(nth) ? Number(nth) - 1 : ORDER.indexOf(nth)
  const first = (at < 0 || at * months >= 12 ? 12 / months - 1 : at) * months + 1
  return { from: monthDays(year, first).from, to: monthDays(year, first + months - 1).to }
}

const CENTURIES = [
  ...ORDER,
  ...'fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  ),
]

function centuryDays(name: string): Days | undefined {
  const nth = Number.parseInt(name, 10) || CENTURIES.indexOf(name.toLowerCase()) + 1
  return nth > 0 && nth < 30 ? yearDays((nth - 1) * 100 + 1, nth * 100) : undefined
}

/** The year of the reference date or the one beside it, so that the days lie on the side where they are looked for. */
function nearYear(
  { reference, direction }: Reference,
  daysOf: (year: number) => Days | undefined,
): Days | undefined {
  const year = yearOf(reference)
  const days = daysOf(year)
  if (direction === 'back')
    return days?.from !== undefined && days.from <= reference ? days : daysOf(year - 1)
  return days?.to !== undefined && days.to >= reference ? days : daysOf(year + 1)
}

function relativeMonth(groups: DateAtom['groups'], reckoning: Reference): Days | undefined {
  const month = monthNumber(groups)
  const which = groups.which?.toLowerCase()
  const direction = { next: 'ahead' as const, last: 'back' as const }[which ?? ''] ?? reckoning.direction
  if (which === 'this') return monthDays(yearOf(reckoning.reference), month)
  const isThisMonth = which !== undefined && month === monthOf(reckoning.reference)
  const shift = direction === 'back' ? -1 : 1
  if (isThisMonth) return monthDays(yearOf(reckoning.reference) + shift, month)
  return nearYear({ ...reckoning, direction }, (year) => monthDays(year, month))
}

function relativeSeason(groups: DateAtom['groups'], reckoning: Reference): Days | undefined {
  const season = groups.season ?? ''
  const which = groups.which?.toLowerCase()
  const year = yearOf(reckoning.reference)
  if (which === 'this') return seasonDays(year, season)
  if (which === 'next')
    return nearYear({ ...reckoning, direction: 'ahead' }, (each) => seasonDays(each, season))
  // "Last summer" said in the summer is the one before.
  const over = [year, year - 1, year - 2].map((each) => seasonDays(each, season))
  return over.find(({ to }) => to !== undefined && to < reckoning.reference)
}

function relativeQuarter(groups: DateAtom['groups'], reckoning: Reference): Days | undefined {
  if (groups.which !== undefined) {
    const year = yearOf(reckoning.reference) - (groups.which.toLowerCase() === 'last' ? 1 : 0)
    return quarterDays(year, groups)
  }
  return nearYear(reckoning, (year) => quarterDays(year, groups))
}

function nearDays(words: string, reference: string): Days {
  const step = { yesterday: -1, tomorrow: 1 }[words] ?? (/^last/.test(words) ? -1 : 0)
  return { from: addDays(reference, step), to: addDays(reference, step) }
}

/** A weekday alone is the latest one up to the reference date; "last Tuesday" on a Tuesday is a week ago. */
function relativeWeekday(groups: DateAtom['groups'], { reference, direction }: Reference): Days {
  const which = groups.which?.toLowerCase() ?? ''
  const at = WEEKDAYS.indexOf(groups.weekday?.toLowerCase() ?? '')
  const back = (weekdayOf(reference) - at + 7) % 7
  const isAhead =
    which.endsWith('next') || which.endsWith('following') || (which === '' && direction === 'ahead')
  if (which === 'this') return dayOnly(addDays(reference, at - weekdayOf(reference)))
  if (isAhead) return dayOnly(addDays(reference, 7 - back))
  return dayOnly(addDays(reference, -(which === 'last' && back === 0 ? 7 : back)))
}

const dayOnly = (day: string): Days => ({ from: day, to: day })
