import type { Request, Response } from 'express'
import { makeClaim } from '../../actions/claim-making'
import { addPassage, type PassageInput } from '../../actions/claim-passages'
import { NotFound, Refused, Stale } from '../../domain/errors'
import { findNewestRevision } from '../../store/articles'
import { listClaimants } from '../../store/claimants'
import type { Db } from '../../store/db'
import { listTopics } from '../../store/topics'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { toNewClaim } from '../shared/claim-forms'
import { viewerOf } from '../shared/context'
import { formHidden } from '../shared/hidden'
import { withNotice } from '../shared/notices'
import { page } from '../shared/page'
import { idParam, queryNumber } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { readArticle } from './article-reading'
import { catchUp } from './workbench-catch-up'
import { type WorkbenchPassageValues, workbenchClaimForm, workbenchPassageForm } from './workbench-forms'
import { type WorkbenchForms, workbenchPage } from './workbench-page'
import { choosePassage, type PassageChoice, sentenceAt } from './workbench-passage'
import { firstForms } from './workbench-prefill'

/** Taking an article apart: the sentence list with the form of a claim beside it. */
export const workbenchRoutes = (deps: Deps): Route[] => [
  get('/articles/:id/workbench', 'claim.write', showWorkbench(deps)),
  post('/articles/:id/claims', 'claim.write', make(deps)),
  post('/articles/:id/passages', 'claim.write', add(deps)),
]

const showWorkbench =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readArticle(deps.db, articleId(req), viewerOf(res))
    const from = queryNumber(req, 'at', 0)
    const forms = firstForms(reading, from, queryNumber(req, 'to', from))
    const known = await readKnown(deps.db)
    page(res, 'articles/workbench', workbenchPage(reading, forms, { known, hidden: formHidden(res) }))
  }

const make =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: workbenchClaimForm,
      perform: async (trx, values, actor) => {
        const { passage, back } = await takePassage(trx, articleId(req), values)
        await makeClaim(trx, actor, { ...toNewClaim(values), passages: [passage] }, deps.clock())
        return withNotice(back, 'claim_added')
      },
      page: (claim) => showAgain(deps, req, res, { claim }),
      conflict: (claim) => showAgain(deps, req, res, { claim }),
    })
  }

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    await submit(req, res, deps, {
      schema: workbenchPassageForm,
      perform: async (trx, values, actor) => {
        const claimId = chosenClaim(values)
        const { passage, back } = await takePassage(trx, articleId(req), values)
        await addToClaim(() => addPassage(trx, actor, { claimId, passage }, deps.clock()))
        return withNotice(back, 'passage_added')
      },
      page: (addition) => showAgain(deps, req, res, { addition }),
      conflict: (addition) => showAgain(deps, req, res, { addition }),
    })
  }

async function showAgain(
  deps: Deps,
  req: Request,
  res: Response,
  sent: Partial<WorkbenchForms>,
): Promise<void> {
  const reading = await readArticle(deps.db, articleId(req), viewerOf(res))
  const forms = { ...firstForms(reading, 0, 0), ...sent }
  const caughtUp = await catchUp(deps.db, reading, forms)
  if (caughtUp.notices.length > 0) res.status(409)
  const known = await readKnown(deps.db)
  const context = { known, hidden: formHidden(res), notices: caughtUp.notices }
  page(res, 'articles/workbench', workbenchPage(reading, caughtUp.forms, context))
}

/**
 * The chosen passage in the text that the form was made from, and the way back to its sentence.
 * @throws Stale when there is a newer text
 */
async function takePassage(
  trx: Db,
  id: number,
  values: PassageChoice & { textRevision: number },
): Promise<{ passage: PassageInput; back: string }> {
  const revision = await findNewestRevision(trx, id)
  if (revision === undefined) throw new NotFound('article')
  if (revision.number !== values.textRevision) throw new Stale('text', revision)
  const span = choosePassage(revision, values)
  const number = sentenceAt(revision.sentences, span.start)
  return {
    passage: { articleId: id, articleRevisionId: revision.id, ...span },
    back: `${paths.workbench(id, number)}#sentence-${number}`,
  }
}

function chosenClaim({ claim, otherClaim }: WorkbenchPassageValues): number {
  if (claim !== undefined && otherClaim !== undefined && claim !== otherClaim)
    throw refusal('You chose a claim of the list and gave another number. Leave one out.', 'otherClaim')
  const id = claim ?? otherClaim
  if (id === undefined) throw refusal('Choose the claim, or give its number.', 'claim')
  return id
}

/** An unknown number is a mistake in the form, not a page that does not exist. */
async function addToClaim(adding: () => Promise<number>): Promise<void> {
  try {
    await adding()
  } catch (error) {
    if (error instanceof NotFound) throw refusal('There is no claim with this number.', 'otherClaim')
    throw error
  }
}

function refusal(message: string, field: string): Refused {
  return new Refused([{ message, field }])
}

async function readKnown(db: Db) {
  return { claimants: await listClaimants(db), topics: await listTopics(db) }
}

function articleId(req: Request): number {
  return idParam(req, 'id', 'article')
}
