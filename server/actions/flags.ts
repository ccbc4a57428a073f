import { type Account, isEditor } from '../domain/account'
import { Forbidden, NotFound, Refused } from '../domain/errors'
import type { FlagOutcome } from '../domain/flag'
import { lockClaim } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import * as store from '../store/flags'

/**
 * Clears an open flag with its outcome; the note says in public what was found.
 *
 * @throws NotFound when there is no such flag
 * @throws Refused without a note, or when it is cleared already
 */
export async function clearFlag(
  db: Db,
  editor: Account,
  input: { flagId: number; outcome: FlagOutcome; note: string },
  now: Date,
): Promise<void> {
  if (!isEditor(editor)) throw new Forbidden('Only an editor can clear a flag.')
  const { note } = input
  if (note.trim() === '')
    throw new Refused([{ message: 'Say what you found: readers see it.', field: 'note' }])
  await inTransaction(db, async (trx) => {
    const flag = await store.findFlag(trx, input.flagId)
    if (flag === undefined) throw new NotFound('flag')
    await lockClaim(trx, flag.claimId)
    const outcome = { by: editor.id, at: now, outcome: input.outcome, note }
    if (!(await store.clearFlag(trx, flag.id, outcome))) throw new Refused('This flag is cleared already.')
    await appendEvent(trx, {
      actor: editor,
      verb: 'flag.cleared',
      subject: { kind: 'flag', id: flag.id },
      claimId: flag.claimId,
      to: { kind: flag.kind, outcome: input.outcome },
      reason: note,
      isPublic: true,
      at: now,
    })
  })
}
