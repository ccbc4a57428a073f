import { makeClaim } from '../../actions/claim-making'
import { addPassage, type PassageInput } from '../../actions/claim-passages'
import { NotFound, Refused, Stale } from '../../domain/errors'
import { findNewestRevision } from '../../store/articles'
import type { Db } from '../../store/db'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { toNewClaim } from '../shared/claim-forms'
import { withNotice } from '../shared/notices'
import { paths, withQuery } from '../shared/paths'
import { submit } from '../shared/submit'
import { type WorkbenchPassageValues, workbenchClaimForm, workbenchPassageForm } from './workbench-forms'
import { choosePassage, type PassageChoice, sentenceAt } from './workbench-passage'
import { articleIdOf, showWork, showWorkAgain } from './workbench-showing'

/** Taking an article apart: the text with the form of a claim beside it, or the list of its sentences. */
export const workbenchRoutes = (deps: Deps): Route[] => [
  get('/articles/:id/workbench', 'claim.write', (req, res) => showWork(deps, req, res, 'workbench')),
  get('/articles/:id/sentences', 'claim.write', (req, res) => showWork(deps, req, res, 'sentences')),
  post('/articles/:id/claims', 'claim.write', make(deps)),
  post('/articles/:id/passages', 'claim.write', add(deps)),
]

const make =
  (deps: Deps): Handler =>
  async (req, res) => {
    const again = (claim: Parameters<typeof showWorkAgain>[3]['claim']) =>
      showWorkAgain(deps, req, res, { claim, view: claim?.values.view })
    await submit(req, res, deps, {
      schema: workbenchClaimForm,
      perform: async (trx, values, actor) => {
        const { passage, sentence } = await takePassage(trx, articleIdOf(req), values)
        const made = { ...toNewClaim(values), passages: [passage] }
        const { id } = await makeClaim(trx, actor, made, deps.clock())
        return withNotice(placeAfter(articleIdOf(req), values, { sentence, claim: id }), 'claim_added')
      },
      page: again,
      conflict: again,
    })
  }

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    const again = (addition: Parameters<typeof showWorkAgain>[3]['addition']) =>
      showWorkAgain(deps, req, res, { addition, view: addition?.values.view })
    await submit(req, res, deps, {
      schema: workbenchPassageForm,
      perform: async (trx, values, actor) => {
        const claimId = chosenClaim(values)
        const { passage, sentence } = await takePassage(trx, articleIdOf(req), values)
        await addToClaim(() => addPassage(trx, actor, { claimId, passage }, deps.clock()))
        return withNotice(placeAfter(articleIdOf(req), values, { sentence, claim: claimId }), 'passage_added')
      },
      page: again,
      conflict: again,
    })
  }

/** Back to the sentence the passage begins in, on the page the form stood on; the workbench shows the claim as well. */
function placeAfter(
  articleId: number,
  { view }: { view?: string },
  { sentence, claim }: { sentence: number; claim: number },
): string {
  const address =
    view === 'sentences'
      ? withQuery(paths.sentences(articleId), { at: sentence })
      : withQuery(paths.workbench(articleId), { claim, at: sentence })
  return `${address}#sentence-${sentence}`
}

/**
 * The chosen passage in the text that the form was made from, and the number of the sentence it begins in.
 * @throws Stale when there is a newer text
 */
async function takePassage(
  trx: Db,
  id: number,
  values: PassageChoice & { textRevision: number },
): Promise<{ passage: PassageInput; sentence: number }> {
  const revision = await findNewestRevision(trx, id)
  if (revision === undefined) throw new NotFound('article')
  if (revision.number !== values.textRevision) throw new Stale('text', revision)
  const span = choosePassage(revision, values)
  return {
    passage: { articleId: id, articleRevisionId: revision.id, ...span },
    sentence: sentenceAt(revision.sentences, span.start),
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
