import type { Viewer } from '../../domain/account'
import { type Article, articleName } from '../../domain/article'
import type { PublishedCheckpoint } from '../../domain/checkpoint'
import type { AnchoredPassage } from '../../domain/claim'
import { numberClaims } from '../../domain/claim-order'
import { NotFound } from '../../domain/errors'
import type { HistoryEvent } from '../../domain/event'
import type { Flag } from '../../domain/flag'
import { shownVerdict } from '../../domain/publication'
import { isConcession } from '../../domain/rebuttal'
import { figureName } from '../../domain/same-figure'
import type { SnapshotHead } from '../../domain/snapshot'
import type { Contributor, Hold, Retraction, Verdict } from '../../domain/verdict'
import type { FrozenRebuttal } from '../../domain/verdict-content'
import { maySeeClaim } from '../../domain/visibility'
import { listArticlesById } from '../../store/article-search'
import { findCheckpointCovering } from '../../store/checkpoints'
import { listClaimIdsWithFigures } from '../../store/claim-quantities'
import { listPartnerIds } from '../../store/claims'
import type { Db } from '../../store/db'
import { listClaimEvents } from '../../store/events'
import { listFlags } from '../../store/flags'
import { listPassagesOfArticles } from '../../store/passages'
import {
  type ClaimWithVerdicts,
  findAccountNames,
  findClaimWithVerdicts,
  listClaimIdsInReadableArticles,
  listClaimStandings,
  listClaimsWithVerdicts,
  listReadableArticleIds,
  listSameClaimantIds,
} from '../../store/published-claims'
import { listRebuttalsBy } from '../../store/rebuttals'
import { listNewestSnapshotHeads } from '../../store/snapshots'
import { findOpenHold, findRetraction, listContributors } from '../../store/verdict-people'
import { MOST_LEVELS, publishedAnswers } from './answer-tree'
import { publishedFigures } from './figure-history'

/** Where a claim stands in one article: its number there, and its neighbours. */
export interface ClaimPlace {
  article: Article
  number?: number
  total: number
  previousId?: number
  nextId?: number
}

/** Everything the public page of a claim is made of, already limited to what the viewer may see. */
export interface ClaimReading extends ClaimWithVerdicts {
  viewer: Viewer
  places: ClaimPlace[]
  passages: AnchoredPassage[]
  flags: Flag[]
  hold?: Hold
  retraction?: Retraction
  contributors: Contributor[]
  names: Map<number, string>
  /** Claims named on the page that the viewer may open. */
  others: ClaimWithVerdicts[]
  partnerIds: number[]
  answeredIds: number[]
  sameClaimantIds: number[]
  events: HistoryEvent[]
  /** The first signed checkpoint that covers the publication of the verdict shown. */
  checkpoint?: PublishedCheckpoint
  /** The newest stored copy of each source that the verdict shown rests on, where there is one. */
  copies: SnapshotHead[]
}

/** The claim with its verdicts when the viewer may see it. @throws NotFound otherwise, whether it exists or not */
export async function getVisibleClaim(db: Db, id: number, viewer: Viewer): Promise<ClaimWithVerdicts> {
  const found = await findClaimWithVerdicts(db, id)
  if (found === undefined || !(await isVisible(db, found, viewer))) throw new NotFound('claim')
  return found
}

/** More values of one figure than a strip can show apart. */
const MOST_FIGURE_CLAIMS = 20

/** Reads all that the page of a claim shows. @throws NotFound when the viewer may not see the claim */
export async function readClaim(db: Db, id: number, viewer: Viewer): Promise<ClaimReading> {
  const found = await getVisibleClaim(db, id, viewer)
  const shown = shownVerdict(found.verdicts)
  const articleIds = await listReadableArticleIds(db, id)
  const partnerIds = await listPartnerIds(db, id)
  const answeredIds = (await listRebuttalsBy(db, id)).map(({ claimId }) => claimId)
  const sameClaimantIds = await listSameClaimantIds(db, found.claim, 5)
  const standing = await listPassagesOfArticles(db, articleIds)
  const figures = publishedFigures(found).map(figureName)
  const figureIds = await listClaimIdsWithFigures(db, figures, { notClaim: id, limit: MOST_FIGURE_CLAIMS })
  const events = await listClaimEvents(db, id, true)
  const named = [...partnerIds, ...answeredIds, ...sameClaimantIds, ...figureIds, ...namedInContent(found)]
  return {
    ...found,
    viewer,
    places: await placesIn(db, articleIds, standing, { claimId: id, viewer }),
    passages: standing.filter(({ claimId }) => claimId === id),
    flags: await listFlags(db, id),
    hold: shown?.state === 'held' ? await findOpenHold(db, shown.id) : undefined,
    retraction: shown?.state === 'retracted' ? await findRetraction(db, shown.id) : undefined,
    contributors: shown ? await listContributors(db, shown.id) : [],
    names: await findAccountNames(db, shown?.approval ? [shown.approval.by] : []),
    others: await withAnswers(db, found, await visibleAmong(db, [...new Set(named)], viewer), viewer),
    partnerIds,
    answeredIds,
    sameClaimantIds,
    events,
    checkpoint: await checkpointOf(db, shown, events),
    copies: await listNewestSnapshotHeads(db, sourceIdsOf(shown)),
  }
}

/** The reading of a claim with who decided this revision and what signs it, in place of those of the one shown now. */
export async function withDecidersOf(db: Db, reading: ClaimReading, verdict: Verdict): Promise<ClaimReading> {
  return {
    ...reading,
    names: await findAccountNames(db, verdict.approval ? [verdict.approval.by] : []),
    contributors: await listContributors(db, verdict.id),
    checkpoint: await checkpointOf(db, verdict, reading.events),
  }
}

/** The event by which a revision came before readers; undefined when it never did. */
export function publicationOf(verdict: Verdict, events: readonly HistoryEvent[]): HistoryEvent | undefined {
  return events.find(
    ({ verb, subject }) =>
      verb === 'verdict.approved' && subject.kind === 'verdict' && subject.id === verdict.id,
  )
}

/** These claims, without those the viewer may not open. */
export async function visibleAmong(
  db: Db,
  ids: readonly number[],
  viewer: Viewer,
): Promise<ClaimWithVerdicts[]> {
  const claims = await listClaimsWithVerdicts(db, ids)
  const unsure = claims.filter(({ claim, verdicts }) => !maySeeClaim(viewer, claim, verdicts, false))
  const readable = await listClaimIdsInReadableArticles(
    db,
    unsure.map(({ claim }) => claim.id),
  )
  return claims.filter(({ claim, verdicts }) =>
    maySeeClaim(viewer, claim, verdicts, readable.includes(claim.id)),
  )
}

/** The concession that the published verdict on a claim names; a denial is shown with it. */
export function concessionAgainst(other: ClaimWithVerdicts | undefined): FrozenRebuttal | undefined {
  const inForce = other?.verdicts.find(({ state }) => state === 'published' || state === 'held')
  return inForce?.submission?.content.rebuttals.find(({ kinds }) => isConcession(kinds))
}

/**
 * The claims, with those that published verdicts name as answers to the answers: level by level, each read once. Mostly
 * one level is new; where nothing is, nothing is asked.
 */
async function withAnswers(
  db: Db,
  found: ClaimWithVerdicts,
  known: ClaimWithVerdicts[],
  viewer: Viewer,
): Promise<ClaimWithVerdicts[]> {
  const all = [...known]
  const asked = new Set([found.claim.id, ...known.map(({ claim }) => claim.id)])
  let level = publishedAnswers(found).map(({ claimId }) => claimId)
  for (let depth = 1; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    const here = all.filter(({ claim }) => level.includes(claim.id))
    const named = here.flatMap((each) => publishedAnswers(each)).map(({ claimId }) => claimId)
    const fresh = [...new Set(named)].filter((id) => !asked.has(id))
    if (fresh.length > 0) all.push(...(await visibleAmong(db, fresh, viewer)))
    level = named.filter((id) => !level.includes(id))
    for (const id of named) asked.add(id)
  }
  return all
}

async function checkpointOf(db: Db, verdict: Verdict | undefined, events: readonly HistoryEvent[]) {
  const published = verdict && publicationOf(verdict, events)
  return published && findCheckpointCovering(db, published.sequence)
}

function sourceIdsOf(verdict: Verdict | undefined): number[] {
  return [...new Set(verdict?.submission?.content.evidence.map(({ sourceId }) => sourceId))]
}

async function isVisible(db: Db, { claim, verdicts }: ClaimWithVerdicts, viewer: Viewer): Promise<boolean> {
  if (maySeeClaim(viewer, claim, verdicts, false)) return true
  const readable = (await listReadableArticleIds(db, claim.id)).length > 0
  return maySeeClaim(viewer, claim, verdicts, readable)
}

function namedInContent({ verdicts }: ClaimWithVerdicts): number[] {
  return verdicts.flatMap(
    ({ submission }) => submission?.content.rebuttals.map(({ claimId }) => claimId) ?? [],
  )
}

/** The articles are ones that readers may see, so their claims are asked about with their states alone. */
async function placesIn(
  db: Db,
  articleIds: readonly number[],
  standing: readonly AnchoredPassage[],
  { claimId, viewer }: { claimId: number; viewer: Viewer },
): Promise<ClaimPlace[]> {
  const articles = await listArticlesById(db, articleIds)
  const claims = await listClaimStandings(db, [...new Set(standing.map((passage) => passage.claimId))])
  const visible = claims.filter((claim) => maySeeClaim(viewer, claim, claim.verdicts, true))
  return articles.map((article) => {
    const passages = standing.filter(({ articleId }) => articleId === article.id)
    const here = visible.filter(({ id }) => passages.some((passage) => passage.claimId === id))
    return placeIn(article, [...numberClaims(here, passages).keys()], claimId)
  })
}

function placeIn(article: Article, order: readonly number[], claimId: number): ClaimPlace {
  const at = order.indexOf(claimId)
  return {
    article,
    number: at < 0 ? undefined : at + 1,
    total: order.length,
    previousId: at > 0 ? order[at - 1] : undefined,
    nextId: at >= 0 ? order[at + 1] : undefined,
  }
}

/** "Claim 3 of 17 in …", as plain words. */
export function placeWords({ article, number, total }: ClaimPlace): string {
  return number === undefined
    ? `In ${articleName(article)}`
    : `Claim ${number} of ${total} in ${articleName(article)}`
}
