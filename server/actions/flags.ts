import { type Account, isEditor } from '../domain/account'
import { Forbidden, NotFound, Refused } from '../domain/errors'
import type { FlagKind, FlagOutcome } from '../domain/flag'
import { lockClaim } from '../store/claims'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import * as store from '../store/flags'

/**
 * Raises a public flag over a claim, once for one cause: raising it again while it is open changes nothing.
 * The caller holds the claim's lock and decides whether readers know the claim. `actor` is undefined for the system.
 * Returns whether it was raised.
 */
export async function raiseFlag(
  trx: Db,
  actor: Account | undefined,
  flag: { claimId: number; kind: FlagKind; about: string; detail: string },
  now: Date,
): Promise<boolean> {
  const id = await store.insertFlag(trx, flag, now)
  if (id === undefined) return false
  await appendEvent(trx, {
    actor,
    verb: 'flag.raised',
    subject: { kind: 'flag', id },
    claimId: flag.claimId,
    to: { kind: flag.kind },
    reason: flag.detail,
    isPublic: true,
    at: now,
  })
  return true
}

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
  const note = input.note.trim()
  if (note === '') throw new Refused([{ message: 'Say what you found: readers see it.', field: 'note' }])
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
