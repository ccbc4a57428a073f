import { listDecidedFlags } from '../../store/flags'
import { countPublishedClaims } from '../../store/published-claims'
import { type Deps, get, type Handler, type Route } from '../routing'
import { listCorrections } from '../shared/correction-entries'
import { page } from '../shared/page'
import { queryText } from '../shared/params'
import { correctionsPage } from './corrections-page'

/** What we got wrong, what changed, and why. */
export const correctionsRoutes = (deps: Deps): Route[] => [
  get('/corrections', 'public.read', showCorrections(deps)),
]

const showCorrections =
  (deps: Deps): Handler =>
  async (req, res) => {
    const entries = await listCorrections(deps.db)
    const published = await countPublishedClaims(deps.db)
    const decided = await listDecidedFlags(deps.db)
    page(res, 'corrections/list', correctionsPage(entries, queryText(req, 'class', 40), published, decided))
  }
