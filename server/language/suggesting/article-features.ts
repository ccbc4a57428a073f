import type { FeatureGroup } from '../scoring/features/feature'
import type { FeatureValue } from '../scoring/features-of'
import type { Quantity, SentenceKind } from '../suggestion'
import type { SentenceReading } from './read-article'

/** One thing that only the article around a sentence tells. */
interface ArticleFeature {
  name: string
  group: FeatureGroup
  weight: number
  says: string
  isThere(one: SentenceReading, kind: SentenceKind, has: (feature: string) => boolean): boolean
}

/** Those of a sentence that are there; `known` are its features as a sentence of its own. */
export function articleFeaturesOf(
  one: SentenceReading,
  kind: SentenceKind,
  known: FeatureValue[],
): FeatureValue[] {
  const has = (wanted: string) => known.some(({ name, value }) => name === wanted && value > 0)
  const present = articleFeatures.filter(({ isThere }) => isThere(one, kind, has))
  return present.map(({ name, group, weight, says }) => {
    return { name, group, weight, value: 1, level: 1, sentence: says }
  })
}

/** Weights chosen by hand like those of the features of place: transcripts do not tell who answers whom. */
const articleFeatures: ArticleFeature[] = [
  {
    name: 'answers',
    group: 'accusation',
    weight: 1,
    says: 'answers what others say',
    isThere: ({ answer, attributions }) =>
      answer !== undefined && !attributions.some(({ act }) => act === 'denied' || act === 'acknowledged'),
  },
  {
    name: 'is_answered',
    group: 'accusation',
    weight: 0.8,
    says: 'is denied or conceded by somebody else',
    isThere: ({ isAnswered }) => isAnswered,
  },
  {
    name: 'against_denial',
    group: 'accusation',
    weight: 0.8,
    says: 'is set against a denial',
    isThere: ({ isAgainstDenial }) => isAgainstDenial,
  },
  {
    name: 'cause',
    group: 'accusation',
    weight: 1,
    says: 'says what caused something',
    isThere: (_one, kind) => kind === 'causal',
  },
  {
    name: 'document',
    group: 'sources',
    weight: 0.8,
    says: 'rests on a document',
    isThere: ({ attributions }) => attributions.some(({ speaker }) => speaker.kind === 'document'),
  },
  {
    name: 'unconfirmed',
    group: 'sources',
    weight: 0.6,
    says: 'is passed on without saying who knows it',
    isThere: ({ attributions }) => attributions.some(({ act }) => act === 'reportedly'),
  },
  {
    name: 'accuses_body',
    group: 'accusation',
    weight: 0.6,
    says: 'accuses an organisation',
    isThere: (_one, kind, has) => kind !== 'opinion' && has('misdeed') && (has('bodies') || has('offices')),
  },
  {
    name: 'furniture',
    group: 'place',
    weight: -6,
    says: 'is no part of the story',
    isThere: (_one, kind) => kind === 'boilerplate',
  },
  {
    name: 'only_an_age',
    group: 'figures',
    weight: -1.5,
    says: 'has no figure but somebody’s age',
    isThere: ({ reading, sentence, quantities }) => {
      return quantities.length > 0 && quantities.every((one) => isAge(reading.text, one, sentence.start))
    },
  },
  {
    name: 'intention',
    group: 'opinion',
    weight: -0.8,
    says: 'announces what somebody means to do',
    isThere: ({ reading }) => intends.test(reading.text),
  },
  {
    name: 'open_question',
    group: 'talk',
    weight: -1.5,
    says: 'leaves a question open',
    isThere: ({ reading }) => leavesOpen.test(reading.text),
  },
  {
    name: 'bare_headline',
    group: 'place',
    weight: -1.5,
    says: 'is said in full below the headline',
    isThere: ({ role }) => role === 'title',
  },
]

/** "said it would appeal", "says he will run again". */
const intends =
  /\b(?:says?|said|told \p{L}+|announced|promised|vowed)\s(?:that\s)?(?:it|he|she|they|(?:his|her|its|their)\s\p{L}+)\s(?:would|will)\b/iu

/** "Who will pay remains unclear." */
const leavesOpen =
  /^\W*(?:who|what|when|where|why|how|whether)\b.*\b(?:unclear|unknown|uncertain|anyone[’']s guess|to be seen|open question|an open one)\b/is

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
