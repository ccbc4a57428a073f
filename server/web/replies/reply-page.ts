import type { Reply } from '../../domain/rebuttal'
import { type ClaimHead, type ClaimSetting, claimHead } from '../shared/claim-setting'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import type { PageHead } from '../shared/page'
import type { DeskForm, ErrorSummary, FormHidden, ReplyItem } from '../shared/parts'
import { paths } from '../shared/paths'
import { replyDesk, replyRows } from '../shared/reply-parts'
import { type EditReplyValues, type NewReplyValues, REPLY_FIELDS } from './reply-forms'

declare module '../shared/page' {
  interface Views {
    'replies/list': RepliesPage
    'replies/edit': ReplyFormPage
  }
}

export interface ReplyFormPage extends PageHead {
  head: ClaimHead
  errorSummary: ErrorSummary
  form: DeskForm
}

export interface RepliesPage extends ReplyFormPage {
  replies: ReplyItem[]
}

/** The page of the right of reply: what is recorded, and the form for one more record. */
export function repliesPage(
  setting: ClaimSetting,
  replies: readonly Reply[],
  form: Form<NewReplyValues>,
  hidden: FormHidden,
): RepliesPage {
  const { id } = setting.claim
  const head = claimHead(setting, 'Right of reply')
  return {
    title: 'Right of reply',
    error: form.errors.length > 0,
    head,
    errorSummary: errorSummary(form),
    replies: replyRows(replies, (reply) => replyDesk(reply, 'Edit', hidden)),
    form: {
      action: paths.replies(id),
      hidden,
      sections: sectionsOf(form, 'Record whom we asked'),
      submit: 'Record it',
      cancel: { text: 'Cancel', href: replySection(id) },
      reason: head.closed,
    },
  }
}

/** The page that edits one record: an answer came, a reminder went out, silence is noted. */
export function editReplyPage(
  setting: ClaimSetting,
  reply: Reply,
  form: Form<EditReplyValues>,
  hidden: FormHidden,
): ReplyFormPage {
  const head = claimHead(setting, 'Right of reply')
  return {
    title: 'Edit the right of reply',
    error: form.errors.length > 0,
    head,
    errorSummary: errorSummary(form),
    form: {
      action: paths.editReply(reply.id),
      hidden,
      sections: sectionsOf(form),
      submit: 'Save',
      cancel: { text: 'Cancel', href: paths.replies(reply.claimId) },
      reason: head.closed,
    },
  }
}

/** Where the replies stand on the page of work. */
export function replySection(claimId: number): string {
  return `${paths.claimWork(claimId)}#replies`
}

/**
 * When somebody is asked nothing came back yet: that part is folded then, and open where an answer is awaited, is
 * written or is wrong.
 */
function sectionsOf(form: Form<NewReplyValues>, title?: string): DeskForm['sections'] {
  const field = (name: keyof NewReplyValues) => fieldOf(form, REPLY_FIELDS[name])
  const isWrong = form.errors.some(({ field: name }) => name === 'answer' || name === 'answeredOn')
  const isOpen = form.values.outcome === 'awaited' || form.values.answer !== '' || isWrong
  return [
    {
      title,
      rows: [
        [field('outcome')],
        [field('askedWhom'), field('channel')],
        [field('askedOn'), field('remindedOn')],
      ],
    },
    {
      title: 'What came back',
      folded: isOpen ? 'open' : 'closed',
      rows: [[field('answeredOn')], [field('answer')]],
    },
    { rows: [[field('reason')]] },
  ]
}
