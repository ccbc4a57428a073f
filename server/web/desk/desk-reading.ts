import { type Account, isEditor } from '../../domain/account'
import type { Claim } from '../../domain/claim'
import type { Verdict } from '../../domain/verdict'
import { type ArticleListing, listArticles } from '../../store/articles'
import { listClaimsAssignedTo, listClaimsById } from '../../store/claims'
import type { Db } from '../../store/db'
import { listDraftsBy, listParkedClaims, listReturnedTo, listUnassignedClaims } from '../../store/desk'
import { findAccountNames } from '../../store/published-claims'
import { listVerdictsInState } from '../../store/verdicts'

/** What waits on one desk. */
export interface DeskReading {
  assigned: Claim[]
  drafts: Verdict[]
  returned: Verdict[]
  /** Submitted verdicts, oldest first; empty for those who do not decide. */
  toDecide: Verdict[]
  unassigned: { claims: Claim[]; total: number }
  parked: Claim[]
  articles: ArticleListing[]
  /** The claims that drafts, returned and submitted verdicts are about. */
  claims: Map<number, Claim>
  names: Map<number, string>
}

const SHOWN = 20

/** Reads the desk of one account. */
export async function readDesk(db: Db, account: Account): Promise<DeskReading> {
  const drafts = await listDraftsBy(db, account.id)
  const returned = await listReturnedTo(db, account.id)
  const toDecide = isEditor(account) ? await listVerdictsInState(db, ['submitted']) : []
  const verdicts = [...drafts, ...returned, ...toDecide]
  const claims = await listClaimsById(db, [...new Set(verdicts.map(({ claimId }) => claimId))])
  const parked = await listParkedClaims(db, SHOWN)
  const people = [
    ...returned.flatMap(({ returned: by }) => by?.by ?? []),
    ...toDecide.flatMap(({ submission }) => submission?.by ?? []),
    ...parked.flatMap(({ assigneeId }) => assigneeId ?? []),
  ]
  return {
    assigned: await listClaimsAssignedTo(db, account.id),
    drafts,
    returned,
    toDecide,
    unassigned: await listUnassignedClaims(db, SHOWN),
    parked,
    articles: (await listArticles(db, { onlyReadable: false, limit: 5, offset: 0 })).rows,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    names: await findAccountNames(db, people),
  }
}
