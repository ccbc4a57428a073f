import type { Tag } from '../../../server/language/scoring/tagging'
import { findVerb } from '../../../server/language/scoring/verb-forms'

/** Base forms as our features expect them, whoever tags. */
export function lemmaOf(lower: string, tag: Tag): string {
  if (tag !== 'verb' && tag !== 'auxiliary') return lower
  if (/^(?:is|are|was|were|am|been|being|'s|'re|'m)$/.test(lower)) return 'be'
  if (/^(?:has|had|having|'ve)$/.test(lower)) return 'have'
  return findVerb(lower)?.base ?? lower
}

/** Where the words of a tagger stand in the text. */
export function place(text: string, words: string[]) {
  let from = 0
  return words.map((word) => {
    const found = text.indexOf(word, from)
    const start = found < 0 ? from : found
    from = start + word.length
    return { text: word, lower: word.toLowerCase().replaceAll('’', "'"), start, end: from }
  })
}
