import type { AnchoredPassage, Claim } from './claim'

/**
 * Numbers the claims of an article from 1, by the first of their passages in the newest text; claims whose passages
 * were not found there come last, by id. Suggested, merged and dismissed claims get no number: they are not listed.
 */
export function numberClaims(
  claims: readonly Pick<Claim, 'id' | 'work'>[],
  passages: readonly AnchoredPassage[],
): Map<number, number> {
  const listed = claims.filter(({ work }) => !UNLISTED.includes(work.state))
  const first = (claimId: number) =>
    Math.min(...passages.filter((p) => p.claimId === claimId).map(({ anchor }) => anchor.start ?? Infinity))
  const places = listed.map(({ id }) => ({ id, start: first(id) }))
  places.sort((a, b) => (a.start === b.start ? a.id - b.id : a.start - b.start))
  return new Map(places.map(({ id }, index) => [id, index + 1]))
}

const UNLISTED: readonly Claim['work']['state'][] = ['suggested', 'merged', 'dismissed']
