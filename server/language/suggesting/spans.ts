import type { Span } from '../suggestion'

/**
 * Sorts spans to the sentences that they lie in, one list a sentence; both in document order. A span that reaches over
 * the end of its sentence belongs to none.
 */
export function sortToSentences<Found extends Span>(found: Found[], sentences: Span[]): Found[][] {
  let at = 0
  return sentences.map(({ start, end }) => {
    const own: Found[] = []
    for (; at < found.length && found[at]!.start < end; at++) {
      const one = found[at]!
      if (one.start >= start && one.end <= end) own.push(one)
    }
    return own
  })
}
