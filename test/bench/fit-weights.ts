import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FITTED_FEATURES } from '../../server/language/scoring/features/feature-list'
import { readClaimBuster } from './suggest/claimbuster-data'
import { type FittedOnDebates, fitOnDebates } from './suggest/fitting'

const FILE = join(__dirname, '../../server/language/scoring/weights.ts')

/** Writes the weights of our features anew: `npm run fit:weights`. The same data and features give the same file. */
function writeWeights(): void {
  const sentences = readClaimBuster()
  if (!sentences) {
    process.stdout.write('Nothing written: ../shared/data/checkworthy-claimbuster is absent.\n')
    return
  }
  const fitted = fitOnDebates(sentences)
  writeFileSync(FILE, fileOf(fitted))
  process.stdout.write(`${figuresOf(fitted).join('\n')}\n`)
}

function fileOf(fitted: FittedOnDebates): string {
  const levels = FITTED_FEATURES.map(
    ({ name }, at) => `    ${name}: [${fitted.model.levels[at]!.join(', ')}],\n`,
  )
  const usual = FITTED_FEATURES.flatMap(({ name }, at) => {
    const level = fitted.usual[at]!
    return level === 0 ? [] : [`    ${name}: ${level},\n`]
  })
  return [
    header(fitted),
    'export interface Weights {\n  /** Where every sentence begins, before squashing. */\n  start: number\n',
    '  /** From this score on a sentence is taken for worth a check; where F1 was highest on the fitting set. */\n  threshold: number\n',
    '  /** What each level of a feature adds. */\n  levels: Record<string, readonly number[]>\n',
    '  /** The level most sentences have, which adds nothing; 0 where a feature is not listed. */\n  usual: Record<string, number>\n}\n\n',
    `export const WEIGHTS: Weights = {\n  start: ${fitted.model.start},\n  threshold: ${fitted.threshold},\n`,
    `  levels: {\n${levels.join('')}  },\n  usual: {\n${usual.join('')}  },\n}\n`,
  ].join('')
}

function header(fitted: FittedOnDebates): string {
  const lines = [
    'Made by `npm run fit:weights`; not written by hand.',
    '',
    'Fitted on labelled sentences of US presidential debates, 1960 to 2016: ClaimBuster, "A Benchmark Dataset of',
    'Check-worthy Factual Claims" by Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne (2020,',
    'https://doi.org/10.5281/zenodo.3609356), in the two-class form of github.com/utaresearch/claimbuster-spotter.',
    'No sentence and no word of it is here: what was learnt is how much each of our own named features counts.',
    '',
    ...figuresOf(fitted),
    'Method: an additive model, boosted one step of one feature at a time (test/bench/suggest/boosting.ts).',
  ]
  return `/*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n\n`
}

function figuresOf(fitted: FittedOnDebates): string[] {
  return [
    `${FITTED_FEATURES.length} features, fitted on ${fitted.fittedOn} sentences, measured on ${fitted.keptBack} kept back by a hash of their ids:`,
    `area under the curve ${fitted.auc.toFixed(3)}, F1 ${fitted.f1.toFixed(3)} from ${fitted.threshold} on (a quarter of the sentences is positive);`,
    `cross-validated on the fitting set: area under the curve ${fitted.crossAuc.toFixed(3)}.`,
  ]
}

writeWeights()
