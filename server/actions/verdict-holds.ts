import type { Account } from '../domain/account'
import { Refused } from '../domain/errors'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { lockSettings } from '../store/settings'
import { insertHold, releaseHold } from '../store/verdict-people'
import { updateVerdictState } from '../store/verdicts'
import { aboutVerdict, lockVerdict } from './verdict-lock'
import { readSituation, requireDecision } from './verdict-situation'

/**
 * Puts a public notice over a published verdict until another editor releases or replaces it.
 *
 * @throws Refused without a reason, or when the verdict is not published
 */
export async function holdVerdict(
  db: Db,
  editor: Account,
  input: { verdictId: number; reason: string },
  now: Date,
): Promise<void> {
  const reason = requireReason(input.reason, 'Say why: readers see the reason of a hold.')
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    requireDecision(await readSituation(trx, verdict, claim), 'hold', editor)
    await insertHold(trx, verdict.id, editor.id, reason, now)
    await updateVerdictState(trx, verdict.id, 'held', now)
    const change = { from: { state: 'published' }, to: { state: 'held', number: verdict.number }, reason }
    const about = { ...aboutVerdict(verdict), isPublic: true }
    await appendEvent(trx, { actor: editor, verb: 'verdict.held', ...about, ...change, at: now })
  })
}

/**
 * Takes the notice away again: the verdict stands as it was published. Every guard is asked again.
 *
 * @throws Refused without a reason, for the editor who put the hold, or when a guard does not hold any more
 */
export async function releaseVerdict(
  db: Db,
  editor: Account,
  input: { verdictId: number; reason: string; singleEditorReason: string },
  now: Date,
): Promise<void> {
  const reason = requireReason(input.reason, 'Say what you found: readers see why the hold ended.')
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    if (input.singleEditorReason !== '') await lockSettings(trx)
    const situation = await readSituation(trx, verdict, claim)
    const singleEditorReason = requireDecision(situation, 'release', editor, input.singleEditorReason)
    await releaseHold(trx, verdict.id, { by: editor.id, reason, singleEditorReason }, now)
    await updateVerdictState(trx, verdict.id, 'published', now)
    const alone = singleEditorReason === '' ? {} : { singleEditorReason }
    const to = { state: 'published', number: verdict.number, ...alone }
    const about = { ...aboutVerdict(verdict), isPublic: true }
    const change = { from: { state: 'held' }, to, reason }
    await appendEvent(trx, { actor: editor, verb: 'verdict.released', ...about, ...change, at: now })
  })
}

function requireReason(reason: string, otherwise: string): string {
  if (reason.trim() === '') throw new Refused([{ message: otherwise, field: 'reason' }])
  return reason
}
