import { featuresOf } from '../../../server/language/scoring/features-of'
import { readSentence } from '../../../server/language/scoring/reading'
import { scoreOf } from '../../../server/language/scoring/score'
import { WEIGHTS } from '../../../server/language/scoring/weights'
import { foldOf, KEPT_BACK, type LabelledSentence, readClaimBuster } from './claimbuster-data'
import { areaUnderCurve, bestThreshold, f1At, type Scored } from './ranking'

/**
 * What the shipped weights are worth on the fifth of ClaimBuster that was kept back from fitting, in lines to print; one
 * line that says so where the data is absent.
 */
export function measureClaimbuster(): string[] {
  const sentences = readClaimBuster()
  if (!sentences) return ['skipped: ../shared/data/checkworthy-claimbuster is absent']
  const kept = sentences.filter((each) => foldOf(each) === KEPT_BACK)
  const scored = kept.map(score)
  const byLength = kept.map(({ text, isWorthChecking }) => ({ score: text.length, isRight: isWorthChecking }))
  const positive = kept.filter(({ isWorthChecking }) => isWorthChecking).length
  return [
    `sentences kept back:            ${kept.length}, ${positive} of them worth a check`,
    `area under the curve:           ${areaUnderCurve(scored).toFixed(3)} (goal 0.90, aim 0.92)`,
    `F1 from ${WEIGHTS.threshold} on:                ${f1At(scored, WEIGHTS.threshold).toFixed(3)} (threshold of the fitting folds)`,
    balancedLine(sentences, scored),
    `length alone, same sentences:   ${areaUnderCurve(byLength).toFixed(3)}`,
    'reference: length AUC 0.677; hand rules AUC 0.823, F1 0.621; linear model over n-grams AUC 0.921, F1 0.813',
    '  (the last on other records of the source, of which half are worth a check)',
  ]
}

/** F1 as it would be if half of the sentences were worth a check: the others count as much as these together. */
function balancedLine(sentences: LabelledSentence[], kept: Scored[]): string {
  const fitting = balance(sentences.filter((each) => foldOf(each) !== KEPT_BACK).map(score))
  const threshold = bestThreshold(fitting)
  return `F1 at half positive, from ${threshold}: ${f1At(balance(kept), threshold).toFixed(3)} (the others weighed down; aim 0.90)`
}

function score({ text, isWorthChecking }: LabelledSentence): Scored {
  return { score: scoreOf(featuresOf(readSentence(text))).score, isRight: isWorthChecking }
}

/** Weights that make both classes equal. */
function balance(all: Scored[]): Scored[] {
  const right = all.filter(({ isRight }) => isRight).length
  const weight = right / (all.length - right)
  return all.map((each) => (each.isRight ? each : { ...each, weight }))
}
