import { Tokenizer } from 'htmlparser2'

/** Deeper than any page a person wrote; shallow enough that the parser's stack, searched at every tag, stays cheap. */
const deepest = 400

/**
 * The same HTML without the tags that nest deeper than 400.
 *
 * Attack considered: one mebibyte of `<b>` keeps the parser busy for half a minute, since it shifts its whole
 * stack at every tag. This reads with the parser's own tokenizer, so that comments and attributes that look like
 * tags cannot deceive the count, and counts per name, so that it is never below the parser's depth.
 */
export function limitHtmlDepth(html: string): string {
  const limiter = new DepthLimiter(html)
  const tokenizer = new Tokenizer({ decodeEntities: false }, limiter)
  tokenizer.write(html)
  tokenizer.end()
  return limiter.result()
}

const voidTags = new Set('area base br col embed hr img input link meta source wbr'.split(' '))
/** Tags that nobody closes: a long page may have thousands, and they leave a paragraph separator when dropped. */
const dividingTags = new Set(['p', 'li', 'tr', 'dt', 'dd', 'div'])
/** What these hold is read as text. Dropped, it would be read as tags, and nest behind the count's back. */
const textTags = new Set(
  'iframe noembed noframes noscript plaintext script style textarea title xmp'.split(' '),
)

class DepthLimiter {
  private readonly kept: string[] = []
  private readonly open = new Map<string, number>()
  private depth = 0
  private keptUntil = 0
  private name = ''
  private tagStart = 0

  constructor(private readonly html: string) {}

  result(): string {
    return this.kept.join('') + this.html.slice(this.keptUntil)
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1
    this.name = this.html.slice(start, end).toLowerCase()
  }

  onopentagend(end: number): void {
    if (this.depth >= deepest && !textTags.has(this.name)) this.drop(end)
    else this.enter()
  }

  onselfclosingtag(end: number): void {
    if (this.depth >= deepest) this.drop(end)
    else this.enter()
  }

  private enter(): void {
    if (voidTags.has(this.name)) return
    this.depth += 1
    this.open.set(this.name, (this.open.get(this.name) ?? 0) + 1)
  }

  private drop(end: number): void {
    if (voidTags.has(this.name)) return
    const trace = dividingTags.has(this.name) ? '\u2029' : ''
    this.kept.push(this.html.slice(this.keptUntil, this.tagStart), trace)
    this.keptUntil = end + 1
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    const count = this.open.get(name) ?? 0
    if (count === 0) return
    this.depth -= 1
    this.open.set(name, count - 1)
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}
}
