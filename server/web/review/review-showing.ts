import type { Response } from 'express'
import type { Deps } from '../routing'
import { actorOf, keysOf } from '../shared/context'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import type { ErrorSummary, Notice } from '../shared/parts'
import { paths } from '../shared/paths'
import { QUEUE_FILTERS, queuePage } from './queue-page'
import { readQueue } from './queue-reading'
import type { Returned } from './review-notices'
import { reviewPage } from './review-page'
import { readReview } from './review-reading'

/** What a page says first when a button of it was turned down. */
export interface Said {
  notice?: Notice
  errors: ErrorSummary
}

/** The queue under a filter; an unknown one is none. */
export async function renderQueue(deps: Deps, res: Response, asked: string, said?: Said): Promise<void> {
  const viewer = actorOf(res)
  const filter = QUEUE_FILTERS.find((each) => each === asked) ?? ''
  const context = { viewer, filter, now: deps.clock(), hidden: formHidden(res), keys: keysOf(res), said }
  page(res, 'review/queue', queuePage(await readQueue(deps.db, viewer.id), context))
}

/** A verdict that was never submitted has nothing to review yet: its draft is shown instead. */
export async function renderReview(
  deps: Deps,
  res: Response,
  id: number,
  came?: Returned,
  said?: Said,
): Promise<void> {
  const viewer = actorOf(res)
  const { verdict, reading } = await readReview(deps.db, id, viewer.id)
  if (reading === undefined) return res.redirect(303, paths.verdictDraft(verdict.claimId))
  const shown = reviewPage(reading, viewer, formHidden(res), came)
  if (said === undefined) return page(res, 'review/show', shown)
  const notices = said.notice ? [said.notice, ...shown.notices] : shown.notices
  const error = said.errors.errors.length > 0
  page(res, 'review/show', { ...shown, notices, error, errorSummary: said.errors })
}
