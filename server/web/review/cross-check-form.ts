import { z } from 'zod'
import { id, longText } from '../shared/fields'

export const crossCheckForm = z.object({
  colleague: id('Choose whom you ask.'),
  request: longText('Say what they should look at.', 5000),
})
export type CrossCheckValues = z.infer<typeof crossCheckForm>
