import {
  auxiliaries,
  calendarWords,
  determiners,
  isAdverb,
  looksLikeVerb,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './function-words'
import { speakerNoun } from './speaker-nouns'
import { mayBeNoun, speechVerb } from './speech-verbs'
import type { Word } from './words'

/** A stretch of a sentence's words: indexes, end exclusive. */
export interface Phrase {
  from: number
  to: number
}

/** A noun phrase without what hangs on it by a preposition. */
export interface Chunk extends Phrase {
  /** What leads to it: a preposition, "and", "verb", or nothing. */
  lead: string
}

/** Divides a stretch of words into noun phrases; what follows the first relative pronoun is left out. */
export function chunksOf(words: Word[], { from, to }: Phrase): Chunk[] {
  const chunks: Chunk[] = []
  let open: Chunk | undefined
  let lead = ''
  for (let at = from; at < to; at += 1) {
    const role = roleOf(words, at)
    if (role === 'relative' && (open || chunks.length > 0)) break
    if (role === 'noun' || role === 'determiner' || role === 'pronoun') {
      const goesOn: boolean = open !== undefined && role === 'noun' && !breaksBefore(words, at)
      const end = role === 'noun' ? Math.max(at + 1, nameEnd(words, at, to)) : at + 1
      if (open && goesOn) open.to = end
      else {
        open = { from: at, to: end, lead }
        chunks.push(open)
      }
      at = end - 1
      if (role === 'pronoun') open = undefined
      lead = ''
    } else {
      open = undefined
      lead = role === 'adverb' ? lead : leadOf(words[at]!, role)
    }
  }
  return chunks
}

type Role =
  | 'noun'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'and'
  | 'verb'
  | 'adverb'
  | 'relative'
  | 'other'

function roleOf(words: Word[], at: number): Role {
  const { lower, isCapital } = words[at]!
  if (relatives.has(lower)) return 'relative'
  if (lower === 'and' || lower === 'or') return 'and'
  if (determiners.has(lower)) return 'determiner'
  if (pronouns.has(lower) && words[at]!.text !== 'US') return 'pronoun'
  if (prepositions.has(lower) || lower === 'to') return 'preposition'
  if (subordinators.has(lower)) return 'other'
  if (isCapital && at > 0) return 'noun'
  if (calendarWords.has(lower) || isAdverb(lower)) return 'adverb'
  return isVerbHere(words, at) ? 'verb' : 'noun'
}

/** A verb, not a participle in front of its noun ("the injured passenger") nor a noun that looks like one. */
export function isVerbHere(words: Word[], at: number): boolean {
  const { lower } = words[at]!
  if (auxiliaries.has(lower)) return true
  const speech = speechVerb(lower)
  const isSpeech = speech?.form === 'past' || (speech?.form === 'present_s' && !mayBeNoun(speech))
  if ((!isSpeech && !looksLikeVerb(lower)) || speakerNoun(lower)) return false
  const before = words[at - 1]?.lower ?? ''
  return !(determiners.has(before) || (prepositions.has(before) && speech === undefined))
}

function leadOf(word: Word, role: Role): string {
  return role === 'preposition' ? word.lower : role
}

/** Punctuation, or an owner with a new noun after it, does not end a phrase; a comma does. */
function breaksBefore(words: Word[], at: number): boolean {
  return /[,;:()[\]—–“”"«»]/.test(words[at]!.gap)
}

const joiners = new Set(['of', 'for', 'and', 'the'])
const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'du',
  'del',
  'della',
  'di',
  'da',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'ben',
  'ter',
  'dos',
  'das',
])

/**
 * Where the name ends that begins at word `from`: capitalised words, with "of", "for", "the" and particles between
 * them where a name has such. `from` itself when no name begins there.
 */
export function nameEnd(words: Word[], from: number, limit: number): number {
  let at = from
  while (at < limit && at - from < 12) {
    if (at > from && /[^\s.&’'-]/.test(words[at]!.gap)) break
    if (at > from && words[at - 1]!.isPossessive) break
    if (isNameWord(words, at, from)) at += 1
    else {
      const next = at > from ? afterJoiner(words, from, at, limit) : at
      if (next === at) break
      at = next
    }
  }
  return at
}

function isNameWord(words: Word[], at: number, from: number): boolean {
  const word = words[at]!
  if (/-(?:based|born|led|backed|owned|run|funded|area)$/.test(word.lower)) return false
  if (!word.isCapital) return at > from && /^\d{1,4}$/.test(word.text) && !words[at - 1]!.text.endsWith('.')
  if (calendarWords.has(word.lower) && word.lower !== 'may') return false
  return !(closedClass(word.lower) && (at === 0 || word.text !== word.text.toUpperCase()))
}

function closedClass(lower: string): boolean {
  return (
    determiners.has(lower) ||
    prepositions.has(lower) ||
    pronouns.has(lower) ||
    subordinators.has(lower) ||
    relatives.has(lower) ||
    auxiliaries.has(lower) ||
    isAdverb(lower)
  )
}

function afterJoiner(words: Word[], from: number, at: number, limit: number): number {
  const { lower } = words[at]!
  if (particles.has(lower) && words[at + 1]?.isCapital && at + 1 < limit) return at + 1
  if (!joiners.has(lower)) return at
  const next = words[at + 1]?.lower === 'the' ? at + 2 : at + 1
  if (next >= limit || !words[next]!.isCapital || /[^\s]/.test(words[next]!.gap)) return at
  return joins(words, from, at) ? next : at
}

function joins(words: Word[], from: number, at: number): boolean {
  const { lower } = words[at]!
  const run = words.slice(from, at).map((word) => word.lower)
  if (lower === 'the')
    return (
      run.length === 1 && /^[a-z]/.test(words[from - 1]?.text ?? 'A') && !closedClass(words[from - 1]!.lower)
    )
  if (lower === 'and') return run.includes('of') || run.includes('for')
  return speakerNoun(run.at(-1) ?? '') === 'organisation' || headsOfNames.has(run.at(-1) ?? '')
}

const headsOfNames = new Set(
  `house centre center chamber board friends doctors academy register faculty ministry minister secretary organisation
  organization league confederation directorate service people parents`.split(/\s+/),
)

/** The words as the text has them, without line breaks. */
export function textOf(words: Word[], { from, to }: Phrase): string {
  return words
    .slice(from, to)
    .map(({ text, gap }, at) => (at === 0 ? '' : between(words[from + at - 1]!, gap)) + text)
    .join('')
}

function between(before: Word, gap: string): string {
  return before.isPossessive ? before.ending + ' ' : gap.replace(/\s+/g, ' ')
}
