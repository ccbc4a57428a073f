import { z } from 'zod'
import { holdVerdict, releaseVerdict } from '../../actions/verdict-holds'
import { confirmRetraction, dropRetraction, proposeRetraction } from '../../actions/verdict-retraction'
import { approveVerdict, returnVerdict } from '../../actions/verdict-review'
import type { Account } from '../../domain/account'
import type { Db } from '../../store/db'
import { optionalLongText, optionalText, revision } from '../shared/fields'
import type { NoticeCode } from '../shared/notices'
import type { VerdictAct } from '../shared/paths'

/** One schema for all decisions: which words a decision needs is said by the decision. */
export const decisionForm = z.object({
  revision: revision(),
  contentHash: optionalText(64),
  note: optionalLongText(2000),
  comment: optionalLongText(5000),
  reason: optionalLongText(2000),
  publicReason: optionalLongText(2000),
  singleEditorReason: optionalLongText(1000),
})
export type DecisionValues = z.infer<typeof decisionForm>

export type Decision = Exclude<VerdictAct, 'submission' | 'withdrawal' | 'revision'>

interface DecisionAct {
  notice: NoticeCode
  decide: (db: Db, actor: Account, verdictId: number, values: DecisionValues, now: Date) => Promise<void>
}

/** What each decision does, and what the next page says. */
export const DECISIONS: Record<Decision, DecisionAct> = {
  approval: {
    notice: 'verdict_published',
    decide: (db, actor, verdictId, values, now) => approveVerdict(db, actor, { verdictId, ...values }, now),
  },
  return: {
    notice: 'verdict_returned',
    decide: (db, actor, verdictId, values, now) => returnVerdict(db, actor, { verdictId, ...values }, now),
  },
  hold: {
    notice: 'verdict_held',
    decide: (db, actor, verdictId, { reason }, now) => holdVerdict(db, actor, { verdictId, reason }, now),
  },
  release: {
    notice: 'verdict_released',
    decide: (db, actor, verdictId, values, now) => releaseVerdict(db, actor, { verdictId, ...values }, now),
  },
  retraction: {
    notice: 'retraction_proposed',
    decide: (db, actor, verdictId, { publicReason }, now) =>
      proposeRetraction(db, actor, { verdictId, publicReason }, now),
  },
  'retraction/confirmation': {
    notice: 'verdict_retracted',
    decide: (db, actor, verdictId, values, now) =>
      confirmRetraction(db, actor, { verdictId, ...values }, now),
  },
  'retraction/drop': {
    notice: 'retraction_dropped',
    decide: (db, actor, verdictId, _values, now) => dropRetraction(db, actor, verdictId, now),
  },
}
