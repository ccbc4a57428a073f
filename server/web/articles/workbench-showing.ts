import type { Request, Response } from 'express'
import { guessFigures } from '../../actions/figure-guess'
import { findQuantities } from '../../language/quantities/find-quantities'
import { listClaimants } from '../../store/claimants'
import { listTopics } from '../../store/topics'
import type { Deps } from '../routing'
import { actorOf } from '../shared/context'
import { readTypedCheck } from '../shared/excerpt-checks'
import { readFiguresElsewhere } from '../shared/figures-elsewhere'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam, queryNumber } from '../shared/params'
import type { CardContext, WorkbenchForms } from './workbench-card'
import { catchUp } from './workbench-catch-up'
import { workbenchPage } from './workbench-page'
import { chosenSentences, sentenceAt } from './workbench-passage'
import { type Asked, firstForms } from './workbench-prefill'
import { readWorkbench, type WorkbenchReading } from './workbench-reading'
import { sentencesPage } from './workbench-sentences-page'

export type WorkbenchView = 'workbench' | 'sentences'

/** Shows an article's work as its address asks for it. */
export async function showWork(deps: Deps, req: Request, res: Response, view: WorkbenchView): Promise<void> {
  const claim = queryNumber(req, 'claim', 0)
  const reading = await read(deps, req, res, claim)
  const from = queryNumber(req, 'at', sentenceOfClaim(reading))
  const asked: Asked = {
    from,
    to: queryNumber(req, 'to', from),
    claim,
    source: queryNumber(req, 'source', 0),
  }
  const forms = firstForms(reading, asked)
  const context = await contextOf(deps, res)
  const elsewhere = await readElsewhere(deps, reading, asked)
  send(res, view, { reading, forms, context: { ...context, known: { ...context.known, elsewhere } } })
}

/** The sentence the open claim begins in, by its number: there one stands after opening it. 0 when none is open. */
function sentenceOfClaim({ open, revision }: WorkbenchReading): number {
  const [span] = open?.placed.spans ?? []
  return span === undefined ? 0 : sentenceAt(revision.sentences, span.start)
}

/** Shows the form that came back on the page it stood on, with what was typed brought up to the newest text. */
export async function showWorkAgain(
  deps: Deps,
  req: Request,
  res: Response,
  sent: Partial<WorkbenchForms> & { view?: string; claimId?: number },
): Promise<void> {
  const { view, claimId: claim = 0, ...forms } = sent
  const reading = await read(deps, req, res, claim)
  const caughtUp = await catchUp(deps.db, reading, {
    ...firstForms(reading, { from: 0, to: 0, claim, source: 0 }),
    ...forms,
  })
  if (caughtUp.notices.length > 0) res.status(409)
  const { source, excerpt } = caughtUp.forms.evidence.values
  const excerptCheck = await readTypedCheck(deps.db, source, excerpt)
  const context = { ...(await contextOf(deps, res)), notices: caughtUp.notices, excerptCheck }
  send(res, view === 'sentences' ? 'sentences' : 'workbench', { reading, forms: caughtUp.forms, context })
}

/** The id of the article in the path. */
export function articleIdOf(req: Request): number {
  return idParam(req, 'id', 'article')
}

function read(deps: Deps, req: Request, res: Response, openClaimId: number): Promise<WorkbenchReading> {
  return readWorkbench(deps.db, articleIdOf(req), actorOf(res), { openClaimId, now: deps.clock() })
}

interface Shown {
  reading: WorkbenchReading
  forms: WorkbenchForms
  context: CardContext
}

function send(res: Response, view: WorkbenchView, { reading, forms, context }: Shown): void {
  if (view === 'sentences') page(res, 'articles/sentences', sentencesPage(reading, forms, context))
  else page(res, 'articles/workbench', workbenchPage(reading, forms, context))
}

/** Where the figures of the chosen sentences stand in claims already, those of this article included. */
async function readElsewhere({ db }: Deps, { revision }: WorkbenchReading, asked: Asked) {
  const range = chosenSentences(revision.sentences, asked)
  if (range === undefined) return []
  const figures = guessFigures(findQuantities(revision.text.slice(range.start, range.end)))
  return readFiguresElsewhere(db, figures)
}

async function contextOf({ db }: Deps, res: Response): Promise<CardContext> {
  const known = { claimants: await listClaimants(db), topics: await listTopics(db) }
  return { known, hidden: formHidden(res) }
}
