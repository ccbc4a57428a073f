import { count } from '../shared/format'
import { type Tally, VERDICT_SLOTS, type VerdictSlot } from '../shared/parts'
import { slugOf } from '../shared/slug'
import { verdictBar } from '../shared/verdict-bar'
import type { ViewedClaim } from './viewed-claim'

/** "17 claims", and how many of them carry which word, from what is supported to what is open; each word filters. */
export function claimTally(
  claims: readonly ViewedClaim[],
  show: string,
  hrefOf: (word: string) => string,
): Tally {
  const rows = new Map<string, Tally['rows'][number]>()
  for (const { countedAs } of claims) {
    const { word, slot } = countedAs
    const row = rows.get(word) ?? {
      word,
      slot,
      count: 0,
      href: hrefOf(slugOf(word)),
      current: slugOf(word) === show,
    }
    rows.set(word, { ...row, count: row.count + 1 })
  }
  const order = (slot: VerdictSlot) => VERDICT_SLOTS.indexOf(slot)
  const sorted = [...rows.values()].sort((a, b) => order(a.slot) - order(b.slot) || b.count - a.count)
  return {
    label: 'Claims by verdict',
    total: count(claims.length, 'claim'),
    bar: verdictBar(sorted),
    rows: sorted,
  }
}

/** The claims of one filter: a word of the tally as a slug, `changed`, or all when it is empty. */
export function showOnly(claims: readonly ViewedClaim[], show: string): ViewedClaim[] {
  if (show === '') return [...claims]
  return claims.filter((claim) =>
    show === 'changed' ? claim.isChanged : slugOf(claim.countedAs.word) === show,
  )
}
