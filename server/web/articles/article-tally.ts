import { count } from '../shared/format'
import type { Tally } from '../shared/parts'
import { slugOf } from '../shared/slug'
import type { ViewedClaim } from './viewed-claim'

/** "17 claims", and how many of them carry which word, the most frequent first; each word leads to its filter. */
export function claimTally(claims: readonly ViewedClaim[], hrefOf: (word: string) => string): Tally {
  const rows = new Map<string, Tally['rows'][number]>()
  for (const { countedAs } of claims) {
    const { word, slot } = countedAs
    const row = rows.get(word) ?? { word, slot, count: 0, href: hrefOf(slugOf(word)) }
    rows.set(word, { ...row, count: row.count + 1 })
  }
  return {
    label: 'Claims by verdict',
    total: count(claims.length, 'claim'),
    rows: [...rows.values()].sort((a, b) => b.count - a.count),
  }
}

/** The claims of one filter: a word of the tally as a slug, `changed`, or all when it is empty. */
export function showOnly(claims: readonly ViewedClaim[], show: string): ViewedClaim[] {
  if (show === '') return [...claims]
  return claims.filter((claim) =>
    show === 'changed' ? claim.isChanged : slugOf(claim.countedAs.word) === show,
  )
}
