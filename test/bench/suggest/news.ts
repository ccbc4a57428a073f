import { suggestClaims } from '../../../server/language/suggesting/suggest-claims'
import type { Quantity, Suggestion } from '../../../server/language/suggestion'
import { findGoldWords, type GoldArticle, type GoldSet, readGoldArticles } from '../../support/news-gold'
import { countsSame, hasClaimant, isSameAmount } from './matching'

export interface Share {
  right: number
  of: number
}

export interface Finds {
  found: number
  missed: number
  wrong: number
}

/** What the first reading of our own articles is worth; every miss in words for whoever tunes it. */
export interface NewsMeasures {
  recallTopThird: Share
  precisionTopThird: Share
  recallTopHalf: Share
  claimants: Share
  kinds: Share
  quantities: Finds
  comparators: Share
  units: Share
  counted: Share
  /** Recognised and tied to a sentence that it does answer. */
  denials: Finds
  /** Recognised, whatever it is tied to. */
  denialSentences: Finds
  denialKinds: Share
  misses: string[]
}

export function measureNews(set: GoldSet = 'news'): NewsMeasures {
  const measures = emptyMeasures()
  for (const one of readGoldArticles(set)) measureArticle(one, measures)
  return measures
}

function emptyMeasures(): NewsMeasures {
  const share = () => ({ right: 0, of: 0 })
  const finds = () => ({ found: 0, missed: 0, wrong: 0 })
  return {
    recallTopThird: share(),
    precisionTopThird: share(),
    recallTopHalf: share(),
    claimants: share(),
    kinds: share(),
    quantities: finds(),
    comparators: share(),
    units: share(),
    counted: share(),
    denials: finds(),
    denialSentences: finds(),
    denialKinds: share(),
    misses: [],
  }
}

interface Reading extends GoldArticle {
  ranked: Suggestion[]
  measures: NewsMeasures
}

function measureArticle(one: GoldArticle, measures: NewsMeasures): void {
  const { gold, article } = one
  const { suggestions } = suggestClaims({ ...article, language: 'en', referenceDate: gold.referenceDate })
  const reading = { ...one, ranked: suggestions, measures }
  measureRanks(reading)
  measureClaims(reading)
  measureQuantities(reading)
  measureAnswers(reading)
}

function rankOf({ ranked, article }: Reading, piece: string): number {
  const at = article.text.indexOf(piece)
  return ranked.findIndex(({ start, end }) => start <= at && at < end)
}

function measureRanks(reading: Reading): void {
  const { gold, ranked, measures, name } = reading
  const third = Math.ceil(ranked.length / 3)
  const half = Math.ceil(ranked.length / 2)
  const ranks = gold.claims.map(({ sentence, repeats }) => {
    return Math.min(...[sentence, ...repeats].map((piece) => rankOf(reading, piece)))
  })
  const wanted = new Set(
    gold.claims.flatMap((claim) => [claim.sentence, ...claim.repeats].map((piece) => rankOf(reading, piece))),
  )
  for (const [at, rank] of ranks.entries()) {
    tick(measures.recallTopThird, rank < third)
    if (!tick(measures.recallTopHalf, rank < half))
      measures.misses.push(`${name}: rank ${rank + 1} of ${ranked.length}: ${gold.claims[at]!.sentence}`)
  }
  for (let rank = 0; rank < third; rank++) tick(measures.precisionTopThird, wanted.has(rank))
}

function measureClaims(reading: Reading): void {
  const { gold, ranked, measures, name, article } = reading
  for (const { sentence, claimant, also, kind } of gold.claims) {
    const suggestion = ranked[rankOf(reading, sentence)]!
    if (!tick(measures.claimants, hasClaimant(suggestion, article.text, [claimant, ...also])))
      measures.misses.push(`${name}: claimant ${claimant}, not ${say(suggestion)}: ${sentence}`)
    if (!tick(measures.kinds, suggestion.kind === kind))
      measures.misses.push(`${name}: kind ${kind}, not ${suggestion.kind}: ${sentence}`)
  }
}

function say({ attributions }: Suggestion): string {
  const layers = attributions.map(({ speaker, act }) => `${speaker.name || `(${speaker.role})`} ${act}`)
  return layers.join(' > ') || 'article'
}

function measureQuantities({ gold, article, ranked, measures, name }: Reading): void {
  const left = new Set(ranked.flatMap(({ quantities }) => quantities))
  for (const wanted of gold.quantities) {
    const place = findGoldWords(article.text, wanted)!
    const found = [...left].find((one) => isSameAmount(one, { ...wanted, ...place }))
    if (found) {
      left.delete(found)
    } else if (wanted.optional) {
      for (const one of left) if (one.start < place.end && place.start < one.end) left.delete(one)
    }
    if (wanted.optional) continue
    if (found === undefined) {
      measures.quantities.missed++
      measures.misses.push(`${name}: quantity ${wanted.words} (${wanted.value}) not found`)
      continue
    }
    measures.quantities.found++
    tick(measures.comparators, found.comparator === wanted.comparator)
    if (wanted.unit !== undefined) tick(measures.units, found.unit === wanted.unit)
    if (wanted.counted !== undefined && !tick(measures.counted, countsSame(found.counted, wanted.counted)))
      measures.misses.push(`${name}: ${wanted.words} counts ${wanted.counted}, not ${found.counted}`)
  }
  measures.quantities.wrong += left.size
  for (const one of left) measures.misses.push(`${name}: no quantity: ${quote(article.text, one)}`)
}

function quote(text: string, { start, end, value }: Quantity): string {
  return `${text.slice(start - 15, start)}[${text.slice(start, end)}]${text.slice(end, end + 15)} (${value})`
}

function measureAnswers(reading: Reading): void {
  const { gold, ranked, measures, name } = reading
  const left = new Set(ranked.filter(({ answer }) => answer !== undefined))
  for (const { sentence, kind, answers } of gold.answers) {
    const suggestion = ranked[rankOf(reading, sentence)]!
    left.delete(suggestion)
    const targets = answers.map((piece) => ranked[rankOf(reading, piece)]!.sentence)
    const isTied = suggestion.answer?.answers.slice(0, 2).some((target) => targets.includes(target)) ?? false
    measures.denialSentences[suggestion.answer ? 'found' : 'missed']++
    measures.denials[isTied ? 'found' : 'missed']++
    if (suggestion.answer && !isTied) measures.denials.wrong++
    if (!isTied)
      measures.misses.push(`${name}: answers ${suggestion.answer?.answers} not ${targets}: ${sentence}`)
    if (suggestion.answer && !tick(measures.denialKinds, suggestion.answer.kind === kind))
      measures.misses.push(`${name}: ${suggestion.answer.kind} is ${kind}: ${sentence}`)
  }
  measures.denials.wrong += left.size
  measures.denialSentences.wrong += left.size
  for (const { text } of left) measures.misses.push(`${name}: no answer: ${text}`)
}

function tick(share: Share, isRight: boolean): boolean {
  share.of++
  if (isRight) share.right++
  return isRight
}

export function shareOf({ right, of }: Share): number {
  return of === 0 ? 0 : right / of
}

export function f1({ found, missed, wrong }: Finds): number {
  return found === 0 ? 0 : (2 * found) / (2 * found + missed + wrong)
}
