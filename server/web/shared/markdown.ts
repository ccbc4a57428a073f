import MarkdownIt from 'markdown-it'

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

for (const rule of ['heading_open', 'heading_close'] as const) {
  markdown.renderer.rules[rule] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index]
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
    return renderer.renderToken(tokens, index, options)
  }
}
