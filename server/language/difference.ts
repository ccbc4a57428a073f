import { type ChangeObject, diffArrays, diffWordsWithSpace } from 'diff'

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * What changed from one text to another, word by word, white space included.
 *
 * The `same` and `removed` parts together are `before`, `same` and `added` are `after`; no part is empty. Words changed
 * one after the other are one removal and one addition: read in turns, neither text could be understood. Texts that
 * differ too much for words are compared by sentences and lines, and beyond that shown as all removed and all added:
 * two texts of 200 kB take less than a second whatever they hold.
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const parts = byWords(before, after) ?? bySentences(before, after) ?? [removed(before), added(after)]
  return inRuns(parts).filter((part) => part.text !== '')
}

/** Changes with nothing but blanks between them are joined; a line stays a line. */
function inRuns(parts: readonly DifferencePart[]): DifferencePart[] {
  const runs: DifferencePart[] = []
  let [gone, come] = ['', '']
  const close = () => {
    runs.push(removed(gone), added(come))
    gone = ''
    come = ''
  }
  for (const [at, { kind, text }] of parts.entries()) {
    const joins = /^[^\S\n]+$/.test(text) && gone + come !== '' && at < parts.length - 1
    if (kind === 'same' && !joins) {
      close()
      runs.push({ kind, text })
      continue
    }
    if (kind !== 'added') gone += text
    if (kind !== 'removed') come += text
  }
  close()
  return runs
}

/** Sentences of one text and those that stand in their place in another; either may be empty, never both. */
export interface SentenceSwap {
  mine: string
  theirs: string
  /** What both have before that place. */
  after: string
}

/**
 * Where two texts differ, sentence by sentence, in the order of the text: replacing each `mine` by its `theirs` turns
 * the first text into the second. Empty for equal texts, and for texts that differ in more than a thousand sentences.
 */
export function sentenceSwaps(mine: string, theirs: string): SentenceSwap[] {
  const options = { maxEditLength: mostSentenceEdits }
  const swaps: SentenceSwap[] = []
  let swap = { mine: '', theirs: '', after: '' }
  const close = (after: string) => {
    if (swap.mine !== swap.theirs) swaps.push(swap)
    swap = { mine: '', theirs: '', after }
  }
  for (const change of diffArrays(cutSentences(mine), cutSentences(theirs), options) ?? []) {
    const text = change.value.join('')
    if (change.added) swap.theirs += text
    else if (change.removed) swap.mine += text
    else close(text)
  }
  close('')
  return swaps
}

/** The time grows with the square of this. */
const mostWordEdits = 1000
const mostSentenceEdits = 1200

function byWords(before: string, after: string): DifferencePart[] | undefined {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostWordEdits })
  return changes?.map((change) => part(change, change.value))
}

function bySentences(before: string, after: string): DifferencePart[] | undefined {
  const options = { maxEditLength: mostSentenceEdits }
  const changes = diffArrays(cutSentences(before), cutSentences(after), options)
  return changes?.map((change) => part(change, change.value.join('')))
}

/** Good enough to find what stayed; the sentences of an article are made elsewhere, with care. */
function cutSentences(text: string): string[] {
  return text.split(/(?<=\n)|(?<=[.!?…。！？؟]["”’]? )/)
}

function part(change: Pick<ChangeObject<unknown>, 'added' | 'removed'>, text: string): DifferencePart {
  if (change.added) return added(text)
  return change.removed ? removed(text) : { kind: 'same', text }
}

function added(text: string): DifferencePart {
  return { kind: 'added', text }
}

function removed(text: string): DifferencePart {
  return { kind: 'removed', text }
}
