export interface Paragraph {
  start: number
  end: number
  text: string
}

/**
 * The paragraphs of a text, divided by blank lines, in their order; none for a text without visible words.
 *
 * Offsets are UTF-16 code units, end exclusive. A paragraph's number, counted from 1, is its address: what is stored
 * never changes, so the number never means another paragraph.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const piece of text.split(/(\n[^\S\n]*\n)/)) {
    const words = piece.trim()
    const at = start + piece.length - piece.trimStart().length
    if (words !== '') paragraphs.push({ start: at, end: at + words.length, text: words })
    start += piece.length
  }
  return paragraphs
}
