import type { Sentence } from '../sentences'
import type { Span, SpeakerKind } from '../suggestion'
import { classifyName, type Naming } from './name-kinds'
import { nameEnd, type Phrase } from './phrases'
import { type Gender, genderOf } from './speaker-nouns'
import { readWords, type Word } from './words'

/** A person, body or paper that the text names, with every place where the name stands in full. */
export interface Name {
  name: string
  kind: Exclude<SpeakerKind, 'unnamed'>
  /** "spokesman of the Chinese foreign ministry"; empty when the text says none. */
  role: string
  /** Common nouns it may be called by later, singular: "dissident", "group". */
  nouns: string[]
  gender: Gender | undefined
  mentions: Span[]
}

/**
 * Finds the names of a text with their roles, in the order of their first mention. English only.
 *
 * A single capitalised word counts only where something beside it says what it is ("Mr Ito", "the NGO Frontline",
 * "WHO"); headings in title case name nobody. Linear in the text.
 */
export function findNames(text: string, sentences: Sentence[]): Name[] {
  return collectNames(sentences.map((sentence) => readWords(text, sentence, () => -1)))
}

/** As `findNames`, for words already read. */
export function collectNames(sentences: Word[][]): Name[] {
  const names = new Map<string, Name>()
  for (const words of sentences) {
    if (isTitleCase(words)) continue
    for (const run of nameRuns(words)) {
      const naming = classifyName(words, run)
      if (naming) keepName(names, naming, words)
    }
  }
  return withoutShort([...names.values()])
}

/** "Mr Example" where Ann Example is named in full is no name of its own. */
function withoutShort(names: Name[]): Name[] {
  const persons = names.filter(({ kind }) => kind === 'person')
  const surnames = new Set(persons.flatMap(({ name }) => name.split(' ').slice(1)))
  return names.filter(({ name, kind }) => kind !== 'person' || !surnames.has(name))
}

/** Stretches of capitalised words that may be names, from left to right. */
export function nameRuns(words: Word[]): Phrase[] {
  const runs: Phrase[] = []
  let at = 0
  while (at < words.length) {
    const end = nameEnd(words, at, words.length)
    if (end > at) runs.push({ from: at, to: end })
    at = Math.max(end, at + 1)
  }
  return runs
}

/** "Mayor Denies Claims Of Bribery": every word is capitalised, so capitals tell nothing. */
export function isTitleCase(words: Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3 && /^\D/.test(text))
  return long.length > 4 && long.filter(({ isCapital }) => isCapital).length > long.length * 0.82
}

function keepName(names: Map<string, Name>, naming: Naming, words: Word[]): void {
  const key = naming.name.toLowerCase()
  const known = names.get(key)
  const gender = naming.gender ?? boundGender(words, naming)
  if (!known) {
    const { name, kind, role, nouns, span } = naming
    names.set(key, { name, kind, role, nouns: [...nouns], gender, mentions: [span] })
    return
  }
  known.mentions.push(naming.span)
  known.gender ??= gender
  known.role ||= naming.role
  for (const noun of naming.nouns) if (!known.nouns.includes(noun)) known.nouns.push(noun)
}

const pronounGender: Record<string, Gender> = { he: 'm', his: 'm', him: 'm', she: 'f', her: 'f' }

/** "Ann Example, who lost her job": the first such pronoun behind a person's name in its sentence. */
function boundGender(words: Word[], { kind, to, role }: Naming): Gender | undefined {
  if (kind !== 'person') return undefined
  const said = role.split(/\s+/).map((word) => genderOf(word.toLowerCase()))
  const found = said.find((gender) => gender !== undefined)
  if (found) return found
  const next = words.slice(to, to + 25).find(({ lower, quotation }) => quotation < 0 && pronounGender[lower])
  return next && pronounGender[next.lower]
}
