import type { Sentence } from '../sentences'
import type { Span, Speaker } from '../suggestion'
import type { Cue } from './cue'
import type { Quotation } from './quotations'
import type { Layer, Reading } from './read-attributions'

/** A part of a spoken quotation that stands in one sentence, and who speaks. */
export interface Spoken extends Span {
  speaker: Speaker
  /** Nobody is named anywhere near when it is missing. */
  cue: Cue | undefined
}

type Voice = Pick<Spoken, 'speaker' | 'cue'>

/**
 * Says for each sentence who speaks in the quotations that it holds parts of.
 *
 * A speaker is looked for beside the quotation, then in the quotation before it in the paragraph, then in the sentence
 * before; where a paragraph is not closed, in the next one. A quotation that nobody is named for is unnamed.
 */
export function speakersOfQuotations(
  quotations: Quotation[],
  sentences: Sentence[],
  readings: Reading[],
): Spoken[][] {
  const spoken: Spoken[][] = sentences.map(() => [])
  const places = placesOf(quotations, sentences)
  const voices: (Voice | undefined)[] = []
  quotations.forEach((quotation, at) => {
    voices.push(
      voiceBeside(quotation, places[at]!, readings) ?? voiceBefore(quotations, places, voices, at, readings),
    )
  })
  takeFromNext(quotations, places, voices, readings)
  quotations.forEach(({ start, end }, at) => {
    const voice = voices[at] ?? { speaker: { name: '', kind: 'unnamed', role: '' }, cue: undefined }
    const { first, last } = places[at]!
    for (let i = first; i <= last; i += 1) {
      const part = { start: Math.max(start, sentences[i]!.start), end: Math.min(end, sentences[i]!.end) }
      if (part.start < part.end) spoken[i]!.push({ ...part, ...voice })
    }
  })
  return spoken
}

/** Indexes of the first and last sentence that a quotation stands in. */
interface Place {
  first: number
  last: number
}

function placesOf(quotations: Quotation[], sentences: Sentence[]): Place[] {
  let at = 0
  return quotations.map(({ start, end }) => {
    while (at + 1 < sentences.length && sentences[at]!.end <= start) at += 1
    let last = at
    while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last += 1
    return { first: at, last }
  })
}

/** “…,” she said; or: she said: “…” */
function voiceBeside(
  { start, end }: Quotation,
  { first, last }: Place,
  readings: Reading[],
): Voice | undefined {
  const after = readings[last]?.layers.find(({ cue }) => cue.span.end > end)
  const before = readings[first]?.layers.findLast(({ cue }) => cue.span.start < start)
  if (!after || !before) return voiceOf(after ?? before)
  return voiceOf(after.cue.span.start - end <= start - before.cue.span.end ? after : before)
}

function voiceOf(layer: Layer | undefined): Voice | undefined {
  return layer && { speaker: layer.referent.speaker, cue: layer.cue }
}

function voiceBefore(
  quotations: Quotation[],
  places: Place[],
  voices: (Voice | undefined)[],
  at: number,
  readings: Reading[],
): Voice | undefined {
  const { first } = places[at]!
  const earlier = quotations[at - 1]
  if (earlier?.continues && earlier.block === quotations[at]!.block - 1) return voices[at - 1]
  const layer = readings[first]?.layers[0] ?? readings[first - 1]?.layers.at(-1)
  if (
    earlier &&
    earlier.block >= quotations[at]!.block - 1 &&
    places[at - 1]!.last >= first - 1 &&
    voices[at - 1]
  )
    return voices[at - 1]
  if (layer) return voiceOf(layer)
  const about = readings[first - 1]?.about
  return about && { speaker: about.speaker, cue: undefined }
}

/** Paragraphs of one speech of which only the last names the speaker; or a quotation whose speaker the next line names. */
function takeFromNext(
  quotations: Quotation[],
  places: Place[],
  voices: (Voice | undefined)[],
  readings: Reading[],
): void {
  for (let at = quotations.length - 1; at >= 0; at -= 1) {
    const next = quotations[at + 1]
    if (
      quotations[at]!.continues &&
      next &&
      voices[at + 1] &&
      !isBesideCue(quotations[at]!, places[at]!, readings)
    )
      voices[at] = voices[at + 1]
    else voices[at] ??= voiceOf(readings[places[at]!.last + 1]?.layers[0])
  }
}

function isBesideCue(quotation: Quotation, place: Place, readings: Reading[]): boolean {
  return voiceBeside(quotation, place, readings) !== undefined
}
