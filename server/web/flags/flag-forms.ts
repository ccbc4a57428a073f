import { z } from 'zod'
import { FLAG_OUTCOMES } from '../../domain/flag'
import { choice, longText } from '../shared/fields'

export const clearanceForm = z.object({
  outcome: choice(FLAG_OUTCOMES, 'Choose what came of it.'),
  note: longText('Say what you found: readers see it.', 2000),
})
export type ClearanceValues = z.infer<typeof clearanceForm>
