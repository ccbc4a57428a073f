import type { PassageRole } from '../../suggesting/passage-role'
import type { Attribution, Quantity, SpeakerKind, SpeechAct } from '../../suggestion'
import { kindOf } from '../kind'
import { MEDIA_NOUNS, MEDIA_VERBS } from '../lexicons/kinds'
import { found, type Reading } from '../reading'
import type { FeatureGroup } from './feature'

/** What is known of a sentence beyond its words; all of it may be missing. */
export interface SentenceContext {
  /** Known for sentences of an article only. */
  role?: PassageRole
  quantities?: Quantity[]
  /** Outermost first. */
  attributions?: Attribution[]
  /** The text to which the offsets of quantities and attributions belong. */
  article?: string
  /** States what the standfirst states. */
  repeatsStandfirst?: boolean
  /** States what another sentence of the article states. */
  isRepeated?: boolean
}

/** A feature that transcripts cannot teach; its weight is chosen by hand. */
export interface PlaceFeature {
  name: string
  group: FeatureGroup
  says: string
  /** Added to the score before squashing, where the feature is there. */
  weight: number
  /** The words to show; undefined where the feature is not there. */
  find(reading: Reading, context: SentenceContext): string | undefined
}

/**
 * Features of the article around the sentence. The data that weights are fitted on is speech and has neither
 * standfirsts nor sources, so these weights are judgements: a point is about a factor of 2.7 in the odds.
 */
export const PLACE_FEATURES: PlaceFeature[] = [
  role('title', 'is the headline', 'title', -1.2),
  role('standfirst', 'stands below the headline', 'standfirst', 1),
  role('heading', 'is a heading', 'heading', -1.5),
  role('caption', 'is a caption', 'caption', -1),
  role('credit', 'says who worked on the article', 'credit', -8),
  role('advertisement', 'is an advertisement or a link', 'advertisement', -8),
  role('invitation', 'invites readers to follow, subscribe or write', 'invitation', -8),
  flag('repeats_standfirst', 'repeats the standfirst', 0.8, ({ repeatsStandfirst }) => repeatsStandfirst),
  flag('is_repeated', 'is stated more than once', 0.4, ({ isRepeated }) => isRepeated),
  source('official_source', 'comes from an organisation or a document', ['organisation', 'document'], 1),
  source('named_person', 'comes from a named person', ['person'], 0.6),
  {
    name: 'reported_speech',
    group: 'sources',
    says: 'reports what somebody asserts',
    weight: 0.4,
    find: (_, { attributions = [] }) => (attributions.at(-1)?.isDirectQuote === false ? '' : undefined),
  },
  {
    name: 'own_words',
    group: 'talk',
    says: 'gives somebody’s own words and no figure',
    weight: -0.8,
    find: (_, { attributions = [], quantities = [] }) => {
      const isFirm = quantities.some(({ value }) => value !== null)
      return attributions.at(-1)?.isDirectQuote && !isFirm ? '' : undefined
    },
  },
  act('denial', 'accusation', 'answers with a denial', 'denied', 1),
  act('accusation', 'accusation', 'reports an accusation', 'accused', 0.6),
  act('concession', 'accusation', 'reports that somebody admits something', 'acknowledged', 1),
  act('finding', 'sources', 'reports a finding', 'found', 0.6),
  act('order', 'deeds', 'reports an order', 'ordered', 0.6),
  act('hedged', 'sources', 'passes on what is not confirmed', 'reportedly', 0.4),
  {
    name: 'not_checkable',
    group: 'opinion',
    says: 'is no statement of fact',
    weight: -0.6,
    find: (reading, context) => (context.role && !kindOf(reading, context).checkable ? '' : undefined),
  },
  {
    name: 'picture',
    group: 'sources',
    says: 'rests on a picture or a recording',
    weight: 1.2,
    find: (reading) => {
      const [media] = found(reading, MEDIA_NOUNS)
      return media && found(reading, MEDIA_VERBS).length > 0 ? media : undefined
    },
  },
  {
    name: 'chant',
    group: 'talk',
    says: 'is chanted or recited, not asserted',
    weight: -8,
    find: isChanted,
  },
]

const CHANTING =
  /\b(?:chant(?:s|ed|ing)?|shout(?:s|ed|ing)?|sang|sings?|singing|recit(?:e|es|ed|ing)|in unison|in chorus)\b/i

function role(name: string, says: string, wanted: PassageRole, weight: number): PlaceFeature {
  return {
    name,
    group: 'place',
    says,
    weight,
    find: (_, context) => (context.role === wanted ? '' : undefined),
  }
}

function flag(
  name: string,
  says: string,
  weight: number,
  isSet: (context: SentenceContext) => boolean | undefined,
): PlaceFeature {
  return { name, group: 'place', says, weight, find: (_, context) => (isSet(context) ? '' : undefined) }
}

function act(
  name: string,
  group: FeatureGroup,
  says: string,
  wanted: SpeechAct,
  weight: number,
): PlaceFeature {
  const find = (_: Reading, { attributions = [] }: SentenceContext) =>
    attributions.find((each) => each.act === wanted)?.speaker.name
  return { name: `reported_${name}`, group, says, weight, find }
}

function source(name: string, says: string, kinds: SpeakerKind[], weight: number): PlaceFeature {
  const find = (_: Reading, { attributions = [] }: SentenceContext) =>
    attributions.find(({ speaker }) => speaker.name !== '' && kinds.includes(speaker.kind))?.speaker.name
  return { name, group: 'sources', says, weight, find }
}

/** Words that are nothing but chanted. The sentence that tells of the chanting says something else as well. */
function isChanted(
  { text }: Reading,
  { attributions = [], article = '' }: SentenceContext,
): string | undefined {
  if (CHANTING.test(text)) return undefined
  const chanting = attributions.find(({ isDirectQuote, cue }) => {
    return isDirectQuote && CHANTING.test(article.slice(cue.start, cue.end + 20))
  })
  return chanting?.speaker.name
}
