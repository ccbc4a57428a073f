import { speechVerb } from '../attribution/speech-verbs'
import { readNumber } from '../quantities/read-number'
import type { Token } from '../quantities/tokens'
import type { CopyWord } from './copy-text'

/** Something that makes two like sentences say different things. One side is empty where only the other has it. */
export interface MeaningChange {
  kind: 'number' | 'negation' | 'speech' | 'name'
  excerpt: string
  text: string
}

/** What a sentence says in one of these ways: `value` makes two alike, `shown` is how it is written. */
interface Telling {
  value: string
  shown: string
}

/**
 * What differs between an excerpt and the stretch it stands for so that they may mean different things: numbers in
 * digits or words ("230,000" and "230 thousand" are one), negations, verbs of speech that are another act ("denied",
 * "admitted"), and names. Each is one that the other side does not have as often.
 */
export function meaningChanges(excerpt: readonly CopyWord[], text: readonly CopyWord[]): MeaningChange[] {
  return [
    ...unlike('number', numbersOf(excerpt), numbersOf(text)),
    ...unlike('negation', negationsOf(excerpt), negationsOf(text)),
    ...unlike('speech', speechOf(excerpt), speechOf(text)),
    ...unlike('name', namesOf(excerpt), namesOf(text)),
  ]
}

/** What one side has oftener than the other, paired in their order. */
function unlike(kind: MeaningChange['kind'], excerpt: Telling[], text: Telling[]): MeaningChange[] {
  const [mine, theirs] = [without(excerpt, text), without(text, excerpt)]
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, at) => ({
    kind,
    excerpt: mine[at]?.shown ?? '',
    text: theirs[at]?.shown ?? '',
  }))
}

function without(tellings: Telling[], taken: Telling[]): Telling[] {
  const counts = new Map<string, number>()
  for (const { value } of taken) counts.set(value, (counts.get(value) ?? 0) + 1)
  return tellings.filter(({ value }) => {
    const left = counts.get(value) ?? 0
    counts.set(value, left - 1)
    return left <= 0
  })
}

function numbersOf(words: readonly CopyWord[]): Telling[] {
  const tokens = words.map(asToken)
  const numbers: Telling[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    const read = readNumber(tokens, at)
    const next = read?.next ?? at + 1
    const shown = tokens.slice(at, next).map(({ text }) => text)
    if (read !== undefined) numbers.push({ value: String(read.value), shown: shown.join(' ') })
    else if (/\p{N}/u.test(token.text)) numbers.push({ value: token.lower, shown: token.text })
    at = next
  }
  return numbers
}

function asToken(word: CopyWord, at: number, words: readonly CopyWord[]): Token {
  return { ...word, glued: at > 0 && words[at - 1]!.end === word.start }
}

/** In the languages the desk quotes most. */
const NEGATIONS = new Set(
  `no not never nothing nobody none neither nor cannot without geen niet nooit niets nicht kein keine keinen nie niemand
  ne pas jamais aucun aucune sans nunca nada nadie ninguno ninguna sin não sem لا لم لن ليس ما 不 没 没有 无 не нет без`.split(
    /\s+/,
  ),
)

function negationsOf(words: readonly CopyWord[]): Telling[] {
  return words
    .filter(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't"))
    .map(({ text }) => ({ value: 'negated', shown: text }))
}

function speechOf(words: readonly CopyWord[]): Telling[] {
  return words.flatMap(({ lower, text }) => {
    const act = speechVerb(lower)?.act
    return act === undefined ? [] : [{ value: act, shown: text }]
  })
}

/** Words with a capital inside a sentence; at its beginning every word has one. */
function namesOf(words: readonly CopyWord[]): Telling[] {
  return words
    .filter(
      ({ kind, text, sentence }, at) =>
        kind === 'word' && /^\p{Lu}/u.test(text) && at > 0 && words[at - 1]!.sentence === sentence,
    )
    .map(({ text, lower }) => ({ value: lower, shown: text }))
}
