import { z } from 'zod'
import { newClaimShape } from '../shared/claim-forms'
import { optionalId, optionalLongText, optionalText, wholeNumber } from '../shared/fields'
import type { PassageChoice } from './workbench-passage'

const NUMBER = 'Choose a sentence of the list.'

/** How the passage of a claim is chosen; see `PassageChoice`. */
const passageShape = {
  /** Number of the text the page showed. */
  textRevision: wholeNumber('This form lost the text it was made from. Open the page again.', 1),
  quotation: optionalLongText(20_000),
  start: optionalOffset(),
  end: optionalOffset(),
  from: optionalId(NUMBER),
  to: optionalId(NUMBER),
  occurrence: optionalText(40),
}

export const workbenchClaimForm = z.object({ ...passageShape, ...newClaimShape })
export type WorkbenchClaimValues = z.infer<typeof workbenchClaimForm>

export const workbenchPassageForm = z.object({
  ...passageShape,
  claim: optionalId('Give the number of a claim.'),
  otherClaim: optionalId('Give the number of a claim.'),
})
export type WorkbenchPassageValues = z.infer<typeof workbenchPassageForm>

/** The passage of a form as it was typed. */
export type TypedPassage = Record<keyof typeof passageShape, string>

/** What is typed of a passage, read again for the page. */
export function typedChoice(values: TypedPassage): PassageChoice {
  return {
    quotation: values.quotation.replace(/\r\n?/g, '\n'),
    start: toNumber(values.start),
    end: toNumber(values.end),
    from: toNumber(values.from),
    to: toNumber(values.to),
    occurrence: values.occurrence,
  }
}

function toNumber(typed: string): number | undefined {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
}

function optionalOffset() {
  return optionalText(20).transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : undefined))
}
