import type { Request, Response } from 'express'
import type { Stale } from '../../domain/errors'
import { EVIDENCE_STATUS_LABELS, type Evidence, STANCE_LABELS } from '../../domain/evidence'
import { showConflict } from '../shared/conflict'
import type { Form } from '../shared/form'
import { paths } from '../shared/paths'
import { type EvidenceFieldName, evidenceFields, JUDGEMENT_FIELDS } from './evidence-fields'
import { type EditEvidenceValues, evidenceValues, type JudgementValues } from './evidence-forms'

interface Late<T> {
  form: Form<T>
  stale: Stale
  current: Evidence
}

/** Both versions of a piece of evidence, each field that may differ beside its twin. */
export function showEvidenceConflict(
  req: Request,
  res: Response,
  { form, stale, current }: Late<EditEvidenceValues>,
): void {
  const shapes = evidenceFields([])
  const stored = { ...evidenceValues(current), stance: STANCE_LABELS[current.stance] }
  const names: EvidenceFieldName[] = ['stance', 'sourceId', 'excerpt', 'location', 'note']
  showConflict(req, res, form, stale, {
    revision: current.revision,
    fields: names.map((name) => ({ shape: shapes[name], current: stored[name] })),
    cancel: paths.editEvidence(current.id),
  })
}

/** Both judgements of a piece of evidence. */
export function showJudgementConflict(
  req: Request,
  res: Response,
  { form, stale, current }: Late<JudgementValues>,
): void {
  showConflict(req, res, form, stale, {
    revision: current.revision,
    fields: [
      { shape: JUDGEMENT_FIELDS.status, current: EVIDENCE_STATUS_LABELS[current.status] },
      { shape: JUDGEMENT_FIELDS.reason, current: current.statusReason },
    ],
    cancel: paths.editEvidence(current.id),
  })
}
