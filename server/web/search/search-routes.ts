import { isNewsroom, type Viewer } from '../../domain/account'
import { searchArticles } from '../../store/article-search'
import { listCitedSources } from '../../store/cited-sources'
import { searchClaims } from '../../store/claim-search'
import { searchClaimants } from '../../store/claimant-record'
import type { Db } from '../../store/db'
import { listClaimsWithVerdicts } from '../../store/published-claims'
import { searchSources } from '../../store/source-search'
import { type Deps, get, type Handler, type Route } from '../routing'
import { claimRows } from '../shared/claim-rows'
import { viewerOf } from '../shared/context'
import { page } from '../shared/page'
import { queryText } from '../shared/params'
import { type Found, searchPage } from './search-page'

/** One search over everything that has a page. */
export const searchRoutes = (deps: Deps): Route[] => [get('/search', 'public.read', showSearch(deps))]

const showSearch =
  (deps: Deps): Handler =>
  async (req, res) => {
    const words = queryText(req, 'q', 200).trim()
    const found = words === '' ? undefined : await search(deps.db, words, viewerOf(res))
    page(res, 'search/show', searchPage(words, found))
  }

/** Of each kind as many as fit on one page; the full lists are a link away. */
const SHOWN = 5

async function search(db: Db, words: string, viewer: Viewer): Promise<Found> {
  const scope = isNewsroom(viewer) ? 'newsroom' : 'readers'
  const few = { limit: SHOWN, offset: 0 }
  const { ids, total } = await searchClaims(db, { words, scope }, { sort: 'relevance', ...few })
  return {
    claims: { rows: claimRows(await listClaimsWithVerdicts(db, ids), viewer), total },
    articles: await searchArticles(db, { words, scope }, SHOWN),
    sources: scope === 'newsroom' ? await searchSources(db, { words }, few) : await findCited(db, words),
    claimants: await searchClaimants(db, { words, scope }, few),
  }
}

/** Readers find the sources that published verdicts cite, in the words they were published with. */
async function findCited(db: Db, words: string): Promise<Found['sources']> {
  const { sources, total } = await listCitedSources(db, { words }, { limit: SHOWN, offset: 0 })
  return { sources: sources.map((each) => ({ ...each, id: each.sourceId, kind: each.sourceKind })), total }
}
