import MarkdownIt, { type Token } from 'markdown-it'

/**
 * The one place that makes HTML of what people write. HTML in the text is shown as text; images are off, because an
 * image is a request to a stranger; links go to http, https and mailto only and pass no reputation on.
 */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, breaks: false })
  .enable(['table', 'strikethrough'])
  .disable(['image', 'html_block', 'html_inline'])

markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim())

markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener')
  return renderer.renderToken(tokens, index, options)
}

/** Safe HTML of a Markdown text. Headings start at `<h3>`: the page has its own above. */
export function toHtml(text: string): string {
  return markdown.render(text)
}

/**
 * A Markdown text as the words readers see, without the signs that set it: to be compared where HTML has no place.
 * Paragraphs stand apart by an empty line, items of a list begin with a dot or their number, cells of a table stand in
 * one line. The address of a link follows its words, as where it leads is part of what is said.
 */
export function toWords(text: string): string {
  const words = markdown.parse(text, {}).map(wordsOf).join('')
  return words
    .replace(/ \| (?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function wordsOf({ type, content, info, markup, hidden, children }: Token): string {
  switch (type) {
    case 'inline':
      return (children ?? []).map(inlineWords).join('')
    case 'code_block':
    case 'fence':
      return `${content}\n`
    case 'list_item_open':
      return info === '' ? '• ' : `${info}${markup} `
    case 'td_close':
    case 'th_close':
      return ' | '
    case 'paragraph_close':
      return hidden ? '\n' : '\n\n'
    case 'heading_close':
      return '\n\n'
    case 'tr_close':
    case 'bullet_list_close':
    case 'ordered_list_close':
    case 'table_close':
      return '\n'
    default:
      return ''
  }
}

function inlineWords({ type, content }: Token, at: number, all: Token[]): string {
  if (type === 'softbreak') return ' '
  if (type === 'hardbreak') return '\n'
  if (type !== 'link_close') return content
  const opening = all.slice(0, at).findLast((token) => token.type === 'link_open')
  return opening === undefined || opening.info === 'auto' ? '' : ` (${opening.attrGet('href')})`
}

for (const rule of ['heading_open', 'heading_close'] as const) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index]
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
    return renderer.renderToken(tokens, index, options)
  }
}
