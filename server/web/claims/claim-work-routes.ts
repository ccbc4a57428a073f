import type { Request, Response } from 'express'
import { addPassage, removePassage } from '../../actions/claim-passages'
import { assignClaim, moveClaim } from '../../actions/claim-work'
import { lookAtClaim } from '../../actions/review-notes'
import { NotFound } from '../../domain/errors'
import { today } from '../../domain/plain-date'
import type { Db } from '../../store/db'
import { findPassage } from '../../store/passages'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf } from '../shared/context'
import { formHidden } from '../shared/hidden'
import { lookForm } from '../shared/look-form'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { readWayBack, type WayBack } from '../shared/way-back'
import { assignmentForm, moveForm, nothingForm, passageForm, toMove } from './claim-work-forms'
import { claimWorkPage, type SentForms } from './claim-work-page'
import { readClaimWork } from './claim-work-reading'
import { placeQuotation } from './quotation'

/** The newsroom's page of a claim and the steps taken on it. */
export const claimWorkRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/work', 'desk.read', showWork(deps)),
  post('/claims/:id/state', 'claim.write', move(deps)),
  post('/claims/:id/assignment', 'claim.write', assign(deps)),
  post('/claims/:id/look', 'review.read', look(deps)),
  post('/claims/:id/passages', 'claim.write', addOne(deps)),
  post('/passages/:id/removal', 'claim.write', removeOne(deps)),
]

const showWork =
  (deps: Deps): Handler =>
  async (req, res) => {
    await show(deps, res, idOf(req), {}, await readWayBack(deps.db, req, idOf(req)))
  }

const move =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idOf(req)
    await submit(req, res, deps, {
      schema: moveForm,
      perform: async (trx, values, actor) => {
        await moveClaim(trx, actor, { claimId, move: toMove(values) }, deps.clock())
        return paths.claimWork(claimId)
      },
      page: (form) => show(deps, res, claimId, { move: form }),
      notice: 'claim_moved',
    })
  }

const assign =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idOf(req)
    await submit(req, res, deps, {
      schema: assignmentForm,
      perform: async (trx, { assignee }, actor) => {
        await assignClaim(trx, actor, { claimId, assigneeId: assignee }, deps.clock())
        return paths.claimWork(claimId)
      },
      page: (form) => show(deps, res, claimId, { assignment: form }),
      notice: 'claim_assigned',
    })
  }

const look =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idOf(req)
    await submit(req, res, deps, {
      schema: lookForm,
      perform: async (trx, { back }, actor) => {
        await lookAtClaim(trx, actor, claimId, deps.clock())
        return `${back === 'draft' ? paths.verdictDraft(claimId) : paths.claimWork(claimId)}#since-look`
      },
      page: () => res.redirect(303, paths.claimWork(claimId)),
      notice: 'look_remembered',
    })
  }

const addOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idOf(req)
    await submit(req, res, deps, {
      schema: passageForm,
      perform: async (trx, { article, quotation }, actor) => {
        const passage = await placeQuotation(trx, article, quotation)
        await addPassage(trx, actor, { claimId, passage }, deps.clock())
        return paths.claimWork(claimId)
      },
      page: (form) => show(deps, res, claimId, { passage: form }),
      notice: 'passage_added',
    })
  }

const removeOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = idParam(req, 'id', 'passage')
    await submit(req, res, deps, {
      schema: nothingForm,
      perform: async (trx, _values, actor) => {
        const claimId = await claimIdOf(trx, id)
        await removePassage(trx, actor, { id }, deps.clock())
        return paths.claimWork(claimId)
      },
      page: async (form) => show(deps, res, await claimIdOf(deps.db, id), { removal: form }),
      notice: 'passage_removed',
    })
  }

function idOf(req: Request): number {
  return idParam(req, 'id', 'claim')
}

async function claimIdOf(db: Db, passageId: number): Promise<number> {
  const passage = await findPassage(db, passageId)
  if (passage === undefined) throw new NotFound('passage')
  return passage.claimId
}

async function show(
  deps: Deps,
  res: Response,
  id: number,
  sent: SentForms,
  wayBack?: WayBack,
): Promise<void> {
  const reading = await readClaimWork(deps.db, id, actorOf(res).id)
  const shown = claimWorkPage(reading, sent, formHidden(res), today(deps.clock()))
  page(res, 'claims/work', { ...shown, wayBack })
}
