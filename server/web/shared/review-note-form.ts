import { z } from 'zod'
import { REVIEW_QUESTIONS } from '../../domain/review-note'
import { longText } from './fields'

export const NOTE_PLACES = ['review', 'draft', 'notes'] as const

export const noteForm = z.object({
  question: z.enum(['', ...REVIEW_QUESTIONS], 'Choose what it is about.'),
  text: longText('Write what you want to say.', 5000),
  back: z.enum(NOTE_PLACES).catch('notes'),
})
export type NoteValues = z.infer<typeof noteForm>
