import { compareQuantities } from '../quantities/compare-quantities'
import type { Quantity, SentenceKind } from '../suggestion'
import { contentWords } from './content-words'
import { isSameFigure } from './figures'

/** A sentence as it is compared with the others of its article. */
export interface Statement {
  sentence: number
  block: number
  text: string
  kind: SentenceKind
  quantities: Quantity[]
}

/**
 * Finds sentences of one article that state the same: title or standfirst and body, a figure that comes back.
 * Returns for every statement the place in `statements` of the first that states the same; its own where it is the first.
 *
 * Two state the same when they share most of the weight of the words of the shorter one, words that are rare in the
 * article weighing more, or fewer words and several figures. A denial never repeats what it denies, and neighbours in
 * one paragraph go on rather than repeat. Each is compared with the first few of a kind only, so time is linear.
 */
export function groupRepeats(statements: Statement[]): number[] {
  const words = statements.map(({ text }) => contentWords(text))
  const weights = weigh(words)
  const seen = new Map<string, number[]>()
  const leaders: number[] = []
  for (const [at, statement] of statements.entries()) {
    const found = candidates(words[at]!, seen).find((other) => {
      return (
        isComparable(statements[other]!, statement) && statesSame(at, other, { statements, words, weights })
      )
    })
    leaders.push(found === undefined ? at : leaders[found]!)
    if (leaders[at] === at) for (const word of words[at]!) remember(seen, word, at)
  }
  return leaders
}

const mostOfAKind = 12

function remember(seen: Map<string, number[]>, word: string, at: number): void {
  const places = seen.get(word)
  if (places === undefined) seen.set(word, [at])
  else if (places.length < mostOfAKind) places.push(at)
}

/** Those that share at least two words with it, most first. */
function candidates(words: string[], seen: Map<string, number[]>): number[] {
  const counts = new Map<number, number>()
  for (const word of words.slice(0, 60))
    for (const at of seen.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
  const shared = [...counts].filter(([, count]) => count >= 2)
  return shared.sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([at]) => at)
}

const statingKinds = new Set<SentenceKind>([
  'quantity',
  'event',
  'state_of_affairs',
  'causal',
  'legal',
  'media',
])

function isComparable(one: Statement, other: Statement): boolean {
  if (one.block === other.block) return false
  if (!statingKinds.has(one.kind) || !statingKinds.has(other.kind)) return false
  return isNegated(one.text) === isNegated(other.text)
}

function isNegated(text: string): boolean {
  return /\b(?:not|never|no|nobody|none|neither|nor)\b|n[’']t\b/i.test(text)
}

interface Comparison {
  statements: Statement[]
  words: string[][]
  weights: Map<string, number>
}

function statesSame(one: number, other: number, { statements, words, weights }: Comparison): boolean {
  const [short, long] = [words[one]!, words[other]!].sort((first, second) => first.length - second.length)
  const rest = new Set(long)
  const shared = short!.filter((word) => rest.has(word))
  const share = sum(shared, weights) / Math.max(1, sum(short!, weights))
  const figures = sharedFigures(statements[one]!.quantities, statements[other]!.quantities)
  if (figures.agreeing >= 2) return share >= 0.25
  if (figures.counted >= 2) return share >= 0.4
  if (figures.agreeing === 1) return shared.length >= 3 && share >= 0.4
  return shared.length >= 4 && share >= 0.6
}

/** How many figures of one come back in the other, and how many things are counted in both. */
function sharedFigures(one: Quantity[], other: Quantity[]): { agreeing: number; counted: number } {
  const figures = one.filter(({ value }) => value !== null)
  const isOf = new Set(['same', 'other_value'])
  return {
    agreeing: figures.filter((figure) => other.some((its) => isSameFigure(figure, its))).length,
    counted: figures.filter((figure) => other.some((its) => isOf.has(compareQuantities(figure, its)))).length,
  }
}

/** A word that half of the sentences have says little about which of them it is. */
function weigh(sentences: string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map(Array.from(counts, ([word, count]) => [word, Math.log(1 + sentences.length / count)]))
}

function sum(words: string[], weights: Map<string, number>): number {
  return words.reduce((total, word) => total + (weights.get(word) ?? 0), 0)
}
