import { z } from 'zod'

/** A button without fields. */
export const lookForm = z.object({})
