import type { Request, Response } from 'express'
import { assignReview, endAssignment } from '../../actions/review-assignment'
import { NotFound } from '../../domain/errors'
import { findReviewAssignment } from '../../store/review-assignments'
import { findVerdict } from '../../store/verdicts'
import { type Deps, type Handler, post, type Route } from '../routing'
import { errorSummary, type Form } from '../shared/form'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type AssignmentValues, assignmentEndForm, assignmentForm } from './assignment-forms'
import { takenNotice } from './assignment-parts'
import { renderQueue, renderReview, type Said } from './review-showing'

/** Who is on a revision that waits. It guards nothing: it keeps two editors from reading the same at once. */
export const assignmentRoutes = (deps: Deps): Route[] => [
  post('/review/:id/assignment', 'verdict.decide', assign(deps)),
  post('/review/:id/assignment/removal', 'verdict.decide', end(deps)),
]

const assign =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = await knownId(deps, req)
    await submit(req, res, deps, {
      schema: assignmentForm,
      perform: async (trx, values, actor) => {
        await assignReview(trx, actor, id, deps.clock())
        return placeOf(id, values)
      },
      page: (form) => showAgain(deps, res, id, form),
      conflict: (form) => showAgain(deps, res, id, form),
      notice: 'review_assigned',
    })
  }

const end =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = await knownId(deps, req)
    await submit(req, res, deps, {
      schema: assignmentEndForm,
      perform: async (trx, { assignment, ...values }, actor) => {
        await endAssignment(trx, actor, { verdictId: id, assignmentId: assignment }, deps.clock())
        return placeOf(id, values)
      },
      page: (form) => showAgain(deps, res, id, form),
      conflict: (form) => showAgain(deps, res, id, form),
      notice: 'review_unassigned',
    })
  }

async function knownId(deps: Deps, req: Request): Promise<number> {
  const verdict = await findVerdict(deps.db, idParam(req, 'id', 'verdict'))
  if (verdict === undefined) throw new NotFound('verdict')
  return verdict.id
}

/** Back to the row, which takes the focus, or to the page of the revision. */
function placeOf(id: number, { back, show }: AssignmentValues): string {
  return back === 'review' ? paths.reviewVerdict(id) : `${paths.review(show)}#verdict-${id}`
}

/** The page the button stood on as it is now: with what stands against it, or with who was first. */
async function showAgain(deps: Deps, res: Response, id: number, form: Form<AssignmentValues>): Promise<void> {
  const open = res.statusCode === 409 ? await findReviewAssignment(deps.db, id) : undefined
  const said: Said = { notice: open && takenNotice(open), errors: errorSummary(form) }
  const { back, show } = form.values
  await (back === 'review'
    ? renderReview(deps, res, id, undefined, said)
    : renderQueue(deps, res, show, said))
}
