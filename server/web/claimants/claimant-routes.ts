import type { Request, Response } from 'express'
import { editClaimant } from '../../actions/claimants'
import { isNewsroom } from '../../domain/account'
import type { Claimant } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import { searchClaimants } from '../../store/claimant-record'
import { findClaimant } from '../../store/claimants'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { viewerOf } from '../shared/context'
import { blankForm } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { offsetOf, PAGE_SIZE } from '../shared/paging'
import { idParam, queryNumber, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { CLAIMANT_FIELDS, claimantForm, claimantValues } from './claimant-forms'
import { claimantFormPage, claimantListPage, claimantPage } from './claimant-page'
import { readClaimant } from './claimant-reading'

/** Who asserts claims: pages for everybody, and the form of the newsroom. */
export const claimantRoutes = (deps: Deps): Route[] => [
  get('/claimants', 'public.read', showList(deps)),
  get('/claimants/:id/edit', 'claim.write', showEdit(deps)),
  post('/claimants/:id/edit', 'claim.write', save(deps)),
  get('/claimants/:id', 'public.read', showOne(deps)),
  get('/claimants/:id/:slug', 'public.read', showOne(deps)),
]

const showList =
  (deps: Deps): Handler =>
  async (req, res) => {
    const words = queryText(req, 'q', 200).trim()
    const number = queryNumber(req, 'page', 1)
    const scope = isNewsroom(viewerOf(res)) ? 'newsroom' : 'readers'
    const rows = { limit: PAGE_SIZE, offset: offsetOf({ page: number }) }
    const found = await searchClaimants(deps.db, { words, scope }, rows)
    page(res, 'claimants/list', claimantListPage(found, { words, page: number }))
  }

const showOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res)
    const reading = await readClaimant(deps.db, idParam(req, 'id', 'claimant'), viewer)
    const proper = paths.claimant(reading.claimant.id, reading.claimant.name)
    if (req.path !== proper) return redirectTo(proper, req, res)
    page(res, 'claimants/show', claimantPage(reading, viewer))
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimant = await getClaimant(deps, req)
    const form = blankForm(claimantForm, claimantValues(claimant))
    page(res, 'claimants/edit', claimantFormPage(claimant, form, formHidden(res, claimant.revision)))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimant = await getClaimant(deps, req)
    await submit(req, res, deps, {
      schema: claimantForm,
      perform: async (trx, { revision, ...fields }, actor) => {
        await editClaimant(trx, actor, { id: claimant.id, revision, fields }, deps.clock())
        return paths.claimant(claimant.id, fields.name)
      },
      page: (form) => {
        const hidden = formHidden(res, Number(form.values.revision) || claimant.revision)
        page(res, 'claimants/edit', claimantFormPage(claimant, form, hidden))
      },
      conflict: async (form, stale) => {
        const current = await getClaimant(deps, req)
        showConflict(req, res, form, stale, {
          revision: current.revision,
          fields: CLAIMANT_FIELDS.map((shape) => ({ shape, current: current[shape.name] })),
          cancel: paths.claimant(current.id, current.name),
        })
      },
      notice: 'claimant_saved',
    })
  }

/** The slug is cosmetic: a link with old words leads to the page all the same. */
function redirectTo(proper: string, req: Request, res: Response): void {
  const at = req.originalUrl.indexOf('?')
  res.redirect(301, proper + (at < 0 ? '' : req.originalUrl.slice(at)))
}

async function getClaimant(deps: Deps, req: Request): Promise<Claimant> {
  const claimant = await findClaimant(deps.db, idParam(req, 'id', 'claimant'))
  if (claimant === undefined) throw new NotFound('claimant')
  return claimant
}
