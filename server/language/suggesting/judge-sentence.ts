import type { FeatureGroup } from '../scoring/features/feature'
import type { SentenceContext } from '../scoring/features/place'
import { type FeatureValue, featuresOf } from '../scoring/features-of'
import { type Kind, kindOf } from '../scoring/kind'
import { type GroupWeights, type Score, scoreOf } from '../scoring/score'
import { WEIGHTS } from '../scoring/weights'
import type { Quantity, SentenceKind } from '../suggestion'
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

/** One thing that only the article around a sentence tells. */
interface ArticleFeature {
  name: string
  group: FeatureGroup
  weight: number
  says: string
  isThere(one: SentenceReading, kind: SentenceKind, has: (feature: string) => boolean): boolean
}

/** Weights chosen by hand like those of the features of place: transcripts do not tell who answers whom. */
const articleFeatures: ArticleFeature[] = [
  {
    ...{ name: 'answers', group: 'accusation', weight: 1, says: 'answers what others say' },
    isThere: ({ answer, attributions }) =>
      answer !== undefined && !attributions.some(({ act }) => act === 'denied' || act === 'acknowledged'),
  },
  {
    ...{
      name: 'is_answered',
      group: 'accusation',
      weight: 0.8,
      says: 'is denied or conceded by somebody else',
    },
    isThere: ({ isAnswered }) => isAnswered,
  },
  {
    ...{ name: 'against_denial', group: 'accusation', weight: 0.8, says: 'is set against a denial' },
    isThere: ({ isAgainstDenial }) => isAgainstDenial,
  },
  {
    ...{ name: 'cause', group: 'accusation', weight: 1, says: 'says what caused something' },
    isThere: (_one, kind) => kind === 'causal',
  },
  {
    ...{ name: 'document', group: 'sources', weight: 0.8, says: 'rests on a document' },
    isThere: ({ attributions }) => attributions.some(({ speaker }) => speaker.kind === 'document'),
  },
  {
    ...{
      name: 'unconfirmed',
      group: 'sources',
      weight: 0.6,
      says: 'is passed on without saying who knows it',
    },
    isThere: ({ attributions }) => attributions.some(({ act }) => act === 'reportedly'),
  },
  {
    ...{ name: 'accuses_body', group: 'accusation', weight: 0.6, says: 'accuses an organisation' },
    isThere: (_one, kind, has) => kind !== 'opinion' && has('misdeed') && (has('bodies') || has('offices')),
  },
  {
    ...{ name: 'furniture', group: 'place', weight: -6, says: 'is no part of the story' },
    isThere: (_one, kind) => kind === 'boilerplate',
  },
  {
    ...{ name: 'only_an_age', group: 'figures', weight: -1.5, says: 'has no figure but somebody’s age' },
    isThere: ({ reading, sentence, quantities }) => {
      return quantities.length > 0 && quantities.every((one) => isAge(reading.text, one, sentence.start))
    },
  },
  {
    ...{ name: 'bare_headline', group: 'place', weight: -1, says: 'is said in full below the headline' },
    isThere: ({ role }) => role === 'title',
  },
  {
    ...{
      name: 'only_words',
      group: 'opinion',
      weight: -0.5,
      says: 'gives somebody’s own words without a figure',
    },
    isThere: (_one, kind) => kind === 'quote',
  },
]

function articleFeaturesOf(one: SentenceReading, kind: SentenceKind, known: FeatureValue[]): FeatureValue[] {
  const there = new Set(known.filter(({ value }) => value > 0).map(({ name }) => name))
  const present = articleFeatures.filter(({ isThere }) => isThere(one, kind, (name) => there.has(name)))
  return present.map(({ name, group, weight, says }) => {
    return { name, group, weight, value: 1, level: 1, sentence: says }
  })
}

/** "Ann Example, 52, who", "a 19-year-old student". */
function isAge(text: string, { start, end, unit }: Quantity, offset: number): boolean {
  const before = text.slice(Math.max(0, start - offset - 12), start - offset)
  const rest = text.slice(end - offset, end - offset + 12)
  const words = text.slice(start - offset, end - offset)
  if (/years?[-\s]old/i.test(words + rest)) return true
  return (
    unit !== '%' &&
    /^\d{1,3}$/.test(words) &&
    /(?:\p{L},|\baged?)\s$/u.test(before) &&
    /^(?:,|\.|$)/.test(rest)
  )
}
