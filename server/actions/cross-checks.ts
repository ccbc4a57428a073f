import type { Account } from '../domain/account'
import { objectToCrossCheck } from '../domain/cross-check'
import { Refused } from '../domain/errors'
import { findAccount } from '../store/accounts'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import { insertReviewNote } from '../store/review-notes'
import { refuse } from './claim-change'
import { aboutVerdict, lockVerdict } from './verdict-lock'
import { readSituation } from './verdict-situation'

/**
 * Asks one colleague to look at a revision before it is decided. It is a word of the discussion and guards nothing:
 * whoever may decide still may. Who answers is no contributor by it.
 *
 * @throws NotFound when there is no such verdict
 * @throws Refused when nothing waits, when nothing is asked, or when this person is no fresh pair of eyes
 */
export async function askCrossCheck(
  db: Db,
  editor: Account,
  input: { verdictId: number; colleagueId: number; text: string },
  now: Date,
): Promise<void> {
  if (input.text.trim() === '')
    throw new Refused([{ message: 'Say what they should look at.', field: 'request' }])
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, input.verdictId)
    const { contributors } = await readSituation(trx, verdict, claim)
    const asked = await findAccount(trx, input.colleagueId)
    refuse(objectToCrossCheck({ state: verdict.state, actor: editor, asked, contributors }))
    const note = { verdictId: verdict.id, text: input.text, askedId: input.colleagueId }
    const to = { note: await insertReviewNote(trx, note, editor.id, now), colleague: asked?.name }
    const verb = 'verdict.cross_check_asked'
    await appendEvent(trx, { actor: editor, verb, ...aboutVerdict(verdict), to, at: now })
  })
}
