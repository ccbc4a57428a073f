import type { Span } from '../suggestion'
import { calendarWords, determiners, isAdverb, prepositions } from './function-words'
import { chunksOf, isVerbHere } from './phrases'
import { speechVerb } from './speech-verbs'
import type { Subject } from './subject'
import type { Word } from './words'

interface Reporting {
  verbAt: number
  subject: Subject
  end: number
  isInverted: boolean
}

/**
 * Where the words stand that a verb of speech reports, and whether they come before it.
 *
 * Undefined when there are none: "she said on Tuesday." after nothing.
 */
export function reportedContent(
  words: Word[],
  reporting: Reporting,
): { content: Span; isAfter: boolean; hasClause: boolean; opensClause: boolean } | undefined {
  const { verbAt, end } = reporting
  const from = skipAddressee(words, verbAt)
  const hasClause = words
    .slice(from)
    .some((_, at) => isVerbHere(words, from + at) || isSpokenAt(words, from + at))
  const earlier = contentBefore(words, reporting)
  const isLast = reporting.isInverted || !hasClause || isBehindQuote(words, reporting)
  if (earlier && (isLast || (!earlier.isAside && isClosing(words, verbAt, from)))) {
    const goesOn = !reporting.isInverted && goesOnBehind(words, reporting)
    return {
      content: goesOn ? { ...earlier.span, end } : earlier.span,
      isAfter: true,
      hasClause: true,
      opensClause: true,
    }
  }
  const first = words[from]
  if (!first || reporting.isInverted) return undefined
  return {
    content: { start: first.start, end },
    isAfter: false,
    hasClause,
    opensClause: opensClause(words, from),
  }
}

/** "The bridge, she said, was closed", "It fell, she said, and nobody saw it": what is said goes on behind the verb. */
function goesOnBehind(words: Word[], reporting: Reporting): boolean {
  const next = words[reporting.verbAt + 1]
  if (!next || isBehindQuote(words, reporting) || !/[,:]/.test(next.gap)) return false
  return next.gap.includes(':') || /^(?:and|but)$/.test(next.lower) || isVerbHere(words, reporting.verbAt + 1)
}

/** A verb of its own, or a quotation, close behind and before a comma. */
function opensClause(words: Word[], from: number): boolean {
  if (words[from - 1]?.lower === 'that') return true
  for (let at = from; at < Math.min(words.length, from + 10); at += 1) {
    if (at > from && /[,;]/.test(words[at]!.gap)) return false
    if (isVerbHere(words, at) || isSpokenAt(words, at)) return true
  }
  return false
}

function isBehindQuote(words: Word[], { verbAt, subject, isInverted }: Reporting): boolean {
  const at = isInverted ? verbAt : subject.whole.from
  return at > 0 && isSpokenAt(words, at - 1)
}

function isSpokenAt(words: Word[], at: number): boolean {
  return words[at]!.quotation >= 0
}

/** Nothing but "on Tuesday", "in a statement" follows before the next comma. */
function isClosing(words: Word[], verbAt: number, from: number): boolean {
  const next = words[verbAt + 1]
  if (!next || /[,;—–]/.test(next.gap)) return true
  return /[,;—–]/.test(words[from]?.gap ?? ' ') && from > verbAt + 1
}

/** "The bridge is closed, the council said": what stands before the comma in front of the subject. */
function contentBefore(
  words: Word[],
  { verbAt, subject, isInverted }: Reporting,
): { span: Span; isAside: boolean } | undefined {
  const at = isInverted ? verbAt : skipLead(words, subject.whole.from)
  const isParted =
    at > 0 && (/[,—–?!]/.test(words[at]!.gap) || words[at - 1]!.quotation !== words[at]!.quotation)
  if (!isParted) return undefined
  const isPhrase = !words.slice(0, at).some((_, i) => isVerbHere(words, i) || isSpokenAt(words, i))
  if (isPhrase) return undefined
  return { span: { start: words[0]!.start, end: words[at - 1]!.end }, isAside: opensAside(words, at) }
}

/** "But the council said": the comma stands before "but". */
function skipLead(words: Word[], at: number): number {
  return at > 0 && /^(?:but|and|so|yet)$/.test(words[at - 1]!.lower) ? -1 : at
}

const asides = new Set([
  'while',
  'although',
  'though',
  'when',
  'after',
  'before',
  'if',
  'because',
  'asked',
  'since',
  'as',
])

/** "When it fell, the council said …": a clause that leads to the speaker and is not what is said. */
function opensAside(words: Word[], at: number): boolean {
  const first = words[0]!
  if (first.quotation >= 0) return false
  const lower = first.lower
  if (asides.has(lower) || /^[a-z]{3,}ing$/.test(lower)) return true
  return prepositions.has(lower) && !words.slice(1, at).some(({ gap }) => gap.includes(','))
}

/** Behind "RTL", "the outlets", "in a statement", "on Tuesday" and "that". */
function skipAddressee(words: Word[], verbAt: number): number {
  const that = findThat(words, verbAt + 1)
  // "disputed that."
  if (that > 0) return Math.min(that + 1, words.length - 1)
  const first = verbAt + 1 + particlesAfter(words, verbAt)
  const verb = speechVerb(words[verbAt]!.lower)
  const at =
    verb?.lemma === 'tell' || verb?.lemma === 'assure'
      ? (chunksOf(words, { from: first, to: words.length })[0]?.to ?? first)
      : first
  return skipTime(words, at)
}

/** "called into question", "called on". */
function particlesAfter(words: Word[], verbAt: number): number {
  if (!/^calls?(?:ed)?$/.test(words[verbAt]!.lower)) return 0
  const next = words[verbAt + 1]?.lower
  if (next === 'into') return 2
  return next === 'on' || next === 'for' ? 1 : 0
}

function findThat(words: Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 12); at += 1) {
    const { lower, gap, quotation } = words[at]!
    if (lower === 'that') return at
    if (quotation >= 0 || /[,;:]/.test(gap) || isVerbHere(words, at)) return -1
  }
  return -1
}

/** "on Tuesday", "in a statement", "last week", "again". */
function skipTime(words: Word[], from: number): number {
  let at = from
  while (at < words.length) {
    const { lower } = words[at]!
    if (
      calendarWords.has(lower) ||
      (isAdverb(lower) && lower !== 'there' && lower !== 'not' && lower !== 'never')
    )
      at += 1
    else if (isStatement(words, at)) at += words[at + 1] && determiners.has(words[at + 1]!.lower) ? 3 : 2
    else if ((lower === 'on' || lower === 'last') && calendarWords.has(words[at + 1]?.lower ?? '')) at += 2
    else break
  }
  return Math.min(at, words.length)
}

function isStatement(words: Word[], at: number): boolean {
  if (words[at]!.lower !== 'in') return false
  const noun = words[at + 1] && determiners.has(words[at + 1]!.lower) ? words[at + 2] : words[at + 1]
  return /^(?:statement|report|interview|letter|post|court|parliament|email|tweet|speech|message)$/.test(
    noun?.lower ?? '',
  )
}
