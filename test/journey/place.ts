import type { Place } from './story'

/** The words of a place and the numbers of its sentences, from 1; an article that does not hold it is an error. */
export function findPlace(
  sentences: readonly string[],
  place: Place,
): { at: number; to: number; words: string | undefined; exact: string } {
  const at = sentenceHolding(sentences, place.holds)
  const to = place.to === undefined ? at : sentenceHolding(sentences, place.to)
  const whole = sentences.slice(at - 1, to).join(' ')
  const words = place.cut && cut(whole, place.cut)
  return { at, to, words, exact: words ?? whole }
}

function sentenceHolding(sentences: readonly string[], words: readonly string[]): number {
  const index = sentences.findIndex((sentence) => words.every((word) => sentence.includes(word)))
  if (index < 0) throw new Error(`No sentence holds ${words.join(' and ')}`)
  return index + 1
}

function cut(whole: string, [from, to]: [string, string]): string {
  const start = whole.indexOf(from)
  const end = whole.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`Nothing reaches from ${from} to ${to}`)
  return whole.slice(start, end + to.length)
}
