import { REPLY_OUTCOME_LABELS, type Reply } from '../../domain/rebuttal'
import type { FrozenReply } from '../../domain/verdict-content'
import { day } from './format'
import type { Link, ReplyItem } from './parts'

/** Lines for `partials/reply-item`, in the order given: the right of reply in dated sentences. */
export function replyRows(
  replies: readonly (Reply | FrozenReply)[],
  actionsOf: (replyId: number) => Link[] = () => [],
): ReplyItem[] {
  return replies.map((reply) => ({
    id: 'id' in reply ? `reply-${reply.id}` : undefined,
    outcome: REPLY_OUTCOME_LABELS[reply.outcome],
    sentence: replySentence(reply),
    answer: reply.outcome === 'answered' ? reply.answer : undefined,
    actions: 'id' in reply ? actionsOf(reply.id) : undefined,
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
