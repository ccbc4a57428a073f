import type { Request, Response } from 'express'
import { reviseVerdict, saveDraft, submitVerdict, withdrawVerdict } from '../../actions/verdict-drafting'
import { NotFound } from '../../domain/errors'
import type { Verdict } from '../../domain/verdict'
import type { Db } from '../../store/db'
import { findVerdict } from '../../store/verdicts'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { showConflict } from '../shared/conflict'
import { actorOf } from '../shared/context'
import { blankForm, type Form, withObjections } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { carrying, readWayBack } from '../shared/way-back'
import { draftConflict } from './draft-fields'
import { draftPage, leadingBack } from './draft-page'
import { readDraft } from './draft-reading'
import { previewPage } from './preview-page'
import { readPreview } from './preview-reading'
import { type DraftValues, draftForm, draftValues, stepForm, submissionForm, toDraft } from './verdict-forms'

/** Drafting a verdict and handing it in. Deciding is in the review's routes. */
export const verdictRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/verdict', 'verdict.draft', showDraft(deps)),
  post('/claims/:id/verdict', 'verdict.draft', save(deps)),
  get('/claims/:id/verdict/preview', 'verdict.draft', preview(deps)),
  post('/verdicts/:id/submission', 'verdict.draft', handIn(deps)),
  post('/verdicts/:id/withdrawal', 'verdict.draft', withdraw(deps)),
  post('/verdicts/:id/revision', 'verdict.draft', revise(deps)),
]

const showDraft =
  (deps: Deps): Handler =>
  async (req, res) => {
    await show(deps, req, res, idParam(req, 'id', 'claim'))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: draftForm,
      perform: async (trx, values, actor) => {
        await saveDraft(trx, actor, toDraft(claimId, values), deps.clock())
        return draftPath(trx, req, claimId)
      },
      page: (form) => show(deps, req, res, claimId, () => form),
      conflict: async (form, stale) =>
        showConflict(
          req,
          res,
          form,
          stale,
          draftConflict(await readDraft(deps.db, claimId, actorOf(res).id), form),
        ),
      notice: 'verdict_saved',
    })
  }

const preview =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readPreview(deps.db, idParam(req, 'id', 'claim'), actorOf(res).id)
    const wayBack = await readWayBack(deps.db, req, reading.claim.id)
    const shown = previewPage(reading)
    const back = { ...shown.back, href: carrying(shown.back.href, wayBack) }
    page(res, 'verdicts/preview', { ...shown, back, wayBack })
  }

const handIn =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: submissionForm,
      perform: async (trx, { revision }, actor) => {
        await submitVerdict(trx, actor, { verdictId: verdict.id, revision }, deps.clock())
        return draftPath(trx, req, verdict.claimId)
      },
      page: (form) => showStored(deps, req, res, verdict, form),
      conflict: (form, { changedBy = 'Someone' }) => {
        const message = `${changedBy} changed this draft after you opened it, so it was not submitted. Below is what is stored now: read it, then submit.`
        return showStored(deps, req, res, verdict, { ...form, errors: [{ message }] })
      },
      notice: 'verdict_submitted',
    })
  }

const withdraw =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: stepForm,
      perform: async (trx, _values, actor) => {
        await withdrawVerdict(trx, actor, verdict.id, deps.clock())
        return draftPath(trx, req, verdict.claimId)
      },
      page: (form) => showStored(deps, req, res, verdict, form),
      notice: 'verdict_withdrawn',
    })
  }

const revise =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: stepForm,
      perform: async (trx, _values, actor) => {
        await reviseVerdict(trx, actor, verdict.id, deps.clock())
        return draftPath(trx, req, verdict.claimId)
      },
      page: (form) => showStored(deps, req, res, verdict, form),
      notice: 'verdict_revised',
    })
  }

async function getVerdict(deps: Deps, req: Request): Promise<Verdict> {
  const verdict = await findVerdict(deps.db, idParam(req, 'id', 'verdict'))
  if (verdict === undefined) throw new NotFound('verdict')
  return verdict
}

/** The draft's page, still leading back to the workbench the person came from. */
async function draftPath(db: Db, req: Request, claimId: number): Promise<string> {
  return carrying(paths.verdictDraft(claimId), await readWayBack(db, req, claimId))
}

async function show(
  deps: Deps,
  req: Request,
  res: Response,
  claimId: number,
  sent?: (stored: Form<DraftValues>) => Form<DraftValues>,
): Promise<void> {
  const reading = await readDraft(deps.db, claimId, actorOf(res).id)
  const stored = blankForm(draftForm, draftValues(reading.words, reading.verdict?.revision ?? 0))
  const shown = draftPage(reading, actorOf(res), sent?.(stored) ?? stored, formHidden(res))
  page(res, 'verdicts/draft', leadingBack(shown, await readWayBack(deps.db, req, claimId)))
}

/** The stored words with what stood against a step: such a form holds no words of its own. */
function showStored<T>(
  deps: Deps,
  req: Request,
  res: Response,
  { claimId }: Verdict,
  { errors }: Form<T>,
): Promise<void> {
  return show(deps, req, res, claimId, (stored) => withObjections(stored, errors))
}
