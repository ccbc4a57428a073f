import { type Account, isEditor } from '../domain/account'
import { Refused, Stale } from '../domain/errors'
import { decideAssignment } from '../domain/verdict-workflow'
import { type Db, inTransaction } from '../store/db'
import { appendEvent } from '../store/events'
import {
  endReviewAssignment,
  findReviewAssignment,
  insertReviewAssignment,
} from '../store/review-assignments'
import { aboutVerdict, lockVerdict } from './verdict-lock'
import { factsFor, readSituation } from './verdict-situation'

/**
 * Puts an editor on a revision that waits for a decision, so that no two read it at once without knowing. It guards
 * nothing: whoever may decide still may. Asking for what one has is a plain success.
 *
 * @throws NotFound when there is no such verdict
 * @throws Refused when nothing waits, or when the person could not approve it because of what they did
 * @throws Stale when somebody else is on it, with their name: nothing is overwritten
 */
export async function assignReview(db: Db, editor: Account, verdictId: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { verdict, claim } = await lockVerdict(trx, verdictId)
    const facts = factsFor(await readSituation(trx, verdict, claim), editor)
    const decision = decideAssignment(verdict.state, facts)
    if (!decision.ok) throw new Refused(decision.objections)
    const open = await findReviewAssignment(trx, verdict.id)
    if (open?.assigneeId === editor.id) return
    if (open !== undefined) throw new Stale('assignment', open, open.assigneeName)
    await insertReviewAssignment(trx, verdict.id, editor.id, now)
    const to = { reviewer: editor.name }
    await appendEvent(trx, { actor: editor, verb: 'verdict.assigned', ...aboutVerdict(verdict), to, at: now })
  })
}

/**
 * Takes whoever is on a revision off it: the person themselves, or another editor for them. `assignmentId` is the one
 * that was seen; one that has ended already is a plain success.
 *
 * @throws NotFound when there is no such verdict
 * @throws Refused when the actor is no editor
 * @throws Stale when somebody else is on it by now, with their name
 */
export async function endAssignment(
  db: Db,
  editor: Account,
  { verdictId, assignmentId }: { verdictId: number; assignmentId: number },
  now: Date,
): Promise<void> {
  if (!isEditor(editor))
    throw new Refused('Only editors are on revisions, and only they take each other off.')
  await inTransaction(db, async (trx) => {
    const { verdict } = await lockVerdict(trx, verdictId)
    const open = await findReviewAssignment(trx, verdict.id)
    if (open === undefined) return
    if (open.id !== assignmentId) throw new Stale('assignment', open, open.assigneeName)
    await endReviewAssignment(trx, verdict.id, editor.id, now)
    const change = { from: { reviewer: open.assigneeName }, to: { reviewer: null } }
    const about = aboutVerdict(verdict)
    await appendEvent(trx, { actor: editor, verb: 'verdict.unassigned', ...about, ...change, at: now })
  })
}
