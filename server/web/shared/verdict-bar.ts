import type { VerdictBar, VerdictSlot } from './parts'

/** The room between two parts, in hundredths of the bar. */
const GAP = 0.6

/**
 * Counts as one bar, in the order given; what counts nothing is left out. Lengths are hundredths of the bar. Colour is
 * the third signal: word, sign and number stand in the list that every page prints beside the bar.
 */
export function verdictBar(rows: readonly { slot: VerdictSlot; count: number }[]): VerdictBar {
  const counted = rows.filter(({ count }) => count > 0)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  const room = 100 - GAP * Math.max(0, counted.length - 1)
  let x = 0
  const parts = counted.map(({ slot, count }) => {
    const part = { slot, x: rounded(x), width: rounded((count / total) * room) }
    x += (count / total) * room + GAP
    return part
  })
  return { parts }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
