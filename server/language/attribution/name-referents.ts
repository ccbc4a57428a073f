import { type Discourse, meantByName, mention, type Referent } from './discourse'
import { classifyName } from './name-kinds'
import { nameEnd, type Phrase, textOf } from './phrases'
import { isState } from './places'
import { speakerNoun } from './speaker-nouns'
import type { Word } from './words'

/** The names that the phrase ends in: "spokesman Wang", "RTL and Follow the Money"; none in "the RTL journalist". */
export function headNames(
  words: Word[],
  { head, whole }: { head: Phrase; whole: Phrase },
  discourse: Discourse,
): Phrase[] {
  const runs: Phrase[] = []
  let at = head.from
  while (at < head.to) {
    const end = nameEnd(words, at, Math.max(head.to, whole.to))
    if (end > at && isNameHead(words, { from: at, to: end }, head, discourse))
      runs.push({ from: at, to: end })
    at = Math.max(end, at + 1)
  }
  return runs
}

function isNameHead(words: Word[], { from, to }: Phrase, head: Phrase, discourse: Discourse): boolean {
  if (words[to - 1]!.isPossessive) return false
  if (to < head.to && words[to]!.lower !== 'and') return false
  if (to - from > 1) return true
  const word = words[from]!
  if (speakerNoun(word.lower) !== undefined) return false
  return from > 0 || !isCommonStart(word) || meantByName(discourse, word.text) !== undefined
}

/** "Residents said": a capital that only the sentence's beginning gives. */
function isCommonStart({ lower, text }: Word): boolean {
  return (
    speakerNoun(lower) !== undefined ||
    (/[^s]s$/.test(lower) && text !== text.toUpperCase() && !isState(lower))
  )
}

export function named(words: Word[], runs: Phrase[], discourse: Discourse): Referent | undefined {
  const referents = runs.map((run) => nameReferent(words, run, discourse))
  const [first] = referents
  if (!first || referents.length === 1) return first
  for (const referent of referents) mention(discourse, referent)
  const name = referents.map(({ speaker }) => speaker.name).join(' and ')
  return {
    speaker: { name, kind: first.speaker.kind, role: '' },
    nouns: first.nouns,
    gender: undefined,
    isPlural: true,
  }
}

export function nameReferent(words: Word[], run: Phrase, discourse: Discourse): Referent {
  const naming = classifyName(words, run)
  const text = naming?.name ?? textOf(words, run)
  const known = meantByName(discourse, text, naming?.gender)
  if (known) return known
  const kind = naming?.kind ?? (run.to - run.from > 1 ? 'person' : 'organisation')
  return {
    speaker: { name: text, kind, role: naming?.role ?? '' },
    nouns: naming?.nouns ?? [],
    gender: naming?.gender,
    isPlural: false,
  }
}

/** A description without its article: "official of the ministry". */
export function roleText(words: Word[], phrase: Phrase): string {
  const start = /^(?:a|an|the|its|his|her|their)$/.test(words[phrase.from]!.lower)
    ? phrase.from + 1
    : phrase.from
  return textOf(words, { from: Math.min(start, phrase.to - 1), to: phrase.to })
}
