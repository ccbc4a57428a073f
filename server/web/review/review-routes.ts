import type { Request, Response } from 'express'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf } from '../shared/context'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { QUEUE_FILTERS, queuePage } from './queue-page'
import { readQueue } from './queue-reading'
import { DECISIONS, type Decision, decisionForm } from './review-forms'
import { type Returned, reviewPage } from './review-page'
import { readReview } from './review-reading'

/** What waits for a decision, and deciding it. */
export const reviewRoutes = (deps: Deps): Route[] => [
  get('/review', 'review.read', showQueue(deps)),
  get('/review/:id', 'review.read', showVerdict(deps)),
  post('/verdicts/:id/approval', 'verdict.decide', decide(deps, 'approval')),
  post('/verdicts/:id/return', 'verdict.decide', decide(deps, 'return')),
  post('/verdicts/:id/hold', 'verdict.decide', decide(deps, 'hold')),
  post('/verdicts/:id/release', 'verdict.decide', decide(deps, 'release')),
  post('/verdicts/:id/retraction', 'verdict.retract', decide(deps, 'retraction')),
  post('/verdicts/:id/retraction/confirmation', 'verdict.retract', decide(deps, 'retraction/confirmation')),
  post('/verdicts/:id/retraction/drop', 'verdict.retract', decide(deps, 'retraction/drop')),
]

const showQueue =
  (deps: Deps): Handler =>
  async (req, res) => {
    const asked = queryText(req, 'show', 20)
    const filter = QUEUE_FILTERS.find((each) => each === asked) ?? ''
    page(
      res,
      'review/queue',
      queuePage(await readQueue(deps.db, actorOf(res).id), actorOf(res), filter, deps.clock()),
    )
  }

const showVerdict =
  (deps: Deps): Handler =>
  async (req, res) => {
    await show(deps, res, idOf(req))
  }

const decide =
  (deps: Deps, decision: Decision): Handler =>
  async (req, res) => {
    const id = idOf(req)
    await submit(req, res, deps, {
      schema: decisionForm,
      perform: async (trx, values, actor) => {
        await DECISIONS[decision].decide(trx, actor, id, values, deps.clock())
        return paths.reviewVerdict(id)
      },
      page: (form) => show(deps, res, id, { sent: { decision, form } }),
      conflict: (form, { changedBy = 'somebody' }) =>
        show(deps, res, id, { sent: { decision, form }, outdatedBy: changedBy }),
      notice: DECISIONS[decision].notice,
    })
  }

function idOf(req: Request): number {
  return idParam(req, 'id', 'verdict')
}

/** A verdict that was never submitted has nothing to review yet: its draft is shown instead. */
async function show(deps: Deps, res: Response, id: number, came?: Returned): Promise<void> {
  const viewer = actorOf(res)
  const { verdict, reading } = await readReview(deps.db, id, viewer.id)
  if (reading !== undefined)
    return page(res, 'review/show', reviewPage(reading, viewer, formHidden(res), came))
  res.redirect(303, paths.verdictDraft(verdict.claimId))
}
