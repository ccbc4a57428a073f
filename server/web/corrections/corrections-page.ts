import type { DecidedFlag } from '../../store/flags'
import type { CorrectionEntry } from '../shared/correction-entries'
import { count, day, month, number, span } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { EmptyState, TabsNav } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'corrections/list': CorrectionsPage
  }
}

export interface CorrectionsPage extends PageHead {
  /** The counters at the head: a number and what it counts. */
  figures: { figure: string; words: string }[]
  typos: string
  tabs: TabsNav
  months: { name: string; entries: CorrectionEntry[] }[]
  empty?: EmptyState
}

const CLASSES: readonly [value: string, word: string, kinds: readonly CorrectionEntry['kind'][]][] = [
  ['', 'All', ['correction_major', 'correction_minor', 'update', 'clarification', 'retraction']],
  ['correction', 'Corrections', ['correction_major', 'correction_minor']],
  ['update', 'Updates', ['update']],
  ['clarification', 'Clarifications', ['clarification']],
  ['retraction', 'Retractions', ['retraction']],
]

/** The corrections page. An unknown class shows all; typing errors are counted and not listed. */
export function correctionsPage(
  entries: readonly CorrectionEntry[],
  chosen: string,
  published: { count: number; since?: Date },
  decidedFlags: readonly DecidedFlag[],
): CorrectionsPage {
  const current = CLASSES.find(([value]) => value === chosen) ?? ALL
  const of = (kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind))
  const shown = of(current[2])
  const typos = of(['typo']).length
  return {
    title: 'Corrections',
    description: 'What we said, what is right, and why it changed.',
    figures: figuresOf(of(['correction_major', 'correction_minor']).length, published.count, decidedFlags),
    typos: typos === 0 ? '' : `${count(typos, 'typing error')} mended; they are counted, not listed.`,
    tabs: {
      label: 'Kind of change',
      items: CLASSES.map(([value, text, kinds]) => ({
        text,
        href: withQuery(paths.corrections(), { class: value }),
        current: value === current[0],
        count: of(kinds).length,
      })),
    },
    months: byMonth(shown),
    empty: shown.length === 0 ? { text: emptyWords(current[0], published) } : undefined,
  }
}

function figuresOf(
  corrections: number,
  published: number,
  flags: readonly DecidedFlag[],
): CorrectionsPage['figures'] {
  const figures = [
    { figure: number(corrections), words: corrections === 1 ? 'correction' : 'corrections' },
    { figure: number(published), words: published === 1 ? 'published claim' : 'published claims' },
  ]
  const median = medianOf(flags.map(({ raisedAt, clearedAt }) => clearedAt.getTime() - raisedAt.getTime()))
  if (median === undefined) return figures
  const of = `from report to decision, the median of ${number(flags.length)}`
  return [...figures, { figure: span(median), words: of }]
}

/** The middle one; of an even number the mean of the two in the middle. Undefined when there is none. */
function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

const ALL = CLASSES[0] ?? (['', 'All', []] as const)

function byMonth(entries: readonly CorrectionEntry[]): CorrectionsPage['months'] {
  const months = new Map<string, CorrectionEntry[]>()
  for (const entry of entries) months.set(month(entry.at), [...(months.get(month(entry.at)) ?? []), entry])
  return [...months].map(([name, of]) => ({ name, entries: of }))
}

function emptyWords(chosen: string, { since }: { since?: Date }): string {
  if (since === undefined) return 'No corrections yet: no claim has been published so far.'
  if (chosen !== '') return 'Nothing of this kind yet.'
  return `No corrections yet. The first claim was published on ${day(since)}.`
}
