import { REPLY_OUTCOME_LABELS, type Reply } from '../../domain/rebuttal'
import type { FrozenReply } from '../../domain/verdict-content'
import { day } from './format'
import type { ActionButton, FormHidden, Link, ReplyItem } from './parts'
import { paths } from './paths'

/** What only the newsroom can do with a record. */
export interface ReplyDesk {
  actions: Link[]
  buttons?: ActionButton[]
}

/** The way to a record's form, called `edit`; while an answer is awaited, one press notes a reminder or the silence. */
export function replyDesk({ id, outcome, revision }: Reply, edit: string, hidden: FormHidden): ReplyDesk {
  const actions = [{ text: edit, href: paths.editReply(id) }]
  if (outcome !== 'awaited') return { actions }
  const button = (name: string, text: string, action: string): ActionButton => ({
    id: `${name}-${id}`,
    action,
    text,
    tone: 'quiet',
    hidden: { ...hidden, revision },
  })
  return {
    actions,
    buttons: [
      button('reminded', 'Reminded today', paths.replyReminder(id)),
      button('silent', 'No reply came', paths.replySilence(id)),
    ],
  }
}

/** Lines for `partials/reply-item`, in the order given: the right of reply in dated sentences. */
export function replyRows(
  replies: readonly (Reply | FrozenReply)[],
  deskOf: (reply: Reply) => ReplyDesk = () => ({ actions: [] }),
): ReplyItem[] {
  return replies.map((reply) => ({
    id: 'id' in reply ? `reply-${reply.id}` : undefined,
    outcome: REPLY_OUTCOME_LABELS[reply.outcome],
    sentence: replySentence(reply),
    answer: reply.outcome === 'answered' ? reply.answer : undefined,
    ...('id' in reply ? deskOf(reply) : {}),
  }))
}

/** "Asked the ministry (e-mail) on 24 October 2022; reminded on 27 October 2022; no reply." */
export function replySentence(reply: Reply | FrozenReply): string {
  if (reply.outcome === 'not_applicable') return `Nobody was asked: ${reply.reason}`
  const channel = reply.channel === '' ? '' : ` (${reply.channel})`
  const asked = `Asked ${reply.askedWhom.replace(/^(The|An?) /, (article) => article.toLowerCase())}${channel}${onDay(reply.askedOn)}`
  const reminded = reply.remindedOn ? [`reminded${onDay(reply.remindedOn)}`] : []
  return `${[asked, ...reminded, ending(reply)].join('; ')}.`
}

function ending(reply: Reply | FrozenReply): string {
  switch (reply.outcome) {
    case 'answered':
      return `answered${onDay(reply.answeredOn)}`
    case 'silent':
      return 'no reply'
    default:
      return 'no answer yet'
  }
}

function onDay(date: string | null | undefined): string {
  return date ? ` on ${day(date)}` : ''
}
