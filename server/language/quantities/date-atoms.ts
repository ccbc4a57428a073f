import { isPlural } from './nouns'
import { isUnitWord } from './units'

/** Pieces of the patterns. White space is bounded, so that no run of it is read twice. */
const GAP = String.raw`[ \t\u00a0\u202f\n]{1,3}`
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const YEAR = String.raw`(?:1\d|20|21)\d\d(?![\d,.]*\d|[\p{L}%])`
const NTH = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,.]*\d|[\p{L}%])`
const COUNT = String.raw`(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)`
const SPAN = '(?:day|week|month|year|decade)'
const RECENT = '(?:last|past|previous|next|coming|following)'
const ORDINAL = '(?:first|second|third|fourth|last|final)'
const CENTURY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|\p{L}{5,11}(?:-first)?)`

const DATE_KINDS = [
  'iso',
  'dayMonth',
  'monthDay',
  'month',
  'season',
  'quarter',
  'shortQuarter',
  'decade',
  'century',
  'span',
  'ago',
  'vagueAgo',
  'recent',
  'vagueRecent',
  'near',
  'weekday',
  'year',
] as const
export type DateKind = (typeof DATE_KINDS)[number]

/** The kinds of dates that a text can name, by the words that name them. The longest of overlapping ones counts. */
const DATE_PATTERNS: Record<DateKind, string> = {
  iso: String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
  dayMonth: `(?:${WEEKDAY},?${GAP})?(?:the${GAP})?(?<day>${NTH})${GAP}(?:of${GAP})?(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
  monthDay: `(?:${WEEKDAY},?${GAP})?(?<month>${MONTH})${GAP}(?<day>${NTH})(?:,?${GAP}(?<year>${YEAR}))?`,
  month: `(?:(?<which>last|this|next)${GAP})?(?<month>${MONTH})(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR}))?`,
  season: `(?:(?<which>last|this|next|the)${GAP})?(?<season>spring|summer|autumn|winter)(?:${GAP}(?:of${GAP})?(?<year>${YEAR}))?`,
  quarter: `(?:the${GAP})?(?<nth>${ORDINAL})${GAP}(?<part>quarter|half)(?:${GAP}of${GAP}(?:(?<year>${YEAR})|(?<which>this|last|the)${GAP}year))?`,
  shortQuarter: `(?<part>[QH])(?<nth>[1-4])${GAP}(?:of${GAP})?(?<year>${YEAR})`,
  decade: String.raw`(?:the${GAP})?(?<decade>(?:1[5-9]|20)\d0)['’]?s`,
  century: `(?:the${GAP})?(?<nth>${CENTURY})[ -]century`,
  span: `(?:(?<which>last|this|next|(?:the${GAP})?(?:previous|current))|(?<within>(?:earlier|later)${GAP}this|so${GAP}far${GAP}this))${GAP}(?<span>week|month|year|quarter|decade|century|weekend)`,
  ago: `(?:(?:about|around|almost|nearly|over|more${GAP}than|some)${GAP})?(?<count>${COUNT})${GAP}(?<span>${SPAN})s?${GAP}ago`,
  vagueAgo: `(?:(?:a${GAP})?(?:few|several|many)|decades|centuries)${GAP}(?:${SPAN}s${GAP})?ago`,
  recent: `(?:the|over|in|during|for|within)${GAP}(?:the${GAP})?(?<which>${RECENT})${GAP}(?:(?<count>${COUNT})${GAP})?(?<span>${SPAN})s?(?![\\p{L}-])`,
  vagueRecent: `(?:in${GAP})?(?:recent|(?:the${GAP})?${RECENT}${GAP}(?:few|several|couple${GAP}of))${GAP}(?:${SPAN}s)|recently|lately|nowadays|currently`,
  near: `today|yesterday|tomorrow|tonight|last${GAP}night|this${GAP}(?:morning|afternoon|evening)`,
  weekday: `(?:(?<which>last|next|this|the${GAP}following)${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?:morning|afternoon|evening|night))?(?!s)`,
  year: `(?<year>${YEAR})(?:[-–/](?<end>\\d{2}|20\\d\\d)(?!\\d))?`,
}

/** One date as written; offsets in the piece. */
export interface DateAtom {
  kind: DateKind
  start: number
  end: number
  words: string
  groups: Record<string, string | undefined>
}

const EXPRESSIONS = DATE_KINDS.map((kind) => ({
  kind,
  regex: new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${DATE_PATTERNS[kind]})(?!['’]?\\p{L}(?<!['’]s))`, 'giu'),
}))

/** Every date in a piece of text, in order, none overlapping: of two the one that begins first, then the longer. */
export function findDateAtoms(piece: string): DateAtom[] {
  const atoms = EXPRESSIONS.flatMap(({ kind, regex }) =>
    Array.from(piece.matchAll(regex), (match) => toAtom(kind, match)).filter((atom) => isDate(piece, atom)),
  )
  atoms.sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: DateAtom[] = []
  for (const atom of atoms) if (atom.start >= (kept.at(-1)?.end ?? 0)) kept.push(atom)
  return kept
}

function toAtom(kind: DateKind, match: RegExpExecArray): DateAtom {
  const [words] = match
  return { kind, words, start: match.index, end: match.index + words.length, groups: match.groups ?? {} }
}

/** Names of months and days are capitalised; "may", "march" and "the second half" are words like others. */
function isDate(piece: string, { kind, start, end, groups }: DateAtom): boolean {
  const name = groups.month ?? groups.weekday
  if (name !== undefined && !/^\p{Lu}/u.test(name)) return false
  if (kind === 'month' && groups.year === undefined && groups.which === undefined) {
    return isWholeMonth(name ?? '') && IN_TIME.test(wordBefore(piece, start))
  }
  if (kind === 'quarter') return isOfYear(piece, start, groups)
  if (kind === 'season') return groups.year !== undefined || (groups.which ?? 'the') !== 'the'
  return kind !== 'year' || isYear(piece, start, end, groups)
}

const IN_TIME =
  /^(?:in|since|by|until|till|from|to|and|between|of|before|after|during|through|for|early|mid|late|the|around|on|last|every|each|or)$/i

function isWholeMonth(name: string): boolean {
  return name.length > 4 || /^(?:May|June|July)$/.test(name)
}

/** "In the first quarter", but not "a quarter" or "the second half" of a match. */
function isOfYear(piece: string, start: number, groups: DateAtom['groups']): boolean {
  if (groups.year !== undefined || groups.which !== undefined) return true
  return groups.part?.toLowerCase() === 'quarter' && /^(?:in|for|during|of)$/i.test(wordBefore(piece, start))
}

/** What is called by its year: "2016 elections". */
const EVENTS =
  /^(?:elections|olympics|games|championships|awards|primaries|polls|protests|attacks|riots|talks|finals|floods)$/

/** "2000 people" and "in 1500 cases" count; "in 2022", "the 2022 budget" and "since 2015" are years. */
function isYear(piece: string, start: number, end: number, groups: DateAtom['groups']): boolean {
  const before = wordBefore(piece, start)
  const after = /^[ \u00a0]?(\p{Ll}[\p{L}-]{0,20}|%)/u.exec(piece.slice(end, end + 24))?.[1] ?? ''
  if (/[$€£#°]$/.test(piece.slice(Math.max(0, start - 2), start).trim())) return false
  const counts = after === '%' || (isPlural(after) && !EVENTS.test(after)) || isUnitWord(after)
  const year = Number(groups.year)
  if (/^(?:in|since|until|till|during|the|mid|early|late|year|fiscal)$/i.test(before))
    return !counts || year > 1899
  return year > 1899 && year < 2100 && !counts
}

/** The word that stands before a place, a blank between; '' at the beginning of the piece. */
function wordBefore(piece: string, at: number): string {
  return /([\p{L}]{1,20})[\s\-–]{1,3}$/u.exec(piece.slice(Math.max(0, at - 24), at))?.[1] ?? ''
}
