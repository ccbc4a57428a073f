import type { TextFormat } from './canonical-text'

/**
 * Guesses whether a pasted text or an uploaded file is HTML, Markdown or plain text.
 * A file's ending decides when it is a known one; otherwise the marks in the first 20,000 characters do.
 */
export function guessFormat(text: string, filename?: string): TextFormat {
  const ending = filename === undefined ? undefined : /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'txt' || ending === 'text') return 'plain'
  return guessByMarks(text.slice(0, 20_000))
}

function guessByMarks(text: string): TextFormat {
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text)) return 'html'
  if (/<\/(?:p|h[1-6]|blockquote|li|div|article)\s*>/i.test(text) || /<(?:p|br)\s*\/?>/i.test(text))
    return 'html'
  const marks = [
    /^#{1,6} \S/m,
    /^> \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,300}\)/,
    /(?<!\S)\*\*\S[^*\n]{0,200}\*\*/,
    /^```/m,
  ]
  return marks.some((mark) => mark.test(text)) ? 'markdown' : 'plain'
}
