import {
  adverbialOpeners,
  auxiliaries,
  calendarWords,
  determiners,
  isAdverb,
  prepositions,
  relatives,
  subordinators,
} from './function-words'
import { type Chunk, chunksOf, isVerbHere, nameEnd, type Phrase } from './phrases'
import type { Word } from './words'

/** Who does what a verb says: the head of the phrase, and with all that hangs on it. */
export interface Subject {
  head: Phrase
  whole: Phrase
  /** A name that stands beside the head: "the mayor, Ann Example," */
  beside?: Phrase
  /** "after", "if": the clause only sets the scene for another. */
  isAdverbial: boolean
}

/**
 * Finds the subject in front of the verb at `verbAt`, looking no further left than `floor`.
 *
 * What stands between commas after the subject is passed over ("Ann Example, a nurse who saw it, said").
 */
export function findSubject(words: Word[], verbAt: number, floor: number): Subject | undefined {
  const end = skipLeft(words, verbAt, floor)
  if (end <= floor) return undefined
  const { head, beside } = headSegment(
    words,
    segmentsBefore(words, end, floor),
    hasCommaBefore(words, end, verbAt),
  )
  if (!head) return undefined
  const start = clauseStart(words, head)
  const chunk = chooseHead(words, { from: start, to: head.to })
  if (!chunk) return undefined
  return {
    head: chunk,
    whole: { from: chunk.from, to: wholeEnd(words, chunk, head.to) },
    beside: beside && isPureName(words, beside) ? beside : undefined,
    isAdverbial: start > 0 && adverbialOpeners.has(words[start - 1]!.lower),
  }
}

/** The subject of the first verb: whom a sentence is about. */
export function mainSubject(words: Word[], limit: number): Subject | undefined {
  for (let at = 1; at < limit; at += 1) if (isVerbHere(words, at)) return findSubject(words, at, 0)
  return undefined
}

/** The subject behind its verb: “…,” said Ann Example, a nurse. */
export function findSubjectAfter(words: Word[], verbAt: number): Subject | undefined {
  const from = verbAt + 1
  let to = from
  while (to < words.length && (to === from || !/[,;:()—–“”"]/.test(words[to]!.gap)) && !endsPhrase(words, to))
    to += 1
  const chunk = chunksOf(words, { from, to })[0]
  if (!chunk || chunk.from !== from || chunk.lead !== '') return undefined
  const whole = { from, to: wholeEnd(words, chunk, to) }
  const besideEnd = words[to] && /^\s*,\s*$/.test(words[to]!.gap) ? nameEnd(words, to, words.length) : to
  return {
    head: chunk,
    whole,
    beside: besideEnd > to ? { from: to, to: besideEnd } : undefined,
    isAdverbial: false,
  }
}

function endsPhrase(words: Word[], at: number): boolean {
  const { lower } = words[at]!
  return relatives.has(lower) || subordinators.has(lower) || isVerbHere(words, at) || calendarWords.has(lower)
}

/** Over adverbs, auxiliaries and "on Tuesday", "last week". */
function skipLeft(words: Word[], verbAt: number, floor: number): number {
  let at = verbAt
  while (at > floor) {
    const { lower } = words[at - 1]!
    if (!isAdverb(lower) && !auxiliaries.has(lower) && !calendarWords.has(lower) && !timeWords.has(lower))
      break
    at -= 1
  }
  return at
}

const timeWords = new Set(['on', 'last', 'this', 'both', 'all'])

/** A comma parts the subject from its verb; not those around a lone "however". */
function hasCommaBefore(words: Word[], end: number, verbAt: number): boolean {
  const isLone = end === verbAt - 1 && words[end]!.gap.includes(',') && words[verbAt]!.gap.includes(',')
  return !isLone && (words[end]!.gap.includes(',') || words[verbAt]!.gap.includes(','))
}

const strongBoundary = /[;:()[\]—–]|\.{3}|…/

/** The stretches between commas, from the nearest to the furthest, up to a mark that ends the clause. */
function segmentsBefore(words: Word[], end: number, floor: number): Phrase[] {
  const segments: Phrase[] = []
  let to = end
  for (let at = end - 1; at >= floor && segments.length < 6; at -= 1) {
    const { gap, quotation } = words[at]!
    const stops = at === floor || strongBoundary.test(gap) || words[at - 1]!.quotation !== quotation
    if (!stops && !gap.includes(',')) continue
    segments.push({ from: at, to })
    if (stops) break
    to = at
  }
  return segments
}

function headSegment(
  words: Word[],
  segments: Phrase[],
  hasComma: boolean,
): { head: Phrase | undefined; beside?: Phrase } {
  if (!hasComma) return { head: segments[0] }
  let at = 1
  while (at + 1 < segments.length && isAside(words, segments, at)) at += 1
  return { head: segments[at], beside: segments[at - 1] }
}

/** Whether a stretch between commas is itself said of the name before it: "Ann Example, 45, a nurse, said". */
function isAside(words: Word[], segments: Phrase[], at: number): boolean {
  const { lower } = words[segments[at]!.from]!
  if (relatives.has(lower) || /^\d/.test(lower)) return true
  return isPureName(words, segments[at + 1]!)
}

/** "But Ann Example": a name and nothing else. */
function isPureName(words: Word[], { from, to }: Phrase): boolean {
  const start = isAdverb(words[from]!.lower) ? from + 1 : from
  const end = nameEnd(words, start, to)
  return end > start && end === to
}

/** Behind the last "that", "because" …, and behind an "and" that joins clauses rather than names. */
function clauseStart(words: Word[], { from, to }: Phrase): number {
  let hasVerb = false
  let start = from
  for (let at = from; at < to; at += 1) {
    const { lower } = words[at]!
    if (subordinators.has(lower)) {
      start = at + 1
      hasVerb = false
    } else if (relatives.has(lower)) {
      if (at > start) break
      start = at
    } else if ((lower === 'and' || lower === 'or') && hasVerb) {
      start = at + 1
      hasVerb = false
    } else if (isVerbHere(words, at)) hasVerb = true
  }
  return start
}

/** The last phrase that no preposition hangs on another; with the one before where "and" joins two. */
function chooseHead(words: Word[], phrase: Phrase): Chunk | undefined {
  const first = words[phrase.from]
  if (first && relatives.has(first.lower)) return { from: phrase.from, to: phrase.from + 1, lead: '' }
  const chunks = chunksOf(words, phrase)
  const tops = chunks.filter(({ lead }) => !prepositions.has(lead) && lead !== 'to')
  const last = tops.at(-1)
  if (!last) return undefined
  const before = tops.at(-2)
  return last.lead === 'and' && before && before.lead !== 'verb' ? { ...before, to: last.to } : last
}

/** The phrase with "of the council", "from Leeds" behind it. */
function wholeEnd(words: Word[], chunk: Chunk, limit: number): number {
  let end = chunk.to
  for (let at = chunk.to; at < limit; at += 1) {
    const { lower } = words[at]!
    if (relatives.has(lower) || subordinators.has(lower) || isVerbHere(words, at)) break
    if (!prepositions.has(lower) && !determiners.has(lower) && !calendarWords.has(lower) && lower !== 'and')
      end = at + 1
  }
  return end
}
