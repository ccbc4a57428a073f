import type { Account } from './account'

/** What an event is about. `id` is the id within that kind. */
export interface Subject {
  kind:
    | 'account'
    | 'settings'
    | 'article'
    | 'claimant'
    | 'claim'
    | 'passage'
    | 'source'
    | 'evidence'
    | 'search'
    | 'rebuttal'
    | 'reply'
    | 'verdict'
    | 'flag'
  id: number
}

/** One act to be recorded. `from` and `to` hold only the fields that changed. `isPublic`: readers see it as a sentence. */
export interface NewEvent {
  actor: Account | undefined
  verb: string
  subject: Subject
  claimId?: number
  articleId?: number
  from?: Record<string, unknown>
  to?: Record<string, unknown>
  reason?: string
  isPublic?: boolean
  at: Date
}

/** One line of the append-only history, as stored. `actorName` is looked up, not chained. */
export interface HistoryEvent {
  sequence: number
  at: Date
  actorId?: number
  actorName?: string
  verb: string
  subject: Subject
  claimId?: number
  articleId?: number
  from?: Record<string, unknown>
  to?: Record<string, unknown>
  reason: string
  isPublic: boolean
  previousHash: string
  hash: string
}

/**
 * The fields of `after` that differ from `before`, as the two halves of a field-level history.
 * Returns `undefined` when nothing differs: an edit that changes nothing is no event.
 */
export function changedFields<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): { from: Record<string, unknown>; to: Record<string, unknown> } | undefined {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
  if (changed.length === 0) return undefined
  const pick = (record: Record<string, unknown>) =>
    Object.fromEntries(changed.map((key) => [key, record[key] ?? null]))
  return { from: pick(before), to: pick(after) }
}
