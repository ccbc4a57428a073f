import {
  EVIDENCE_STATUS_LABELS,
  type Evidence,
  type SearchRecord,
  type Side,
  STANCE_LABELS,
  type Stance,
} from '../../domain/evidence'
import { SOURCE_KIND_LABELS } from '../../domain/source'
import type { FrozenEvidence, FrozenSearch } from '../../domain/verdict-content'
import { readWebAddress } from '../../domain/web-address'
import { day, dayMoment } from './format'
import type { EvidenceItem, ExcerptCheck, Link } from './parts'
import { paths } from './paths'

/** Evidence as it stands now, or as it was frozen when a verdict was submitted. */
export type AnyEvidence = Evidence | FrozenEvidence

/** One column of "For n / Against n". Without items, `searches` and `empty` say so honestly. */
export interface EvidenceSide {
  title: string
  items: EvidenceItem[]
  searches: string[]
  empty: string
}

export interface EvidenceSides {
  supports: EvidenceSide
  refutes: EvidenceSide
  /** What cuts both ways, then context. */
  others: EvidenceItem[]
}

/** What only the newsroom sees of a piece of evidence, by its id. */
export interface EvidenceDesk {
  actionsOf?: (evidenceId: number) => Link[]
  /** How its excerpt stands to the stored copies of its source. */
  checks?: ReadonlyMap<number, ExcerptCheck>
}

/** Lines for `partials/evidence-item`, in the order given. Readers get nothing of the desk. */
export function evidenceItems(evidence: readonly AnyEvidence[], desk: EvidenceDesk = {}): EvidenceItem[] {
  const frozen = evidence.map(asFrozen)
  return frozen.map((item, index) => ({
    ...toItem(item),
    independence: sameOrigin(item, frozen.slice(0, index)),
    status: statusOf(evidence[index]),
    check: desk.checks?.get(item.id),
    actions: desk.actionsOf?.(item.id) ?? [],
  }))
}

/** The evidence as two columns and the rest, with the fruitless searches of each side. */
export function evidenceSides(
  evidence: readonly AnyEvidence[],
  searches: readonly (SearchRecord | FrozenSearch)[],
  desk?: EvidenceDesk,
): EvidenceSides {
  const items = evidenceItems(evidence, desk)
  const of = (stance: Stance) => items.filter((item) => item.stance === stance)
  return {
    supports: side('For', of('supports'), searchSentences(searches, 'supports')),
    refutes: side('Against', of('refutes'), searchSentences(searches, 'refutes')),
    others: [...of('mixed'), ...of('context')],
  }
}

/** "Searched, none found" as sentences, oldest first. */
export function searchSentences(searches: readonly (SearchRecord | FrozenSearch)[], ofSide: Side): string[] {
  return searches
    .filter((search) => search.side === ofSide)
    .map(
      ({ lookedIn, lookedFor, searchedOn }) =>
        `Searched on ${day(searchedOn)} in ${lookedIn} for ${lookedFor}: none found.`,
    )
}

/** A link out of the house, or none when the address is not one that may be printed as a link. */
export function externalLink(text: string, address: string): Link | undefined {
  const read = readWebAddress(address)
  return read.ok ? { text, href: read.url } : undefined
}

function side(word: string, items: EvidenceItem[], searches: string[]): EvidenceSide {
  const isEmpty = items.length === 0 && searches.length === 0
  return {
    title: `${word} ${items.length}`,
    items,
    searches,
    empty: isEmpty ? `Nothing ${word.toLowerCase()} the claim is recorded yet.` : '',
  }
}

function asFrozen(evidence: AnyEvidence): FrozenEvidence {
  if (!('source' in evidence)) return evidence
  const { source } = evidence
  return {
    id: evidence.id,
    stance: evidence.stance,
    excerpt: evidence.excerpt,
    location: evidence.location,
    note: evidence.note,
    sourceId: source.id,
    title: source.title,
    publisher: source.publisher,
    author: source.author,
    sourceKind: source.kind,
    url: source.url,
    archivedUrl: source.archivedUrl,
    whereabouts: source.whereabouts,
    publishedOn: source.publishedOn ?? null,
    language: source.language,
    interestNote: source.interestNote,
  }
}

function toItem(item: FrozenEvidence): EvidenceItem {
  return {
    id: `evidence-${item.id}`,
    stance: item.stance,
    stanceWord: STANCE_LABELS[item.stance],
    excerpt: item.excerpt,
    lang: item.language,
    place: [item.location, item.url === '' ? item.whereabouts : ''].filter((text) => text !== '').join('; '),
    source: { text: item.title, href: paths.source(item.sourceId, item.title) },
    publisher: [item.author, item.publisher].filter((text) => text !== '').join(', '),
    kind: SOURCE_KIND_LABELS[item.sourceKind],
    dated: item.publishedOn === null ? undefined : dayMoment(item.publishedOn),
    original: externalLink('Original', item.url),
    archived: externalLink('Archived copy', item.archivedUrl),
    note: item.note,
  }
}

function sameOrigin(item: FrozenEvidence, earlier: readonly FrozenEvidence[]): string | undefined {
  const origin = item.publisher.toLowerCase()
  const twin = earlier.find(
    ({ sourceId, publisher }) =>
      sourceId === item.sourceId || (origin !== '' && publisher.toLowerCase() === origin),
  )
  if (twin === undefined) return undefined
  return twin.sourceId === item.sourceId
    ? 'The same source again: one origin.'
    : `Same publisher as “${twin.title}”: one origin.`
}

function statusOf(evidence: AnyEvidence | undefined): string | undefined {
  if (evidence === undefined || !('status' in evidence) || evidence.status === 'accepted') return undefined
  return `${EVIDENCE_STATUS_LABELS[evidence.status]}: ${evidence.statusReason}`
}
