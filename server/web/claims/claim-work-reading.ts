import { freezeAsItStands } from '../../actions/verdict-content'
import type { Account } from '../../domain/account'
import type { Article } from '../../domain/article'
import type { AnchoredPassage, Claim } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import type { HistoryEvent } from '../../domain/event'
import type { Evidence, SearchRecord } from '../../domain/evidence'
import type { Flag } from '../../domain/flag'
import type { Rebuttal, Reply } from '../../domain/rebuttal'
import { listNewsroom } from '../../store/accounts'
import { listArticles } from '../../store/article-list'
import { findArticle } from '../../store/articles'
import { listPartnerIds } from '../../store/claims'
import type { Db } from '../../store/db'
import { listClaimEvents } from '../../store/events'
import { listEvidence, listSearchRecords } from '../../store/evidence'
import { listFlags } from '../../store/flags'
import { listClaimPassages } from '../../store/passages'
import {
  type ClaimWithVerdicts,
  findAccountNames,
  findClaimWithVerdicts,
  listClaimsWithVerdicts,
} from '../../store/published-claims'
import { listRebuttals, listRebuttalsBy } from '../../store/rebuttals'
import { listReplies } from '../../store/replies'
import { findLook } from '../../store/review-looks'
import { readEvidenceChecks } from '../shared/excerpt-checks'
import type { Looked } from '../shared/look-parts'
import type { ExcerptCheck } from '../shared/parts'

/** Everything the newsroom's page of a claim is made of: the live tables, not what was frozen. */
export interface ClaimWorkReading extends ClaimWithVerdicts, Looked {
  passages: AnchoredPassage[]
  articles: Article[]
  /** To choose from when a passage is added; the newest ones. */
  newestArticles: Article[]
  evidence: Evidence[]
  /** How the excerpts stand to the stored copies of their sources, by evidence. */
  checks: Map<number, ExcerptCheck>
  searches: SearchRecord[]
  rebuttals: Rebuttal[]
  answers: Rebuttal[]
  replies: Reply[]
  flags: Flag[]
  events: HistoryEvent[]
  partnerIds: number[]
  /** Claims that the page names: partners, rebuttals, what it answers, what it was merged into. */
  others: ClaimWithVerdicts[]
  people: Account[]
  names: Map<number, string>
}

/** @throws NotFound when there is no such claim */
export async function readClaimWork(db: Db, id: number, viewerId: number): Promise<ClaimWorkReading> {
  const found = await findClaimWithVerdicts(db, id)
  if (found === undefined) throw new NotFound('claim')
  const passages = await listClaimPassages(db, id)
  const rebuttals = await listRebuttals(db, id)
  const answers = await listRebuttalsBy(db, id)
  const partnerIds = await listPartnerIds(db, id)
  return {
    ...found,
    ...(await readWhatHangs(db, id)),
    ...(await readPeople(db, found.claim)),
    ...(await freezeAsItStands(db, id)),
    look: await findLook(db, viewerId, id),
    passages,
    rebuttals,
    answers,
    partnerIds,
    articles: await listArticlesOf(db, passages),
    newestArticles: await listNewestArticles(db),
    others: await listClaimsWithVerdicts(db, [
      ...new Set([
        ...partnerIds,
        ...rebuttals.map((edge) => edge.rebuttalClaimId),
        ...answers.map((edge) => edge.claimId),
        ...(found.claim.work.state === 'merged' ? [found.claim.work.mergedIntoId] : []),
      ]),
    ]),
  }
}

async function readWhatHangs(db: Db, id: number) {
  const evidence = await listEvidence(db, id)
  return {
    evidence,
    checks: await readEvidenceChecks(db, evidence),
    searches: await listSearchRecords(db, id),
    replies: await listReplies(db, id),
    flags: await listFlags(db, id),
    events: await listClaimEvents(db, id, false),
  }
}

async function readPeople(db: Db, { assigneeId, createdBy }: Claim) {
  const ids = [createdBy, ...(assigneeId === undefined ? [] : [assigneeId])]
  return { people: await listNewsroom(db), names: await findAccountNames(db, ids) }
}

async function listArticlesOf(db: Db, passages: readonly AnchoredPassage[]): Promise<Article[]> {
  const ids = [...new Set(passages.map(({ articleId }) => articleId))]
  const articles = await Promise.all(ids.map((id) => findArticle(db, id)))
  return articles.filter((article) => article !== undefined)
}

/** Enough for a list to choose from; older ones are reached through their workbench. */
async function listNewestArticles(db: Db): Promise<Article[]> {
  const { rows } = await listArticles(db, { onlyReadable: false, limit: 200, offset: 0 })
  return rows.map(({ article }) => article)
}
