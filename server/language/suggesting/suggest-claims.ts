import type { Name } from '../attribution/names'
import type { Block } from '../canonical-text'
import type { Kind } from '../scoring/kind'
import type { GroupWeights } from '../scoring/score'
import { type Sentence, splitSentences } from '../sentences'
import type { ArticleSuggestions, Suggestion } from '../suggestion'
import { sayDisagreements } from './figures'
import { judgeKind, judgeScore, type Repetition } from './judge-sentence'
import type { PassageRole } from './passage-role'
import { readArticle, type SentenceReading } from './read-article'
import { findReferents } from './referents'
import { groupRepeats } from './repeats'
import { wordClaim } from './wording'

export interface ArticleToRead {
  /** Canonical. */
  text: string
  blocks: Block[]
  /** BCP 47; English where it is missing. */
  language?: string
  /** 'YYYY-MM-DD', the day on which relative dates rest. */
  referenceDate?: string
  /** What the newsroom makes of each group of features; 1 where it says nothing. */
  weights?: GroupWeights
}

/**
 * Reads an article for the first time: proposes, for every sentence, what could be checked, why, who asserts it and
 * which quantities it carries. Best first, ties in document order; the same text always gives the same.
 *
 * Of sentences that state the same, the best carries the others in `repeats` and says where their figures disagree.
 * Languages other than English are only divided into sentences, with score 0. Nothing is decided and nothing thrown.
 */
export function suggestClaims(article: ArticleToRead): ArticleSuggestions {
  const { text, blocks, language = 'en' } = article
  const sentences = splitSentences(text, blocks, language)
  if (!/^en(?:-|$)/i.test(language)) {
    const suggestions = sentences.map((sentence) => unread(text, sentence))
    return { language, isAnalysed: false, suggestions, periods: [] }
  }
  const { readings, periods, names } = readArticle(text, { ...article, sentences })
  const kinds = readings.map((one) => judgeKind(text, one))
  const leaders = findLeaders(text, readings, kinds)
  const suggestions = suggestSentences(article, readings, { kinds, leaders, names })
  return { language, isAnalysed: true, suggestions: rank(suggestions, leaders), periods }
}

function unread(text: string, { index, start, end }: Sentence): Suggestion {
  const words = text.slice(start, end)
  return {
    ...{ sentence: index, start, end, text: words, score: 0, reasons: [] },
    ...{ kind: 'state_of_affairs', checkable: true, quantities: [], attributions: [] },
    ...{ wording: words, assumptions: [], repeats: [], disagreements: [] },
  }
}

function findLeaders(text: string, readings: SentenceReading[], kinds: Kind[]): number[] {
  return groupRepeats(
    readings.map(({ sentence, quantities, role }, at) => ({
      ...{ sentence: sentence.index, block: sentence.block, isSummary: isAbove(role) },
      ...{ text: text.slice(sentence.start, sentence.end), kind: kinds[at]!.kind, quantities },
    })),
  )
}

interface Judged {
  kinds: Kind[]
  /** For every sentence the first that states the same. */
  leaders: number[]
  names: Name[]
}

function suggestSentences(
  { text, referenceDate, weights }: ArticleToRead,
  readings: SentenceReading[],
  { kinds, leaders, names }: Judged,
): Suggestion[] {
  const referents = findReferents(
    text,
    names,
    readings.map(({ attributions }) => attributions),
  )
  const repetitions = findRepetitions(readings, leaders)
  return readings.map((one, at) => {
    const { sentence, quantities, attributions, answer, periods } = one
    const { kind, checkable, whyNot } = kinds[at]!
    return {
      ...unread(text, sentence),
      ...judgeScore(text, one, { kind, repetition: repetitions[at]!, weights }),
      ...{ kind, checkable, quantities, attributions },
      ...wordClaim({ text, sentence, kind, attributions, periods, referents, referenceDate }),
      ...(whyNot !== undefined && { whyNot }),
      ...(answer && { answer }),
    }
  })
}

function findRepetitions(readings: SentenceReading[], leaders: number[]): Repetition[] {
  const sizes = new Map<number, number>()
  for (const leader of leaders) sizes.set(leader, (sizes.get(leader) ?? 0) + 1)
  const summed = new Set(leaders.filter((_leader, at) => isAbove(readings[at]!.role)))
  return leaders.map((leader, at) => ({
    isRepeated: sizes.get(leader)! > 1,
    repeatsStandfirst: sizes.get(leader)! > 1 && summed.has(leader) && !isAbove(readings[at]!.role),
  }))
}

function isAbove(role: PassageRole): boolean {
  return role === 'title' || role === 'standfirst'
}

function rank(suggestions: Suggestion[], leaders: number[]): Suggestion[] {
  const groups = new Map<number, Suggestion[]>()
  const ranked = [...suggestions].sort(
    (one, other) => other.score - one.score || one.sentence - other.sentence,
  )
  for (const one of ranked) {
    const group = groups.get(leaders[one.sentence]!)
    if (group) group.push(one)
    else groups.set(leaders[one.sentence]!, [one])
  }
  for (const [best, ...rest] of groups.values()) {
    if (!best || rest.length === 0) continue
    best.repeats = rest.map(({ sentence }) => sentence)
    best.disagreements = sayDisagreements([best, ...rest].map(({ quantities }) => quantities))
  }
  return ranked
}
