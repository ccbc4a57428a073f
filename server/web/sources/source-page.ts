import { isNewsroom, type Viewer } from '../../domain/account'
import { STANCE_LABELS, STANCES, type Stance } from '../../domain/evidence'
import { SOURCE_KIND_LABELS } from '../../domain/source'
import type { CitedSource } from '../../store/cited-sources'
import { claimRows } from '../shared/claim-rows'
import { eventEntries } from '../shared/event-sentences'
import { externalLink } from '../shared/evidence-parts'
import { count, day, dayMoment, languageName, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { ClaimRow, EmptyState, EventList, Facts, Link } from '../shared/parts'
import { paths } from '../shared/paths'
import { type SourceCopies, sourceCopies } from './source-copies'
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
  /** How many claims it is cited for, and on which side. */
  counted: string
  groups: { id: string; title: string; rows: ClaimRow[] }[]
  empty: EmptyState
  copies: SourceCopies
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
    line: [
      SOURCE_KIND_LABELS[source.sourceKind],
      source.publisher,
      source.publishedOn ? day(source.publishedOn) : 'undated',
    ].filter((text) => text !== ''),
    links: linksOf(source),
    whereabouts: source.whereabouts,
    interest: source.interestNote,
    facts: factsOf(source),
    width: 'dossier',
    counted: countedOf(reliances),
    groups: groupsOf(reliances, viewer, source.language),
    empty: { text: 'No claim rests on this source yet.' },
    copies: sourceCopies(reading, isForNewsroom),
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
    { term: 'Language', text: languageName(source.language) },
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

/** "2 claims rest on it: for 1, against 1." Excerpts of one claim count once a side. */
function countedOf(reliances: readonly Reliance[]): string {
  const claims = new Set(reliances.map(({ claim }) => claim.id)).size
  if (claims === 0) return ''
  const sides = STANCES.map((stance) => ({
    word: COUNTED_AS[stance],
    claims: new Set(
      reliances.filter(({ evidence }) => evidence.stance === stance).map(({ claim }) => claim.id),
    ).size,
  }))
  const told = sides.filter((side) => side.claims > 0).map((side) => `${side.word} ${side.claims}`)
  return `${count(claims, 'claim')}: ${told.join(', ')}.`
}

const COUNTED_AS: Record<Stance, string> = {
  supports: 'for',
  refutes: 'against',
  mixed: 'both ways',
  context: 'as context',
}

function groupsOf(reliances: readonly Reliance[], viewer: Viewer, language: string): SourcePage['groups'] {
  return STANCES.map((stance) => ({
    id: stance,
    title: GROUP_TITLES[stance],
    rows: reliances
      .filter(({ evidence }) => evidence.stance === stance)
      .flatMap((reliance) => rowOf(reliance, viewer, language)),
  })).filter(({ rows }) => rows.length > 0)
}

/** Longer excerpts are read on the page of the claim. */
const EXCERPT_LENGTH = 240

function rowOf(reliance: Reliance, viewer: Viewer, language: string): ClaimRow[] {
  const { evidence, isPast } = reliance
  const place = evidence.location === '' ? [] : [`in the source: ${evidence.location}`]
  const status =
    'status' in evidence && evidence.status !== 'accepted'
      ? [`${evidence.status}: ${evidence.statusReason}`]
      : []
  const past = isPast ? ['cited in an earlier revision only'] : []
  return claimRows([reliance], viewer).map((row) => ({
    ...row,
    known: undefined,
    excerpt:
      evidence.excerpt === ''
        ? undefined
        : { text: shorten(evidence.excerpt, EXCERPT_LENGTH), lang: language },
    notes: [...place, ...status, ...past],
  }))
}
