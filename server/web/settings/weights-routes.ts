import type { Response } from 'express'
import { changeSuggestionWeights } from '../../actions/suggestion-weights'
import { getSuggestionWeights } from '../../store/suggestion-weights'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type WeightsValues, weightsForm, weightValues } from './weights-forms'
import { weightsConflict, weightsPage } from './weights-page'

/** What the newsroom makes of the suggestions: an editorial choice, and so the standards editor's. */
export const weightsRoutes = (deps: Deps): Route[] => [
  get('/settings/suggestions', 'suggestion.weigh', show(deps)),
  post('/settings/suggestions', 'suggestion.weigh', save(deps)),
]

const show =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const { weights, revision } = await getSuggestionWeights(deps.db)
    print(res, blankForm(weightsForm, weightValues(weights, revision)))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: weightsForm,
      perform: async (trx, { revision, ...chosen }, actor) => {
        const weights = Object.fromEntries(
          Object.entries(chosen).map(([name, value]) => [name, Number(value)]),
        )
        await changeSuggestionWeights(trx, actor, { weights, revision }, deps.clock())
        return paths.suggestionSettings()
      },
      page: (form) => print(res, form),
      conflict: async (form, stale) => {
        showConflict(req, res, form, stale, weightsConflict(await getSuggestionWeights(deps.db)))
      },
      notice: 'settings_saved',
    })
  }

function print(res: Response, form: Form<WeightsValues>): void {
  page(res, 'settings/suggestions', weightsPage(form, formHidden(res)))
}
