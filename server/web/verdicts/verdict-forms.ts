import { z } from 'zod'
import type { DraftInput } from '../../actions/verdict-drafting'
import { VERDICT_FLAGS } from '../../domain/rating'
import { CHANGE_CLASSES, type VerdictDraft } from '../../domain/verdict'
import {
  choice,
  list,
  optionalChoice,
  optionalLongText,
  optionalText,
  revision,
  wholeNumber,
} from '../shared/fields'
import type { FormValues } from '../shared/form'

/** A draft may be saved unfinished: what is missing is said by the guards, when it is to be submitted. */
export const draftForm = z.object({
  revision: wholeNumber('This form lost the revision it was made from. Open it again.'),
  rating: optionalText(40),
  summary: optionalText(500),
  checkedScope: optionalLongText(2000),
  rationale: optionalLongText(50_000),
  flags: list(choice(VERDICT_FLAGS, 'Choose flags of the list.')),
  originsJustification: optionalLongText(2000),
  quantitiesJustification: optionalLongText(2000),
  changeClass: optionalChoice(CHANGE_CLASSES, 'Choose one of the list.'),
  changeNote: optionalLongText(4000),
})
export type DraftValues = z.infer<typeof draftForm>

/** The words of a draft as the form shows them. */
export function draftValues(draft: VerdictDraft, atRevision: number): FormValues<DraftValues> {
  return {
    revision: String(atRevision),
    rating: draft.rating ?? '',
    summary: draft.summary,
    checkedScope: draft.checkedScope,
    rationale: draft.rationale,
    flags: draft.flags,
    originsJustification: draft.originsJustification,
    quantitiesJustification: draft.quantitiesJustification ?? '',
    changeClass: draft.changeClass ?? '',
    changeNote: draft.changeNote,
  }
}

/** The form as the action takes it. */
export function toDraft(claimId: number, { revision, rating, ...words }: DraftValues): DraftInput {
  return { claimId, revision, draft: { ...words, rating: rating === '' ? undefined : rating } }
}

/** Nothing but a button. */
export const stepForm = z.object({})

export const submissionForm = z.object({ revision: revision() })
export type SubmissionValues = z.infer<typeof submissionForm>
