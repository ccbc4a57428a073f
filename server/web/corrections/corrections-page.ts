import type { CorrectionEntry } from '../shared/correction-entries'
import { count, day, month } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { EmptyState, TabsNav } from '../shared/parts'
import { paths, withQuery } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'corrections/list': CorrectionsPage
  }
}

export interface CorrectionsPage extends PageHead {
  counted: string
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
): CorrectionsPage {
  const current = CLASSES.find(([value]) => value === chosen) ?? ALL
  const of = (kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind))
  const shown = of(current[2])
  const typos = of(['typo']).length
  return {
    title: 'Corrections',
    description: 'What we said, what is right, and why it changed.',
    counted: `${count(of(['correction_major', 'correction_minor']).length, 'correction')} to ${count(published.count, 'published claim')}.`,
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
