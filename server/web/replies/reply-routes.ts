import type { Request, Response } from 'express'
import { editReply, noteReminder, noteSilence, recordReply } from '../../actions/replies'
import { NotFound } from '../../domain/errors'
import type { Reply } from '../../domain/rebuttal'
import type { Db } from '../../store/db'
import { findReply, listReplies } from '../../store/replies'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { readClaimSetting } from '../shared/claim-setting'
import { showConflict } from '../shared/conflict'
import { differingFields } from '../shared/conflict-fields'
import { blankForm, type Form, withError } from '../shared/form'
import { formHidden } from '../shared/hidden'
import type { NoticeCode } from '../shared/notices'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import {
  type EditReplyValues,
  editReplyForm,
  type NewReplyValues,
  newReplyForm,
  REPLY_FIELDS,
  replyStepForm,
  replyValues,
  toStatement,
} from './reply-forms'
import { editReplyPage, repliesPage, replySection } from './reply-page'

/** The right of reply: who was asked, and what came back. */
export const replyRoutes = (deps: Deps): Route[] => [
  get('/claims/:id/replies', 'evidence.write', showAll(deps)),
  post('/claims/:id/replies', 'evidence.write', record(deps)),
  get('/replies/:id/edit', 'evidence.write', showEdit(deps)),
  post('/replies/:id/edit', 'evidence.write', save(deps)),
  post('/replies/:id/reminder', 'evidence.write', note(deps, noteReminder, 'reply_reminded')),
  post('/replies/:id/silence', 'evidence.write', note(deps, noteSilence, 'reply_silent')),
]

const showAll =
  (deps: Deps): Handler =>
  (req, res) =>
    renderAll(deps.db, idParam(req, 'id', 'claim'), res, blankForm(newReplyForm))

const record =
  (deps: Deps): Handler =>
  async (req, res) => {
    const claimId = idParam(req, 'id', 'claim')
    await submit(req, res, deps, {
      schema: newReplyForm,
      perform: async (trx, values, actor) => {
        await recordReply(trx, actor, { claimId, fields: toStatement(values) }, deps.clock())
        return replySection(claimId)
      },
      page: (form) => renderAll(deps.db, claimId, res, form),
      notice: 'reply_recorded',
    })
  }

const showEdit =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reply = await getReply(deps, req)
    await renderEdit(deps.db, res, reply, blankForm(editReplyForm, replyValues(reply)))
  }

const save =
  (deps: Deps): Handler =>
  async (req, res) => {
    const reply = await getReply(deps, req)
    await submit(req, res, deps, {
      schema: editReplyForm,
      perform: async (trx, values, actor) => {
        const fields = toStatement(values)
        await editReply(trx, actor, { id: reply.id, revision: values.revision, fields }, deps.clock())
        return replySection(reply.claimId)
      },
      page: (form) => renderEdit(deps.db, res, reply, form),
      conflict: async (form, stale) => {
        const current = await getReply(deps, req)
        showConflict(req, res, form, stale, {
          revision: current.revision,
          fields: differingFields(form, Object.values(REPLY_FIELDS), replyValues(current)),
          cancel: paths.replies(current.claimId),
        })
      },
      notice: 'reply_recorded',
    })
  }

const note =
  (deps: Deps, act: typeof noteReminder, notice: NoticeCode): Handler =>
  async (req, res) => {
    const reply = await getReply(deps, req)
    const again = (message: string) =>
      renderAll(deps.db, reply.claimId, res, withError(blankForm(newReplyForm), message))
    await submit(req, res, deps, {
      schema: replyStepForm,
      perform: async (trx, { revision }, actor) => {
        await act(trx, actor, { id: reply.id, revision }, deps.clock())
        return replySection(reply.claimId)
      },
      page: ({ errors }) => again(errors.map(({ message }) => message).join(' ')),
      conflict: (_form, { changedBy = 'Somebody' }) =>
        again(
          `${changedBy} changed this record after you opened the page, so nothing was noted. It stands below.`,
        ),
      notice,
    })
  }

async function renderAll(db: Db, claimId: number, res: Response, form: Form<NewReplyValues>): Promise<void> {
  const setting = await readClaimSetting(db, claimId)
  const replies = await listReplies(db, setting.claim.id)
  page(res, 'replies/list', repliesPage(setting, replies, form, formHidden(res)))
}

async function renderEdit(db: Db, res: Response, reply: Reply, form: Form<EditReplyValues>): Promise<void> {
  const setting = await readClaimSetting(db, reply.claimId)
  const hidden = formHidden(res, Number(form.values.revision) || reply.revision)
  page(res, 'replies/edit', editReplyPage(setting, reply, form, hidden))
}

async function getReply(deps: Deps, req: Request): Promise<Reply> {
  const reply = await findReply(deps.db, idParam(req, 'id', 'reply'))
  if (reply === undefined) throw new NotFound('reply')
  return reply
}
