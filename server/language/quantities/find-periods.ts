import type { Period } from '../suggestion'
import { addDays, type Days, validDay, yearOf } from './calendar'
import { type DateAtom, findDateAtoms } from './date-atoms'
import { paragraphsOf } from './paragraphs'
import { type Reckoning, type ResolvedDate, resolveDate } from './resolve-date'
import { sayAssumption } from './say-assumption'

/**
 * Finds the dates and stretches of time that a text speaks of, in the order of the text.
 *
 * `referenceDate` is 'YYYY-MM-DD', the day on which relative dates rest ("last year", "on Tuesday"); without it, or when
 * it is no day of the calendar, they have no days and the assumption says so. Days are ISO and inclusive; a side that
 * the text leaves open ("by 2030") is missing. "since 2015" ends on the reference date. "Recently" has no days.
 * A month or weekday without a year is the latest that had begun on the reference date, after "will", "by" and their
 * like the next one. Offsets are UTF-16 units and cover the words with their preposition where it says which side is
 * meant. Linear; nothing is thrown.
 */
export function findPeriods(text: string, referenceDate?: string): Period[] {
  const reference = validDay(referenceDate)
  return paragraphsOf(text).flatMap(({ start, end }) =>
    periodsOf(text.slice(start, end), reference).map((period) => ({
      ...period,
      start: period.start + start,
      end: period.end + start,
    })),
  )
}

function periodsOf(piece: string, reference: string | undefined): Period[] {
  const atoms = findDateAtoms(piece)
  const periods: Period[] = []
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at]!
    const next = atoms[at + 1]
    if (next && areJoined(piece, atom, next)) {
      periods.push(joinedPeriod(piece, atom, next, reference))
      at++
    } else {
      periods.push(singlePeriod(piece, atom, reference))
    }
  }
  return periods
}

const BETWEEN = /^\s{0,3}(?:to|until|till|through|-|–|—)\s{1,3}$|^\s?[-–—]\s?$/i
const LEAD =
  /(?<![\p{L}\p{N}])((?:from|between|since|until|till|by|before|after|up to|as of)(?: the (?:end|start|beginning|middle) of| early| mid| late)?|the (?:end|start|beginning|middle) of|early|mid|late)[\s-]{1,3}(?:the\s)?$/iu

/** "April 2021 to July 2022"; "between 2010 and 2014" needs its first word. */
function areJoined(piece: string, one: DateAtom, other: DateAtom): boolean {
  const between = piece.slice(one.end, Math.min(other.start, one.end + 16))
  if (BETWEEN.test(between)) return true
  return /^\s{1,3}and\s{1,3}(?:the\s)?$/i.test(between) && leadOf(piece, one.start).word === 'between'
}

/** The preposition before a date, with the place where it begins. */
function leadOf(piece: string, at: number): { word: string; start: number } {
  const before = piece.slice(Math.max(0, at - 28), at)
  const lead = LEAD.exec(before)
  if (!lead) return { word: '', start: at }
  return {
    word: (lead[1] ?? '').toLowerCase().replace(/ (?:the .*|early|mid|late)$/, ''),
    start: at - before.length + lead.index,
  }
}

function joinedPeriod(piece: string, one: DateAtom, other: DateAtom, reference: string | undefined): Period {
  const lead = leadOf(piece, one.start)
  const start = /^(?:from|between)$/.test(lead.word) ? lead.start : one.start
  const direction = directionOf(piece, start, '')
  const last = resolveDate(other, { reference, direction })
  const year =
    other.groups.year !== undefined && one.groups.year === undefined ? Number(other.groups.year) : undefined
  const first = resolveDate(one, { reference, direction, ...(year !== undefined && { year }) })
  const days = { from: first.days.from, to: last.days.to }
  const isRelative = first.isRelative || last.isRelative
  return toPeriod(piece, { start, end: other.end }, { days, isRelative }, reference)
}

function singlePeriod(piece: string, atom: DateAtom, reference: string | undefined): Period {
  const lead = leadOf(piece, atom.start)
  const direction = directionOf(piece, lead.start, lead.word)
  const found = resolveDate(atom, { reference, direction })
  const { days, isRelative } = bounded(found, lead.word, reference)
  return toPeriod(piece, { start: lead.start, end: atom.end }, { days, isRelative }, reference)
}

/** What a preposition makes of the days: open on one side, or up to the reference date. */
function bounded(
  { days, isRelative }: ResolvedDate,
  word: string,
  reference: string | undefined,
): ResolvedDate {
  const { from, to } = days
  switch (word) {
    case 'since':
      return {
        days: { from, ...(from !== undefined && reference !== undefined && { to: later(from, reference) }) },
        isRelative: true,
      }
    case 'from':
      return { days: { from }, isRelative }
    case 'until':
    case 'till':
    case 'up to':
    case 'by':
      return { days: { to }, isRelative }
    case 'before':
      return { days: from === undefined ? {} : { to: addDays(from, -1) }, isRelative }
    case 'after':
      return { days: to === undefined ? {} : { from: addDays(to, 1) }, isRelative }
    default:
      return { days, isRelative }
  }
}

const later = (day: string, other: string): string => (day > other ? day : other)

const AHEAD =
  /\b(?:will|shall|won't|won’t|['’]ll|due|scheduled|plans?|planned|expects?|expected|forecast|aims?|hopes?|intends?|going to|set to|upcoming)\b[^.!?;]{0,60}$/i

/** A date without its year lies behind, unless the words before it look ahead. */
function directionOf(piece: string, start: number, lead: string): Reckoning['direction'] {
  if (lead === 'by') return 'ahead'
  return AHEAD.test(piece.slice(Math.max(0, start - 80), start)) ? 'ahead' : 'back'
}

function toPeriod(
  piece: string,
  span: { start: number; end: number },
  { days, isRelative }: ResolvedDate,
  reference: string | undefined,
): Period {
  const { from, to } = inOrder(days)
  const assumption = isRelative
    ? sayAssumption(piece.slice(span.start, span.end), { from, to }, reference)
    : undefined
  return {
    ...span,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(assumption !== undefined && { assumption }),
  }
}

const A_WEEK = 604_800_000

/** "From December to February" crosses the turn of a year, "Saturday to Monday" that of a week: the first goes back. */
function inOrder({ from, to }: Days): Days {
  if (from === undefined || to === undefined || from <= to) return { from, to }
  if (Date.parse(from) - Date.parse(to) < A_WEEK) return { from: addDays(from, -7), to }
  const earlier = validDay(`${yearOf(from) - 1}${from.slice(4)}`)
  return earlier !== undefined && earlier <= to ? { from: earlier, to } : { to }
}
