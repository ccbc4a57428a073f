import { type Discourse, meantByNoun, type Referent } from './discourse'
import { definite, determiners } from './function-words'
import { nameReferent } from './name-referents'
import { nameEnd, type Phrase } from './phrases'
import type { Word } from './words'

/** A report is known by whose it is: "X’s report", "data from X", "the report" after X reported. */
export function paper(
  words: Word[],
  { head, whole }: { head: Phrase; whole: Phrase },
  discourse: Discourse,
  role: string,
): Referent {
  const noun = words[head.to - 1]!.lower
  const isKnown = definite.has(words[head.from]!.lower)
  const owner =
    ownerOf(words, { head, whole }, discourse) ??
    (isKnown ? meantByNoun(discourse, noun, () => true) : undefined)
  const name = owner?.speaker.name ?? (isKnown || hasCapitalInside(words, head) ? role : '')
  return { speaker: { name, kind: 'document', role }, nouns: [noun], gender: undefined, isPlural: false }
}

/** Whose paper it is: "X’s", "its", "by X", "from X", "of the X". */
function ownerOf(
  words: Word[],
  { head, whole }: { head: Phrase; whole: Phrase },
  discourse: Discourse,
): Referent | undefined {
  for (let at = head.from; at < head.to; at += 1) {
    if (/^(?:its|their)$/.test(words[at]!.lower)) return discourse.bodies[0]
    const end = nameEnd(words, at, head.to)
    if (end > at && words[end - 1]!.isPossessive) return nameReferent(words, { from: at, to: end }, discourse)
  }
  for (let at = head.to; at < whole.to; at += 1) {
    const before = words[at - 1]!.lower
    const end = owning.has(before) || determiners.has(before) ? nameEnd(words, at, whole.to) : at
    const isWhole = end === whole.to || !/^\p{Ll}/u.test(words[end]!.text)
    if (end > at && isWhole) return nameReferent(words, { from: at, to: end }, discourse)
  }
  return undefined
}

const owning = new Set(['by', 'from', 'of'])

function hasCapitalInside(words: Word[], { from, to }: Phrase): boolean {
  return words.slice(from, to).some(({ isCapital }, at) => isCapital && from + at > 0)
}
