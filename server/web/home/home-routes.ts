import { listArticles } from '../../store/article-list'
import {
  countPublishedClaims,
  listClaimsWithVerdicts,
  listLatestChangedIds,
  listLatestDecidedIds,
} from '../../store/published-claims'
import { type Deps, get, type Handler, type Route } from '../routing'
import { listCorrections } from '../shared/correction-entries'
import { page } from '../shared/page'
import { homePage } from './home-page'

/** The front page. */
export const homeRoutes = (deps: Deps): Route[] => [get('/', 'public.read', showHome(deps))]

const DECIDED = 7
const CHANGED = 4
const ARTICLES = { onlyReadable: true, limit: 4, offset: 0 }

const showHome =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const decidedIds = await listLatestDecidedIds(deps.db, DECIDED)
    const changedIds = await listLatestChangedIds(deps.db, CHANGED)
    const claims = await listClaimsWithVerdicts(deps.db, [...new Set([...decidedIds, ...changedIds])])
    const among = (ids: readonly number[]) =>
      ids.flatMap((id) => claims.find(({ claim }) => claim.id === id) ?? [])
    const facts = {
      siteName: (await deps.settings()).siteName,
      corrections: await listCorrections(deps.db),
      articles: (await listArticles(deps.db, ARTICLES)).rows,
      published: await countPublishedClaims(deps.db),
    }
    page(res, 'home/show', homePage({ ...facts, decided: among(decidedIds), changed: among(changedIds) }))
  }
