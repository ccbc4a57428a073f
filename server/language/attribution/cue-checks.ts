import { hasAnswerObject } from './answer-objects'
import { determiners, isAdverb, prepositions } from './function-words'
import { speakerNoun } from './speaker-nouns'
import type { SpeechVerb } from './speech-verbs'
import type { Subject } from './subject'
import type { Word } from './words'

/** What was found for a verb that may report: who, and whether words with a verb of their own are reported. */
export interface Reported {
  subject: Subject
  isAfter: boolean
  hasClause: boolean
  /** The clause begins right behind the verb: within a few words, before a comma. */
  opensClause: boolean
}

/** Whether a verb of speech stands with what it asks for; "added 300 jobs" and "ordered 40 planes" report nothing. */
export function meetsNeed(words: Word[], at: number, verb: SpeechVerb, found: Reported): boolean {
  const next = words[at + 1]?.lower ?? ''
  const isClear = next === 'that' || found.isAfter
  // ", which explains why": a clause about a thing, unless it says that something is so.
  if (words[found.subject.head.from]!.lower === 'which' && next !== 'that' && verb.need === 'speaker')
    return false
  switch (verb.need) {
    case 'anything':
      // "tells the truth", "tells a story"
      return verb.lemma !== 'tell' || isClear || found.opensClause || next === 'of' || next === 'about'
    case 'speaker':
      return next !== 'to' || verb.lemma !== 'report'
        ? isClear || found.hasClause || isSpeakable(words, found.subject)
        : false
    case 'clause':
      return next !== 'to' && (isClear || (found.opensClause && isSpeakable(words, found.subject)))
    case 'finding':
      return (
        isClear || isDocument(words, found.subject) || (found.hasClause && isSpeakable(words, found.subject))
      )
    case 'infinitive':
      return (
        isClear || /^(?:whether|if|about)$/.test(next) || (!ownWish.has(next) && hasInfinitive(words, at))
      )
    case 'answer':
      return (isClear || isSpeakable(words, found.subject)) && hasAnswerObject(words, at, verb)
  }
}

/** "asked to leave", "asked not to be named": a wish for oneself orders nobody. */
const ownWish = new Set(['to', 'not'])

function isDocument(words: Word[], { head }: Subject): boolean {
  const last = words[head.to - 1]!.lower
  return speakerNoun(last) === 'document' || last === 'which' || last === 'it'
}

function hasInfinitive(words: Word[], at: number): boolean {
  return words.slice(at + 1, at + 10).some(({ lower }) => /^(?:to|that|whether|if|about)$/.test(lower))
}

/** "Reuters reports that", "officials claim the": number and what follows tell a verb from a noun. */
export function isFiniteHere(words: Word[], at: number, verb: SpeechVerb, subject: Subject): boolean {
  const last = words[subject.head.to - 1]!
  const next = words[at + 1]?.lower ?? ''
  if (last.isPossessive || ['of', 'by', 'from', 'about', 'in', 'on', 'against'].includes(next)) return false
  if (!isSpeakable(words, subject) || isPlural(last.lower) !== (verb.form === 'base')) return false
  const isClause = next === 'that' || determiners.has(next) || /^\d/.test(next) || words[at + 1] === undefined
  return isClause || speaking.has(last.lower) || speakerNoun(last.lower) !== undefined
}

function isPlural(lower: string): boolean {
  return /[^s]s$/.test(lower) || ['people', 'police', 'they', 'we', 'i', 'you'].includes(lower)
}

const speaking = new Set(['he', 'she', 'they', 'it', 'who', 'which', 'we', 'i'])

/** Whether a subject can speak: a name, a pronoun, or a noun for people, bodies or papers. */
export function isSpeakable(words: Word[], { head, beside }: Subject): boolean {
  if (beside || startsWithName(words[head.from]!)) return true
  return words.slice(head.from, head.to).some(({ lower, isCapital }, at) => {
    return (isCapital && head.from + at > 0) || speaking.has(lower) || speakerNoun(lower) !== undefined
  })
}

/** A capital at the start of a sentence tells nothing where a plural or a small word has it. */
function startsWithName({ lower, isCapital }: Word): boolean {
  return (
    isCapital &&
    !determiners.has(lower) &&
    !prepositions.has(lower) &&
    !isAdverb(lower) &&
    !/[^s]s$/.test(lower)
  )
}
