import { readHtmlBlocks } from './html-blocks'
import { readMarkdownBlocks } from './markdown-blocks'
import { readPlainBlocks } from './plain-blocks'
import { cleanCharacters, isVisible } from './text-cleaning'

export type TextFormat = 'plain' | 'markdown' | 'html'
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list_item'

/** One block as a format's reader found it, its place in the text not yet known. */
export interface FoundBlock {
  kind: BlockKind
  text: string
  /** 1 to 6 of a heading; depth of nesting, from 1, of a list item. */
  level?: number
  /** How many block quotations stand around it; absent outside of any. */
  quoteDepth?: number
}

/** A block's place in the canonical text: UTF-16 units, end exclusive. */
export interface Block extends Omit<FoundBlock, 'text'> {
  start: number
  end: number
}

export interface FoundText {
  blocks: FoundBlock[]
  title?: string
}

export interface ArticleText {
  text: string
  blocks: Block[]
  title?: string
}

const separator = '\n\n'

/**
 * Makes the canonical text of an article revision from what was pasted or uploaded.
 *
 * Blocks are separated by one blank line and tile the text but for these separators. The text is NFC, without
 * control characters, without white space at the ends of blocks and lines; HTML and Markdown lose their runs of
 * blanks, plain text keeps single line breaks. `title` is the first top heading, else the HTML page's `<title>`.
 * Hostile input makes strange text, never an error; a source without visible text gives `''` and no blocks.
 */
export function readArticleText(source: string, format: TextFormat): ArticleText {
  const found = readers[format](source)
  const title = found.title === undefined ? '' : cleanCharacters(found.title).replace(/\s+/g, ' ').trim()
  return { ...layBlocks(found.blocks), ...(isVisible(title) && { title }) }
}

const readers: Record<TextFormat, (source: string) => FoundText> = {
  plain: readPlainBlocks,
  markdown: readMarkdownBlocks,
  html: readHtmlBlocks,
}

function layBlocks(found: FoundBlock[]): { text: string; blocks: Block[] } {
  const pieces: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const { text: raw, ...shape } of found) {
    const text = tidyBlock(raw)
    if (!isVisible(text)) continue
    pieces.push(text)
    blocks.push({ ...shape, start, end: start + text.length })
    start += text.length + separator.length
  }
  return { text: pieces.join(separator), blocks }
}

/** Entities bring characters back that cleaning the source had removed, so every block is cleaned again. */
function tidyBlock(raw: string): string {
  // Most blocks are plain ASCII on one line; hostile input has a quarter of a million of them.
  if (/^[ -~]*$/.test(raw)) return raw.trim()
  const lines = cleanCharacters(raw).split('\n')
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .trim()
}
