import { z } from 'zod'
import { CLAIMANT_KIND_LABELS, CLAIMANT_KINDS, type Claimant } from '../../domain/claim'
import { choice, optionalLongText, optionalText, revision, text } from '../shared/fields'
import type { FieldShape, FormValues } from '../shared/form'

export const claimantForm = z.object({
  name: text('Give the name.', 200),
  kind: choice(CLAIMANT_KINDS, 'Choose what they are.'),
  role: optionalText(300),
  note: optionalLongText(5000),
  revision: revision(),
})
export type ClaimantValues = z.infer<typeof claimantForm>

/** A claimant as the form shows it. */
export function claimantValues(claimant: Claimant): FormValues<ClaimantValues> {
  const { name, kind, role, note } = claimant
  return { name, kind, role, note, revision: String(claimant.revision) }
}

type FieldName = Exclude<keyof ClaimantValues, 'revision'>

/** The fields of the form, in their order. */
export const CLAIMANT_FIELDS: (FieldShape<ClaimantValues> & { name: FieldName })[] = [
  { kind: 'text', name: 'name', label: 'Name', required: true, maxlength: 200 },
  {
    kind: 'select',
    name: 'kind',
    label: 'What they are',
    required: true,
    options: CLAIMANT_KINDS.map((value) => ({ value, label: CLAIMANT_KIND_LABELS[value] })),
  },
  {
    kind: 'text',
    name: 'role',
    label: 'Role',
    hint: '“spokesperson of …”. Published verdicts keep the role they were approved with.',
    maxlength: 300,
  },
  {
    kind: 'textarea',
    name: 'note',
    label: 'Note',
    hint: 'Public: what readers should know about them, in dated facts.',
    rows: 4,
    maxlength: 5000,
  },
]
