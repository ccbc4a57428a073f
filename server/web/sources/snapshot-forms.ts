import { z } from 'zod'
import { optionalDate, optionalText } from '../shared/fields'
import { pastedShape } from '../shared/pasted-form'

/** Day and time are in UTC; both empty mean now. */
export const snapshotForm = z.object({ ...pastedShape, takenOn: optionalDate(), takenTime: optionalText(5) })
export type SnapshotValues = z.infer<typeof snapshotForm>
