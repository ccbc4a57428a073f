import MarkdownIt, { type Token } from 'markdown-it'
import type { FoundBlock, FoundText } from './canonical-text'
import { cleanCharacters, collapseBlanks } from './text-cleaning'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/** Reads Markdown: its marks go, its words stay. HTML inside is text, and pictures leave nothing. */
export function readMarkdownBlocks(source: string): FoundText {
  const walk = new MarkdownWalk()
  for (const token of markdown.parse(cleanCharacters(source), {})) walk.take(token)
  const title = walk.blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text
  return { blocks: walk.blocks, title }
}

class MarkdownWalk {
  readonly blocks: FoundBlock[] = []
  private quoteDepth = 0
  private listDepth = 0
  private heading = 0
  private row: string[] | undefined

  take(token: Token): void {
    if (token.type === 'blockquote_open' || token.type === 'blockquote_close')
      this.quoteDepth += token.nesting
    else if (token.type === 'list_item_open' || token.type === 'list_item_close')
      this.listDepth += token.nesting
    else if (token.type === 'heading_open') this.heading = Number(token.tag.slice(1))
    else if (token.type === 'heading_close') this.heading = 0
    else if (token.type === 'tr_open') this.row = []
    else if (token.type === 'tr_close') this.closeRow()
    else if (token.type === 'fence' || token.type === 'code_block') this.add(token.content)
    else if (token.type === 'inline') this.addInline(inlineText(token.children ?? []))
  }

  private addInline(text: string): void {
    if (this.row) this.row.push(text)
    else this.add(text)
  }

  /** Cells are divided as a browser copies them, so that a row pasted as a quotation is found again. */
  private closeRow(): void {
    const row = this.row ?? []
    this.row = undefined
    this.add(row.join('\t'))
  }

  private add(text: string): void {
    const quoted = this.quoteDepth > 0 ? { quoteDepth: this.quoteDepth } : {}
    this.blocks.push({ ...this.kind(), ...quoted, text })
  }

  private kind(): Pick<FoundBlock, 'kind' | 'level'> {
    if (this.heading > 0) return { kind: 'heading', level: this.heading }
    if (this.listDepth > 0) return { kind: 'list_item', level: this.listDepth }
    return { kind: this.quoteDepth > 0 ? 'quote' : 'paragraph' }
  }
}

function inlineText(children: Token[]): string {
  const parts = children.map((child) => {
    if (child.type === 'hardbreak') return '\n'
    if (child.type === 'softbreak') return ' '
    return child.type === 'image' ? '' : collapseBlanks(child.content)
  })
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
}
