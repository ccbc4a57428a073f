import type { Account } from '../domain/account'
import { Refused, Stale } from '../domain/errors'
import { changedFields } from '../domain/event'
import type { Settings } from '../domain/settings'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { lockSettings, updateSettings } from '../store/settings'

/**
 * Replaces the settings. Switching single-editor mode on or off is a public event: readers of verdicts have to know.
 *
 * @throws Stale when somebody changed them since `revision`
 * @throws Refused when single-editor mode has no reason
 */
export async function changeSettings(db: Db, admin: Account, input: Settings, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { revision, ...before } = await lockSettings(trx)
    if (revision !== input.revision) throw new Stale('settings page', { ...before, revision })
    const { revision: _formRevision, ...after } = input
    if (after.singleEditorMode && after.singleEditorReason.trim() === '') throw reasonMissing()
    const changed = changedFields(before, after)
    if (!changed) return
    await updateSettings(trx, after)
    await appendEvent(trx, {
      actor: admin,
      verb: 'settings.changed',
      subject: { kind: 'settings', id: 1 },
      ...changed,
      reason: after.singleEditorMode ? after.singleEditorReason : undefined,
      isPublic: before.singleEditorMode !== after.singleEditorMode,
      at: now,
    })
  })
}

function reasonMissing(): Refused {
  return new Refused([
    { message: 'Say why one person has to do without a second pair of eyes.', field: 'single_editor_reason' },
  ])
}
