import type { Request, Response } from 'express'
import { editClaim } from '../../actions/claim-editing'
import { makeClaim } from '../../actions/claim-making'
import { mergeClaims } from '../../actions/claim-merging'
import type { Claim } from '../../domain/claim'
import type { ClaimQuantity } from '../../domain/claim-quantity'
import { claimWorkFacts, decideClaimWork } from '../../domain/claim-work'
import { NotFound } from '../../domain/errors'
import { splitTopics } from '../../domain/topic'
import { listClaimants } from '../../store/claimants'
import { findClaim } from '../../store/claims'
import { listClaimsAlike } from '../../store/claims-alike'
import type { Db } from '../../store/db'
import { listTopics } from '../../store/topics'
import { listVerdicts } from '../../store/verdicts'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import type { Known } from '../shared/claim-fields'
import {
  claimValues,
  type EditClaimValues,
  editClaimForm,
  newClaimForm,
  toNewClaim,
  toWords,
} from '../shared/claim-forms'
import { showConflict } from '../shared/conflict'
import { readFiguresElsewhere } from '../shared/figures-elsewhere'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { carrying, readWayBack } from '../shared/way-back'
import { editConflict } from './claim-conflict'
import { editClaimPage, mergePage, newClaimPage } from './claim-editing-page'
import { figuresTyped } from './figures-elsewhere-routes'
import { type MergeValues, mergeFields, mergeForm } from './merge-forms'

/** Making, editing and merging claims. These rows come before the public ones: `/claims/new` is no claim. */
export const claimRoutes = (deps: Deps): Route[] => [
  get('/claims/new', 'claim.write', showNew(deps)),
  post('/claims', 'claim.write', make(deps)),
  get('/claims/:id/edit', 'claim.write', showEdit(deps)),
  post('/claims/:id/edit', 'claim.write', save(deps)),
  get('/claims/:id/merge', 'claim.write', showMerge(deps)),
  post('/claims/:id/merge', 'claim.write', merge(deps)),
]

/** What the fields of a claim offer while typing. */
export async function readKnown(db: Db): Promise<Known> {
  return { claimants: await listClaimants(db), topics: await listTopics(db) }
}

const showNew =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const form = blankForm(newClaimForm, { attribution: 'is_it', voice: 'named', language: 'en' })
    page(res, 'claims/new', newClaimPage(form, await readKnown(deps.db), formHidden(res)))
  }

const make =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: newClaimForm,
      perform: async (trx, values, actor) => {
        const made = await makeClaim(trx, actor, { ...toNewClaim(values), passages: [] }, deps.clock())
        return paths.claimWork(made.id)
      },
      page: async (form) =>
        page(res, 'claims/new', newClaimPage(form, await readKnown(deps.db), formHidden(res))),
      notice: 'claim_added',
    })
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claim = await getClaim(deps, req)
    const form = blankForm(editClaimForm, claimValues(claim))
    await renderEdit(deps.db, req, res, claim, form)
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claim = await getClaim(deps, req)
    await submit(req, res, deps, {
      schema: editClaimForm,
      perform: async (trx, values, actor) => {
        const { revision, topics } = values
        const edit = { id: claim.id, revision, fields: toWords(values), topics: splitTopics(topics) }
        await editClaim(trx, actor, edit, deps.clock())
        return (await readWayBack(trx, req, claim.id))?.href ?? paths.claimWork(claim.id)
      },
      page: (form) => renderEdit(deps.db, req, res, claim, form),
      conflict: async (form, stale) => {
        const current = await getClaim(deps, req)
        showConflict(req, res, form, stale, editConflict(current, form, await readKnown(deps.db)))
      },
      notice: 'claim_saved',
    })
  }

/** Whoever came from a workbench goes back there, with the claim saved or not. */
async function renderEdit(
  db: Db,
  req: Request,
  res: Response,
  claim: Claim,
  form: Form<EditClaimValues>,
): Promise<void> {
  const hidden = formHidden(res, Number(form.values.revision) || claim.revision)
  const known = await knownOf(db, claim, figuresTyped(form.values))
  const wayBack = await readWayBack(db, req, claim.id)
  const shown = editClaimPage(claim, form, known, hidden)
  const cancel = { ...shown.cancel, href: wayBack?.href ?? shown.cancel.href }
  page(res, 'claims/edit', { ...shown, wayBack, action: carrying(shown.action, wayBack), cancel })
}

async function knownOf(db: Db, { id }: Claim, figures: readonly ClaimQuantity[]): Promise<Known> {
  return { ...(await readKnown(db)), claim: id, elsewhere: await readFiguresElsewhere(db, figures, id) }
}

const showMerge =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claim = await getClaim(deps, req)
    const facts = claimWorkFacts(await listVerdicts(deps.db, claim.id))
    const decision = decideClaimWork(claim.work.state, 'merge', facts)
    page(res, 'claims/merge', {
      ...(await mergeModel(deps, claim, blankForm(mergeForm), decision.ok ? undefined : decision.reason)),
      hidden: formHidden(res),
    })
  }

const merge =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claim = await getClaim(deps, req)
    await submit(req, res, deps, {
      schema: mergeForm,
      perform: async (trx, { into, reason }, actor) => {
        await mergeClaims(trx, actor, { id: claim.id, intoId: into, reason }, deps.clock())
        return paths.claimWork(into)
      },
      page: async (form) =>
        page(res, 'claims/merge', { ...(await mergeModel(deps, claim, form)), hidden: formHidden(res) }),
      notice: 'claim_merged',
    })
  }

async function mergeModel(deps: Deps, claim: Claim, form: Form<MergeValues>, refusal?: string) {
  const alike = await listClaimsAlike(deps.db, claim, 10)
  return mergePage(claim, alike, mergeFields(form), refusal)
}

async function getClaim(deps: Deps, req: Request): Promise<Claim> {
  const claim = await findClaim(deps.db, idParam(req, 'id', 'claim'))
  if (claim === undefined) throw new NotFound('claim')
  return claim
}
