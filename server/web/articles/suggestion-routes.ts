import type { Request, Response } from 'express'
import { dismissSuggestion, restoreSuggestion } from '../../actions/suggestion-dismissing'
import { guessClaim } from '../../actions/suggestion-guess'
import { takeSuggestion } from '../../actions/suggestion-taking'
import type { Account } from '../../domain/account'
import { Refused, Stale } from '../../domain/errors'
import { today } from '../../domain/plain-date'
import type { Suggestion } from '../../language/suggestion'
import type { Db } from '../../store/db'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf } from '../shared/context'
import type { Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { withNotice } from '../shared/notices'
import { page } from '../shared/page'
import { paths, withQuery } from '../shared/paths'
import { submit } from '../shared/submit'
import { dismissForm, restoreForm, type SuggestionPlace, takeForm } from './suggestion-forms'
import { type SentSuggestion, suggestionsPage } from './suggestion-page'
import { readSuggestions, type SuggestionReading } from './suggestion-reading'
import { sentenceAt } from './workbench-passage'
import { articleIdOf } from './workbench-showing'

/** What the reading of an article proposes: taking it, putting it away, bringing it back. */
export const suggestionRoutes = (deps: Deps): Route[] => [
  get('/articles/:id/suggestions', 'claim.write', (req, res) => show(deps, req, res)),
  post('/articles/:id/suggestions/claims', 'claim.write', take(deps)),
  post('/articles/:id/suggestions/dismissals', 'claim.write', dismiss(deps)),
  post('/articles/:id/suggestions/dismissals/removal', 'claim.write', restore(deps)),
]

async function show(deps: Deps, req: Request, res: Response, sent?: SentSuggestion): Promise<void> {
  const reading = await readSuggestions(deps.db, articleIdOf(req), actorOf(res))
  page(res, 'articles/suggestions', suggestionsPage(reading, formHidden(res), sent))
}

const take =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: takeForm,
      perform: async (trx, values, actor) => {
        const { reading, suggestion } = await findSuggestion(trx, articleIdOf(req), actor, values)
        const now = deps.clock()
        const setting = { ...reading.article, found: reading.found, today: today(now) }
        const taken = guessClaim(suggestion, setting, values.both)
        if (taken === undefined) throw new Refused('This sentence states nothing that could be a claim.')
        const { id } = await takeSuggestion(trx, actor, taken, now)
        return withNotice(placeAfter(reading, suggestion, id), 'suggestion_taken')
      },
      page: (form) => show(deps, req, res, form),
      conflict: (form) => show(deps, req, res, corrected(form)),
    })
  }

const dismiss =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: dismissForm,
      perform: async (trx, values, actor) => {
        const { suggestion } = await findSuggestion(trx, articleIdOf(req), actor, values)
        const input = { articleId: articleIdOf(req), words: suggestion.text, reason: values.reason }
        await dismissSuggestion(trx, actor, input, deps.clock())
        return withNotice(paths.articleSuggestions(articleIdOf(req)), 'suggestion_dismissed')
      },
      page: ({ errors, values }) => show(deps, req, res, { errors, dismissal: values }),
      conflict: (form) => show(deps, req, res, corrected(form)),
    })
  }

const restore =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: restoreForm,
      perform: async (trx, { dismissal }, actor) => {
        const input = { articleId: articleIdOf(req), dismissalId: dismissal }
        await restoreSuggestion(trx, actor, input, deps.clock())
        return withNotice(paths.articleSuggestions(articleIdOf(req)), 'suggestion_restored')
      },
      page: (form) => show(deps, req, res, form),
    })
  }

/**
 * The suggestion at a place of the newest text, read anew: a form can name a place and nothing else.
 * @throws Stale when there is a newer text
 * @throws Refused when nothing is suggested there
 */
async function findSuggestion(
  trx: Db,
  id: number,
  actor: Account,
  { textRevision, start, end }: SuggestionPlace,
): Promise<{ reading: SuggestionReading; suggestion: Suggestion }> {
  const reading = await readSuggestions(trx, id, actor)
  const { revision } = reading.article
  if (revision.number !== textRevision) throw new Stale('text', revision)
  const suggestion = reading.found.suggestions.find((each) => each.start === start && each.end === end)
  if (suggestion === undefined)
    throw new Refused('Nothing is suggested at this place. Look at the list again.')
  return { reading, suggestion }
}

/** Back to the workbench, with the new claim open. */
function placeAfter({ article }: SuggestionReading, { start }: Suggestion, claim: number): string {
  const at = sentenceAt(article.revision.sentences, start)
  return `${withQuery(paths.workbench(article.article.id), { claim, at })}#sentence-${at}`
}

function corrected({ errors }: Pick<Form<unknown>, 'errors'>): Pick<Form<unknown>, 'errors'> {
  const message =
    'The text of this article was corrected after you opened the page. Nothing is stored; look at the list again.'
  return { errors: [...errors, { message }] }
}
