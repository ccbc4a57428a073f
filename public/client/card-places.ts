export interface Card {
  /** Where it would like to begin: the height of its mark. */
  wish: number
  height: number
}

/**
 * Where cards begin when none may cover another, none begins above 0, and all stay as near to their marks as they can
 * together: the sum of the squared distances is the least there is. Crowded cards are spread around their marks instead
 * of being pushed down one by one. (Pool adjacent violators, on the places less the heights before them.)
 */
export function cardPlaces(cards: readonly Card[], gap: number): number[] {
  const pools: { sum: number; size: number }[] = []
  const before: number[] = []
  let used = 0
  for (const { wish, height } of cards) {
    before.push(used)
    pools.push({ sum: wish - used, size: 1 })
    used += height + gap
    merge(pools)
  }
  const places = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => Math.max(0, sum / size)))
  return places.map((place, at) => place + (before[at] ?? 0))
}

function merge(pools: { sum: number; size: number }[]): void {
  for (;;) {
    const last = pools.at(-1)
    const previous = pools.at(-2)
    if (!last || !previous || previous.sum / previous.size <= last.sum / last.size) return
    pools.splice(-2, 2, { sum: previous.sum + last.sum, size: previous.size + last.size })
  }
}
