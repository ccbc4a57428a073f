import { NotFound } from '../../domain/errors'
import { findScale, getScaleInForce, listScaleVersions } from '../../store/ratings'
import { type Deps, get, type Handler, type Route } from '../routing'
import { page } from '../shared/page'
import { numberParam } from '../shared/params'
import { type ProsePage, ratingsPage } from './about-page'

/** How the newsroom works, in words that hold for every check. */
export const aboutRoutes = (deps: Deps): Route[] => [
  get('/about', 'public.read', prose('about/show', 'About')),
  get('/about/method', 'public.read', prose('about/method', 'How we check')),
  get('/about/corrections', 'public.read', prose('about/corrections', 'Corrections policy')),
  get('/about/ratings', 'public.read', showRatings(deps)),
  get('/about/ratings/:version', 'public.read', showScale(deps)),
]

function prose(view: 'about/show' | 'about/method' | 'about/corrections', title: string): Handler {
  const model: ProsePage = { title, width: 'reading' }
  return (_req, res) => page(res, view, model)
}

const showRatings =
  (deps: Deps): Handler =>
  async (_req, res) => {
    page(res, 'about/ratings', ratingsPage(await getScaleInForce(deps.db), await listScaleVersions(deps.db)))
  }

const showScale =
  (deps: Deps): Handler =>
  async (req, res) => {
    const scale = await findScale(deps.db, numberParam(req, 'version', 'rating scale'))
    if (scale === undefined) throw new NotFound('rating scale')
    page(res, 'about/ratings', ratingsPage(scale, await listScaleVersions(deps.db)))
  }
