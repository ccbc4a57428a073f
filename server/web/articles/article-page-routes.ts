import type { Request } from 'express'
import { isNewsroom } from '../../domain/account'
import { countRatingsIn, listArticles } from '../../store/article-list'
import { getScaleInForce } from '../../store/ratings'
import { type Deps, get, type Handler, type Route } from '../routing'
import { viewerOf } from '../shared/context'
import { page } from '../shared/page'
import { lastPage, offsetOf, PAGE_SIZE } from '../shared/paging'
import { idParam, queryNumber, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { annotatedPage } from './annotated-page'
import { type ArticleQuery, articleListPage } from './article-list-page'
import { readArticle, readTextChanges } from './article-reading'
import { changesPage } from './changes-page'
import { ledgerPage } from './ledger-page'

/** The pages of articles that need no account. They come after all other `/articles/…` rows: the slug swallows any word. */
export const articlePageRoutes = (deps: Deps): Route[] => [
  get('/articles', 'public.read', showList(deps)),
  get('/articles/:id/ledger', 'public.read', showLedger(deps)),
  get('/articles/:id/changes', 'public.read', showChanges(deps)),
  get('/articles/:id', 'public.read', showArticle(deps)),
  get('/articles/:id/:slug', 'public.read', showArticle(deps)),
]

const showList =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res)
    const asked = { words: queryText(req, 'q', 200).trim(), page: queryNumber(req, 'page', 1) }
    const { list, at } = await listed(deps, !isNewsroom(viewer), asked)
    const scope = isNewsroom(viewer) ? 'newsroom' : 'readers'
    const ids = list.rows.map(({ article }) => article.id)
    const ratingCounts = await countRatingsIn(deps.db, ids, scope)
    const { ratings } = await getScaleInForce(deps.db)
    const found = { ...list, ratingCounts, ratings }
    page(res, 'articles/index', articleListPage(found, { ...asked, page: at }, viewer, deps.config.publicUrl))
  }

/** A page beyond the last one is the last one. */
async function listed(deps: Deps, onlyReadable: boolean, { words, page: asked }: ArticleQuery) {
  const read = (page: number) =>
    listArticles(deps.db, { onlyReadable, words, limit: PAGE_SIZE, offset: offsetOf({ page }) })
  const list = await read(asked)
  const at = Math.min(asked, lastPage(list))
  return { list: at === asked ? list : await read(at), at }
}

const showArticle =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readArticle(deps.db, idParam(req, 'id', 'article'), viewerOf(res))
    const proper = paths.article(reading.article.id, reading.article.title)
    if (req.path !== proper) return res.redirect(301, proper + queryOf(req))
    page(res, 'articles/show', annotatedPage(reading, queryText(req, 'show', 60), deps.config.publicUrl))
  }

const showLedger =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readArticle(deps.db, idParam(req, 'id', 'article'), viewerOf(res))
    page(res, 'articles/ledger', ledgerPage(reading, deps.config.publicUrl))
  }

const showChanges =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readArticle(deps.db, idParam(req, 'id', 'article'), viewerOf(res))
    page(res, 'articles/changes', changesPage(reading, await readTextChanges(deps.db, reading)))
  }

function queryOf(req: Request): string {
  const at = req.originalUrl.indexOf('?')
  return at < 0 ? '' : req.originalUrl.slice(at)
}
