import type { Span } from '../suggestion'

/**
 * The paragraphs of a text: what stands between blank lines. Each is read alone, so that a paragraph more or less
 * changes nothing in the others. Linear.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[ \t\r]*(?:\n[ \t\r]*)+/g)) {
    paragraphs.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  paragraphs.push({ start, end: text.length })
  return paragraphs.filter((paragraph) => paragraph.start < paragraph.end)
}
