import type { Objection } from './errors'
import type { VerdictDraft } from './verdict'

/** A later revision against the one in force: the reader's words of both, and whether rating and sources are the same. */
export interface Change {
  before: string
  after: string
  sameRating: boolean
  sameSources: boolean
}

const POLARITY = /\b(?:not|no|never|none|neither|nor|without|cannot|n't|denied|denies|deny)\b|n['’]t\b/giu
const NUMBERS =
  /\d[\d.,\u00a0 ]*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice)\b/giu
const NAMES = /\b\p{Lu}[\p{L}\p{M}'’-]+/gu

/**
 * What stands against the class given to a later revision. Every revision after the first needs a class and a note;
 * a "typing error" must leave every number, polarity word, name, the rating and the sources as they were.
 * Returns an empty list when the class may stand.
 */
export function changeObjections(draft: VerdictDraft, change: Change): Objection[] {
  if (draft.changeClass === undefined) {
    return [
      { message: 'Say what kind of change this is: readers saw the revision before.', field: 'changeClass' },
    ]
  }
  if (draft.changeNote.trim() === '') {
    return [{ message: 'Say what changed and why: it is printed with the correction.', field: 'changeNote' }]
  }
  if (draft.changeClass !== 'typo') return []
  const more = moreThanTypo(change)
  return more === undefined
    ? []
    : [{ message: `This is more than a typing error: it changes ${more}.`, field: 'changeClass' }]
}

function moreThanTypo(change: Change): string | undefined {
  if (!change.sameRating) return 'the rating'
  if (!change.sameSources) return 'the sources'
  if (differs(change, NUMBERS)) return 'a number'
  if (differs(change, POLARITY)) return 'a word like “not”'
  if (differs(change, NAMES)) return 'a name'
  return undefined
}

function differs({ before, after }: Change, pattern: RegExp): boolean {
  return found(before, pattern) !== found(after, pattern)
}

function found(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].map(([word]) => word.trim().toLowerCase()).join('|')
}
