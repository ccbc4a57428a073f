import { z } from 'zod'
import { checkbox, id, longText, wholeNumber } from '../shared/fields'

const LOST = 'This form lost its place in the text. Open the page again.'

/** Which suggestion: the text it was made from, and where it stands there. */
const place = {
  textRevision: wholeNumber(LOST, 1),
  start: wholeNumber(LOST),
  end: wholeNumber(LOST, 1),
}

export const takeForm = z.object({ ...place, both: checkbox() })

export const dismissForm = z.object({ ...place, reason: longText('Say why it needs no claim.', 500) })

export const restoreForm = z.object({ dismissal: id('Open the page again.') })

export interface SuggestionPlace {
  textRevision: number
  start: number
  end: number
}
