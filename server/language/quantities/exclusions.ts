import { CLOSED } from './closed-words'
import { isPlural } from './nouns'
import type { Amount } from './read-amount'
import { readCounted } from './read-counted'
import type { Token } from './tokens'

/**
 * Says whether a number of the text counts nothing: ordinals, times of day, names ("Boeing 737", "Article 5", "9/11"),
 * numbers of lists and notes, telephone numbers, scores, "one" as a pronoun. Dates are known from the periods.
 */
export function countsNothing(tokens: Token[], amount: Amount): boolean {
  return (
    isPartOfCode(tokens, amount) ||
    isOrdinal(tokens, amount) ||
    isTimeOfDay(tokens, amount) ||
    isListNumber(tokens, amount) ||
    isPronoun(tokens, amount) ||
    isName(tokens, amount) ||
    isIdiom(amount)
  )
}

/** "9/11", "555-0134", "0800 555 0142", "3-1", "2x4", "#54", "5G", "’92": digits tied to what is no unit. */
function isPartOfCode(tokens: Token[], { first, next, isDigits, unit, tied, high }: Amount): boolean {
  if (!isDigits) return false
  const before = tokens[first - 1]
  const [after, second] = tokens.slice(next, next + 2)
  if (/^0\d/.test(tokens[first]!.text) || before?.kind === 'number' || (after?.kind === 'number' && !unit))
    return true
  if (/^['’‘]$/.test(before?.text ?? '') && tokens[first]!.glued && /^\d\d$/.test(tokens[first]!.text))
    return true
  if (before && /^[/#@_\\=+:№§]$/.test(before.text) && tokens[first]!.glued) return true
  if (before && /^[-–.]$/.test(before.text) && tokens[first]!.glued && before.glued) return true
  if (before?.glued === false && before.text === '+' && tokens[first]!.glued) return true
  if (!after?.glued) return false
  if (after.kind === 'word') return unit === undefined && tied === undefined
  if (/^[/@_\\=:^*×]$/.test(after.text) && second?.glued)
    return unit === undefined || !/^[/]$/.test(after.text)
  return /^[-–]$/.test(after.text) && second?.glued === true && second.kind !== 'word' && high === undefined
}

function isOrdinal(tokens: Token[], { next }: Amount): boolean {
  const after = tokens[next]
  return after?.glued === true && /^(?:st|nd|rd|th|s)$/.test(after.lower)
}

const CLOCK = /^(?:am|pm|a\.m|p\.m|o'clock|hrs|gmt|bst|cet|est|utc|noon|midnight)$/

function isTimeOfDay(tokens: Token[], { first, next, value, unit, isDigits }: Amount): boolean {
  const [after, second, third, fourth] = tokens.slice(next, next + 4)
  if (after && CLOCK.test(after.lower)) return true
  if (after && /^[ap]$/.test(after.lower) && second?.text === '.' && third?.lower === 'm') return true
  if (unit !== undefined || tokens[first - 1]?.lower !== 'at') return false
  const isAlone = !after || after.kind === 'mark' || (CLOSED.has(after.lower) && fourth !== undefined)
  return isDigits && isAlone && /^\d{1,2}\.[0-5]\d$/.test(tokens[first]!.text) && value < 24
}

/** "1. ", "2) ", "(3)", "[12]" */
function isListNumber(tokens: Token[], { first, next, unit, isDigits }: Amount): boolean {
  if (!isDigits || unit !== undefined) return false
  const before = tokens[first - 1]
  const after = tokens[next]
  const isEnclosed = /^[([]$/.test(before?.text ?? '') && /^[)\]]$/.test(after?.text ?? '')
  if (isEnclosed) return true
  const isFirst = before === undefined || before.sentence !== tokens[first]!.sentence
  return isFirst && after?.glued === true && /^[.)]$/.test(after.text)
}

const NOT_ONE =
  /^(?:day|thing|way|time|hand|side|point|reason|another|who|whose|that|which|such|can|could|may|might|must|should|would|will|has|had|is|was|does|more|or|and|by|to|as|at|after|side|end|part|example|moment|step|aspect|problem|question|answer)$/

/** "one of the", "no one", "the one", "one day", "one can". */
function isPronoun(tokens: Token[], { first, next, value, unit, tied, isShare, isDigits }: Amount): boolean {
  if (value !== 1 || isDigits || tokens[first]?.lower.startsWith('one') === false) return false
  if (isShare) return false
  if (tied !== undefined) return true
  if (unit !== undefined) return unit === 'days'
  const before = tokens[first - 1]?.lower ?? ''
  if (/^(?:no|any|every|each|some|this|that|the|which|another|another's|number|not|a)$/.test(before))
    return true
  const after = tokens[next]
  if (after?.kind !== 'word' || NOT_ONE.test(after.lower) || after.lower.startsWith("one's")) return true
  return readCounted(tokens, next, 1) === undefined || after.lower === 'of'
}

const NAMING =
  /^(?:article|section|chapter|page|pages|phase|level|number|no|type|grade|category|tier|stage|version|round|route|district|ward|figure|fig|table|step|question|line|gate|room|channel|flight|boeing|airbus|paragraph|clause|rule|bill|act|part|volume|vol|issue|episode|season|series|class|group|platform|track|junction|highway|interstate|motorway|apollo|windows|formula|studio|block|unit|zone|area|model|mark|pier|exit|lot|case|order|resolution|protocol|directive|regulation|covid|iphone|top|verse|psalm|day|week|year|game|match|test|under|pillar|titles?|schedule|annex|appendix|exhibit|count|counts|seed|bus|tram|line|size|tel|phone|call|dial|extension|ext|isbn|postcode|zip|id)$/

/** "Article 5", "Boeing 737", "page 12", "Formula One", "10 Downing Street", "Six Nations". */
function isName(tokens: Token[], amount: Amount): boolean {
  const { first, next, unit, tied, high, isShare, value } = amount
  const isLarge = value >= 10_000 || value % 1 !== 0
  if (unit !== undefined || tied !== undefined || isShare || isLarge) return false
  const before = tokens[first - 1]
  const isSame = before?.sentence === tokens[first]!.sentence
  const after = tokens[next]
  if (isSame && before?.kind === 'word' && NAMING.test(before.lower))
    return !countsAfter(tokens, next) || /^\p{Lu}/u.test(before.text)
  if (isSame && isNumberName(tokens, amount) && high === undefined) return true
  const isStreet =
    after?.kind === 'word' && /^\p{Lu}/u.test(after.text) && STREET.test(tokens[next + 1]?.text ?? '')
  return isStreet
}

const STREET =
  /^(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|St|Rd|Ave|Gardens|Crescent|Terrace|Place|Way)$/

/** Right behind a capitalised word that is no preposition's, a number is part of a name unless a plural follows. */
function isNumberName(tokens: Token[], { first, next }: Amount): boolean {
  const before = tokens[first - 1]
  const number = tokens[first]!
  if (before?.kind !== 'word' || CLOSED.has(before.lower) || !/^\p{Lu}/u.test(before.text)) {
    return number.kind === 'word' && isCapitalInside(tokens, first)
  }
  if (number.kind === 'word' && /^\p{Ll}/u.test(number.text)) return false
  return !countsAfter(tokens, next)
}

/** "the Big Four", "the Six Nations", in a sentence that is not a headline. */
function isCapitalInside(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (
    !/^\p{Lu}/u.test(tokens[at]!.text) ||
    before?.sentence !== tokens[at]!.sentence ||
    before.kind !== 'word'
  )
    return false
  if (isHeadline(tokens, at)) return false
  return true
}

/** Most words of a headline in capitals begin with one. */
function isHeadline(tokens: Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - 6), at + 7)
  const words = around.filter(({ kind, lower }) => kind === 'word' && !CLOSED.has(lower))
  return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * 0.8
}

function countsAfter(tokens: Token[], next: number): boolean {
  const counted = readCounted(tokens, next, null)
  return counted !== undefined && isPlural(counted.words.split(' ').at(-1) ?? '')
}

const IDIOMS =
  /^(?:way|dimensional|edged|faced|star|pronged|legged|sided|off|time|fold|on|wheeler?|piece|track|speed|by|some|stroke|ever|size|nil|all)$/

const ORDINAL = /^(?:first|second|third|fifth|ninth|[a-z]+th)$/

/** "two-way", "five-star"; "twenty-second" is read as an ordinal. */
function isIdiom({ tied, unit }: Amount): boolean {
  if (tied !== undefined && ORDINAL.test(tied) && !/^(?:month|mouth|depth|tooth|length)$/.test(tied))
    return true
  return unit === undefined && tied !== undefined && IDIOMS.test(tied.split('-')[0] ?? '')
}
