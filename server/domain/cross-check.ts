import { type Account, isEditor, isNewsroom } from './account'
import type { Objection } from './errors'
import type { Contributor, VerdictState } from './verdict'

/** One colleague asked to look at a revision that waits, and not heard of since. */
export interface CrossCheck {
  noteId: number
  verdictId: number
  claimId: number
  askedId: number
  askedName: string
  /** Who asks. */
  authorName: string
  text: string
  at: Date
}

/** What a request for a cross-check is judged by, read under the claim's lock. */
export interface CrossCheckFacts {
  state: VerdictState
  actor: Account
  /** Absent when there is no such account. */
  asked?: Account
  contributors: readonly Contributor[]
}

/**
 * What stands against asking this person. A cross-check is a fresh pair of eyes: neither one's own nor those of somebody
 * without whom the revision would not be what it is. Empty when they may be asked.
 */
export function objectToCrossCheck({ state, actor, asked, contributors }: CrossCheckFacts): Objection[] {
  if (state !== 'submitted')
    return [{ message: 'Only a revision that waits for a decision can be cross-checked.' }]
  if (!isEditor(actor)) return [{ message: 'Only an editor asks for a cross-check.' }]
  if (asked === undefined || asked.status !== 'active' || !isNewsroom(asked))
    return [{ message: 'Choose somebody of the newsroom.', field: 'colleague' }]
  if (asked.id === actor.id) return [{ message: 'Choose somebody else than yourself.', field: 'colleague' }]
  if (contributors.some(({ accountId }) => accountId === asked.id))
    return [
      {
        message: `${asked.name} contributed to it. Choose somebody who did not.`,
        field: 'colleague',
      },
    ]
  return []
}
