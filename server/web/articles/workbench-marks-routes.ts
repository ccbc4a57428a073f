import type { Request, Response } from 'express'
import { clearBackground, markBackground, type SentenceRange } from '../../actions/background'
import { addEvidence } from '../../actions/evidence'
import { announcePresence } from '../../actions/presence'
import { undoLastAct } from '../../actions/undoing'
import { NotFound, Refused } from '../../domain/errors'
import { findClaim } from '../../store/claims'
import { findSource } from '../../store/sources'
import { type Deps, type Handler, post, type Route } from '../routing'
import { actorOf, fieldsOf } from '../shared/context'
import { list } from '../shared/format'
import { withNotice } from '../shared/notices'
import { idParam } from '../shared/params'
import { paths, withQuery } from '../shared/paths'
import { submit } from '../shared/submit'
import { articleOf } from './article-routes'
import { toLinkedStatement } from './workbench-evidence'
import { type BackgroundValues, backgroundForm, undoForm, workbenchEvidenceForm } from './workbench-forms'
import { articleIdOf, showWorkAgain } from './workbench-showing'

/** Small steps on the workbench, beside making claims. */
export const workbenchMarksRoutes = (deps: Deps): Route[] => [
  post('/articles/:id/claims/:claimId/evidence', 'evidence.write', link(deps)),
  post('/articles/:id/background', 'claim.write', background(deps, markBackground)),
  post('/articles/:id/background/removal', 'claim.write', background(deps, clearBackground)),
  post('/articles/:id/undo', 'claim.write', undo(deps)),
  post('/articles/:id/presence', 'claim.write', presence(deps)),
]

const link =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claim = idParam(req, 'claimId', 'claim')
    if ((await findClaim(deps.db, claim)) === undefined) throw new NotFound('claim')
    await submit(req, res, deps, {
      schema: workbenchEvidenceForm,
      perform: async (trx, values, actor) => {
        const { source } = values
        if (source === undefined || (await findSource(trx, source)) === undefined)
          throw new Refused([{ message: 'Choose a source of the list.', field: 'source' }])
        const input = { claimId: claim, source: { id: source }, statement: toLinkedStatement(values) }
        await addEvidence(trx, actor, input, deps.clock())
        return withNotice(
          `${withQuery(paths.workbench(articleIdOf(req)), { claim })}#claim`,
          'evidence_added',
        )
      },
      page: (evidence) => showWorkAgain(deps, req, res, { evidence, claimId: claim }),
    })
  }

/** Marks sentences or takes the mark off. What is wrong with so small a form is said on the page of errors. */
const background =
  (deps: Deps, change: typeof markBackground): Handler =>
  async (req, res) => {
    await articleOf(deps, req)
    await submit(req, res, deps, {
      schema: backgroundForm,
      perform: async (trx, values, actor) => {
        await change(trx, actor, rangeOf(articleIdOf(req), values), deps.clock())
        return withNotice(sentencePath(articleIdOf(req), values), 'saved')
      },
      page: ({ errors }) => refuse(errors),
    })
  }

function rangeOf(articleId: number, { textRevision, from, to = from }: BackgroundValues): SentenceRange {
  return { articleId, textRevision, from, to }
}

function sentencePath(articleId: number, { from, view }: BackgroundValues): string {
  const page = view === 'sentences' ? paths.sentences(articleId) : paths.workbench(articleId)
  return `${withQuery(page, { at: from })}#sentence-${from}`
}

const undo =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { id: articleId } = await articleOf(deps, req)
    await submit(req, res, deps, {
      schema: undoForm,
      perform: async (trx, { sequence, at }, actor) => {
        await undoLastAct(trx, actor, { articleId, sequence }, deps.clock())
        const sentence = at === undefined ? '' : `#sentence-${at}`
        return withNotice(`${paths.workbench(articleId, at)}${sentence}`, 'undone')
      },
      page: ({ errors }) => refuse(errors),
    })
  }

function refuse(errors: { message: string }[]): never {
  throw new Refused(errors)
}

/** Answers a page that asks every few seconds; not a form a person sends, so it is read leniently. */
const presence =
  (deps: Deps): Handler =>
  async (req: Request, res: Response) => {
    const articleId = articleIdOf(req)
    const input = { articleId, sentence: field(req, 'sentence', 1), seenPassage: field(req, 'seen', 0) }
    const { others, newClaims } = await announcePresence(deps.db, actorOf(res), input, deps.clock())
    const names = others.map(({ name, sentence }) => `${name} (sentence ${sentence})`)
    res.json({ others: list(names), newClaims })
  }

function field(req: Request, name: string, otherwise: number): number {
  const value = fieldsOf(req)[name]
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : otherwise
}
