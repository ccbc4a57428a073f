import type { Source } from './source'

export const STANCES = ['supports', 'refutes', 'mixed', 'context'] as const
export type Stance = (typeof STANCES)[number]

export const STANCE_LABELS: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  mixed: 'Cuts both ways',
  context: 'Context',
}

export const EVIDENCE_STATUSES = ['accepted', 'disputed', 'rejected'] as const
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number]

export const EVIDENCE_STATUS_LABELS: Record<EvidenceStatus, string> = {
  accepted: 'Accepted',
  disputed: 'Disputed',
  rejected: 'Rejected',
}

/** A source's quoted excerpt with its stance towards one claim. `location` is the place in the source (page, minute). */
export interface Evidence {
  id: number
  claimId: number
  source: Source
  stance: Stance
  excerpt: string
  location: string
  note: string
  status: EvidenceStatus
  statusReason: string
  revision: number
  addedBy: number
  createdAt: Date
  updatedAt: Date
}

export type Side = 'supports' | 'refutes'

/** "Searched, none found" as a dated fact. */
export interface SearchRecord {
  id: number
  claimId: number
  side: Side
  lookedIn: string
  lookedFor: string
  searchedOn: string
  recordedBy: number
  createdAt: Date
}

/**
 * Number of distinct publishers among the sources; a source without a publisher counts as one of its own.
 * A first approximation: lineage between sources is not known yet, so two outlets that repeat one report still count two.
 */
export function countOrigins(sources: readonly Pick<Source, 'id' | 'publisher'>[]): number {
  const origins = sources.map(({ id, publisher }) =>
    publisher === '' ? `source ${id}` : publisher.toLowerCase(),
  )
  return new Set(origins).size
}
