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
  /** A headline or standfirst: it sums up what the first paragraphs say. */
  isSummary: boolean
}

/**
 * Finds sentences of one article that state the same: title or standfirst and body, a figure that comes back.
 * Returns for every statement the place in `statements` of the first that states the same; its own where it is the first.
 *
 * Two state the same when they share most of the weight of the words of the shorter one, words that are rare in the
 * article weighing more, or fewer words and several figures. A denial never repeats what it denies, and neighbours in
 * one paragraph go on rather than repeat. A headline or standfirst needs less in common with the first paragraphs that
 * it sums up. Each is compared with the first few of a kind only, so time is linear.
 */
export function groupRepeats(statements: Statement[]): number[] {
  const words = statements.map(({ text }) => contentWords(text))
  const comparison = { statements, words, weights: weigh(words), summed: new Set<number>() }
  const seen = new Map<string, number[]>()
  const leaders: number[] = []
  for (const [at] of statements.entries()) {
    const found = candidates(words[at]!, seen).find((other) => statesSame(other, at, comparison))
    leaders.push(found === undefined ? at : leaders[found]!)
    if (found !== undefined) comparison.summed.add(found)
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

/** Those that share words with it, most first. */
function candidates(words: string[], seen: Map<string, number[]>): number[] {
  const counts = new Map<number, number>()
  for (const word of words.slice(0, 60))
    for (const at of seen.get(word) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([at]) => at)
}

const statingKinds = new Set<SentenceKind>([
  'quantity',
  'event',
  'state_of_affairs',
  'causal',
  'legal',
  'media',
  'forecast',
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
  /** Headlines and standfirsts whose sentence of the body is found: they sum up one. */
  summed: Set<number>
}

function statesSame(first: number, second: number, comparison: Comparison): boolean {
  const { statements, words, weights, summed } = comparison
  const [one, other] = [statements[first]!, statements[second]!]
  if (!isComparable(one, other)) return false
  const [short, long] = [words[first]!, words[second]!].sort((left, right) => left.length - right.length)
  const rest = new Set(long)
  const shared = short!.filter((word) => rest.has(word))
  const share = sum(shared, weights) / Math.max(1, sum(short!, weights))
  const common = { ...sharedFigures(one.quantities, other.quantities), words: shared.length, share }
  const sums = one.isSummary && !summed.has(first) && other.block <= one.block + reachOfSummaries
  return hasEnough(common) || (sums && sumsUp(common))
}

/** Paragraphs behind a headline in which what it sums up is said. */
const reachOfSummaries = 4

interface Common {
  agreeing: number
  counted: number
  words: number
  share: number
}

function hasEnough({ agreeing, counted, words, share }: Common): boolean {
  if (words < 2) return false
  if (agreeing >= 2) return share >= 0.25
  if (counted >= 2) return share >= 0.4
  if (agreeing === 1) return words >= 3 && share >= 0.4
  return words >= 4 && share >= 0.6
}

function sumsUp({ agreeing, counted, words, share }: Common): boolean {
  if (agreeing > 0 || counted > 0) return words >= 2 || share >= 0.25
  return words >= 3 && share >= 0.3
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
