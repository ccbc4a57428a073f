import { z } from 'zod'
import type { EvidenceStatement } from '../../actions/evidence'
import { EVIDENCE_STATUSES, type Evidence, STANCES } from '../../domain/evidence'
import { choice, date, longText, optionalLongText, optionalText, revision, text } from '../shared/fields'
import type { FormValues } from '../shared/form'
import { reference } from '../shared/reference'
import { sourceShape } from '../shared/source-form'

/** `sourceId` is what was typed or chosen there: "#12 Survey …", a number, or words. */
const evidenceShape = {
  sourceId: optionalText(1000),
  stance: choice(STANCES, 'Say how it bears on the claim: for, against, both ways or context.'),
  excerpt: longText('Quote the words of the source that bear on the claim, exactly as they stand.', 20_000),
  location: optionalText(500),
  note: optionalLongText(5000),
}

export const newEvidenceForm = z.object({ ...evidenceShape, ...sourceShape })
export type NewEvidenceValues = z.infer<typeof newEvidenceForm>

export const editEvidenceForm = z.object({ ...evidenceShape, revision: revision() })
export type EditEvidenceValues = z.infer<typeof editEvidenceForm>

export const judgementForm = z.object({
  status: choice(EVIDENCE_STATUSES, 'Choose whether it is accepted, disputed or rejected.'),
  reason: optionalLongText(2000),
  revision: revision(),
})
export type JudgementValues = z.infer<typeof judgementForm>

export const searchForm = z.object({
  side: choice(['supports', 'refutes'], 'Say for which side you searched.'),
  lookedIn: text('Say where you looked.', 1000),
  lookedFor: text('Say what you looked for.', 1000),
  searchedOn: date('Say on which day you searched.'),
})
export type SearchValues = z.infer<typeof searchForm>

/** What the action takes, all but the source. */
export function toStatement({ stance, excerpt, location, note }: EditableValues): EvidenceStatement {
  return { stance, excerpt, location, note }
}
type EditableValues = Pick<EditEvidenceValues, 'stance' | 'excerpt' | 'location' | 'note'>

/** A piece of evidence as its form shows it. */
export function evidenceValues(evidence: Evidence): FormValues<EditEvidenceValues> {
  const { stance, excerpt, location, note, source } = evidence
  const revision = String(evidence.revision)
  return { sourceId: sourceReference(source), stance, excerpt, location, note, revision }
}

/** Its judgement as its form shows it. */
export function judgementValues(evidence: Evidence): FormValues<JudgementValues> {
  return {
    status: evidence.status,
    reason: evidence.statusReason,
    revision: String(evidence.revision),
  }
}

/** How a source is offered: number, title and publisher. */
export function sourceReference({ id, title, publisher }: Evidence['source']): string {
  return reference(id, publisher === '' ? title : `${title} · ${publisher}`)
}
