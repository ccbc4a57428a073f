import type { Account } from '../../domain/account'
import type { Article } from '../../domain/article'
import type { Claim } from '../../domain/claim'
import type { CrossCheck } from '../../domain/cross-check'
import type { LastAct } from '../../domain/last-act'
import type { Contributor, Verdict } from '../../domain/verdict'
import { type ArticleListing, listArticles } from '../../store/article-list'
import { findArticle, findNewestRevision } from '../../store/articles'
import { listClaimsAssignedTo, listClaimsById } from '../../store/claims'
import type { Db } from '../../store/db'
import {
  findLastPlace,
  listDraftsBy,
  listParkedClaims,
  listReturnedTo,
  listUnassignedClaims,
} from '../../store/desk'
import { listDrafts } from '../../store/form-drafts'
import { findLastAct } from '../../store/last-acts'
import { findAccountNames } from '../../store/published-claims'
import { listReviewAssignments, type ReviewAssignment } from '../../store/review-assignments'
import { listOpenCrossChecks } from '../../store/review-notes'
import { listContributorsOf } from '../../store/verdict-people'
import { listVerdictsInState } from '../../store/verdicts'
import { type FormPlace, placeOfForm } from './form-places'

/** What waits on one desk. */
export interface DeskReading {
  /** Where the person last worked in an article. */
  lastPlace?: LastPlace
  /** Words that were typed and not sent, the latest first. */
  unsent: (FormPlace & { at: Date })[]
  assigned: Claim[]
  drafts: Verdict[]
  returned: Verdict[]
  /** Verdicts that wait for a decision, oldest first. */
  submitted: Verdict[]
  /** Who made them what they are, and who is on them. */
  contributors: ReadonlyMap<number, readonly Contributor[]>
  assignments: readonly ReviewAssignment[]
  /** What colleagues ask this person to look at. */
  crossChecks: CrossCheck[]
  unassigned: { claims: Claim[]; total: number }
  parked: Claim[]
  articles: ArticleListing[]
  /** The claims that drafts, typed words, returned and submitted verdicts are about. */
  claims: Map<number, Claim>
  names: Map<number, string>
}

export interface LastPlace {
  article: Article
  claimId?: number
  /** Its number, and how many the article has; absent when the text has changed since. */
  sentence?: { number: number; of: number }
  /** What they did there and can still undo. */
  lastAct?: LastAct
  at: Date
}

const SHOWN = 20
/** More forms than that nobody goes on with; the others are kept all the same. */
const UNSENT_SHOWN = 8

/** Reads the desk of one account. */
export async function readDesk(db: Db, account: Account, now: Date): Promise<DeskReading> {
  const drafts = await listDraftsBy(db, account.id)
  const returned = await listReturnedTo(db, account.id)
  const submitted = await listVerdictsInState(db, ['submitted'])
  const crossChecks = (await listOpenCrossChecks(db)).filter(({ askedId }) => askedId === account.id)
  const unsent = await readUnsent(db, account)
  const verdicts = [...drafts, ...returned, ...submitted]
  const claimIds = [...verdicts, ...unsent, ...crossChecks].flatMap(({ claimId }) => claimId ?? [])
  const claims = await listClaimsById(db, [...new Set(claimIds)])
  const parked = await listParkedClaims(db, SHOWN)
  const people = [
    ...returned.flatMap(({ returned: by }) => by?.by ?? []),
    ...submitted.flatMap(({ submission }) => submission?.by ?? []),
    ...parked.flatMap(({ assigneeId }) => assigneeId ?? []),
  ]
  const waiting = submitted.map(({ id }) => id)
  return {
    lastPlace: await readLastPlace(db, account, now),
    unsent,
    assigned: await listClaimsAssignedTo(db, account.id),
    drafts,
    returned,
    submitted,
    crossChecks,
    contributors: await listContributorsOf(db, waiting),
    assignments: await listReviewAssignments(db, waiting),
    unassigned: await listUnassignedClaims(db, SHOWN),
    parked,
    articles: (await listArticles(db, { onlyReadable: false, limit: 5, offset: 0 })).rows,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    names: await findAccountNames(db, people),
  }
}

async function readUnsent(db: Db, account: Account): Promise<DeskReading['unsent']> {
  const drafts = await listDrafts(db, account.id, UNSENT_SHOWN)
  return drafts.flatMap(({ address, updatedAt }) => {
    const place = placeOfForm(address)
    return place === undefined ? [] : [{ ...place, at: updatedAt }]
  })
}

async function readLastPlace(db: Db, account: Account, now: Date): Promise<LastPlace | undefined> {
  const place = await findLastPlace(db, account.id)
  const article = place && (await findArticle(db, place.articleId))
  const revision = place && (await findNewestRevision(db, place.articleId))
  if (place === undefined || article === undefined || revision === undefined) return undefined
  const { claimId, start, revisionId, at } = place
  const index = revision.sentences.findIndex(({ end }) => start !== undefined && start < end)
  const isFound = revisionId === revision.id && index >= 0
  const sentence = isFound ? { number: index + 1, of: revision.sentences.length } : undefined
  const lastAct = await findLastAct(db, { articleId: article.id, accountId: account.id, now })
  return { article, claimId, sentence, lastAct, at }
}
