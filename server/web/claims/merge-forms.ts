import { z } from 'zod'
import { id, optionalLongText } from '../shared/fields'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { ErrorSummary, Field } from '../shared/parts'

export const mergeForm = z.object({
  into: id('Give the number of the claim that stays.'),
  reason: optionalLongText(2000),
})
export type MergeValues = z.infer<typeof mergeForm>

/** The two fields of a merge, with what was typed. */
export function mergeFields(form: Form<MergeValues>): { errorSummary: ErrorSummary; fields: Field[] } {
  return {
    errorSummary: errorSummary(form),
    fields: [
      fieldOf(form, {
        kind: 'text',
        name: 'into',
        label: 'Number of the claim that stays',
        required: true,
        maxlength: 16,
        autocomplete: 'off',
      }),
      fieldOf(form, {
        kind: 'textarea',
        name: 'reason',
        label: 'Why they are the same claim',
        hint: 'For the history. May stay empty when the words are the same.',
        rows: 3,
        maxlength: 2000,
      }),
    ],
  }
}
