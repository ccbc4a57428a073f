import { addDays, type Days, monthDays, monthOf, weekDays, yearDays, yearOf } from './calendar'
import type { DateAtom } from './date-atoms'
import { UNITS } from './number-words'

const STEPS: Record<string, number> = { last: -1, previous: -1, next: 1 }

/** "Last week", "earlier this month", "so far this year". */
export function spanDays(groups: DateAtom['groups'], reference: string): Days | undefined {
  const span = groups.span?.toLowerCase() ?? ''
  if (groups.within !== undefined)
    return withinDays(groups.within.toLowerCase(), unitDays(span, reference, 0), reference)
  return unitDays(span, reference, STEPS[groups.which?.toLowerCase().replace(/^the\s+/, '') ?? ''] ?? 0)
}

function withinDays(within: string, days: Days | undefined, reference: string): Days | undefined {
  if (within.startsWith('later')) return { from: reference, to: days?.to }
  return { from: days?.from, to: reference }
}

/** The calendar unit so many steps from the one in which the reference date lies. */
function unitDays(span: string, reference: string, step: number): Days | undefined {
  const year = yearOf(reference)
  switch (span) {
    case 'day':
      return { from: addDays(reference, step), to: addDays(reference, step) }
    case 'week':
      return weekDays(addDays(reference, 7 * step))
    case 'weekend': {
      const { to } = weekDays(addDays(reference, 7 * step))
      return to === undefined ? undefined : { from: addDays(to, -1), to }
    }
    case 'month':
      return monthDays(year, monthOf(reference) + step)
    case 'quarter': {
      const first = Math.floor((monthOf(reference) - 1) / 3) * 3 + 1 + 3 * step
      return { from: monthDays(year, first).from, to: monthDays(year, first + 2).to }
    }
    case 'decade':
      return yearDays((Math.floor(year / 10) + step) * 10, (Math.floor(year / 10) + step) * 10 + 9)
    case 'century':
      return yearDays((Math.floor(year / 100) + step) * 100 + 1, (Math.floor(year / 100) + step + 1) * 100)
    default:
      return yearDays(year + step)
  }
}

function count(words: string | undefined): number {
  const lower = words?.toLowerCase() ?? '1'
  return Number.parseInt(lower, 10) || (UNITS.get(lower) ?? 1)
}

/** "Two weeks ago" is the whole week in which that day lies. */
export function daysAgo(groups: DateAtom['groups'], reference: string): Days | undefined {
  return unitDays(groups.span?.toLowerCase() ?? '', reference, -count(groups.count))
}

/** "In the past two weeks" ends on the reference date; "the next three years" begins there. */
export function recentDays(groups: DateAtom['groups'], reference: string): Days | undefined {
  const isAhead = /^(?:next|coming|following)$/i.test(groups.which ?? '')
  const length = count(groups.count) * (isAhead ? 1 : -1)
  const other = shift(reference, groups.span?.toLowerCase() ?? '', length)
  return isAhead ? { from: reference, to: other } : { from: other, to: reference }
}

function shift(day: string, span: string, count: number): string {
  const days = { day: 1, week: 7 }[span]
  if (days !== undefined) return addDays(day, days * count)
  const months = count * ({ month: 1, year: 12 }[span] ?? 120)
  const { from = day, to = day } = monthDays(yearOf(day), monthOf(day) + months)
  return [addDays(from, Number(day.slice(8)) - 1), to].sort()[0] ?? day
}
