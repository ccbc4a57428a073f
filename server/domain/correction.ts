import type { Objection } from './errors'
import { figureWords } from './figure-text'
import type { VerdictDraft } from './verdict'
import type { VerdictContent } from './verdict-content'

/** A later revision against the one in force: the reader's words of both, and whether rating and sources are the same. */
export interface Change {
  before: string
  after: string
  sameRating: boolean
  sameSources: boolean
  /** The rating and what is known, as a note of change quotes them. */
  reads: string
}

const POLARITY = /\b(?:not|no|never|none|neither|nor|without|cannot|denied|denies|deny)\b|n['’]t\b/giu
/** Figures, number words and the words that bound or share out a number. */
const NUMBERS = new RegExp(
  `\\p{Nd}+(?:[.,\\u00a0 ]\\p{Nd}+)*|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|${[
    '(?:thir|four|fif|six|seven|eigh|nine)teen',
    '(?:twen|thir|for|fif|six|seven|eigh|nine)ty',
    '(?:dozen|hundred|thousand|million|billion)s?',
    'half|twice|double|once|all|every|most|many|few|several|some|least|more|less|fewer|nearly|almost|about',
  ].join('|')})\\b`,
  'giu',
)
const NAMES = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]+/gu

/** Where a half-written note waits for its reason. */
const UNFINISHED = 'Why it changed:'
const NOW = 'It now reads: “'

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
  if (draft.changeNote.trim().endsWith(UNFINISHED)) {
    return [
      { message: 'Complete the note: after the old and new words, say why it changed.', field: 'changeNote' },
    ]
  }
  if (quotesOtherWords(draft.changeNote, change.reads)) {
    return [
      {
        message: `The note quotes other words than the draft now has. It should say: ${NOW}${change.reads}”`,
        field: 'changeNote',
      },
    ]
  }
  if (draft.changeClass !== 'typo') return []
  const more = moreThanTypo(change)
  return more === undefined
    ? []
    : [{ message: `This is more than a typing error: it changes ${more}.`, field: 'changeClass' }]
}

/** What readers would see change between two contents: all words they read, the rating with its flags, the sources. */
export function changeBetween(before: VerdictContent, after: VerdictContent): Change {
  return {
    before: readersWords(before),
    after: readersWords(after),
    sameRating: ratingOf(before) === ratingOf(after),
    sameSources: sourcesOf(before) === sourcesOf(after),
    reads: quotable({ rating: after.rating.label, summary: after.summary }),
  }
}

function readersWords(content: VerdictContent): string {
  return [
    content.claim.text,
    ...(content.claim.quantities ?? []).map(figureWords),
    content.summary,
    content.checkedScope,
    content.rationale,
    content.origins.justification,
    content.quantitiesJustification ?? '',
    ...content.evidence.flatMap(({ excerpt, note, location }) => [excerpt, location, note]),
    ...content.rebuttals.flatMap(({ denies, leavesStanding, answer }) => [denies, leavesStanding, answer]),
    ...content.replies.flatMap(({ askedWhom, answer, reason }) => [askedWhom, answer, reason]),
  ].join('\n')
}

function ratingOf({ rating, flags }: VerdictContent): string {
  return [rating.code, ...flags].join(' ')
}

function sourcesOf({ evidence }: VerdictContent): string {
  return evidence.map(({ sourceId, stance, url }) => `${sourceId} ${stance} ${url}`).join('\n')
}

/**
 * The note of a changed verdict, half-written: the old words and the new ones stand in it, the reason is left to the
 * person. Empty when neither the rating nor the summary differs.
 */
export function proposeChangeNote(
  before: { rating: string; summary: string },
  after: { rating: string; summary: string },
): string {
  if (before.rating === after.rating && before.summary === after.summary) return ''
  return [`We wrote: “${quotable(before)}”`, `${NOW}${quotable(after)}”`, `${UNFINISHED} `].join('\n')
}

function quotable({ rating, summary }: { rating: string; summary: string }): string {
  return `${rating}. ${summary}`
}

/** The note was half-written from words that were changed once more: readers would read a quotation of nothing. */
function quotesOtherWords(note: string, reads: string): boolean {
  return note.includes(NOW) && !note.includes(`${NOW}${reads}”`)
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
