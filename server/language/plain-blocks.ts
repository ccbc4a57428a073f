import type { FoundBlock, FoundText } from './canonical-text'
import { cleanCharacters, isVisible } from './text-cleaning'

/**
 * Reads plain text: paragraphs are divided by blank lines, single line breaks stay inside of them.
 *
 * Where a text has no blank line at all and lines longer than any hard-wrapped one, every line is a paragraph: so do
 * browsers copy articles. A short line without closing punctuation before a paragraph is a heading; the first is
 * the title.
 */
export function readPlainBlocks(source: string): FoundText {
  const paragraphs = splitParagraphs(cleanCharacters(source))
  const blocks = paragraphs.map((text, at) => shape(text, at, paragraphs[at + 1]))
  const [first] = blocks
  return { blocks, ...(first?.kind === 'heading' && { title: first.text }) }
}

const longestWrappedLine = 120

function splitParagraphs(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const content = trimEmptyLines(lines)
  const onePerLine = !content.includes('') && content.some((line) => line.length > longestWrappedLine)
  const paragraphs = onePerLine ? content : joinLines(content)
  return paragraphs.map((paragraph) => paragraph.trim()).filter(isVisible)
}

function trimEmptyLines(lines: string[]): string[] {
  const from = lines.findIndex((line) => line !== '')
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => line !== '') + 1)
}

function joinLines(lines: string[]): string[] {
  const paragraphs: string[] = []
  let open: string[] = []
  for (const line of [...lines, '']) {
    if (line !== '') {
      open.push(line)
    } else if (open.length > 0) {
      paragraphs.push(open.join('\n'))
      open = []
    }
  }
  return paragraphs
}

function shape(text: string, at: number, next: string | undefined): FoundBlock {
  if (next === undefined || !couldBeHeading(text)) return { kind: 'paragraph', text }
  if (at === 0) return { kind: 'heading', level: 1, text }
  // Of several short lines in a row only the last announces something: the others are a list or verses.
  return couldBeHeading(next) ? { kind: 'paragraph', text } : { kind: 'heading', level: 2, text }
}

const longestHeading = 120
const mostHeadingWords = 16

function couldBeHeading(text: string): boolean {
  if (text.includes('\n') || text.length > longestHeading) return false
  if (text.split(/\s+/).length > mostHeadingWords) return false
  const startsLikeOne =
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«„¿¡]/u.test(text) && !/^(?:by|from|photo|source)\b/i.test(text)
  const closes = /[.,;:!…。，；：！؛،۔”"»’'）)\]]$/u.test(text)
  return startsLikeOne && !closes && /\p{L}/u.test(text)
}
