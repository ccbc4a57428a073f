import { type Lexicon, lookUp } from './lexicon'
import { type Tag, type TaggedWord, tagWords } from './tagging'

/** A sentence read once, for all features to measure. */
export interface Reading {
  text: string
  words: TaggedWord[]
  /** What each lexicon knows of it. */
  known: ReadonlyMap<Lexicon, string[]>
}

/** Reads a sentence. `tag` exists for comparing taggers; the product has one. */
export function readSentence(text: string, tag: (text: string) => TaggedWord[] = tagWords): Reading {
  const words = tag(text)
  return { text, words, known: lookUp(words) }
}

/** The words of a lexicon that a sentence has, as written, each time it has them, and then its phrases. */
export function found({ known }: Reading, lexicon: Lexicon): readonly string[] {
  return known.get(lexicon) ?? []
}

export function tagged({ words }: Reading, ...tags: Tag[]): TaggedWord[] {
  return words.filter(({ tag }) => tags.includes(tag))
}

/** The word at an index, or an empty sign beyond the ends, so that rules may look around without asking. */
export function wordAt({ words }: Reading, at: number): TaggedWord {
  return words[at] ?? NO_WORD
}

const NO_WORD: TaggedWord = { text: '', lower: '', start: 0, end: 0, tag: 'sign', lemma: '' }
