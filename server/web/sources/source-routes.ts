import type { Request, Response } from 'express'
import { addSource, editSource } from '../../actions/sources'
import { isNewsroom } from '../../domain/account'
import { NotFound } from '../../domain/errors'
import { SOURCE_KINDS, type Source } from '../../domain/source'
import { readWebAddress } from '../../domain/web-address'
import { countCitingClaims, listCitedSources } from '../../store/cited-sources'
import type { Db } from '../../store/db'
import { findSourceByAddress, type SourceFilter, searchSources } from '../../store/source-search'
import { findSource } from '../../store/sources'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { differingFields } from '../shared/conflict-fields'
import { viewerOf } from '../shared/context'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { lastPage, offsetOf, PAGE_SIZE } from '../shared/paging'
import { idParam, queryNumber, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { SOURCE_FIELDS, type SourceValues, toSourceStatement } from '../shared/source-form'
import { submit } from '../shared/submit'
import { editSourcePage, newSourcePage } from './source-form-page'
import {
  type EditSourceValues,
  editSourceForm,
  editSourceValues,
  type NewSourceValues,
  newSourceForm,
} from './source-forms'
import { type SourceQuery, sourceListPage } from './source-list-page'
import { sourcePage } from './source-page'
import { asCited, readSource } from './source-reading'

/** Sources: pages for everybody, and the forms of the newsroom. */
export const sourceRoutes = (deps: Deps): Route[] => [
  get('/sources', 'public.read', showList(deps)),
  get('/sources/new', 'source.write', showNew(deps)),
  post('/sources', 'source.write', add(deps)),
  get('/sources/:id/edit', 'source.write', showEdit(deps)),
  post('/sources/:id/edit', 'source.write', save(deps)),
  get('/sources/:id', 'public.read', showOne(deps)),
  get('/sources/:id/:slug', 'public.read', showOne(deps)),
]

const showList =
  (deps: Deps): Handler =>
  async (req, res) => {
    const isForNewsroom = isNewsroom(viewerOf(res))
    const { found, query } = await findPage(
      deps.db,
      readQuery(req),
      isForNewsroom ? listStored : listCitedSources,
    )
    const ids = found.sources.map(({ sourceId }) => sourceId)
    const citing = await countCitingClaims(deps.db, ids)
    page(res, 'sources/list', sourceListPage({ ...found, citing }, query, isForNewsroom))
  }

const showOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res)
    const reading = await readSource(deps.db, idParam(req, 'id', 'source'), viewer)
    const proper = paths.source(reading.source.sourceId, reading.source.title)
    if (req.path !== proper) return redirectTo(proper, req, res)
    page(res, 'sources/show', sourcePage(reading, viewer))
  }

const showNew =
  (deps: Deps): Handler =>
  (_req, res) =>
    renderNew(deps.db, res, blankForm(newSourceForm, { language: 'en' }))

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: newSourceForm,
      perform: async (trx, values, actor) => {
        const id = await addSource(trx, actor, toSourceStatement(values, values.kind), deps.clock())
        return paths.source(id, values.title)
      },
      page: (form) => renderNew(deps.db, res, form),
      notice: 'source_added',
    })
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = await getSource(deps, req)
    await renderEdit(deps.db, res, source, blankForm(editSourceForm, editSourceValues(source)))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = await getSource(deps, req)
    await submit(req, res, deps, {
      schema: editSourceForm,
      perform: async (trx, values, actor) => {
        const fields = toSourceStatement(values, values.kind)
        await editSource(trx, actor, { id: source.id, revision: values.revision, fields }, deps.clock())
        return paths.source(source.id, values.title)
      },
      page: (form) => renderEdit(deps.db, res, source, form),
      conflict: async (form, stale) => {
        const current = await getSource(deps, req)
        showConflict(req, res, form, stale, {
          revision: current.revision,
          fields: differingFields(form, Object.values(SOURCE_FIELDS), editSourceValues(current)),
          cancel: paths.source(current.id, current.title),
        })
      },
      notice: 'source_saved',
    })
  }

function readQuery(req: Request): SourceQuery {
  const kind = queryText(req, 'kind', 40)
  return {
    words: queryText(req, 'q', 200).trim(),
    kind: SOURCE_KINDS.find((each) => each === kind),
    page: queryNumber(req, 'page', 1),
  }
}

/** The page asked for, or the last one where there are fewer. */
async function findPage(db: Db, query: SourceQuery, list: typeof listCitedSources) {
  const read = (number: number) => list(db, query, { limit: PAGE_SIZE, offset: offsetOf({ page: number }) })
  const found = await read(query.page)
  const last = Math.min(query.page, lastPage(found))
  if (last === query.page) return { found, query }
  return { found: await read(last), query: { ...query, page: last } }
}

async function listStored(db: Db, filter: SourceFilter, rows: { limit: number; offset: number }) {
  const { sources, total } = await searchSources(db, filter, rows)
  return { sources: sources.map(asCited), total }
}

async function renderNew(db: Db, res: Response, form: Form<NewSourceValues>): Promise<void> {
  page(res, 'sources/new', newSourcePage(form, await findKnown(db, form), formHidden(res)))
}

async function renderEdit(
  db: Db,
  res: Response,
  source: Source,
  form: Form<EditSourceValues>,
): Promise<void> {
  const hidden = formHidden(res, Number(form.values.revision) || source.revision)
  page(res, 'sources/edit', editSourcePage(source, form, await findKnown(db, form), hidden))
}

/** The source that has the address typed, once the form was turned back. */
async function findKnown(db: Db, form: Form<SourceValues>): Promise<Source | undefined> {
  const address = readWebAddress(form.values.url)
  return form.errors.length > 0 && address.ok ? findSourceByAddress(db, address.url) : undefined
}

/** The slug is cosmetic: a link with old words leads to the page all the same. */
function redirectTo(proper: string, req: Request, res: Response): void {
  const at = req.originalUrl.indexOf('?')
  res.redirect(301, proper + (at < 0 ? '' : req.originalUrl.slice(at)))
}

async function getSource(deps: Deps, req: Request): Promise<Source> {
  const source = await findSource(deps.db, idParam(req, 'id', 'source'))
  if (source === undefined) throw new NotFound('source')
  return source
}
