import { proposeAnswers } from '../answers/propose-answers'
import type { Name } from '../attribution/names'
import { readSpeech } from '../attribution/read-attributions'
import type { Block } from '../canonical-text'
import { findPeriods } from '../quantities/find-periods'
import { findQuantities } from '../quantities/find-quantities'
import { type Reading, readSentence } from '../scoring/reading'
import type { Sentence } from '../sentences'
import type { Attribution, Period, ProposedAnswer, Quantity } from '../suggestion'
import { type PassageRole, readRoles } from './passage-role'
import { sortToSentences } from './spans'

/** One sentence with everything that the parts of the engine find in it. */
export interface SentenceReading {
  sentence: Sentence
  reading: Reading
  role: PassageRole
  quantities: Quantity[]
  periods: Period[]
  attributions: Attribution[]
  answer: ProposedAnswer | undefined
  /** Another sentence denies or concedes it. */
  isAnswered: boolean
  /** "But records show …" behind a denial. */
  isAgainstDenial: boolean
}

export interface ArticleReading {
  readings: SentenceReading[]
  /** Of the whole text, as its names are. */
  periods: Period[]
  names: Name[]
}

/** Reads every sentence of an English text once. */
export function readArticle(
  text: string,
  { blocks, sentences, referenceDate }: { blocks: Block[]; sentences: Sentence[]; referenceDate?: string },
): ArticleReading {
  const periods = findPeriods(text, referenceDate)
  const quantities = sortToSentences(findQuantities(text, { periods }), sentences)
  const ownPeriods = sortToSentences(periods, sentences)
  const { attributions, names } = readSpeech(text, sentences, blocks)
  const answers = proposeAnswers(text, sentences, blocks, attributions)
  const answered = new Set(answers.flatMap((answer) => answer?.answers.slice(0, 2) ?? []))
  const roles = readRoles(text, blocks, sentences)
  const readings = sentences.map((sentence, at) => ({
    sentence,
    reading: readSentence(text.slice(sentence.start, sentence.end)),
    role: roles[at]!,
    quantities: quantities[at]!,
    periods: ownPeriods[at]!,
    attributions: attributions[at]!,
    answer: answers[at],
    isAnswered: answered.has(at),
    isAgainstDenial: isContrast(text, sentence) && [1, 2].some((back) => denies(answers[at - back])),
  }))
  return { readings, periods, names }
}

function isContrast(text: string, { start, end }: Sentence): boolean {
  const words = text.slice(start, Math.min(end, start + 200))
  return /^\W*(?:but|yet|however|still|nevertheless)\b|,\s(?:however|nevertheless|though),/i.test(words)
}

function denies(answer: ProposedAnswer | undefined): boolean {
  return answer !== undefined && answer.kind !== 'concedes'
}
