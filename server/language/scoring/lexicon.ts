import type { TaggedWord } from './tagging'

/** A list of words and phrases that a feature or a rule looks for. */
export interface Lexicon {
  /** The words count only where they are verbs: "he suspects", not "the suspects". */
  verbsOnly: boolean
}

/** A list of words and, after semicolons, phrases; all in lower case. Words are compared as written and in base form. */
export function lexicon(words: string, phrases = ''): Lexicon {
  return register({ verbsOnly: false }, words, phrases)
}

/** A list of verbs in base form, with phrases; words count only where they are verbs. */
export function verbs(words: string, phrases = ''): Lexicon {
  return register({ verbsOnly: true }, words, phrases)
}

/**
 * Looks a sentence up in all lexicons at once: asking some sixty lists one by one took most of the time that reading a
 * sentence takes. Gives for each lexicon its words, as written and as often as they come, then its phrases, once each.
 * Lexicons of which nothing is there are missing.
 */
export function lookUp(words: TaggedWord[]): ReadonlyMap<Lexicon, string[]> {
  const found = new Map<Lexicon, string[]>()
  for (const word of words) for (const each of lexiconsWith(word)) note(found, each, word.text)
  for (const phrase of phrasesIn(words))
    for (const each of BY_PHRASE.get(phrase) ?? NONE) note(found, each, phrase)
  return found
}

function note(found: Map<Lexicon, string[]>, lexicon: Lexicon, words: string): void {
  const already = found.get(lexicon)
  if (already) already.push(words)
  else found.set(lexicon, [words])
}

/** All filled while the lists are loaded, and never after. */
const BY_WORD = new Map<string, Lexicon[]>()
const BY_PHRASE = new Map<string, Lexicon[]>()
const BY_BEGINNING = new Map<string, string[]>()
const NONE: readonly Lexicon[] = []

function register(made: Lexicon, words: string, phrases: string): Lexicon {
  for (const word of new Set(words.split(/\s+/).filter(Boolean))) add(BY_WORD, word, made)
  for (const phrase of phrasesOf(phrases)) {
    if (!BY_PHRASE.has(phrase)) add(BY_BEGINNING, phrase.split(' ')[0]!, phrase)
    add(BY_PHRASE, phrase, made)
  }
  return made
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key)
  if (others) others.push(value)
  else map.set(key, [value])
}

function phrasesOf(list: string): string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
}

function phrasesIn(words: TaggedWord[]): Set<string> {
  const joined = `${words.map(({ lower }) => lower).join(' ')} `
  const found = new Set<string>()
  let at = 0
  for (const { lower } of words) {
    for (const phrase of BY_BEGINNING.get(lower) ?? [])
      if (joined.startsWith(`${phrase} `, at)) found.add(phrase)
    at += lower.length + 1
  }
  return found
}

/** Most words have one form only, and most are in no list: they cost one question. */
function lexiconsWith({ lower, lemma, tag }: TaggedWord): readonly Lexicon[] {
  const singular = singularOf(lower)
  const isOne = lemma === lower && singular === lower
  const all = isOne
    ? (BY_WORD.get(lower) ?? NONE)
    : [...new Set([lower, lemma, singular].flatMap(lexiconsOf))]
  return tag === 'verb' || all.length === 0 ? all : all.filter(({ verbsOnly }) => !verbsOnly)
}

function lexiconsOf(form: string): readonly Lexicon[] {
  return BY_WORD.get(form) ?? NONE
}

function singularOf(lower: string): string {
  if (!lower.endsWith('s') || lower.length < 4) return lower
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}
