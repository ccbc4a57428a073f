import type { SnapshotHead } from '../../domain/snapshot'
import type { ExcerptCheck as Result } from '../../language/excerpts/check-excerpt'
import type { MeaningChange } from '../../language/excerpts/meaning-changes'
import { count, day, shorten } from './format'
import type { Difference, ExcerptCheck, Link } from './parts'
import { paths } from './paths'

/** What one stored copy says to an excerpt. */
export interface CheckedCopy {
  copy: SnapshotHead
  result: Result
  /** The paragraphs it was found in. */
  passage: string
}

/**
 * How an excerpt stands to the stored copies of its source, in words. `newest` is absent where no copy is stored;
 * `earlier` is an older copy that holds the excerpt when the newest does not.
 */
export function excerptCheckPart(
  quoted: { sourceId: number; language: string },
  newest: CheckedCopy | undefined,
  earlier?: CheckedCopy,
): ExcerptCheck {
  if (newest === undefined) return unchecked(quoted.sourceId)
  const now = ofCopy(newest, quoted.language)
  if (earlier === undefined) return now
  return {
    ...ofCopy(earlier, quoted.language),
    state: 'older',
    warnings: [`The source has changed since: not so in ${copyWords(newest.copy)}.`, ...(now.warnings ?? [])],
    difference: now.difference,
  }
}

const COUNTED: readonly [state: ExcerptCheck['state'], word: string][] = [
  ['exact', 'exact'],
  ['older', 'exact in an older copy only'],
  ['near', 'not exact'],
  ['absent', 'not found'],
  ['unchecked', 'without a stored copy'],
]

/** "Excerpts: 3 exact, 1 not exact." Empty when there are none. */
export function excerptsCounted(checks: ReadonlyMap<number, ExcerptCheck>): string {
  const states = [...checks.values()].map(({ state }) => state)
  const told = COUNTED.map(([state, word]) => ({
    word,
    found: states.filter((each) => each === state).length,
  })).filter(({ found }) => found > 0)
  return told.length === 0 ? '' : `Excerpts: ${told.map(({ word, found }) => `${found} ${word}`).join(', ')}.`
}

function unchecked(sourceId: number): ExcerptCheck {
  return {
    state: 'unchecked',
    words: 'Excerpt not checked: no copy of this source is stored.',
    place: { text: 'Store a copy', href: paths.newSnapshot(sourceId) },
  }
}

/** A paragraph that is longer is read in the copy itself. */
const MOST_OF_PASSAGE = 1200

function ofCopy({ copy, result, passage }: CheckedCopy, language: string): ExcerptCheck {
  switch (result.kind) {
    case 'exact':
      return {
        state: 'exact',
        words: 'Excerpt: exact,',
        place: placeOf(copy, result),
        copy: `of ${copyWords(copy)}${result.places > 1 ? `; it stands there ${count(result.places, 'time')}` : ''}`,
        passage: shorten(passage, MOST_OF_PASSAGE),
      }
    case 'near':
      return {
        state: 'near',
        words: 'Excerpt: not exact. Most like',
        place: placeOf(copy, result),
        copy: `of ${copyWords(copy)}`,
        passage: shorten(passage, MOST_OF_PASSAGE),
        warnings: warningsOf(result),
        difference: differenceOf(result.difference, language),
      }
    case 'absent':
      return {
        state: 'absent',
        words: 'Excerpt: not found in',
        place: { text: copyWords(copy), href: paths.snapshot(copy.sourceId, copy.number) },
      }
  }
}

function copyWords({ number, takenAt }: SnapshotHead): string {
  return `copy ${number}, read on ${day(takenAt)}`
}

function placeOf(copy: SnapshotHead, found: { paragraph: number; lastParagraph: number }): Link {
  const { paragraph, lastParagraph } = found
  const text =
    paragraph === lastParagraph ? `paragraph ${paragraph}` : `paragraphs ${paragraph} to ${lastParagraph}`
  return { text, href: paths.snapshot(copy.sourceId, copy.number, paragraph) }
}

/** More than these are another text, and nobody reads them. */
const MOST_WARNINGS = 6

function warningsOf({ changes, isReordered }: Extract<Result, { kind: 'near' }>): string[] {
  const order = isReordered ? ['Its parts stand in another order in the copy.'] : []
  const left = changes.length - MOST_WARNINGS
  const more = left > 0 ? [`${count(left, 'more difference')} of this kind.`] : []
  return [...order, ...changes.slice(0, MOST_WARNINGS).map(warningOf), ...more]
}

const CHANGED: Record<MeaningChange['kind'], string> = {
  number: 'A number',
  negation: 'A negation',
  speech: 'What is said to have been done',
  name: 'A name',
}

function warningOf({ kind, excerpt, text }: MeaningChange): string {
  if (text === '') return `${CHANGED[kind]} stands only in the excerpt: “${excerpt}”.`
  if (excerpt === '') return `${CHANGED[kind]} stands only in the copy: “${text}”.`
  return `${CHANGED[kind]} differs: “${excerpt}” in the excerpt, “${text}” in the copy.`
}

function differenceOf(parts: Difference['parts'], language: string): Difference {
  return {
    label: 'Crossed out: only in the excerpt. Underlined: what the copy says.',
    parts,
    lang: language === '' ? undefined : language,
  }
}
