import type { SpeakerKind } from '../suggestion'
import {
  bringForward,
  type Discourse,
  meantByName,
  meantByNoun,
  meantByPronoun,
  type Referent,
  unnamed,
} from './discourse'
import { definite, determiners, prepositions, pronouns, relatives } from './function-words'
import { headNames, named, nameReferent, roleText } from './name-referents'
import { paper } from './papers'
import { chunksOf, type Phrase } from './phrases'
import { genderOf, singularOf, speakerNoun } from './speaker-nouns'
import type { Subject } from './subject'
import type { Word } from './words'

/**
 * Says whom the subject of a verb of speech means, and brings them forward for the pronouns to come.
 *
 * Undefined for "I" and "we" and for a pronoun that nobody before it fits.
 */
export function resolveSubject(words: Word[], subject: Subject, discourse: Discourse): Referent | undefined {
  const referent = meant(words, subject, discourse)
  if (referent) bringForward(discourse, referent)
  return referent
}

function meant(words: Word[], subject: Subject, discourse: Discourse): Referent | undefined {
  const first = words[subject.head.from]!
  if (relatives.has(first.lower)) return antecedent(words, subject.head.from, discourse)
  if (subject.head.to - subject.head.from === 1 && pronouns.has(first.lower) && first.text !== 'US') {
    return first.lower === 'i' || first.lower === 'we' ? undefined : meantByPronoun(discourse, first.lower)
  }
  const runs = headNames(words, subject, discourse)
  // "the mayor, Ann Example" is Ann Example, and so is "Ann Example, Leeds".
  if (subject.beside && !isPlaceBeside(words, subject, runs)) return besideName(words, subject, discourse)
  if (runs.length > 0) return named(words, runs, discourse)
  return described(words, subject, discourse)
}

/** One word beside a full name says where somebody is from. */
function isPlaceBeside(words: Word[], { head, beside }: Subject, [run]: Phrase[]): boolean {
  if (!beside || !run || beside.to - beside.from > 1 || run.to - run.from < 2) return false
  return run.to === head.to && speakerNoun(words[head.to - 1]!.lower) === undefined
}

/** ", which found": the nearest name or speaker before. */
function antecedent(words: Word[], at: number, discourse: Discourse): Referent | undefined {
  const chunks = chunksOf(words, { from: Math.max(0, at - 25), to: at })
  for (const chunk of chunks.reverse()) {
    const subject = { head: chunk, whole: chunk, isAdverbial: false }
    const isName = headNames(words, subject, discourse).some(
      ({ from, to }) => to - from > 1 || meantByName(discourse, words[from]!.text),
    )
    if (isName || speakerNoun(words[chunk.to - 1]!.lower) || meantSomeone(words[chunk.to - 1]!))
      return meant(words, subject, discourse)
  }
  return undefined
}

function meantSomeone({ lower }: Word): boolean {
  return lower === 'someone' || lower === 'somebody' || lower === 'those'
}

function besideName(
  words: Word[],
  { head, whole, beside }: Subject,
  discourse: Discourse,
): Referent | undefined {
  if (!beside) return undefined
  const start = determiners.has(words[beside.from]!.lower) ? beside.from + 1 : beside.from
  const referent = nameReferent(words, { from: start, to: beside.to }, discourse)
  const role = roleText(words, whole)
  const noun = singularOf(words[head.to - 1]!.lower)
  if (speakerNoun(noun) === undefined) return referent
  referent.speaker.role ||= role
  if (!referent.nouns.includes(noun)) referent.nouns.push(noun)
  referent.gender ??= genderOf(noun)
  if (speakerNoun(noun) === 'person') referent.speaker.kind = 'person'
  return referent
}

function described(words: Word[], { head, whole }: Subject, discourse: Discourse): Referent {
  const last = words[head.to - 1]!
  const noun = singularOf(last.lower)
  const isDefinite = definite.has(words[head.from]!.lower)
  const kind = speakerNoun(noun)
  const role = roleText(words, whole)
  if (kind === 'document') return paper(words, { head, whole }, discourse, role)
  const known = isDefinite
    ? meantByNoun(discourse, last.lower, (each) => fits(words, { head, whole }, each))
    : undefined
  if (known) return known
  if (kind === 'organisation' && !indefinite.has(words[head.from]!.lower) && noun === last.lower)
    return body(role, noun, kind)
  return { ...unnamed(role, last.lower === noun ? noun : last.lower), gender: genderOf(noun) }
}

const indefinite = new Set(['a', 'an', 'some', 'one', 'another', 'several', 'many', 'two', 'no', 'any'])
const loose = new Set([
  'group',
  'company',
  'firm',
  'outlet',
  'agency',
  'organisation',
  'organization',
  'charity',
  'newspaper',
  'broadcaster',
  'operator',
  'club',
  'team',
])

function body(role: string, noun: string, kind: SpeakerKind): Referent {
  return {
    speaker: { name: role, kind, role: '' },
    nouns: [noun],
    gender: undefined,
    isPlural: noun === 'police',
  }
}

/** Words beside the noun must not name another one: "the county council" is not the city council. */
function fits(
  words: Word[],
  { head, whole }: { head: Phrase; whole: Phrase },
  { speaker, nouns }: Referent,
): boolean {
  const noun = singularOf(words[head.to - 1]!.lower)
  const described = `${speaker.name} ${speaker.role} ${nouns.join(' ')}`.toLowerCase()
  const beside = words
    .slice(head.from, whole.to)
    .filter((word) => singularOf(word.lower) !== noun && !isLight(word.lower))
  return beside.every(
    ({ lower, isCapital }) =>
      described.includes(lower) || (speaker.name !== '' && loose.has(noun) && !isCapital),
  )
}

function isLight(lower: string): boolean {
  return determiners.has(lower) || prepositions.has(lower)
}
