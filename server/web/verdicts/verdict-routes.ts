import type { Request, Response } from 'express'
import { reviseVerdict, saveDraft, submitVerdict, withdrawVerdict } from '../../actions/verdict-drafting'
import { NotFound } from '../../domain/errors'
import type { Verdict } from '../../domain/verdict'
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
import { draftConflict } from './draft-fields'
import { draftPage } from './draft-page'
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
    await show(deps, res, idParam(req, 'id', 'claim'))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: draftForm,
      perform: async (trx, values, actor) => {
        await saveDraft(trx, actor, toDraft(claimId, values), deps.clock())
        return paths.verdictDraft(claimId)
      },
      page: (form) => show(deps, res, claimId, form),
      conflict: async (form, stale) =>
        showConflict(req, res, form, stale, draftConflict(await readDraft(deps.db, claimId), form)),
      notice: 'verdict_saved',
    })
  }

const preview =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reading = await readPreview(deps.db, idParam(req, 'id', 'claim'))
    page(res, 'verdicts/preview', previewPage(reading))
  }

const handIn =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: submissionForm,
      perform: async (trx, { revision }, actor) => {
        await submitVerdict(trx, actor, { verdictId: verdict.id, revision }, deps.clock())
        return paths.verdictDraft(verdict.claimId)
      },
      page: (form) => showStored(deps, res, verdict, form),
      conflict: (form, { changedBy = 'Someone' }) => {
        const message = `${changedBy} changed this draft after you opened it, so it was not submitted. Below is what is stored now: read it, then submit.`
        return showStored(deps, res, verdict, { ...form, errors: [{ message }] })
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
        return paths.verdictDraft(verdict.claimId)
      },
      page: (form) => showStored(deps, res, verdict, form),
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
        return paths.verdictDraft(verdict.claimId)
      },
      page: (form) => showStored(deps, res, verdict, form),
      notice: 'verdict_revised',
    })
  }

async function getVerdict(deps: Deps, req: Request): Promise<Verdict> {
  const verdict = await findVerdict(deps.db, idParam(req, 'id', 'verdict'))
  if (verdict === undefined) throw new NotFound('verdict')
  return verdict
}

async function show(deps: Deps, res: Response, claimId: number, sent?: Form<DraftValues>): Promise<void> {
  const reading = await readDraft(deps.db, claimId)
  const form = sent ?? blankForm(draftForm, draftValues(reading.words, reading.verdict?.revision ?? 0))
  page(res, 'verdicts/draft', draftPage(reading, actorOf(res), form, formHidden(res)))
}

/** The stored words with what stood against a step: such a form holds no words of its own. */
async function showStored<T>(
  deps: Deps,
  res: Response,
  { claimId }: Verdict,
  { errors }: Form<T>,
): Promise<void> {
  const reading = await readDraft(deps.db, claimId)
  const form = blankForm(draftForm, draftValues(reading.words, reading.verdict?.revision ?? 0))
  const stored = withObjections(form, errors)
  page(res, 'verdicts/draft', draftPage(reading, actorOf(res), stored, formHidden(res)))
}
