import type { Request } from 'express'
import { isNewsroom, type Viewer } from '../../domain/account'
import type { Article } from '../../domain/article'
import { findArticle, isArticleReadable } from '../../store/articles'
import { searchClaims } from '../../store/claim-search'
import { searchClaimants } from '../../store/claimant-record'
import type { Db } from '../../store/db'
import { findAccountNames, listClaimsWithVerdicts } from '../../store/published-claims'
import { getScaleInForce } from '../../store/ratings'
import { listSeenTopics } from '../../store/seen-topics'
import { type Deps, get, type Handler, type Route } from '../routing'
import { claimRows } from '../shared/claim-rows'
import { viewerOf } from '../shared/context'
import { page } from '../shared/page'
import { lastPage, offsetOf, PAGE_SIZE } from '../shared/paging'
import { articleIdOf, type ClaimQuery, type FilterChoices, readClaimQuery } from './claim-filters'
import { claimListPage } from './claim-list-page'

/** The list of claims, for everybody. */
export const claimListRoutes = (deps: Deps): Route[] => [get('/claims', 'public.read', showList(deps))]

const showList =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res)
    const choices = await readChoices(deps.db, req, viewer)
    const query = readClaimQuery(req, choices)
    const { found, shown } = await findPage(deps.db, query, viewer)
    page(res, 'claims/list', claimListPage({ ...query, page: shown }, found, choices))
  }

/** More than anybody scrolls through; the others are found by their words. */
const MOST_CLAIMANTS = 500

async function readChoices(db: Db, req: Request, viewer: Viewer): Promise<FilterChoices> {
  const scope = isNewsroom(viewer) ? 'newsroom' : 'readers'
  const page = { limit: MOST_CLAIMANTS, offset: 0 }
  const claimants = await searchClaimants(db, { words: '', scope }, page)
  return {
    ratings: (await getScaleInForce(db)).ratings,
    topics: await listSeenTopics(db, scope),
    claimants: claimants.rows.map(({ claimant }) => ({ id: claimant.id, name: claimant.name })),
    article: await findReadable(db, articleIdOf(req), viewer),
    isNewsroom: isNewsroom(viewer),
  }
}

async function findReadable(db: Db, id: number | undefined, viewer: Viewer): Promise<Article | undefined> {
  if (id === undefined) return undefined
  return isNewsroom(viewer) || (await isArticleReadable(db, id)) ? findArticle(db, id) : undefined
}

/** The page asked for, or the last one where there are fewer. */
async function findPage(db: Db, query: ClaimQuery, viewer: Viewer) {
  const filter = { ...query.filter, scope: isNewsroom(viewer) ? 'newsroom' : 'readers' } as const
  const read = (number: number) =>
    searchClaims(db, filter, { sort: query.sort, limit: PAGE_SIZE, offset: offsetOf({ page: number }) })
  const first = await read(query.page)
  const shown = Math.min(query.page, lastPage(first))
  const { ids, total } = shown === query.page ? first : await read(shown)
  const claims = await listClaimsWithVerdicts(db, ids)
  const assignees = claims.map(({ claim }) => claim.assigneeId).filter((id) => id !== undefined)
  const names = isNewsroom(viewer) ? await findAccountNames(db, assignees) : new Map()
  return { found: { rows: claimRows(claims, viewer, names), total }, shown }
}
