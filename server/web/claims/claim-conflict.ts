import type { Claim } from '../../domain/claim'
import { claimFieldShapes, type Known, type Words } from '../shared/claim-fields'
import { claimValues, type EditClaimValues } from '../shared/claim-forms'
import type { ConflictShape } from '../shared/conflict'
import type { Form } from '../shared/form'
import { paths } from '../shared/paths'

/** The fields in which mine and the stored claim differ, always with the words; those that agree travel along. */
export function editConflict(
  current: Claim,
  form: Form<EditClaimValues>,
  known: Known,
): ConflictShape<EditClaimValues> {
  const stored = claimValues(current)
  const shapes = Object.values(claimFieldShapes(known, form.values.language))
  return {
    revision: current.revision,
    fields: shapes
      .filter(({ name }) => name === 'text' || differs(form.values[name], stored[name]))
      .map((shape) => ({ shape, current: inWords(shape.options, stored[shape.name]) })),
    cancel: paths.claimWork(current.id),
  }
}

/** Browsers send the line ends of a textarea as CRLF. */
function differs(mine: string, stored: string): boolean {
  return mine.replace(/\r\n?/g, '\n') !== stored
}

function inWords(
  options: ReturnType<typeof claimFieldShapes>[keyof Words]['options'],
  value: string,
): string {
  return options?.find((option) => option.value === value)?.label ?? value
}
