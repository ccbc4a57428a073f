import { z } from 'zod'
import { REPLY_OUTCOME_LABELS, REPLY_OUTCOMES, type Reply } from '../../domain/rebuttal'
import type { ReplyStatement } from '../../domain/reply-rules'
import { choice, optionalDate, optionalLongText, optionalText, revision } from '../shared/fields'
import type { FieldShape, FormValues } from '../shared/form'

/** What the fields must be to each other the rules of replies say. */
const shape = {
  outcome: choice(REPLY_OUTCOMES, 'Say where it stands: awaited, answered, no reply, or not applicable.'),
  askedWhom: optionalText(300),
  askedOn: optionalDate(),
  channel: optionalText(200),
  remindedOn: optionalDate(),
  answer: optionalLongText(20_000),
  answeredOn: optionalDate(),
  reason: optionalLongText(2000),
}

export const newReplyForm = z.object(shape)
export type NewReplyValues = z.infer<typeof newReplyForm>

export const editReplyForm = z.object({ ...shape, revision: revision() })

/** A button without fields, for the record as it was seen. */
export const replyStepForm = z.object({ revision: revision() })
export type EditReplyValues = z.infer<typeof editReplyForm>

/** A record as its form shows it. */
export function replyValues(reply: Reply): FormValues<EditReplyValues> {
  const { outcome, askedWhom, channel, answer, reason } = reply
  const dates = {
    askedOn: reply.askedOn ?? '',
    remindedOn: reply.remindedOn ?? '',
    answeredOn: reply.answeredOn ?? '',
  }
  return { outcome, askedWhom, channel, answer, reason, ...dates, revision: String(reply.revision) }
}

/** What an action takes. */
export function toStatement(values: NewReplyValues): ReplyStatement {
  const { outcome, askedWhom, askedOn, channel, remindedOn, answer, answeredOn, reason } = values
  return { outcome, askedWhom, askedOn, channel, remindedOn, answer, answeredOn, reason }
}

export const REPLY_FIELDS: Record<keyof NewReplyValues, FieldShape<NewReplyValues>> = {
  outcome: {
    kind: 'radios',
    name: 'outcome',
    label: 'Where it stands',
    options: REPLY_OUTCOMES.map((value) => ({ value, label: REPLY_OUTCOME_LABELS[value] })),
    required: true,
  },
  askedWhom: {
    kind: 'text',
    name: 'askedWhom',
    label: 'Whom we asked',
    hint: '“the embassy in The Hague”.',
    maxlength: 300,
    dir: 'auto',
  },
  askedOn: { kind: 'date', name: 'askedOn', label: 'Asked on' },
  channel: { kind: 'text', name: 'channel', label: 'How', hint: '“e-mail”, “by telephone”.', maxlength: 200 },
  remindedOn: { kind: 'date', name: 'remindedOn', label: 'Reminded on' },
  answer: {
    kind: 'textarea',
    name: 'answer',
    label: 'What they answered',
    hint: 'In their words. Readers see it.',
    rows: 4,
    theirs: true,
    maxlength: 20_000,
    dir: 'auto',
  },
  answeredOn: { kind: 'date', name: 'answeredOn', label: 'Answered on' },
  reason: {
    kind: 'textarea',
    name: 'reason',
    label: 'Why nobody was asked',
    hint: 'Only for “Not applicable”: “the claimant died in 2019”. Readers see it.',
    rows: 2,
    maxlength: 2000,
    dir: 'auto',
  },
}
