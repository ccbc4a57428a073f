/** One thing that was scored, and whether it should have come out on top. */
export interface Scored {
  score: number
  isRight: boolean
  /** How much it counts for F1; 1 where it is missing. */
  weight?: number
}

/** Area under the curve: how often a right one scores above a wrong one, ties half. */
export function areaUnderCurve(all: Scored[]): number {
  const sorted = [...all].sort((one, other) => one.score - other.score)
  let ranks = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to++
    ranks += sorted.slice(from, to).filter(({ isRight }) => isRight).length * ((from + 1 + to) / 2)
    from = to
  }
  const right = all.filter(({ isRight }) => isRight).length
  return (ranks - (right * (right + 1)) / 2) / (right * (all.length - right))
}

/** F1 of everything that scores at least the threshold. */
export function f1At(all: Scored[], threshold: number): number {
  const chosen = all.filter(({ score }) => score >= threshold)
  const right = (some: Scored[]) => weightOf(some.filter(({ isRight }) => isRight))
  return (2 * right(chosen)) / (weightOf(chosen) + right(all))
}

/** The threshold, in hundredths, at which F1 is highest. */
export function bestThreshold(all: Scored[]): number {
  const hundredths = Array.from({ length: 99 }, (_, at) => (at + 1) / 100)
  return hundredths.reduce((best, each) => (f1At(all, each) > f1At(all, best) ? each : best))
}

/** Mean of the precision at the rank of each right one; ties stay in the order given. */
export function averagePrecision(all: Scored[]): number {
  const ranked = byScore(all)
  let hits = 0
  let sum = 0
  ranked.forEach(({ isRight }, at) => {
    if (!isRight) return
    hits++
    sum += hits / (at + 1)
  })
  return hits === 0 ? 0 : sum / hits
}

/** Share of right ones among the first `count`. */
export function precisionAt(all: Scored[], count: number): number {
  return (
    byScore(all)
      .slice(0, count)
      .filter(({ isRight }) => isRight).length / count
  )
}

function weightOf(some: Scored[]): number {
  return some.reduce((sum, { weight = 1 }) => sum + weight, 0)
}

function byScore(all: Scored[]): Scored[] {
  return [...all].sort((one, other) => other.score - one.score)
}
