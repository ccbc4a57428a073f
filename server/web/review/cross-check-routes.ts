import { askCrossCheck } from '../../actions/cross-checks'
import { type Deps, type Handler, post, type Route } from '../routing'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { crossCheckForm } from './cross-check-form'
import { renderReview } from './review-showing'

/** Asking a colleague to look before one decides. They answer in the discussion. */
export const crossCheckRoutes = (deps: Deps): Route[] => [
  post('/verdicts/:id/cross-checks', 'verdict.decide', ask(deps)),
]

const ask =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdictId = idParam(req, 'id', 'verdict')
    await submit(req, res, deps, {
      schema: crossCheckForm,
      perform: async (trx, { colleague, request }, actor) => {
        const asked = { verdictId, colleagueId: colleague, text: request }
        await askCrossCheck(trx, actor, asked, deps.clock())
        return `${paths.reviewVerdict(verdictId)}#notes`
      },
      page: (form) => renderReview(deps, res, verdictId, { asked: form }),
      notice: 'cross_check_asked',
    })
  }
