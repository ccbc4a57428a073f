import type { AnswerKind } from '../suggestion'
import type { Recognised } from './recognise-answer'
import { isSameSide, type Voice } from './voices'

/** How far back an answer looks; keeps the work linear. */
const sight = 40
const openingSight = 4
const most = 6

/**
 * The sentences before one that it answers, the likeliest first: those that share its rarer words, accuse, name its
 * speaker, or stand close before it. A concession answers the denials of its own side as well as the claims.
 */
export function answeredSentences(
  voice: Voice,
  kind: AnswerKind,
  voices: Voice[],
  answers: ReadonlyMap<number, Recognised>,
  rarity: (word: string) => number,
): number[] {
  const near = voices.slice(Math.max(0, voice.index - sight), voice.index)
  const opening = voices.slice(0, Math.max(0, Math.min(openingSight, voice.index - sight)))
  const rated = [...opening, ...near]
    .filter((each) => mayBeAnswered(voice, each, kind, answers))
    .map((each) => ({ index: each.index, rate: rate(voice, each, kind, answers, rarity) }))
    .sort((one, other) => other.rate - one.rate || other.index - one.index)
  const best = rated[0]?.rate ?? 0
  return rated
    .filter(({ rate }, at) => at === 0 || rate >= best * 0.4)
    .slice(0, most)
    .map(({ index }) => index)
}

function mayBeAnswered(
  voice: Voice,
  each: Voice,
  kind: AnswerKind,
  answers: ReadonlyMap<number, Recognised>,
): boolean {
  if (each.isQuestion || each.allWords.size < 2) return false
  const answer = answers.get(each.index)
  if (kind === 'concedes') return !(answer?.kind === 'concedes' && isSameSide(voice, each))
  return (
    !isSameSide(voice, each) && (answer === undefined || answer.kind === 'concedes' || !isAlly(voice, each))
  )
}

/** Somebody who denies the same does not answer another denial of it. */
function isAlly(voice: Voice, each: Voice): boolean {
  return isSameSide(voice, each) || each.block === voice.block
}

function rate(
  voice: Voice,
  each: Voice,
  kind: AnswerKind,
  answers: ReadonlyMap<number, Recognised>,
  rarity: (word: string) => number,
): number {
  const words = [...voice.allWords].filter((word) => each.allWords.has(word) && !voice.sideStems.has(word))
  const overlap = words.reduce((sum, word) => sum + rarity(word), 0)
  const closeness = 1.2 / (1 + (voice.index - each.index - 1) * 0.35)
  const named = [...voice.sideStems].some((word) => each.allWords.has(word)) ? 0.6 : 0
  // "rejected the criticism and spoke of …": what it points at says more than the words it shares.
  const shared = pointing.test(voice.said) ? overlap * 0.4 : overlap
  return shared + closeness + named + claimRate(voice, each) + denialRate(voice, each, kind, answers)
}

/** What somebody else asserts or accuses is answered before what the article tells. */
function claimRate(voice: Voice, each: Voice): number {
  const accuses = each.act === 'accused' || accusing.test(each.text) ? 0.8 : 0
  const isClaim = each.layer !== undefined && each.act !== 'ordered' && each.act !== 'denied'
  const otherVoice = pointing.test(voice.said) ? 1 : 0.3
  return accuses + (isClaim ? otherVoice : 0) - (negated.test(each.said) ? 0.6 : 0)
}

const pointing =
  /^(?:\w+ )?(?:the|this|that|these|those|such|any|all|it)?\s*(?:allegations?|accusations?|claims?|criticisms?|charges?|account|suggestions?|it|that|this|this is|that is)\b/i
const negated = /\b(?:not|never|no|nobody|nothing)\b|n[’']t\b/i

/** A concession takes back what its own side has denied; a denial seldom answers another. */
function denialRate(
  voice: Voice,
  each: Voice,
  kind: AnswerKind,
  answers: ReadonlyMap<number, Recognised>,
): number {
  if (!isDenial(answers.get(each.index))) return 0
  if (kind !== 'concedes') return -1
  return isSameSide(voice, each) ? 1.5 : 1
}

const accusing =
  /\b(?:accus|alleg|blam|mislead|misled|arrest|detain|charged|convict|sentenc|indict|prosecut|jailed|guilty)/i

function isDenial(answer: Recognised | undefined): boolean {
  return answer !== undefined && answer.kind !== 'concedes'
}
