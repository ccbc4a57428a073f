import { createHash } from 'node:crypto'

/**
 * The SHA-256 of a canonical text, as 64 lower-case hexadecimal digits of its UTF-8 bytes.
 *
 * Two pastes of one article have one hash when `readArticleText` made the same text of them.
 */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
