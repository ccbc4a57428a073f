import type { Account } from '../domain/account'
import { Stale } from '../domain/errors'
import { changedFields } from '../domain/event'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import {
  lockSuggestionWeights,
  type SuggestionWeights,
  updateSuggestionWeights,
} from '../store/suggestion-weights'

/**
 * Replaces what the newsroom makes of each group of features when sentences are ranked. Changing nothing is no event.
 *
 * @throws Stale when somebody changed the weights since `revision`
 */
export async function changeSuggestionWeights(
  db: Db,
  actor: Account,
  input: SuggestionWeights,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const stored = await lockSuggestionWeights(trx)
    if (stored.revision !== input.revision) throw new Stale('settings page', stored)
    const before = Object.fromEntries(
      Object.keys(input.weights).map((name) => [name, stored.weights[name] ?? 1]),
    )
    const changed = changedFields(before, input.weights)
    if (changed === undefined) return
    await updateSuggestionWeights(trx, input.weights)
    const subject = { kind: 'settings', id: 1 } as const
    await appendEvent(trx, { actor, verb: 'settings.suggestions_weighed', subject, ...changed, at: now })
  })
}
