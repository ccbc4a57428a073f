import { z } from 'zod'

/** Where the button stood that says "I have read this". */
export const LOOK_PLACES = ['work', 'draft'] as const

export const lookForm = z.object({ back: z.enum(LOOK_PLACES).catch('work') })
