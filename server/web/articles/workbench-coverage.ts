import {
  countSentenceStates,
  SENTENCE_STATE_LABELS,
  SENTENCE_STATES,
  type SentenceState,
} from '../../domain/coverage'
import { count } from '../shared/format'
import type { Link } from '../shared/parts'
import { withQuery } from '../shared/paths'
import type { WorkbenchReading } from './workbench-reading'

/** How far the article is taken care of: figures in words, and the strip beside the text. */
export interface Coverage {
  /** "59 sentences"; the figures of `rows` add up to it. */
  total: string
  rows: { state: SentenceState; word: string; count: number; first?: Link }[]
  /** Height of the strip: one unit a sentence. */
  height: number
  /** Where each state stands in the strip, as the `d` of one SVG path six units wide. */
  shapes: { state: SentenceState; path: string }[]
  /** "3 quantities not yet claimed", or that every one is. */
  quantities: string
  /** To the next of them after the chosen sentence, then to the first. */
  next?: Link
}

/** The coverage of an article, with links to sentences of `page`; `at` is the chosen sentence's number, 0 for none. */
export function coverageOf(reading: WorkbenchReading, page: string, at: number): Coverage {
  const { states } = reading
  const counts = countSentenceStates(states)
  const open = reading.quantities.filter(({ isClaimed }) => !isClaimed)
  return {
    total: count(states.length, 'sentence'),
    rows: SENTENCE_STATES.map((state) => ({
      state,
      word: SENTENCE_STATE_LABELS[state],
      count: counts[state],
      first: firstOf(page, states, state),
    })),
    height: states.length,
    shapes: shapesOf(states),
    quantities: quantitySentence(open.length, reading),
    next: nextOpen(reading, open, { page, at }),
  }
}

/** Number words are read in English, digits in every language. */
function quantitySentence(open: number, { quantities, article }: WorkbenchReading): string {
  if (quantities.length === 0)
    return article.language === 'en'
      ? 'No quantity found'
      : 'No quantity in digits found; words are not read here'
  if (open === 0) return 'Every quantity is claimed'
  return `${count(open, 'quantity', 'quantities')} not yet claimed`
}

function firstOf(page: string, states: readonly SentenceState[], state: SentenceState): Link | undefined {
  const index = states.indexOf(state)
  if (index < 0 || (state !== 'untouched' && state !== 'waiting')) return undefined
  return {
    text: 'go to the first',
    href: `${withQuery(page, { at: index + 1 })}#sentence-${index + 1}`,
  }
}

/** A path for each state and not a box for each run: a long text has hundreds of runs, and each box is styled. */
function shapesOf(states: readonly SentenceState[]): Coverage['shapes'] {
  const paths = new Map<SentenceState, string>()
  for (let from = 0, to = 0; from < states.length; from = to) {
    const state = states[from] ?? 'untouched'
    while (to < states.length && states[to] === state) to += 1
    paths.set(state, `${paths.get(state) ?? ''}M0 ${from}h6v${to - from}h-6z`)
  }
  return [...paths].map(([state, path]) => ({ state, path }))
}

function nextOpen(
  reading: WorkbenchReading,
  open: readonly { start: number }[],
  { page, at }: { page: string; at: number },
): Link | undefined {
  const { sentences } = reading.revision
  const after = sentences[at - 1]?.end ?? 0
  const next = open.find(({ start }) => start >= after) ?? open[0]
  if (next === undefined) return undefined
  const number = sentences.findLastIndex(({ start }) => start <= next.start) + 1
  return {
    text: `Go to the next one, sentence ${number}`,
    href: `${withQuery(page, { at: number })}#make`,
  }
}
