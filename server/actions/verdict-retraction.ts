import type { Account } from '../domain/account'
import { Refused } from '../domain/errors'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { lockSettings } from '../store/settings'
import * as people from '../store/verdict-people'
import { updateVerdictState } from '../store/verdicts'
import { aboutVerdict, lockVerdict } from './verdict-lock'
import { readSituation, requireDecision } from './verdict-situation'

/**
 * Proposes to retract a published or held verdict, with the reason readers will see. Nothing changes for them yet.
 *
 * @throws Refused without a reason, when one is proposed already, or when the verdict is not in force
 */
export async function proposeRetraction(
  db: Db,
  editor: Account,
  input: { verdictId: number; publicReason: string },
  now: Date,
): Promise<void> {
  const reason = input.publicReason
  if (reason.trim() === '')
    throw new Refused([
      { message: 'Say why: readers see the reason of a retraction.', field: 'publicReason' },
    ])
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    requireDecision(await readSituation(trx, verdict, claim), 'propose_retraction', editor)
    await people.insertRetraction(trx, verdict.id, editor.id, reason, now)
    const about = { ...aboutVerdict(verdict), reason }
    await appendEvent(trx, { actor: editor, verb: 'verdict.retraction_proposed', ...about, at: now })
  })
}

/**
 * Retracts a verdict whose retraction another editor proposed; one of the two is a standards editor. The page stays,
 * with the public reason. An open hold ends with it, being a notice on a verdict in force.
 *
 * @throws Refused for the proposer, without a standards editor, or when nothing is proposed
 */
export async function confirmRetraction(
  db: Db,
  editor: Account,
  input: { verdictId: number; singleEditorReason: string },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    if (input.singleEditorReason !== '') await lockSettings(trx)
    const situation = await readSituation(trx, verdict, claim)
    const singleEditorReason = requireDecision(situation, 'retract', editor, input.singleEditorReason)
    await people.confirmRetraction(trx, verdict.id, { by: editor.id, singleEditorReason }, now)
    await updateVerdictState(trx, verdict.id, 'retracted', now)
    const alone = singleEditorReason === '' ? {} : { singleEditorReason }
    const to = { state: 'retracted', number: verdict.number, ...alone }
    const reason = situation.retraction?.publicReason ?? ''
    const about = { ...aboutVerdict(verdict), isPublic: true, reason }
    const change = { from: { state: verdict.state }, to }
    await appendEvent(trx, { actor: editor, verb: 'verdict.retracted', ...about, ...change, at: now })
  })
}

/**
 * Drops a proposed retraction: the verdict stays as it is.
 *
 * @throws Refused when nothing is proposed
 */
export async function dropRetraction(db: Db, editor: Account, verdictId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, verdictId)
    requireDecision(await readSituation(trx, verdict, claim), 'drop_retraction', editor)
    await people.dropRetraction(trx, verdict.id, editor.id, now)
    const about = aboutVerdict(verdict)
    await appendEvent(trx, { actor: editor, verb: 'verdict.retraction_dropped', ...about, at: now })
  })
}
