import { z } from 'zod'
import { id, optionalText } from '../shared/fields'

/** Where the button stood. */
const place = { back: optionalText(20), show: optionalText(20) }

export const assignmentForm = z.object(place)

/** `assignment`: the one that was seen, so that nobody takes off whom they have not seen. */
export const assignmentEndForm = z.object({
  ...place,
  assignment: id('This form lost who it was about. Open the page again.'),
})

export type AssignmentValues = z.infer<typeof assignmentForm>
