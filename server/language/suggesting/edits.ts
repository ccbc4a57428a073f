import type { Span } from '../suggestion'

/** Other words for a stretch of the text, and what they take for granted, if anything. */
export interface Edit extends Span {
  words: string
  assumption?: string
}

/** The words of a span after the edits within it; edits that overlap an earlier one, or the ends, are left out. */
export function applyEdits(
  text: string,
  span: Span,
  edits: Edit[],
): { words: string; assumptions: string[] } {
  const parts: string[] = []
  const assumptions: string[] = []
  let from = span.start
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    if (edit.start < from || edit.end > span.end) continue
    parts.push(text.slice(from, edit.start), edit.words)
    if (edit.assumption !== undefined) assumptions.push(edit.assumption)
    from = edit.end
  }
  return { words: parts.join('') + text.slice(from, span.end), assumptions }
}
