import { leaningOf } from '../../../server/language/scoring/features/feature'
import { FITTED_FEATURES } from '../../../server/language/scoring/features/feature-list'
import { levelOf } from '../../../server/language/scoring/features-of'
import { readSentence } from '../../../server/language/scoring/reading'
import type { TaggedWord } from '../../../server/language/scoring/tagging'
import { type Column, centre, type Fitted, fitAdditive, sumFor } from './boosting'
import { FOLDS, foldOf, KEPT_BACK, type LabelledSentence } from './claimbuster-data'
import { areaUnderCurve, bestThreshold, f1At, type Scored } from './ranking'

type Tagger = (text: string) => TaggedWord[]

export interface FittedOnDebates {
  model: Fitted
  /** The level most sentences have, for each feature. */
  usual: number[]
  threshold: number
  auc: number
  f1: number
  /** Mean of the four folds of the fitting set, each scored by a model that has not seen it. */
  crossAuc: number
  fittedOn: number
  keptBack: number
}

/**
 * Fits the weights of our features on four fifths of the sentences and measures on the fifth kept back, which plays no
 * part in any choice: the threshold is chosen on sentences of the four fifths, each scored by a model of the other three.
 */
export function fitOnDebates(sentences: LabelledSentence[], tag?: Tagger): FittedOnDebates {
  const set = labelled(sentences, tag)
  const fitting = rowsIn(set, (fold) => fold !== KEPT_BACK)
  const usual = set.columns.map((column) => mostFrequent(column, fitting))
  const model = rounded(centre(fitAdditive(set.columns, set.isRight, fitting), usual))
  const cross = crossScores(set)
  const threshold = bestThreshold(cross.flat())
  const kept = scoresOf(
    model,
    set,
    rowsIn(set, (fold) => fold === KEPT_BACK),
  )
  return {
    ...{ model, usual, threshold, fittedOn: fitting.length, keptBack: kept.length },
    auc: areaUnderCurve(kept),
    f1: f1At(kept, threshold),
    crossAuc: cross.reduce((sum, scored) => sum + areaUnderCurve(scored), 0) / cross.length,
  }
}

interface Labelled {
  columns: Column[]
  isRight: boolean[]
  folds: number[]
}

function labelled(sentences: LabelledSentence[], tag: Tagger | undefined): Labelled {
  return {
    columns: columnsOf(
      sentences.map(({ text }) => text),
      tag,
    ),
    isRight: sentences.map(({ isWorthChecking }) => isWorthChecking),
    folds: sentences.map(foldOf),
  }
}

function rowsIn({ folds }: Labelled, isIn: (fold: number) => boolean): number[] {
  return folds.flatMap((fold, row) => (isIn(fold) ? [row] : []))
}

/** One column a feature, one row a text. */
export function columnsOf(texts: string[], tag?: Tagger): Column[] {
  const columns = FITTED_FEATURES.map((feature) => {
    return {
      levels: feature.cuts.length + 1,
      leans: leaningOf(feature),
      values: new Uint8Array(texts.length),
    }
  })
  texts.forEach((text, row) => {
    const reading = readSentence(text, tag)
    FITTED_FEATURES.forEach(({ measure, cuts }, at) => {
      columns[at]!.values[row] = levelOf(measure(reading).value, cuts)
    })
  })
  return columns
}

export function squash(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

function crossScores(set: Labelled): Scored[][] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold).filter((fold) => fold !== KEPT_BACK)
  return folds.map((left) => {
    const others = rowsIn(set, (fold) => fold !== KEPT_BACK && fold !== left)
    const model = fitAdditive(set.columns, set.isRight, others)
    return scoresOf(
      model,
      set,
      rowsIn(set, (fold) => fold === left),
    )
  })
}

function scoresOf(model: Fitted, { columns, isRight }: Labelled, rows: number[]): Scored[] {
  return rows.map((row) => ({ score: squash(sumFor(model, columns, row)), isRight: isRight[row]! }))
}

function mostFrequent({ levels, values }: Column, rows: number[]): number {
  const counts = new Array<number>(levels).fill(0)
  for (const row of rows) counts[values[row]!]!++
  return counts.indexOf(Math.max(...counts))
}

/** What is measured is what ships: the weights file has two digits. */
function rounded({ start, levels }: Fitted): Fitted {
  return { start: toTwo(start), levels: levels.map((weights) => weights.map(toTwo)) }
}

function toTwo(weight: number): number {
  return Math.round(weight * 100) / 100 + 0
}
