import { isNewsroom } from '../../domain/account'
import { NotFound } from '../../domain/errors'
import { topicSlug } from '../../domain/topic'
import { searchClaims } from '../../store/claim-search'
import { listClaimsWithVerdicts } from '../../store/published-claims'
import { findTopic } from '../../store/topics'
import { type Deps, get, type Handler, type Route } from '../routing'
import { claimRows } from '../shared/claim-rows'
import { viewerOf } from '../shared/context'
import { page } from '../shared/page'
import { offsetOf, PAGE_SIZE } from '../shared/paging'
import { queryNumber, textParam } from '../shared/params'
import { paths } from '../shared/paths'
import { topicPage } from './topic-page'

/** The claims about one topic. */
export const topicRoutes = (deps: Deps): Route[] => [get('/topics/:slug', 'public.read', showTopic(deps))]

const showTopic =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res)
    const slug = topicSlug(textParam(req, 'slug', 'topic'))
    const topic = await findTopic(deps.db, slug)
    if (topic === undefined) throw new NotFound('topic')
    if (req.path !== paths.topic(slug)) return res.redirect(301, paths.topic(slug))
    const number = queryNumber(req, 'page', 1)
    const filter = { topicId: topic.id, scope: isNewsroom(viewer) ? 'newsroom' : 'readers' } as const
    const rows = { sort: 'decided', limit: PAGE_SIZE, offset: offsetOf({ page: number }) } as const
    const { ids, total } = await searchClaims(deps.db, filter, rows)
    if (ids.length === 0) throw new NotFound('topic')
    const claims = claimRows(await listClaimsWithVerdicts(deps.db, ids), viewer)
    page(res, 'topics/show', topicPage(topic, { rows: claims, total }, number))
  }
