import { SLOT_SEVERITY } from '../../domain/rating'
import { cutSegments, type Mark } from '../../language/segments'
import type { Segment, VerdictTag } from '../shared/parts'

/** A claim as it is marked in the text: where it stands, how it looks, and what its number leads to. */
export interface MarkedClaim {
  id: number
  number: number
  tag: VerdictTag
  href: string
  spans: { start: number; end: number }[]
}

/** A run of text under the same claims, with the anchors of claims that begin with it. */
export interface Piece {
  anchors: string[]
  segment: Segment
}

interface Range {
  start: number
  end: number
}

/**
 * Cuts a range of the text at every end of a claim. A run shows the most severe look of its claims. A run of several
 * claims lists all their numbers; one of a single claim has its number where the claim ends.
 * Each claim's first run carries the anchor `mark-<claim id>`. With `offsets` runs say where they begin in the text.
 */
export function markedPieces(
  text: string,
  range: Range,
  claims: readonly MarkedClaim[],
  options: { offsets?: boolean } = {},
): Piece[] {
  const marks: Mark[] = claims.flatMap(({ id, spans }) => spans.map((span) => ({ id, ...span })))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return cutSegments(text, range, marks).map((cut) => {
    const here = cut.ids.flatMap((id) => byId.get(id) ?? [])
    const start = options.offsets ? cut.start : undefined
    return {
      anchors: here.filter((claim) => firstStart(claim) === cut.start).map(({ id }) => `mark-${id}`),
      segment: { text: cut.text, start, ...lookOf(here), numbers: numbersAt(here, cut.end) },
    }
  })
}

function firstStart({ spans }: MarkedClaim): number {
  return Math.min(...spans.map(({ start }) => start))
}

function lookOf(claims: MarkedClaim[]): Pick<Segment, 'slot' | 'state'> {
  const severity = ({ tag }: MarkedClaim) => SLOT_SEVERITY.indexOf(tag.slot)
  const [worst] = [...claims].sort((a, b) => severity(b) - severity(a))
  return worst === undefined ? {} : { slot: worst.tag.slot, state: worst.tag.state }
}

function numbersAt(claims: MarkedClaim[], end: number): Segment['numbers'] {
  const shown =
    claims.length > 1 ? claims : claims.filter(({ spans }) => spans.some((span) => span.end === end))
  return shown
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, href, tag }) => ({ number, href, label: `Claim ${number}: ${tag.word}` }))
}
