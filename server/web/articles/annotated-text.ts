import type { ArticleRevision, Block } from '../../domain/article'
import { type MarkedClaim, markedPieces, type Piece } from './marked-text'

/** A piece of the article's shape; the items of a list, and the paragraphs of a quotation, stand together. */
export interface TextPart {
  kind: 'heading' | 'paragraph' | 'quote' | 'list'
  /** One for headings and paragraphs, several for lists and quotations. */
  paragraphs: Piece[][]
}

/**
 * The text in its shape with the claims marked in it. A first heading that only repeats the title is left out, unless
 * something in it is marked: the page has its title already.
 */
export function annotatedText(
  revision: Pick<ArticleRevision, 'text' | 'blocks'>,
  title: string,
  claims: readonly MarkedClaim[],
): TextPart[] {
  const parts: TextPart[] = []
  for (const [at, block] of revision.blocks.entries()) {
    const pieces = markedPieces(revision.text, block, claims)
    if (at === 0 && repeatsTitle(revision.text, block, title) && pieces.length === 1 && !isMarked(pieces[0]))
      continue
    const kind = KINDS[block.kind]
    const last = parts.at(-1)
    if (last !== undefined && last.kind === kind && (kind === 'list' || kind === 'quote'))
      last.paragraphs.push(pieces)
    else parts.push({ kind, paragraphs: [pieces] })
  }
  return parts
}

const KINDS: Record<Block['kind'], TextPart['kind']> = {
  heading: 'heading',
  paragraph: 'paragraph',
  quote: 'quote',
  list_item: 'list',
}

function repeatsTitle(text: string, block: Block, title: string): boolean {
  return block.kind === 'heading' && text.slice(block.start, block.end).trim() === title.trim()
}

function isMarked(piece: Piece | undefined): boolean {
  return piece?.segment.slot !== undefined
}
