import type { ArticleRevision, Sentence } from '../../domain/article'
import { type Objection, Refused } from '../../domain/errors'
import { locateQuote } from '../../language/locate-quote'
import { makePassage, type PassageSelector } from '../../language/passage'

type Text = Pick<ArticleRevision, 'text' | 'sentences'>

interface Place {
  start: number
  end: number
}

/** How a person says where a claim stands: words, their offsets if the page knew them, or sentences by number. */
export interface PassageChoice {
  quotation: string
  /** Offsets of a selection in the text; they count only while the quotation is what stands there. */
  start?: number
  end?: number
  /** Numbers of sentences from 1; `to` is absent for one sentence. */
  from?: number
  to?: number
  /** Which of several occurrences is meant: "start-end"; empty when nobody was asked. */
  occurrence: string
}

export type FoundPassage =
  | { kind: 'found'; place: Place }
  | { kind: 'ambiguous'; places: Place[] }
  | { kind: 'refused'; objection: Objection }

/**
 * The passage that was chosen, as it is stored.
 * @throws Refused when the words do not stand in the text, or several times and nobody said which
 */
export function choosePassage(text: Text, choice: PassageChoice): PassageSelector {
  const found = findPassage(text, choice)
  if (found.kind === 'refused') throw new Refused([found.objection])
  if (found.kind === 'ambiguous')
    throw new Refused([{ field: 'occurrence', message: severalPlaces(found.places.length) }])
  return makePassage(text.text, found.place.start, found.place.end)
}

/** Where the chosen passage stands. Pasted words win over sentences: they may be smaller, and they may be larger. */
export function findPassage(text: Text, choice: PassageChoice): FoundPassage {
  const chosen = chosenSentences(text.sentences, choice)
  if (choice.quotation.trim() === '')
    return chosen === undefined ? refused('quotation', NOTHING) : { kind: 'found', place: chosen }
  const selected = selectedPlace(text, choice)
  if (selected !== undefined) return { kind: 'found', place: selected }
  const located = locateQuote(text.text, choice.quotation)
  switch (located.kind) {
    case 'found':
      return { kind: 'found', place: { start: located.start, end: located.end } }
    case 'ambiguous':
      return decideAmong(located.places, choice, chosen)
    case 'absent':
      return refused('quotation', absent(text, located.nearest))
  }
}

/** The range from the first to the last chosen sentence; undefined when none is chosen or the numbers fit no text. */
export function chosenSentences(
  sentences: readonly Sentence[],
  { from, to = from }: Pick<PassageChoice, 'from' | 'to'>,
): Place | undefined {
  if (from === undefined || to === undefined) return undefined
  const first = sentences[Math.min(from, to) - 1]
  const last = sentences[Math.max(from, to) - 1]
  return first && last && { start: first.start, end: last.end }
}

/** Number of the sentence in which a place begins, from 1. */
export function sentenceAt(sentences: readonly Sentence[], start: number): number {
  const found = sentences.findLastIndex((sentence) => sentence.start <= start)
  return Math.max(0, found) + 1
}

const NOTHING = 'Choose a sentence of the list, or paste the words of the article.'

function severalPlaces(count: number): string {
  return `These words stand ${count} times in the article. Choose which of them is meant.`
}

function selectedPlace({ text }: Text, { quotation, start, end }: PassageChoice): Place | undefined {
  if (start === undefined || end === undefined || start >= end || end > text.length) return undefined
  return withoutBlanks(text.slice(start, end)) === withoutBlanks(quotation) ? { start, end } : undefined
}

function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '')
}

/** A chosen occurrence decides, then a chosen sentence that holds only one of them. */
function decideAmong(places: Place[], choice: PassageChoice, chosen: Place | undefined): FoundPassage {
  const named = places.find(({ start, end }) => `${start}-${end}` === choice.occurrence)
  const near = chosen && places.filter(({ start, end }) => start >= chosen.start && end <= chosen.end)
  const place = named ?? (near?.length === 1 ? near[0] : undefined)
  return place === undefined ? { kind: 'ambiguous', places } : { kind: 'found', place }
}

function absent({ text, sentences }: Text, nearest: { start: number } | undefined): string {
  const start = 'These words do not stand in the article.'
  const number = nearest && sentenceAt(sentences, nearest.start)
  const sentence = number === undefined ? undefined : sentences[number - 1]
  if (sentence === undefined) return `${start} Paste them exactly as they are there, or choose a sentence.`
  const words = text.slice(sentence.start, sentence.end)
  return `${start} Nearest is sentence ${number}: “${words}” Correct the words, or choose that sentence.`
}

function refused(field: string, message: string): FoundPassage {
  return { kind: 'refused', objection: { field, message } }
}
