import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArticleText, readArticleText } from '../../../server/language/canonical-text'
import { suggestClaims } from '../../../server/language/suggesting/suggest-claims'
import type { Quantity, Suggestion } from '../../../server/language/suggestion'
import { countsSame, hasClaimant } from './matching'

const file = join(__dirname, '../../../../shared/article.txt')

/** Whether the real article is at hand: it is no part of this project. */
export const hasRealArticle = existsSync(file)

interface WantedClaim {
  claim: string
  /** Figures and names that one sentence has, and those that it has not: the words are not quoted here. */
  has: string[]
  hasNot?: string[]
  /** The sentence behind the one described, or before it. */
  shift?: number
  claimants: string[]
}

/** The claims that experts made of the article, and whose they are. */
const wantedClaims: WantedClaim[] = [
  { claim: 'C1', has: ['54', '21'], hasNot: ['25'], claimants: ['unnamed', 'report'] },
  { claim: 'C2', has: ['Canada', 'Spain'], claimants: ['article'] },
  { claim: 'C3', has: ['Qingtian', '54', '25', '21'], claimants: ['Safeguard Defenders'] },
  { claim: 'C4', has: ['subsidies'], claimants: ['Chinese official statements'] },
  { claim: 'C5', has: ['230,000'], claimants: ['Chinese government'] },
  { claim: 'C6', has: ['230,000'], shift: 1, claimants: ['report', 'Safeguard Defenders'] },
  { claim: 'C7', has: ['RTL Nieuws', 'Amsterdam'], claimants: ['RTL Nieuws', 'Follow the Money'] },
  { claim: 'C8', has: ['Rotterdam', 'military'], claimants: ['unnamed', 'RTL Nieuws', 'Follow the Money'] },
  { claim: 'C9', has: ['Wang Jingyu'], claimants: ['Wang Jingyu'] },
  { claim: 'C10', has: ['Dutch foreign ministry'], claimants: ['Dutch foreign ministry'] },
  { claim: 'C11', has: ['Hovenkamp'], claimants: ['Maxime Hovenkamp'] },
  { claim: 'R1', has: ['Wang Wenbin'], claimants: ['Wang Wenbin'] },
  { claim: 'C13', has: ['Shanghai'], claimants: ['unnamed', 'official'] },
  { claim: 'C14', has: ['Ireland'], claimants: ['article'] },
  { claim: 'C15', has: ['Chinese Research Group'], claimants: ['Chinese Research Group'] },
  { claim: 'C16', has: ['Uyghurs'], claimants: ['Alexander Dukalskis'] },
  { claim: 'C17', has: ['Jiangsu'], claimants: ['article'] },
]

/** Every number of the text, in its order, and what there are that many of. */
const wantedQuantities: [value: number, counted: string][] = [
  [54, 'offices'],
  [21, 'countries'],
  [4, 'countries'],
  [54, 'centers'],
  [25, 'cities'],
  [21, 'countries'],
  [230_000, 'nationals'],
  [2, 'stations'],
]

/** How the suggestions for the real article compare with the experts' claims. */
export interface ArticleMeasures {
  sentences: number
  /** Rank, from 1, of the sentence behind each claim. */
  ranks: { claim: string; rank: number; isRightClaimant: boolean; said: string }[]
  /** Of each wanted quantity whether it was found, and whether with what it counts. */
  quantities: { value: number; counted: string; isFound: boolean; isCounted: boolean }[]
  /** Quantities with a value that are none of the wanted. */
  otherQuantities: string[]
  /** Ranks, from 1, of the line that asks to follow somebody and of the first half of the chant. */
  lastRanks: { boilerplate: number; chant: number }
  denial: { kind: string; answer: string | undefined; claims: string[] }
  concession: { kind: string; answer: string | undefined; claims: string[] }
  disagreements: string[]
}

interface Reading {
  article: ArticleText
  ranked: Suggestion[]
}

export function measureRealArticle(): ArticleMeasures {
  const article = readArticleText(readFileSync(file, 'utf8'), 'plain')
  const { suggestions } = suggestClaims({ ...article, language: 'en', referenceDate: '2022-10-27' })
  const reading = { article, ranked: suggestions }
  const find = (has: string[]) => findSentence(reading, { claim: '', claimants: [], has })
  return {
    sentences: suggestions.length,
    ranks: wantedClaims.map((wanted) => measureClaim(reading, wanted)),
    quantities: measureQuantities(reading),
    otherQuantities: otherQuantities(reading),
    lastRanks: {
      boilerplate: rank(reading, find(['Twitter', 'Instagram'])),
      chant: rank(reading, findSentence(reading, { claim: '', claimants: [], has: ['Jiangsu'], shift: -1 })),
    },
    denial: answerOf(reading, find(['Wang Wenbin'])),
    concession: answerOf(reading, find(['Shanghai'])),
    disagreements: suggestions.flatMap(({ disagreements }) => disagreements),
  }
}

function findSentence({ ranked }: Reading, { has, hasNot = [], shift = 0 }: WantedClaim): Suggestion {
  const inOrder = [...ranked].sort((one, other) => one.sentence - other.sentence)
  const at = inOrder.findIndex(({ text }) => {
    return has.every((word) => text.includes(word)) && !hasNot.some((word) => text.includes(word))
  })
  return inOrder[at + shift]!
}

function rank({ ranked }: Reading, suggestion: Suggestion): number {
  return ranked.indexOf(suggestion) + 1
}

function measureClaim(reading: Reading, wanted: WantedClaim): ArticleMeasures['ranks'][number] {
  const suggestion = findSentence(reading, wanted)
  const layers = suggestion.attributions.map(({ speaker }) => speaker.name || `(${speaker.role})`)
  return {
    claim: wanted.claim,
    rank: rank(reading, suggestion),
    isRightClaimant: hasClaimant(suggestion, reading.article.text, wanted.claimants),
    said: layers.join(' > ') || 'article',
  }
}

function quantitiesOf({ ranked }: Reading): Quantity[] {
  const all = ranked.flatMap(({ quantities }) => quantities).filter(({ value }) => value !== null)
  return all.sort((one, other) => one.start - other.start)
}

function measureQuantities(reading: Reading): ArticleMeasures['quantities'] {
  const left = quantitiesOf(reading)
  return wantedQuantities.map(([value, counted]) => {
    const at = left.findIndex((one) => one.value === value)
    const [found] = at < 0 ? [] : left.splice(0, at + 1).slice(-1)
    return { value, counted, isFound: found !== undefined, isCounted: countsSame(found?.counted, counted) }
  })
}

function otherQuantities(reading: Reading): string[] {
  const wanted = wantedQuantities.map(([value]) => value)
  const others = quantitiesOf(reading).filter((one) => !wanted.includes(one.value!) || one.unit !== undefined)
  return others.map(({ start, end }) => reading.article.text.slice(start, end))
}

function answerOf(reading: Reading, { kind, answer }: Suggestion): ArticleMeasures['denial'] {
  const targets = (answer?.answers ?? []).map(
    (index) => reading.ranked.find(({ sentence }) => sentence === index)!,
  )
  const claims = targets.map((target) => {
    const claim = wantedClaims.find((wanted) => findSentence(reading, wanted) === target)
    return claim?.claim ?? `sentence ${target.sentence}`
  })
  return { kind, answer: answer?.kind, claims }
}
