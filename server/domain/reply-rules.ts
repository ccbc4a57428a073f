import type { Objection } from './errors'
import { objectToFuture } from './plain-date'
import type { Reply } from './rebuttal'

/** What a person states of one request for a reply. */
export type ReplyStatement = Omit<
  Reply,
  'id' | 'claimId' | 'revision' | 'recordedBy' | 'createdAt' | 'updatedAt'
>

/** What does not fit together in a record of the right of reply; the fields are named as in its form. */
export function objectToReply(reply: ReplyStatement, now: Date): Objection[] {
  const objections =
    reply.outcome === 'not_applicable'
      ? notApplicable(reply)
      : [...asked(reply), ...cameBack(reply), ...inOrder(reply), ...notYet(reply, now)]
  return objections.filter((objection) => objection !== undefined)
}

type Maybe = Objection | undefined

function notApplicable(reply: ReplyStatement): Maybe[] {
  const wasAsked = reply.askedWhom.trim() !== '' || reply.askedOn !== undefined || reply.answer.trim() !== ''
  return [
    unless(reply.reason.trim() !== '', 'Say why nobody was asked: readers see the reason.', 'reason'),
    unless(
      !wasAsked,
      'You say that nobody was asked, and whom you asked. Empty one, or choose another outcome.',
      'outcome',
    ),
  ]
}

function asked(reply: ReplyStatement): Maybe[] {
  return [
    unless(reply.askedWhom.trim() !== '', 'Say whom you asked.', 'askedWhom'),
    unless(reply.askedOn !== undefined, 'Say on which day you asked.', 'askedOn'),
    unless(
      reply.reason.trim() === '',
      'A reason belongs to “Not applicable” only. Empty it, or choose that outcome.',
      'reason',
    ),
  ]
}

function cameBack(reply: ReplyStatement): Maybe[] {
  if (reply.outcome === 'answered')
    return [
      unless(reply.answer.trim() !== '', 'Write what they answered, in their words.', 'answer'),
      unless(reply.answeredOn !== undefined, 'Say on which day they answered.', 'answeredOn'),
    ]
  const silent = reply.answer.trim() === '' && reply.answeredOn === undefined
  return [unless(silent, 'An answer is written down: choose “Asked and answered”, or empty it.', 'outcome')]
}

function inOrder({ askedOn, remindedOn, answeredOn }: ReplyStatement): Maybe[] {
  if (askedOn === undefined) return []
  return [
    unless(
      remindedOn === undefined || remindedOn >= askedOn,
      'The reminder lies before the question. Mend one of the two days.',
      'remindedOn',
    ),
    unless(
      answeredOn === undefined || answeredOn >= askedOn,
      'The answer lies before the question. Mend one of the two days.',
      'answeredOn',
    ),
  ]
}

function notYet(reply: ReplyStatement, now: Date): Maybe[] {
  return [
    objectToFuture(reply.askedOn, now, 'The day of the question', 'askedOn'),
    objectToFuture(reply.remindedOn, now, 'The day of the reminder', 'remindedOn'),
    objectToFuture(reply.answeredOn, now, 'The day of the answer', 'answeredOn'),
  ]
}

function unless(holds: boolean, message: string, field: string): Maybe {
  return holds ? undefined : { message, field }
}
