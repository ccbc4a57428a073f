import type { Block } from '../canonical-text'
import type { Sentence } from '../sentences'
import type { Attribution, ProposedAnswer } from '../suggestion'
import { answeredSentences } from './answered-sentences'
import { type Recognised, recogniseAnswer } from './recognise-answer'
import { readVoices, type Voice } from './voices'

/**
 * Finds the denials and concessions of an article and the earlier sentences that each answers.
 *
 * One entry a sentence, undefined where it answers nothing; `answers` holds indexes of sentences, the likeliest first,
 * and is never empty. A guess: whoever makes a rebuttal of it decides. English only; linear in the text.
 */
export function proposeAnswers(
  text: string,
  sentences: Sentence[],
  blocks: Block[],
  attributions: Attribution[][],
): (ProposedAnswer | undefined)[] {
  const voices = readVoices(text, sentences, blocks, attributions)
  const rarity = rarityOf(voices)
  const recognised = new Map<number, Recognised>()
  const proposed: (ProposedAnswer | undefined)[] = []
  for (const voice of voices) {
    const found = recogniseAnswer(voice, voices, recognised)
    if (found) recognised.set(voice.index, found)
    const inherited = found?.follows === undefined ? undefined : proposed[found.follows]?.answers
    const answers =
      inherited ?? (found ? answeredSentences(voice, found.kind, voices, recognised, rarity) : [])
    proposed.push(found && answers.length > 0 ? { kind: found.kind, answers: [...answers] } : undefined)
  }
  return proposed
}

/** A word of few sentences ties more than one of many: 1 in two sentences, 0.5 in five, never 0. */
function rarityOf(voices: Voice[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { allWords } of voices)
    for (const word of allWords) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => 1 / Math.sqrt(Math.max(1, (counts.get(word) ?? 1) - 1))
}
