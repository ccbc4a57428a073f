/** What an editor is asked to do with a verdict. */
export type ReviewTask = 'confirm_retraction' | 'release' | 'decide' | 'revise'

export interface QueueEntry {
  verdictId: number
  task: ReviewTask
  /** Since when it waits: submitted, held, proposed or returned. */
  since: Date
  /** What approving would replace: a verdict readers see, one under a hold, or nothing. */
  replaces: 'published' | 'held' | 'nothing'
}

/** A submission that waits longer than this is overdue. */
export const DAYS_TO_DECIDE = 3

const DAY = 24 * 60 * 60 * 1000

/**
 * The queue in the order of what is most exposed, each entry with the reason of its place: what readers see under a
 * hold or about to be retracted, then overdue, then what would replace a published verdict, then the rest; the oldest
 * first within each. What was returned waits for its authors and comes last.
 */
export function orderQueue<E extends QueueEntry>(
  entries: readonly E[],
  now: Date,
): (E & { reason: string })[] {
  return entries
    .map((entry) => ({ entry, place: placeOf(entry, now) }))
    .sort((a, b) => a.place.rank - b.place.rank || byAge(a.entry, b.entry))
    .map(({ entry, place }) => ({ ...entry, reason: place.reason }))
}

function byAge(a: QueueEntry, b: QueueEntry): number {
  return a.since.getTime() - b.since.getTime() || a.verdictId - b.verdictId
}

/** Whole days since a moment; 0 on the first day. */
export function daysSince(moment: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - moment.getTime()) / DAY))
}

function placeOf({ task, since, replaces }: QueueEntry, now: Date): { rank: number; reason: string } {
  const days = daysSince(since, now)
  if (task === 'confirm_retraction')
    return { rank: 0, reason: 'First, because readers still see a verdict that is to be retracted.' }
  if (task === 'release') return { rank: 0, reason: 'First, because readers see a verdict under a hold.' }
  if (task === 'revise') return { rank: 4, reason: 'Last, because it waits for its authors.' }
  if (replaces === 'held')
    return { rank: 0, reason: 'First, because it would replace a verdict under a hold.' }
  if (days >= DAYS_TO_DECIDE)
    return { rank: 1, reason: `Overdue: a decision is due within ${DAYS_TO_DECIDE} days.` }
  if (replaces === 'published')
    return { rank: 2, reason: 'Early, because it would replace what readers see.' }
  return { rank: 3, reason: 'By its age.' }
}
