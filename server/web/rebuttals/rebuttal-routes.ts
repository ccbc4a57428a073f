import type { Request, Response } from 'express'
import { addRebuttal, editRebuttal, removeRebuttal } from '../../actions/rebuttals'
import type { Claim } from '../../domain/claim'
import { NotFound } from '../../domain/errors'
import { REBUTTAL_KINDS, type Rebuttal } from '../../domain/rebuttal'
import { listClaimants } from '../../store/claimants'
import { findClaim, listClaimsInWork } from '../../store/claims'
import type { Db } from '../../store/db'
import { findRebuttal } from '../../store/rebuttals'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { readClaimSetting } from '../shared/claim-setting'
import { showConflict } from '../shared/conflict'
import { differingFields } from '../shared/conflict-fields'
import { blankForm, type Form, type FormValues } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam, queryNumber, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { leadingBack, readWayBack } from '../shared/way-back'
import { chosenAnswer } from './answering-choice'
import { EDGE_FIELDS, type Offered } from './rebuttal-fields'
import {
  claimReference,
  editRebuttalForm,
  type NewRebuttalValues,
  newRebuttalForm,
  rebuttalValues,
  removalForm,
  toFields,
} from './rebuttal-forms'
import { editRebuttalPage, newRebuttalPage, type RebuttalForms, rebuttalSection } from './rebuttal-page'

/** Claims that answer claims. */
export const rebuttalRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/rebuttals/new', 'evidence.write', showNew(deps)),
  post('/claims/:id/rebuttals', 'evidence.write', add(deps)),
  get('/rebuttals/:id/edit', 'evidence.write', showEdit(deps)),
  post('/rebuttals/:id/edit', 'evidence.write', save(deps)),
  post('/rebuttals/:id/removal', 'evidence.write', remove(deps)),
]

const showNew =
  (deps: Deps): Handler =>
  async (req, res) => {
    const form = blankForm(newRebuttalForm, {
      kind: 'denial',
      language: 'en',
      ...(await proposed(deps.db, req)),
    })
    await renderNew(deps.db, req, res, form)
  }

/** The answer that a page of the article points out: which claim it is and what it does. Both can be changed. */
async function proposed(db: Db, req: Request): Promise<Partial<FormValues<NewRebuttalValues>>> {
  const answering = await findClaim(db, queryNumber(req, 'answering', 0))
  const does = REBUTTAL_KINDS.find((kind) => kind === queryText(req, 'does'))
  return {
    ...(answering && { answeringId: claimReference(answering) }),
    ...(does && { kinds: [does] }),
  }
}

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: newRebuttalForm,
      perform: async (trx, values, actor) => {
        const answering = await chosenAnswer(trx, values)
        await addRebuttal(trx, actor, { claimId, answering, fields: toFields(values) }, deps.clock())
        return (await readWayBack(trx, req, claimId))?.href ?? rebuttalSection(claimId)
      },
      page: (form) => renderNew(deps.db, req, res, form),
      notice: 'rebuttal_added',
    })
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    await renderEdit(deps.db, res, await getRebuttal(deps, req), {})
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const rebuttal = await getRebuttal(deps, req)
    await submit(req, res, deps, {
      schema: editRebuttalForm,
      perform: async (trx, { revision, ...fields }, actor) => {
        await editRebuttal(trx, actor, { id: rebuttal.id, revision, fields }, deps.clock())
        return rebuttalSection(rebuttal.claimId)
      },
      page: (edit) => renderEdit(deps.db, res, rebuttal, { edit }),
      conflict: async (form, stale) => {
        const current = await getRebuttal(deps, req)
        showConflict(req, res, form, stale, {
          revision: current.revision,
          fields: differingFields(form, Object.values(EDGE_FIELDS), rebuttalValues(current)),
          cancel: paths.editRebuttal(current.id),
        })
      },
      notice: 'rebuttal_saved',
    })
  }

const remove =
  (deps: Deps): Handler =>
  async (req, res) => {
    const rebuttal = await findOrRemoved(deps, req)
    await submit(req, res, deps, {
      schema: removalForm,
      perform: async (trx, { reason }, actor) => {
        if (rebuttal === undefined) throw new NotFound('rebuttal')
        await removeRebuttal(trx, actor, { id: rebuttal.id, reason }, deps.clock())
        return rebuttalSection(rebuttal.claimId)
      },
      page: async (removal) => renderEdit(deps.db, res, await getRebuttal(deps, req), { removal }),
      notice: 'rebuttal_removed',
    })
  }

/** Enough to choose from while typing; others are found by number or by their words. */
const MOST_CLAIMS = 200

async function renderNew(db: Db, req: Request, res: Response, form: Form<NewRebuttalValues>): Promise<void> {
  const setting = await readClaimSetting(db, idParam(req, 'id', 'claim'))
  const claims = await listClaimsInWork(
    db,
    ['triaged', 'in_research', 'waiting', 'not_checkable'],
    MOST_CLAIMS,
  )
  const offered: Offered = {
    claims: claims.filter(({ id }) => id !== setting.claim.id).reverse(),
    claimants: await listClaimants(db),
  }
  const wayBack = await readWayBack(db, req, setting.claim.id)
  page(res, 'rebuttals/new', leadingBack(newRebuttalPage(setting, form, offered, formHidden(res)), wayBack))
}

async function renderEdit(
  db: Db,
  res: Response,
  rebuttal: Rebuttal,
  sent: Partial<RebuttalForms>,
): Promise<void> {
  const setting = await readClaimSetting(db, rebuttal.claimId)
  const answering = await getAnswering(db, rebuttal)
  const edit = sent.edit ?? blankForm(editRebuttalForm, rebuttalValues(rebuttal))
  const removal = sent.removal ?? blankForm(removalForm)
  const hidden = formHidden(res, Number(edit.values.revision) || rebuttal.revision)
  page(res, 'rebuttals/edit', editRebuttalPage(setting, { rebuttal, answering }, { edit, removal }, hidden))
}

async function getRebuttal(deps: Deps, req: Request): Promise<Rebuttal> {
  const rebuttal = await findOrRemoved(deps, req)
  if (rebuttal === undefined) throw new NotFound('rebuttal')
  return rebuttal
}

/** Undefined when it is not there, or not any more: a removal sent twice is answered by its key, not by a 404. */
function findOrRemoved(deps: Deps, req: Request): Promise<Rebuttal | undefined> {
  return findRebuttal(deps.db, idParam(req, 'id', 'rebuttal'))
}

async function getAnswering(db: Db, { rebuttalClaimId }: Rebuttal): Promise<Claim> {
  const claim = await findClaim(db, rebuttalClaimId)
  if (claim === undefined) throw new NotFound('claim')
  return claim
}
