import { type Tag, type TaggedWord, tagWords } from './tagging'

/** With a guess at its singular, in case it is a plural. */
export interface ReadWord extends TaggedWord {
  singular: string
}

/** A sentence read once, for all features to measure. */
export interface Reading {
  text: string
  words: ReadWord[]
  /** Lower-case words between single blanks, with one at each end, for looking up phrases. */
  joined: string
}

export interface Lexicon {
  words: ReadonlySet<string>
  /** Of several words, each with a blank at both ends. */
  phrases: readonly string[]
  /** The words count only where they are verbs: "he suspects", not "the suspects". */
  verbsOnly?: boolean
}

/** Reads a sentence. `tag` exists for comparing taggers; the product has one. */
export function readSentence(text: string, tag: (text: string) => TaggedWord[] = tagWords): Reading {
  const words = tag(text).map((word) => ({ ...word, singular: singularOf(word.lower) }))
  return { text, words, joined: ` ${words.map(({ lower }) => lower).join(' ')} ` }
}

/** A list of words and, after semicolons, phrases; all in lower case. Words are compared as written and in base form. */
export function lexicon(words: string, phrases = ''): Lexicon {
  return {
    words: new Set(words.split(/\s+/).filter(Boolean)),
    phrases: phrases
      .split(';')
      .map((phrase) => phrase.trim())
      .filter(Boolean)
      .map((phrase) => ` ${phrase.replace(/\s+/g, ' ')} `),
  }
}

/** The words and phrases of a lexicon that a sentence has, as written, each time it has them. */
export function found({ words, joined }: Reading, lexicon: Lexicon): string[] {
  const single = words.filter((word) => knows(lexicon, word))
  const several = lexicon.phrases.filter((phrase) => joined.includes(phrase)).map((phrase) => phrase.trim())
  return [...single.map(({ text }) => text), ...several]
}

/** A list of verbs in base form, with phrases; words count only where they are verbs. */
export function verbs(words: string, phrases = ''): Lexicon {
  return { ...lexicon(words, phrases), verbsOnly: true }
}

export function tagged({ words }: Reading, ...tags: Tag[]): ReadWord[] {
  return words.filter(({ tag }) => tags.includes(tag))
}

/** The word at an index, or an empty sign beyond the ends, so that rules may look around without asking. */
export function wordAt({ words }: Reading, at: number): ReadWord {
  return words[at] ?? { text: '', lower: '', start: 0, end: 0, tag: 'sign', lemma: '', singular: '' }
}

function knows({ words, verbsOnly }: Lexicon, { lower, lemma, singular, tag }: ReadWord): boolean {
  if (verbsOnly && tag !== 'verb') return false
  return (
    words.has(lower) || (lemma !== lower && words.has(lemma)) || (singular !== lower && words.has(singular))
  )
}

function singularOf(lower: string): string {
  if (!lower.endsWith('s') || lower.length < 4) return lower
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}
