import type { SentenceContext } from '../scoring/features/place'
import { type FeatureValue, featuresOf } from '../scoring/features-of'
import { type Kind, kindOf } from '../scoring/kind'
import { type GroupWeights, type Score, scoreOf } from '../scoring/score'
import { WEIGHTS } from '../scoring/weights'
import type { SentenceKind } from '../suggestion'
import { articleFeaturesOf } from './article-features'
import type { SentenceReading } from './read-article'

/** Whether other sentences of the article state what this one states. */
export interface Repetition {
  isRepeated: boolean
  repeatsStandfirst: boolean
}

/**
 * Says of what kind a sentence is. What answers another sentence is a denial or a concession, whatever its verb: "they
 * are service centres to help nationals" denies only in its place.
 */
export function judgeKind(text: string, one: SentenceReading): Kind {
  const kind = kindOf(one.reading, contextOf(text, one))
  if (one.answer === undefined || kind.kind === 'boilerplate' || kind.kind === 'question') return kind
  return { kind: one.answer.kind === 'concedes' ? 'concession' : 'denial', checkable: true }
}

export interface ScoreSetting {
  kind: SentenceKind
  repetition: Repetition
  weights: GroupWeights | undefined
}

/** Scores a sentence by its own features, those of its place in the article, and what it answers. */
export function judgeScore(
  text: string,
  one: SentenceReading,
  { kind, repetition, weights }: ScoreSetting,
): Score {
  const features = featuresOf(one.reading, { ...contextOf(text, one), ...repetition })
  const heard = isQuoted(one) ? features : features.map(asProse)
  return scoreOf([...heard, ...articleFeaturesOf(one, kind, features)], weights)
}

function isQuoted({ attributions }: SentenceReading): boolean {
  return attributions.some(({ isDirectQuote }) => isDirectQuote)
}

/** What a judging word takes off in a debate, where weights were fitted, it hardly does in a reporter's prose. */
const proseShare = 0.4

function asProse(feature: FeatureValue): FeatureValue {
  const isJudging = feature.group === 'opinion' || feature.group === 'talk'
  const isFitted = feature.name in WEIGHTS.levels
  if (!isJudging || !isFitted || feature.weight >= 0) return feature
  return { ...feature, weight: feature.weight * proseShare }
}

function contextOf(text: string, { role, quantities, attributions }: SentenceReading): SentenceContext {
  return { role, quantities, attributions, article: text }
}
