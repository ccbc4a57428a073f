import { CLAIM_WORK_STATES } from '../../domain/claim-work'
import { VERDICT_STATES } from '../../domain/verdict'
import { listClaimIdsByWorkState } from '../../store/claim-states'
import type { Db } from '../../store/db'
import { listVerdictsInState } from '../../store/verdicts'
import { DEMO_ACCOUNTS } from './accounts'

/** Who can sign in, and where every state of work and verdict can be looked at: for test harnesses. */
export async function describeDemo(db: Db) {
  const verdicts = await listVerdictsInState(db, VERDICT_STATES)
  const byWork = await listClaimIdsByWorkState(db)
  return {
    accounts: DEMO_ACCOUNTS.map(({ role, name, email, password }) => ({ role, name, email, password })),
    claims: Object.fromEntries(CLAIM_WORK_STATES.map((state) => [state, byWork.get(state) ?? []])),
    verdicts: Object.fromEntries(
      VERDICT_STATES.map((state) => [
        state,
        verdicts.filter((verdict) => verdict.state === state).map(({ id, claimId }) => ({ id, claimId })),
      ]),
    ),
  }
}
