const SHORT_WORDS = 200

/**
 * A rationale in two parts: at most about 200 words that a reader sees at once, and the rest. Cut between paragraphs,
 * and only where a new paragraph or heading begins: a list, a quotation, a table or code is never torn. `long` is
 * empty when the text is short or nowhere safe to cut.
 */
export function splitRationale(markdown: string): { short: string; long: string } {
  const blocks = markdown.split(/\n{2,}/)
  const whole = { short: markdown, long: '' }
  if (wordsOf(markdown) <= SHORT_WORDS || /^\s*(```|~~~)/m.test(markdown)) return whole
  let read = 0
  let cut = 0
  for (const [at, block] of blocks.entries()) {
    if (read > 0 && read + wordsOf(block) > SHORT_WORDS) break
    read += wordsOf(block)
    cut = at + 1
  }
  while (cut > 1 && !opensParagraph(blocks[cut])) cut -= 1
  if (!opensParagraph(blocks[cut])) return whole
  return { short: blocks.slice(0, cut).join('\n\n'), long: blocks.slice(cut).join('\n\n') }
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function opensParagraph(block: string | undefined): boolean {
  return block !== undefined && /^(#{1,6} |[^\s>|*+\-\d#])/.test(block)
}
