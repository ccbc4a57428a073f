import { isNationality } from '../attribution/places'
import { speakerNoun } from '../attribution/speaker-nouns'
import type { Block } from '../canonical-text'
import type { Sentence } from '../sentences'
import type { Attribution, Speaker, SpeechAct } from '../suggestion'
import { topicWords } from './topic-words'

/** One sentence as an answer or as something to be answered. */
export interface Voice {
  index: number
  block: number
  text: string
  /** Who says it and how; undefined is the article's own voice. */
  layer: Attribution | undefined
  act: SpeechAct | undefined
  /** What is asserted, without who asserts it. */
  said: string
  /** Stems of what is asserted, and of the whole sentence. */
  saidWords: ReadonlySet<string>
  allWords: ReadonlySet<string>
  /** Words of the speaker's name and role: whose side is heard. */
  side: ReadonlySet<string>
  sideStems: ReadonlySet<string>
  isQuestion: boolean
}

/** No sentence of prose is longer. */
const most = 2000

/** Reads each sentence for what it asserts and who stands behind it. */
export function readVoices(
  text: string,
  sentences: Sentence[],
  blocks: Block[],
  attributions: Attribution[][],
): Voice[] {
  return sentences.map((sentence) => {
    const layers = attributions[sentence.index] ?? []
    const layer = layers.find(({ act }) => act === 'denied' || act === 'acknowledged') ?? layers[0]
    const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + most))
    const side = layer ? sideOf(layer.speaker) : new Set<string>()
    const said = layer
      ? text.slice(layer.content.start, Math.min(layer.content.end, layer.content.start + most))
      : whole
    return {
      index: sentence.index,
      block: blocks[sentence.block]?.kind === 'heading' ? -1 - sentence.block : sentence.block,
      text: whole,
      layer,
      act: layer && actHere(layer, sentence),
      said,
      saidWords: topicWords(said),
      allWords: topicWords(whole),
      side,
      sideStems: topicWords([...side].join(' ')),
      isQuestion: /\?["”’]?$/.test(text.slice(sentence.end - 2, sentence.end)),
    }
  })
}

/** Whether two speak for the same: one speaker, or a body and somebody of it ("China", "Chinese foreign ministry"). */
export function isSameSide(one: Voice, other: Voice): boolean {
  if (!one.layer || !other.layer) return false
  const { speaker } = one.layer
  const { speaker: second } = other.layer
  if (speaker.name !== '' && speaker.name === second.name) return true
  if (speaker.kind === 'person' && second.kind === 'person' && speaker.name !== '' && second.name !== '') {
    return speaker.role !== '' && sharesSide(one, other) && speaker.role === second.role
  }
  return sharesSide(one, other)
}

/** “So it is,” she admitted. “We know that”: only what leads up to the verb is admitted. */
function actHere({ act, cue }: Attribution, { start }: Sentence): SpeechAct {
  return cue.end < start && (act === 'denied' || act === 'acknowledged') ? 'said' : act
}

/** Name and role without the nouns for people and bodies, and without what many ministries are called. */
function sideOf({ name, role }: Speaker): ReadonlySet<string> {
  const words = `${name} ${role}`.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  return new Set(
    words.filter((word) => word.length > 2 && speakerNoun(word) === undefined && !shared.has(word)),
  )
}

const shared = new Set(
  'foreign prime interior health finance education defence defense national local senior deputy former acting same the and for from who with'.split(
    ' ',
  ),
)

function sharesSide(one: Voice, other: Voice): boolean {
  const words = [...other.side]
  return [...one.side].some((word) => other.side.has(word) || words.some((each) => isKin(word, each)))
}

/** "china" and "chinese": a country and its people. */
function isKin(one: string, other: string): boolean {
  return (
    one.length > 3 && one.slice(0, 4) === other.slice(0, 4) && (isNationality(one) || isNationality(other))
  )
}
