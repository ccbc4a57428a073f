import { z } from 'zod'
import { STANCES } from '../../domain/evidence'
import { newClaimShape } from '../shared/claim-forms'
import {
  choice,
  id,
  longText,
  optionalChoice,
  optionalId,
  optionalLongText,
  optionalText,
  wholeNumber,
} from '../shared/fields'
import type { PassageChoice } from './workbench-passage'

const NUMBER = 'Choose a sentence of the list.'

const LOST_TEXT = 'This form lost the text it was made from. Open the page again.'

/** How the passage of a claim is chosen; see `PassageChoice`. */
const passageShape = {
  /** Number of the text the page showed. */
  textRevision: wholeNumber(LOST_TEXT, 1),
  quotation: optionalLongText(20_000),
  start: optionalOffset(),
  end: optionalOffset(),
  from: optionalId(NUMBER),
  to: optionalId(NUMBER),
  occurrence: optionalText(40),
  /** Where the form stands, and so where to go on: on the workbench, or on the list of sentences. */
  view: optionalChoice(['sentences'], 'Open the page again.'),
}

export const workbenchClaimForm = z.object({ ...passageShape, ...newClaimShape })
export type WorkbenchClaimValues = z.infer<typeof workbenchClaimForm>

export const workbenchPassageForm = z.object({
  ...passageShape,
  claim: optionalId('Give the number of a claim.'),
  otherClaim: optionalId('Give the number of a claim.'),
})
export type WorkbenchPassageValues = z.infer<typeof workbenchPassageForm>

/** The short form that links a source to a claim of the article. */
export const workbenchEvidenceForm = z.object({
  source: optionalId('Choose a source of the list.'),
  stance: choice(STANCES, 'Say how it bears on the claim.'),
  excerpt: longText('Quote the words of the source that bear on the claim, exactly as they stand.', 20_000),
  location: optionalText(500),
})
export type WorkbenchEvidenceValues = z.infer<typeof workbenchEvidenceForm>

/** Sentences by number, from 1; without `to` one alone. */
export const backgroundForm = z.object({
  textRevision: wholeNumber(LOST_TEXT, 1),
  from: id(NUMBER),
  to: optionalId(NUMBER),
  view: optionalChoice(['sentences'], 'Open the page again.'),
})
export type BackgroundValues = z.infer<typeof backgroundForm>

/** `at` is the sentence to come back to. */
export const undoForm = z.object({ sequence: id('Open the page again.'), at: optionalId(NUMBER) })

/** The passage of a form as it was typed. */
export type TypedPassage = Record<Exclude<keyof typeof passageShape, 'view'>, string>

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
