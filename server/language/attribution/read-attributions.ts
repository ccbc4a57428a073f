import type { Block } from '../canonical-text'
import type { Sentence } from '../sentences'
import type { Attribution, Span, Speaker } from '../suggestion'
import { arrangeCues } from './arrange-cues'
import type { Cue } from './cue'
import { findCues } from './cues'
import {
  beginDiscourse,
  bringForward,
  type Discourse,
  meantByName,
  mention,
  type Referent,
} from './discourse'
import { collectNames, type Name } from './names'
import { type Spoken, speakersOfQuotations } from './quotation-speakers'
import { findQuotations, type Quotation } from './quotations'
import { resolveSubject } from './resolve-subject'
import { mainSubject } from './subject'
import { readWords, type Word } from './words'

/** A cue whose speaker is known. */
export interface Layer {
  referent: Referent
  cue: Cue
}

/** One sentence as far as it was read without what is quoted. */
export interface Reading {
  words: Word[]
  layers: Layer[]
  /** Whom it is about, where it is about somebody by name or pronoun. */
  about: Referent | undefined
}

/**
 * Says for each sentence who asserts it: one list a sentence, the outermost speaker first, empty for the article's own
 * voice. English only.
 *
 * `cue` and `content` are spans of `text` and never empty; the content lies inside its sentence, the cue of a quotation
 * that runs on may stand in another one. A layer whose content does not lie in that of the layer before stands beside
 * it ("X said …, but Y said …"). Rules only: the same text always gives the same; linear in the text.
 */
export function readAttributions(text: string, sentences: Sentence[], blocks: Block[]): Attribution[][] {
  return readSpeech(text, sentences, blocks).attributions
}

/** As `readAttributions`, with the names of the text, as `findNames` gives them, which it finds on its way. */
export function readSpeech(
  text: string,
  sentences: Sentence[],
  blocks: Block[],
): { attributions: Attribution[][]; names: Name[] } {
  const quotations = findQuotations(text, blocks).filter(({ isSpeech }) => isSpeech)
  const quotationAt = locator(quotations)
  const words = sentences.map((sentence) => readWords(text, sentence, quotationAt))
  const names = collectNames(words)
  const discourse = beginDiscourse(names)
  const noteNames = mentionNotes(names, discourse)
  const readings = sentences.map((sentence, at) => {
    noteNames(sentence.end)
    return readSentence(text, sentence, words[at]!, discourse)
  })
  const spoken = speakersOfQuotations(quotations, sentences, readings)
  const attributions = sentences.map((_, at) => layersOf(text, readings[at]!, spoken[at]!, discourse))
  return { attributions, names }
}

/** Index of the quotation at an offset; asked for rising offsets only. */
function locator(quotations: Quotation[]): (offset: number) => number {
  let at = 0
  return (offset) => {
    while (at < quotations.length && quotations[at]!.end <= offset) at += 1
    return at < quotations.length && quotations[at]!.start <= offset ? at : -1
  }
}

/** Tells the discourse of every name up to an offset, so that a later "Wang" means the Wang named last. */
function mentionNotes(names: Name[], discourse: Discourse): (end: number) => void {
  const mentions = names
    .flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ start, name: name.toLowerCase() })))
    .sort((one, other) => one.start - other.start)
  let at = 0
  return (end) => {
    for (; at < mentions.length && mentions[at]!.start < end; at += 1) {
      const referent = discourse.ahead.get(mentions[at]!.name)
      if (referent) mention(discourse, referent)
    }
  }
}

function readSentence(text: string, sentence: Sentence, words: Word[], discourse: Discourse): Reading {
  const near = words.slice(0, mostWords)
  const layers = arrangeCues(near, findCues(near, endOfWords(text, sentence))).flatMap((cue) => {
    const referent = cue.subject ? resolveSubject(words, cue.subject, discourse) : nobody()
    if (referent && (cue.act === 'reported' || cue.act === 'found')) ownReport(referent, discourse)
    return referent && cue.content.start < cue.content.end ? [{ referent, cue }] : []
  })
  return { words, layers: mergeSame(layers), about: layers[0]?.referent ?? subjectOf(words, discourse) }
}

/** No sentence of prose is longer; the work on one grows with the square of its words. */
const mostWords = 300

/** Where the words of a span end: before its full stop. */
function endOfWords(text: string, { start, end }: Span): number {
  let at = end
  while (at > start && /[.,!?…\s]/.test(text.charAt(at - 1))) at -= 1
  return at
}

/** Whoever reported or found something is meant by a later "the report". */
function ownReport(referent: Referent, discourse: Discourse): void {
  if (referent.speaker.name !== '') discourse.byNoun.set('report', referent)
}

function nobody(): Referent {
  return { speaker: { name: '', kind: 'unnamed', role: '' }, nouns: [], gender: undefined, isPlural: false }
}

function mergeSame(layers: Layer[]): Layer[] {
  return layers.filter((layer, at) => {
    const before = layers[at - 1]
    if (!before || before.referent !== layer.referent) return true
    // "was reported by the NGO, which found that …": what says more of the sentence stays.
    if (lengthOf(layer.cue.content) > lengthOf(before.cue.content)) before.cue = layer.cue
    return false
  })
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

/** A sentence in which nobody speaks may still be about somebody, whom "she" in the next one means. */
function subjectOf(words: Word[], discourse: Discourse): Referent | undefined {
  if (words.length === 0 || words[0]!.quotation >= 0) return undefined
  const subject = mainSubject(words, Math.min(words.length, 40))
  const last = subject && words[subject.head.to - 1]
  if (!subject || !last || subject.head.from > 12) return undefined
  const name = words.slice(subject.head.from, subject.head.to).filter(({ isCapital }) => isCapital)
  const known =
    name.length > 0 && last.isCapital
      ? meantByName(discourse, name.map(({ text }) => text).join(' '))
      : undefined
  if (known) bringForward(discourse, known)
  return known
}

function layersOf(
  text: string,
  { words, layers }: Reading,
  spoken: Spoken[],
  discourse: Discourse,
): Attribution[] {
  const own = layers.map(({ referent, cue }) =>
    attribution(referent.speaker, cue, directPart(cue.content, spoken)),
  )
  const rest = spoken.filter((part) => !own.some(({ content }) => overlaps(content, part)))
  const quoted = rest.map(
    ({ speaker, cue, ...content }): Attribution => ({
      speaker,
      act: cue?.act ?? 'said',
      isDirectQuote: true,
      cue: cue?.span ?? content,
      content,
    }),
  )
  const found = [...own, ...quoted.slice(0, 1)]
  return found.length > 0 && found[0]!.isDirectQuote
    ? [...found, ...insideQuotation(text, words, found, discourse)]
    : found
}

function attribution(speaker: Speaker, cue: Cue, direct: Span | undefined): Attribution {
  return {
    speaker: { ...speaker },
    act: cue.act,
    isDirectQuote: direct !== undefined,
    cue: cue.span,
    content: direct ?? cue.content,
  }
}

/** The quoted words, where what is said is quoted rather than reported. */
function directPart(content: Span, spoken: Span[]): Span | undefined {
  const inside = spoken.filter((part) => overlaps(content, part))
  const length = inside.reduce((sum, { start, end }) => sum + end - start, 0)
  const [first] = inside
  // "said China “is going to have to make a deal”": the quotation is only a part of what is reported.
  if (!first || first.start - content.start > 3 || length < (content.end - content.start) * 0.6)
    return undefined
  return { start: first.start, end: inside.at(-1)!.end }
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** “The minister told us we could stay,” she said: a speaker inside the quotation. */
function insideQuotation(
  text: string,
  words: Word[],
  [outer]: Attribution[],
  discourse: Discourse,
): Attribution[] {
  if (!outer) return []
  const inner = words
    .filter((word) => word.start >= outer.content.start && word.end <= outer.content.end)
    .slice(0, mostWords)
    .map((word) => ({ ...word, quotation: -1 }))
  const [cue] = arrangeCues(inner, findCues(inner, endOfWords(text, outer.content)))
  if (!cue?.subject || cue.isAfter || inner.findIndex((word) => word.start >= cue.span.start) > 2) return []
  if (cue.content.start >= cue.content.end) return []
  const referent = resolveSubject(inner, cue.subject, { ...discourse, persons: [], bodies: [] })
  return referent?.speaker.name ? [attribution(referent.speaker, cue, undefined)] : []
}
