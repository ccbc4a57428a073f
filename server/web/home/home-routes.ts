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

const DECIDED = 8
const CHANGED = 5

const showHome =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const [decided, changed] = await Promise.all([
      listLatestDecidedIds(deps.db, DECIDED).then((ids) => listClaimsWithVerdicts(deps.db, ids)),
      listLatestChangedIds(deps.db, CHANGED).then((ids) => listClaimsWithVerdicts(deps.db, ids)),
    ])
    const corrections = await listCorrections(deps.db)
    const { siteName } = await deps.settings()
    page(
      res,
      'home/show',
      homePage({ siteName, decided, changed, corrections, published: await countPublishedClaims(deps.db) }),
    )
  }
