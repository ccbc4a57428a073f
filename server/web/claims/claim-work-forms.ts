import { z } from 'zod'
import type { ClaimMove } from '../../actions/claim-work'
import { NOT_CHECKABLE_REASONS } from '../../domain/claim'
import { Refused } from '../../domain/errors'
import {
  choice,
  id,
  longText,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalLongText,
  optionalText,
} from '../shared/fields'

export const MOVES = ['triage', 'research', 'wait', 'resume', 'set_aside', 'dismiss', 'reopen'] as const

/** One schema for all steps: which fields a step needs is said by the step. */
export const moveForm = z.object({
  step: choice(MOVES, 'Choose a step.'),
  reason: optionalLongText(2000),
  waitingFor: optionalText(300),
  waitingUntil: optionalDate(),
  notCheckable: optionalChoice(NOT_CHECKABLE_REASONS, 'Choose one of the list.'),
})
export type MoveValues = z.infer<typeof moveForm>

export const assignmentForm = z.object({ assignee: optionalId('Choose somebody of the list.') })
export type AssignmentValues = z.infer<typeof assignmentForm>

export const passageForm = z.object({
  article: id('Choose the article.'),
  quotation: longText('Paste the words as they stand in the article.', 5000),
})
export type PassageValues = z.infer<typeof passageForm>

/** A form of one button. */
export const nothingForm = z.object({})

/** The step as the action takes it. @throws Refused when the step lacks what it needs */
export function toMove({ step, reason, waitingFor, waitingUntil, notCheckable }: MoveValues): ClaimMove {
  switch (step) {
    case 'wait':
      if (waitingUntil === undefined)
        throw new Refused([{ message: 'Say on which day to look again.', field: 'waitingUntil' }])
      return { step, waitingFor, waitingUntil }
    case 'set_aside':
      if (notCheckable === undefined)
        throw new Refused([{ message: 'Say why the claim cannot be checked.', field: 'notCheckable' }])
      return { step, notCheckable, reason }
    case 'dismiss':
    case 'reopen':
      return { step, reason }
    default:
      return { step }
  }
}
