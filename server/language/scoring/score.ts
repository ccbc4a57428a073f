import type { Reason } from '../suggestion'
import { FEATURE_GROUPS, type FeatureGroup } from './features/feature'
import type { FeatureValue } from './features-of'
import { WEIGHTS } from './weights'

/** How much a newsroom makes of each group of features, 0 to 3; a group that is not named counts as 1. */
export type GroupWeights = Partial<Record<FeatureGroup, number>>

export interface Score {
  /** Check-worthiness between 0 and 1. */
  score: number
  /** The heaviest first; their weights add up to the score before squashing. */
  reasons: Reason[]
}

export const HEAVIEST = 3

/**
 * Weighs the features of a sentence. An additive model: each feature adds what its level is worth, times what the
 * newsroom makes of its group, and the sum is squashed by the logistic function.
 *
 * Every reason is a feature that differs from the usual sentence, with its share; the first sentence of all, "where
 * every sentence begins", is a reason too, so that the sum can be checked by hand. Ties of reasons are in the order of
 * the features. Multipliers outside of 0 to 3 are brought there, and what is no number counts as 1.
 */
export function scoreOf(features: FeatureValue[], weights: GroupWeights = {}): Score {
  const reasons = [
    { feature: 'start', weight: WEIGHTS.start, sentence: 'is where every sentence begins' },
    ...features.map(({ name, group, weight, sentence }) => {
      return { feature: name, weight: weight * multiplier(weights[group]), sentence }
    }),
  ].filter(({ weight }) => weight !== 0)
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  return { score: 1 / (1 + Math.exp(-sum)), reasons: reasons.sort(byWeight) }
}

/** The groups with their labels, for a settings page. */
export function listFeatureGroups(): { name: FeatureGroup; label: string }[] {
  return FEATURE_GROUPS.map(({ name, label }) => ({ name, label }))
}

function multiplier(weight: number | undefined): number {
  if (weight === undefined || Number.isNaN(weight)) return 1
  return Math.min(HEAVIEST, Math.max(0, weight))
}

function byWeight(one: Reason, other: Reason): number {
  return Math.abs(other.weight) - Math.abs(one.weight)
}
