import type { DifferencePart } from '../difference'
import { foldText } from '../fold-text'
import { findPlaces, isCut } from '../quote-places'
import { type CopyText, paragraphAt, readCopy } from './copy-text'
import { excerptParts } from './excerpt-parts'
import type { MeaningChange } from './meaning-changes'
import { findNearStretch } from './near-stretch'

/** What a text says to an excerpt of it. Paragraphs count from 1. */
export type ExcerptCheck =
  | { kind: 'exact'; paragraph: number; lastParagraph: number; places: number }
  | {
      kind: 'near'
      paragraph: number
      lastParagraph: number
      /** From the excerpt (`removed`) to the text (`added`). */
      difference: DifferencePart[]
      /** What differs so that it may mean something else; empty for spelling, marks and other words. */
      changes: MeaningChange[]
      /** The parts that dots join stand in another order in the text. */
      isReordered: boolean
    }
  | { kind: 'absent' }

/**
 * Compares an excerpt with the text it was taken from.
 *
 * `exact`: the words as they stand, whole words and numbers only; `places` says how often, the first one is told.
 * `near`: the most alike stretch, sixty per cent of its words at least. `absent`: nothing like it, or no words.
 * Letters compare in NFC; kinds of quotation marks and dashes and runs of white space compare equal, case does not.
 * Quotation marks around the excerpt may be missing in the text; dots in it ("…", "[...]") join parts that come in
 * this order. Linear in the text; never throws.
 */
export function checkExcerpt(excerpt: string, copy: CopyText): ExcerptCheck {
  const folded = foldText(excerpt)
  const whole = placesOf(copy, folded.text.trim())
  if (whole.length > 0) return exact(copy, whole, whole.length)
  const parts = excerptParts(folded)
  if (parts.length === 0) return { kind: 'absent' }
  const found = parts.map((part) => placesOf(copy, part.text))
  if (parts.length === 1 && found[0]!.length > 0) return exact(copy, found[0]!, found[0]!.length)
  const chain = inOrder(found)
  if (chain !== undefined) return exact(copy, chain, 1)
  return compareParts(copy, readCopy(excerpt), parts, found)
}

interface Stretch {
  start: number
  end: number
}

/** Every place of the folded words that cuts no word and no number. */
function placesOf({ folded }: CopyText, words: string): Stretch[] {
  return words === '' ? [] : findPlaces(folded, words, 'case').filter((place) => !isCut(folded, place))
}

/** One place for each part, each behind the one before it; undefined when there is no such row. */
function inOrder(found: Stretch[][]): Stretch[] | undefined {
  const chain: Stretch[] = []
  for (const places of found) {
    const from = chain.at(-1)?.end ?? 0
    const next = places.find(({ start }) => start >= from)
    if (next === undefined) return undefined
    chain.push(next)
  }
  return chain
}

function exact(copy: CopyText, chain: Stretch[], places: number): ExcerptCheck {
  const last = places > 1 ? chain[0]! : chain.at(-1)!
  return { kind: 'exact', ...paragraphsAround(copy, [chain[0]!, last]), places }
}

function paragraphsAround(copy: CopyText, stretches: Stretch[]) {
  const first = Math.min(...stretches.map(({ start }) => start))
  const last = Math.max(...stretches.map(({ end }) => end - 1))
  return { paragraph: paragraphAt(copy, first), lastParagraph: paragraphAt(copy, last) }
}

interface Compared {
  /** Absent where nothing like the part stands in the text. */
  stretch?: Stretch
  difference: DifferencePart[]
  changes: MeaningChange[]
}

/** Not every part is there as it stands: each is told with what stands in its place. */
function compareParts(
  copy: CopyText,
  excerpt: CopyText,
  parts: ReturnType<typeof excerptParts>,
  found: Stretch[][],
): ExcerptCheck {
  const compared = parts.map((part, at): Compared => {
    const words = excerpt.original.slice(part.start, part.end)
    const [place] = found[at]!
    if (place !== undefined) return { stretch: place, difference: [same(words)], changes: [] }
    return findNearStretch(copy, excerpt, part) ?? { difference: [removed(words)], changes: [] }
  })
  const stretches = compared.flatMap(({ stretch }) => stretch ?? [])
  if (stretches.length === 0) return { kind: 'absent' }
  const difference = compared.flatMap((each, at) =>
    at === 0 ? each.difference : [same(' … '), ...each.difference],
  )
  const isReordered = stretches.some(({ start }, at) => at > 0 && start < stretches[at - 1]!.end)
  const around = paragraphsAround(copy, stretches)
  // Only blanks beside marks: "54 %" and "54%".
  if (!isReordered && difference.every(({ kind }) => kind === 'same'))
    return { kind: 'exact', ...around, places: 1 }
  const changes = compared.flatMap((each) => each.changes)
  return { kind: 'near', ...around, difference, changes, isReordered }
}

function same(text: string): DifferencePart {
  return { kind: 'same', text }
}

function removed(text: string): DifferencePart {
  return { kind: 'removed', text }
}
