import type { Request, Response } from 'express'
import type { Stale } from '../../domain/errors'
import type { Evidence } from '../../domain/evidence'
import { showConflict } from '../shared/conflict'
import { differingFields } from '../shared/conflict-fields'
import type { Form } from '../shared/form'
import { paths } from '../shared/paths'
import { evidenceFields, JUDGEMENT_FIELDS } from './evidence-fields'
import {
  type EditEvidenceValues,
  evidenceValues,
  type JudgementValues,
  judgementValues,
} from './evidence-forms'

interface Late<T> {
  form: Form<T>
  stale: Stale
  current: Evidence
}

/** Both versions of a piece of evidence, each field that differs beside its twin. */
export function showEvidenceConflict(
  req: Request,
  res: Response,
  { form, stale, current }: Late<EditEvidenceValues>,
): void {
  const { stance, sourceId, excerpt, location, note } = evidenceFields([])
  const shapes = [stance, sourceId, excerpt, location, note]
  showConflict(req, res, form, stale, {
    revision: current.revision,
    fields: differingFields(form, shapes, evidenceValues(current)),
    cancel: paths.editEvidence(current.id),
  })
}

/** Both judgements of a piece of evidence. */
export function showJudgementConflict(
  req: Request,
  res: Response,
  { form, stale, current }: Late<JudgementValues>,
): void {
  const shapes = [JUDGEMENT_FIELDS.status, JUDGEMENT_FIELDS.reason]
  showConflict(req, res, form, stale, {
    revision: current.revision,
    fields: differingFields(form, shapes, judgementValues(current)),
    cancel: paths.editEvidence(current.id),
  })
}
