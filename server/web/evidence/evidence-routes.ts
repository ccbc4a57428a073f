import type { Request, Response } from 'express'
import { addEvidence, editEvidence, judgeEvidence } from '../../actions/evidence'
import { recordSearch } from '../../actions/searches'
import { NotFound } from '../../domain/errors'
import { type Evidence, STANCES } from '../../domain/evidence'
import type { Db } from '../../store/db'
import { findEvidence, listSearchRecords } from '../../store/evidence'
import { listSources } from '../../store/sources'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { readClaimSetting } from '../shared/claim-setting'
import { readTypedCheck } from '../shared/excerpt-checks'
import { blankForm, type Form } from '../shared/form'
import { isoDay } from '../shared/format'
import { formHidden } from '../shared/hidden'
import { fragment, page } from '../shared/page'
import { idParam, queryText } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { leadingBack, readWayBack } from '../shared/way-back'
import { showEvidenceConflict, showJudgementConflict } from './evidence-conflict'
import {
  type EditEvidenceValues,
  editEvidenceForm,
  evidenceValues,
  type JudgementValues,
  judgementForm,
  judgementValues,
  type NewEvidenceValues,
  newEvidenceForm,
  type SearchValues,
  searchForm,
  toStatement,
} from './evidence-forms'
import { editEvidencePage, type Known, newEvidencePage, searchesPage } from './evidence-page'
import { chosenSource, chosenSourceId, offerKnownSource } from './source-choice'

/** What speaks for and against a claim, and the searches that found nothing. */
export const evidenceRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/evidence/new', 'evidence.write', showNew(deps)),
  post('/claims/:id/evidence', 'evidence.write', add(deps)),
  get('/evidence/:id/edit', 'evidence.write', showEdit(deps)),
  post('/evidence/:id/edit', 'evidence.write', save(deps)),
  post('/evidence/:id/judgement', 'evidence.write', judge(deps)),
  get('/excerpt-check', 'evidence.write', checkTyped(deps)),
  get('/claims/:id/searches', 'evidence.write', showSearches(deps)),
  post('/claims/:id/searches', 'evidence.write', record(deps)),
]

const showNew =
  (deps: Deps): Handler =>
  async (req, res) => {
    const asked = queryText(req, 'stance', 20)
    const stance = STANCES.find((each) => each === asked) ?? ''
    const url = queryText(req, 'url', 2000).trim()
    const form = blankForm(newEvidenceForm, { stance, url, language: 'en' })
    await renderNew(deps.db, req, res, await offerKnownSource(deps.db, form))
  }

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: newEvidenceForm,
      perform: async (trx, values, actor) => {
        const source = await chosenSource(trx, values)
        const input = { claimId, source, statement: toStatement(values) }
        await addEvidence(trx, actor, input, deps.clock())
        return (await readWayBack(trx, req, claimId))?.href ?? evidenceSection(claimId)
      },
      page: async (form) => renderNew(deps.db, req, res, await offerKnownSource(deps.db, form)),
      notice: 'evidence_added',
    })
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    await renderEdit(deps.db, res, await getEvidence(deps, req), {})
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const evidence = await getEvidence(deps, req)
    await submit(req, res, deps, {
      schema: editEvidenceForm,
      perform: async (trx, values, actor) => {
        const fields = { ...toStatement(values), sourceId: await chosenSourceId(trx, values.sourceId) }
        const input = { id: evidence.id, revision: values.revision, fields }
        await editEvidence(trx, actor, input, deps.clock())
        return evidenceSection(evidence.claimId)
      },
      page: (edit) => renderEdit(deps.db, res, evidence, { edit }),
      conflict: async (form, stale) =>
        showEvidenceConflict(req, res, { form, stale, current: await getEvidence(deps, req) }),
      notice: 'evidence_saved',
    })
  }

const judge =
  (deps: Deps): Handler =>
  async (req, res) => {
    const evidence = await getEvidence(deps, req)
    await submit(req, res, deps, {
      schema: judgementForm,
      perform: async (trx, { revision, status, reason }, actor) => {
        await judgeEvidence(trx, actor, { id: evidence.id, revision, status, reason }, deps.clock())
        return evidenceSection(evidence.claimId)
      },
      page: (judgement) => renderEdit(deps.db, res, evidence, { judgement }),
      conflict: async (form, stale) =>
        showJudgementConflict(req, res, { form, stale, current: await getEvidence(deps, req) }),
      notice: 'evidence_judged',
    })
  }

const showSearches =
  (deps: Deps): Handler =>
  async (req, res) => {
    const side = queryText(req, 'side', 20) === 'supports' ? 'supports' : 'refutes'
    await renderSearches(deps.db, req, res, blankForm(searchForm, { side, searchedOn: isoDay(deps.clock()) }))
  }

const record =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: searchForm,
      perform: async (trx, statement, actor) => {
        await recordSearch(trx, actor, { claimId, statement }, deps.clock())
        return evidenceSection(claimId)
      },
      page: (form) => renderSearches(deps.db, req, res, form),
      notice: 'search_recorded',
    })
  }

/** Enough to choose from while typing; older ones are found by number or by their words. */
const MOST_SOURCES = 300

async function renderNew(db: Db, req: Request, res: Response, form: Form<NewEvidenceValues>): Promise<void> {
  const setting = await readClaimSetting(db, idParam(req, 'id', 'claim'))
  const known = await readKnown(db, form)
  const wayBack = await readWayBack(db, req, setting.claim.id)
  page(res, 'evidence/new', leadingBack(newEvidencePage(setting, form, known, formHidden(res)), wayBack))
}

async function renderEdit(
  db: Db,
  res: Response,
  evidence: Evidence,
  sent: { edit?: Form<EditEvidenceValues>; judgement?: Form<JudgementValues> },
): Promise<void> {
  const setting = await readClaimSetting(db, evidence.claimId)
  const edit = sent.edit ?? blankForm(editEvidenceForm, evidenceValues(evidence))
  const judgement = sent.judgement ?? blankForm(judgementForm, judgementValues(evidence))
  const typed = sent.edit ?? sent.judgement
  const hidden = formHidden(res, Number(typed?.values.revision) || evidence.revision)
  const known = await readKnown(db, edit)
  page(res, 'evidence/edit', editEvidencePage(setting, evidence, { edit, judgement }, known, hidden))
}

async function readKnown(
  db: Db,
  { values }: Form<Pick<EditEvidenceValues, 'sourceId' | 'excerpt'>>,
): Promise<Known> {
  return {
    sources: await listSources(db, MOST_SOURCES),
    check: await readTypedCheck(db, values.sourceId, values.excerpt),
  }
}

/** What a form with an excerpt asks for while somebody types; the field of the source has one of two names. */
const checkTyped =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = queryText(req, 'source', 1000) || queryText(req, 'sourceId', 1000)
    const excerptCheck = await readTypedCheck(deps.db, source, queryText(req, 'excerpt', 20_000))
    fragment(res, 'partials/excerpt-check', { excerptCheck })
  }

async function renderSearches(db: Db, req: Request, res: Response, form: Form<SearchValues>): Promise<void> {
  const setting = await readClaimSetting(db, idParam(req, 'id', 'claim'))
  const searches = await listSearchRecords(db, setting.claim.id)
  page(res, 'evidence/searches', searchesPage(setting, searches, form, formHidden(res)))
}

async function getEvidence(deps: Deps, req: Request): Promise<Evidence> {
  const evidence = await findEvidence(deps.db, idParam(req, 'id', 'evidence'))
  if (evidence === undefined) throw new NotFound('evidence')
  return evidence
}

function evidenceSection(claimId: number): string {
  return `${paths.claimWork(claimId)}#evidence`
}
