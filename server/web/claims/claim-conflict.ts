import type { Claim } from '../../domain/claim'
import { claimFieldShapes, type Known } from '../shared/claim-fields'
import { claimValues, type EditClaimValues } from '../shared/claim-forms'
import type { ConflictShape } from '../shared/conflict'
import { figureShapes, filledRows } from '../shared/figure-fields'
import type { FieldShape, Form, FormValues } from '../shared/form'
import { paths } from '../shared/paths'

/**
 * The fields in which mine and the stored claim differ, always with the words; those that agree travel along. Of the
 * figures all come or none: their rows belong together.
 */
export function editConflict(
  current: Claim,
  form: Form<EditClaimValues>,
  known: Known,
): ConflictShape<EditClaimValues> {
  const stored = claimValues(current)
  const words = Object.values(claimFieldShapes(known, form.values.language))
  const rows = Math.max(filledRows(form), filledRows({ values: stored }))
  const figures: FieldShape<EditClaimValues>[] = figureShapes(rows)
  const isOther = (shape: FieldShape<EditClaimValues>) =>
    differs(heldIn(form.values, shape), heldIn(stored, shape))
  const shown = [
    ...words.filter((shape) => shape.name === 'text' || isOther(shape)),
    ...(figures.some(isOther) ? figures : []),
  ]
  return {
    revision: current.revision,
    fields: shown.map((shape) => ({ shape, current: inWords(shape, heldIn(stored, shape)) })),
    cancel: paths.claimWork(current.id),
  }
}

function heldIn(values: FormValues<EditClaimValues>, { name, row }: FieldShape<EditClaimValues>): string {
  const value = values[name]
  return Array.isArray(value) ? (value[row ?? 0] ?? '') : value
}

/** Browsers send the line ends of a textarea as CRLF. */
function differs(mine: string, stored: string): boolean {
  return mine.replace(/\r\n?/g, '\n') !== stored
}

function inWords({ options }: FieldShape<EditClaimValues>, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value
}
