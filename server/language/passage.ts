/** A span of one text: W3C TextQuoteSelector and TextPositionSelector in one. */
export interface PassageSelector {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

const contextLength = 32

/**
 * Describes the span from `start` to `end` of a text so that it can be found again.
 *
 * Offsets are UTF-16 code units, end exclusive. White space at the ends of the span is left out; a span that would
 * cut a surrogate pair takes the whole character; prefix and suffix have 32 units at most, less at the text's ends
 * or where they would begin or end inside a character.
 *
 * @throws RangeError when the span is not inside the text, or holds nothing but white space
 */
export function makePassage(text: string, start: number, end: number): PassageSelector {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length
  if (!isInside || start >= end)
    throw new RangeError(`No span of the text: ${start} to ${end} of ${text.length}`)
  const span = trimSpan(text, cutsPair(text, start) ? start - 1 : start, cutsPair(text, end) ? end + 1 : end)
  if (span.start >= span.end) throw new RangeError('The span holds nothing but white space')
  const from = Math.max(0, span.start - contextLength)
  const to = Math.min(text.length, span.end + contextLength)
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, span.start),
    suffix: text.slice(span.end, cutsPair(text, to) ? to - 1 : to),
    ...span,
  }
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  const span = text.slice(start, end)
  return { start: start + span.length - span.trimStart().length, end: start + span.trimEnd().length }
}
