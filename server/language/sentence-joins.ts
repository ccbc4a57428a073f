import { beforeNumbers, calendarWords, doubtful, starters, titles } from './abbreviations'

/** Far enough for the longest abbreviation and the longest attribution; keeps the whole work linear. */
const sight = 60

/** Whether the sentence goes on after `open`, where the segmenter saw it end: an abbreviation, a name, an attribution. */
export function joinsNext(
  text: string,
  open: { start: number; end: number },
  next: { start: number; end: number },
): boolean {
  const left = text.slice(Math.max(open.start, open.end - sight), open.end)
  const right = text.slice(next.start, Math.min(next.end, next.start + sight)).trimStart()
  const ending = left.trimEnd()
  if (!/[\p{L}\p{N}]/u.test(right)) return !startsBullet(right)
  if (endsLineWithoutMark(left, ending)) return !startsBullet(right)
  if (isWithinBrackets(left, right, open)) return true
  return isEnumerator(ending, open) || goesOnAfterStop(ending, right) || isAttribution(ending, right)
}

function startsBullet(right: string): boolean {
  return /^(?:[-*•–‣·]|\d{1,3}[.)])\s/.test(right)
}

/** A hard-wrapped line: no mark closes it. */
function endsLineWithoutMark(left: string, ending: string): boolean {
  return left.slice(ending.length).includes('\n') && !/[.!?…。！？؟۔।][\p{Pe}\p{Pf}\p{Pi}"'*]*$/u.test(ending)
}

/** "The bill (H.R. 2471) passed": brackets opened within a sentence close before it ends. */
function isWithinBrackets(left: string, right: string, open: { start: number; end: number }): boolean {
  const bracket = left.lastIndexOf('(')
  const isOpened = bracket > left.lastIndexOf(')') && (bracket > 0 || open.end - open.start > sight)
  return isOpened && /^[^()]*\)/.test(right)
}

/** "1." or "(a)" alone is the number of what follows. */
function isEnumerator(ending: string, open: { start: number; end: number }): boolean {
  return open.end - open.start < 8 && /^\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)]$/i.test(ending.trimStart())
}

function goesOnAfterStop(ending: string, right: string): boolean {
  const word = /(?:^|[\s"'“‘«„([{—–/-])([\p{L}\p{M}\p{N}.]{1,20})\.$/u.exec(ending)?.[1]
  if (!word) return false
  const key = word.toLowerCase()
  const next = /^["'“‘«„([]*([\p{L}\p{M}\p{N}]+)/u.exec(right)?.[1] ?? ''
  if (isNumericDate(ending, right)) return true
  if (/^\d/.test(next)) return titles.has(key) || beforeNumbers.has(key)
  if (/^\d{1,2}$/.test(word)) return germanMonths.has(next)
  const begins = starters.has(next.toLowerCase())
  if (/^[ap]\.?m$/.test(key)) return calendarWords.has(next.toLowerCase())
  if (titles.has(key)) return !(begins && mayEnd.has(key))
  if (key === 'etc') return false
  return (isInitials(word) || doubtful.has(key)) && !begins
}

/** "3. 10. 2022" */
function isNumericDate(ending: string, right: string): boolean {
  return /\b\d{1,2}\.$/.test(ending) && (/^\d{1,2}\. ?\d{4}\b/.test(right) || /\d\. \d{1,2}\.$/.test(ending))
}

/** "3. Oktober": English writes no full stop there. */
const germanMonths = new Set([
  ...[
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
  ],
  ...['Dezember', 'Jahrhundert', 'Jahrhunderts'],
])

/** "on Main St. The shop": a street, no saint. */
const mayEnd = new Set(['st', 'sr', 'ft', 'v', 'art', 'sec', 'ed', 'ch', 'fr', 'abs'])

/** "J", "U.S", "Ph.D", "د": one letter, or one or two between full stops. */
function isInitials(word: string): boolean {
  return /^(?:\p{L}\p{M}*|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word)
}

const speechVerbs =
  'said|says|asked|asks|added|adds|told|wrote|replied|shouted|continued|cried|recalled|warned'
const namedSpeaker = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s){1,4}(?:${speechVerbs})\\b`, 'u')
const chineseSpeaker = /^[\p{Script=Han}]{0,8}?(?:说|說|道|称|稱|表示|问|問)/u

/** “Why?” he asked: a question or a call inside quotation marks does not end the sentence that reports it. */
function isAttribution(ending: string, right: string): boolean {
  if (/[.!?…]["'”’»“]*$/.test(ending) && /^\p{Ll}/u.test(right)) return true
  if (/[!?]["”’»]$/.test(ending) && namedSpeaker.test(right)) return true
  return /[。！？][”」』]$/.test(ending) && (chineseSpeaker.test(right) || right.startsWith('と'))
}
