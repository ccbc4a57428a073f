import { Parser } from 'htmlparser2'
import sanitizeHtml from 'sanitize-html'
import type { FoundBlock, FoundText } from './canonical-text'
import { limitHtmlDepth } from './html-depth'
import { collapseBlanks } from './text-cleaning'

/** Reads HTML: first everything that is not on the allow-list goes, then the blocks are walked. */
export function readHtmlBlocks(source: string): FoundText {
  const walk = new HtmlWalk()
  const parser = new Parser(walk, { decodeEntities: true })
  parser.write(sanitizeHtml(limitHtmlDepth(source), allowList))
  parser.end()
  const topHeading = walk.blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text
  return { blocks: walk.blocks, title: topHeading ?? walk.pageTitle }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const dividers = [
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'address',
  'figure',
  'hr',
]
const listed = [
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'figcaption',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
]
const blockTags = new Set([...headings, ...dividers, ...listed, 'blockquote', 'li', 'pre', 'title'])

const allowList: sanitizeHtml.IOptions = {
  allowedTags: [...blockTags, 'td', 'th', 'br'],
  allowedAttributes: {},
  // What these hold is code, drawings, or a page's own furniture: no word of the article.
  nonTextTags: [
    ...['script', 'style', 'noscript', 'template', 'iframe', 'frame', 'object', 'embed', 'applet', 'canvas'],
    ...['svg', 'math', 'audio', 'video', 'nav', 'button', 'select', 'option', 'textarea', 'xmp', 'noembed'],
  ],
}

class HtmlWalk {
  readonly blocks: FoundBlock[] = []
  pageTitle: string | undefined
  private buffer: string[] = []
  private quoteDepth = 0
  private listDepth = 0
  private itemDepth = 0
  private heading = 0
  private preDepth = 0

  onopentag(name: string): void {
    if (name === 'br') this.buffer.push('\n')
    if (name === 'td' || name === 'th') this.buffer.push('\t')
    if (!blockTags.has(name)) return
    this.flush()
    this.count(name, 1)
  }

  onclosetag(name: string): void {
    if (!blockTags.has(name)) return
    if (name === 'title') this.takeTitle()
    this.flush()
    this.count(name, -1)
  }

  ontext(text: string): void {
    this.buffer.push(this.preDepth > 0 ? text : collapseBlanks(text))
  }

  onend(): void {
    this.flush()
  }

  private takeTitle(): void {
    this.pageTitle ??= this.buffer.join('')
    this.buffer = []
  }

  private count(name: string, step: 1 | -1): void {
    if (name === 'blockquote') this.quoteDepth += step
    else if (name === 'ul' || name === 'ol') this.listDepth += step
    else if (name === 'li') this.itemDepth += step
    else if (name === 'pre') this.preDepth += step
    else if (headings.includes(name)) this.heading = step === 1 ? Number(name.slice(1)) : 0
  }

  /** Two line breaks in a row are how many pages divide paragraphs. */
  private flush(): void {
    const text = this.buffer.join('')
    this.buffer = []
    if (text.trim() === '') return
    const tidy = text.replace(/ {2,}/g, ' ').replace(/ ?([\n\t]) ?/g, '$1')
    for (const paragraph of tidy.split(/\n{2,}|\u2029/)) this.add(paragraph.trim())
  }

  private add(text: string): void {
    const quoted = this.quoteDepth > 0 ? { quoteDepth: this.quoteDepth } : {}
    this.blocks.push({ ...this.kind(), ...quoted, text })
  }

  private kind(): Pick<FoundBlock, 'kind' | 'level'> {
    if (this.heading > 0) return { kind: 'heading', level: this.heading }
    if (this.itemDepth > 0) return { kind: 'list_item', level: Math.max(1, this.listDepth) }
    return { kind: this.quoteDepth > 0 ? 'quote' : 'paragraph' }
  }
}
