import type { Request } from 'express'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { idParam, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { DECISIONS, type Decision, decisionForm } from './review-forms'
import { renderQueue, renderReview } from './review-showing'

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
  (req, res) =>
    renderQueue(deps, res, queryText(req, 'show', 20))

const showVerdict =
  (deps: Deps): Handler =>
  (req, res) =>
    renderReview(deps, res, idOf(req))

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
      page: (form) => renderReview(deps, res, id, { sent: { decision, form } }),
      conflict: (form, { changedBy = 'somebody' }) =>
        renderReview(deps, res, id, { sent: { decision, form }, outdatedBy: changedBy }),
      notice: DECISIONS[decision].notice,
    })
  }

function idOf(req: Request): number {
  return idParam(req, 'id', 'verdict')
}
