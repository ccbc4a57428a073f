import type { Leaning } from '../../../server/language/scoring/features/feature'

/** A feature as fitting sees it: how many levels it has and which way it may move the score. */
export interface Column {
  levels: number
  leans: Leaning
  /** The level of each sentence. */
  values: Uint8Array
}

export interface Fitted {
  start: number
  /** For each column what each level adds; usual levels are not yet zero. */
  levels: number[][]
}

const ROUNDS = 600
const RATE = 0.2
/** Pulls steps that rest on few sentences towards nothing. */
const SHRINKAGE = 5
/** A step rests on at least this much information on each side. */
const LEAST = 5

interface Step {
  column: number
  cut: number
  below: number
  above: number
  gain: number
}

/**
 * Fits an additive model by boosting: each round adds one step to one feature, where the logistic loss falls most.
 * As every step belongs to a single feature, the sum is a table of levels for each feature and nothing else. Steps
 * against a feature's leaning are not taken. No chance is involved; ties go to the first column.
 */
export function fitAdditive(columns: Column[], isRight: boolean[], rows: number[]): Fitted {
  const right = rows.filter((row) => isRight[row]).length
  const start = Math.log(right / (rows.length - right))
  const levels = columns.map(({ levels: count }) => new Array<number>(count).fill(0))
  const sums = new Float64Array(rows.length).fill(start)
  for (let round = 0; round < ROUNDS; round++) {
    const { slopes, bends } = derivatives(sums, isRight, rows)
    const step = bestStep(columns, rows, slopes, bends)
    if (!step) break
    take(step, columns, levels, rows, sums)
  }
  return { start, levels }
}

/** Moves what the usual level of each column adds into the start, so that the usual adds nothing. */
export function centre({ start, levels }: Fitted, usual: number[]): Fitted {
  const moved = levels.map((weights, at) => weights[usual[at]!]!)
  return {
    start: start + moved.reduce((sum, weight) => sum + weight, 0),
    levels: levels.map((weights, at) => weights.map((weight) => weight - moved[at]!)),
  }
}

export function sumFor({ start, levels }: Fitted, columns: Column[], row: number): number {
  return columns.reduce((sum, { values }, at) => sum + levels[at]![values[row]!]!, start)
}

function derivatives(sums: Float64Array, isRight: boolean[], rows: number[]) {
  const slopes = new Float64Array(rows.length)
  const bends = new Float64Array(rows.length)
  rows.forEach((row, at) => {
    const chance = 1 / (1 + Math.exp(-sums[at]!))
    slopes[at] = (isRight[row] ? 1 : 0) - chance
    bends[at] = chance * (1 - chance)
  })
  return { slopes, bends }
}

function bestStep(
  columns: Column[],
  rows: number[],
  slopes: Float64Array,
  bends: Float64Array,
): Step | undefined {
  let best: Step | undefined
  columns.forEach((column, at) => {
    for (const step of stepsOf(column, at, rows, slopes, bends))
      if (!best || step.gain > best.gain) best = step
  })
  return best
}

function* stepsOf(
  column: Column,
  at: number,
  rows: number[],
  slopes: Float64Array,
  bends: Float64Array,
): Generator<Step> {
  const slope = new Float64Array(column.levels)
  const bend = new Float64Array(column.levels)
  for (let each = 0; each < rows.length; each++) {
    const level = column.values[rows[each]!]!
    slope[level]! += slopes[each]!
    bend[level]! += bends[each]!
  }
  for (let cut = 1; cut < column.levels; cut++) {
    const step = stepAt(slope, bend, cut)
    if (step && mayTake(step, column.leans)) yield { ...step, column: at, cut }
  }
}

function stepAt(slope: Float64Array, bend: Float64Array, cut: number) {
  const total = (numbers: Float64Array) => numbers.reduce((sum, each) => sum + each, 0)
  const low = total(slope.subarray(0, cut))
  const high = total(slope.subarray(cut))
  const lowBend = total(bend.subarray(0, cut))
  const highBend = total(bend.subarray(cut))
  if (lowBend < LEAST || highBend < LEAST) return undefined
  const below = low / (lowBend + SHRINKAGE)
  const above = high / (highBend + SHRINKAGE)
  return { below, above, gain: low * below + high * above }
}

function mayTake({ below, above }: { below: number; above: number }, leans: Leaning): boolean {
  if (leans === 'either') return true
  return leans === 'raises' ? above >= below : above <= below
}

function take(step: Step, columns: Column[], levels: number[][], rows: number[], sums: Float64Array): void {
  const weights = levels[step.column]!
  const { values } = columns[step.column]!
  for (let level = 0; level < weights.length; level++) {
    weights[level]! += RATE * (level < step.cut ? step.below : step.above)
  }
  rows.forEach((row, at) => {
    sums[at]! += RATE * (values[row]! < step.cut ? step.below : step.above)
  })
}
