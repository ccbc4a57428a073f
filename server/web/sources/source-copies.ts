import type { SnapshotHead } from '../../domain/snapshot'
import { moment } from '../shared/format'
import type { EmptyState, Link, Time } from '../shared/parts'
import { paths } from '../shared/paths'
import type { SourceReading } from './source-reading'

/** The stored copies of a source: for readers when they were made and their hashes, never their words. */
export interface SourceCopies {
  lead: string
  rows: { number: number; href?: string; read: Time; change: string; hash: string }[]
  empty: EmptyState
  add?: Link
}

/** Newest first; each says whether its words are those of the copy before. */
export function sourceCopies({ source, copies }: SourceReading, isForNewsroom: boolean): SourceCopies {
  return {
    lead: isForNewsroom
      ? 'Excerpts are compared with the newest. Readers see this list without the words.'
      : 'We keep what the source said to check our excerpts against. The words are not ours to publish; who has the same words gets the same hash.',
    rows: copies.map((copy, at) => ({
      number: copy.number,
      href: isForNewsroom ? paths.snapshot(copy.sourceId, copy.number) : undefined,
      read: moment(copy.takenAt),
      change: changeOf(copy, copies[at + 1]),
      hash: copy.textHash,
    })),
    empty: { text: 'None yet: excerpts of this source cannot be checked.' },
    add: isForNewsroom ? { text: 'Store a copy', href: paths.newSnapshot(source.sourceId) } : undefined,
  }
}

function changeOf(copy: SnapshotHead, before: SnapshotHead | undefined): string {
  if (before === undefined) return ''
  return copy.textHash === before.textHash
    ? `The same words as copy ${before.number}.`
    : `Changed since copy ${before.number}.`
}
