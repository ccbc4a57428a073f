import { isNewsroom, type Viewer } from '../../domain/account'
import { STANCE_LABELS, STANCES, type Stance } from '../../domain/evidence'
import { SOURCE_KIND_LABELS } from '../../domain/source'
import type { CitedSource } from '../../store/cited-sources'
import { claimRows } from '../shared/claim-rows'
import { eventEntries } from '../shared/event-sentences'
import { externalLink } from '../shared/evidence-parts'
import { dayMoment, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, EmptyState, EventList, Facts, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import type { Reliance, SourceReading } from './source-reading'

declare module '../shared/page' {
  interface Views {
    'sources/show': SourcePage
  }
}

export interface SourcePage extends PageHead {
  heading: string
  /** The language of the title; the page itself is ours. */
  headingLang: string
  line: string[]
  /** Links out of the house. */
  links: Link[]
  whereabouts?: string
  interest?: string
  facts: Facts
  groups: { id: string; title: string; rows: ClaimRow[] }[]
  empty: EmptyState
  edit?: Link
  history?: EventList
}

/** The page of one source: what it is, where it can be found, and which claims rest on it. */
export function sourcePage(reading: SourceReading, viewer: Viewer): SourcePage {
  const { source, reliances, history } = reading
  const isForNewsroom = isNewsroom(viewer)
  return {
    title: source.title,
    description: `${SOURCE_KIND_LABELS[source.sourceKind]}${source.publisher === '' ? '' : `, ${source.publisher}`}: which claims rest on it.`,
    canonical: paths.source(source.sourceId, source.title),
    heading: source.title,
    headingLang: source.language,
    line: [SOURCE_KIND_LABELS[source.sourceKind], source.publisher].filter((text) => text !== ''),
    links: linksOf(source),
    whereabouts: source.whereabouts,
    interest: source.interestNote,
    facts: factsOf(source),
    groups: groupsOf(reliances, viewer),
    empty: { text: 'No claim rests on this source yet.' },
    edit: isForNewsroom ? { text: 'Edit', href: paths.editSource(source.sourceId) } : undefined,
    history: isForNewsroom ? { events: eventEntries(history) } : undefined,
  }
}

function linksOf({ url, archivedUrl }: CitedSource): Link[] {
  const named = (words: string, address: string) => externalLink(`${words} at ${hostOf(address)}`, address)
  return [named('Original', url), named('Archived copy', archivedUrl)].filter((link) => link !== undefined)
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}

function factsOf(source: CitedSource): Facts {
  const rows: Facts['rows'] = [
    { term: 'Kind', text: SOURCE_KIND_LABELS[source.sourceKind] },
    { term: 'Publisher', text: source.publisher },
    { term: 'Who speaks', text: source.author },
    source.publishedOn === null
      ? { term: 'Published or said on', text: 'Date unknown' }
      : { term: 'Published or said on', time: dayMoment(source.publishedOn) },
    { term: 'Language', text: source.language, mono: true },
    { term: 'Address', text: source.url, mono: true },
    { term: 'Source', text: `#${source.sourceId}`, mono: true },
  ]
  return { rows: rows.filter(({ text, time }) => text || time) }
}

const GROUP_TITLES: Record<Stance, string> = {
  supports: 'Speaks for',
  refutes: 'Speaks against',
  mixed: STANCE_LABELS.mixed,
  context: STANCE_LABELS.context,
}

function groupsOf(reliances: readonly Reliance[], viewer: Viewer): SourcePage['groups'] {
  return STANCES.map((stance) => ({
    id: stance,
    title: GROUP_TITLES[stance],
    rows: reliances
      .filter(({ evidence }) => evidence.stance === stance)
      .flatMap((reliance) => rowOf(reliance, viewer)),
  })).filter(({ rows }) => rows.length > 0)
}

/** Longer excerpts are read on the page of the claim. */
const EXCERPT_LENGTH = 240

function rowOf(reliance: Reliance, viewer: Viewer): ClaimRow[] {
  const { evidence, isPast } = reliance
  const place = evidence.location === '' ? [] : [evidence.location]
  const status =
    'status' in evidence && evidence.status !== 'accepted'
      ? [`${evidence.status}: ${evidence.statusReason}`]
      : []
  const past = isPast ? ['cited in an earlier revision only'] : []
  return claimRows([reliance], viewer).map((row) => ({
    ...row,
    notes: [`“${shorten(evidence.excerpt, EXCERPT_LENGTH)}”`, ...place, ...status, ...past],
  }))
}
