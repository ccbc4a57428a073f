import type { Request, Response } from 'express'
import { addReviewNote, lookAtVerdict } from '../../actions/review-notes'
import { NotFound } from '../../domain/errors'
import type { Verdict } from '../../domain/verdict'
import { findClaim } from '../../store/claims'
import { listReviewNotes } from '../../store/review-notes'
import { findVerdict } from '../../store/verdicts'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { lookForm } from '../shared/look-form'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { type NoteValues, noteForm } from '../shared/review-note-form'
import { submit } from '../shared/submit'
import { notesPage } from './notes-page'

/** What is said about a verdict inside, and what somebody has read of it. */
export const noteRoutes = (deps: Deps): Route[] => [
  get('/verdicts/:id/notes', 'review.read', showNotes(deps)),
  post('/verdicts/:id/notes', 'review.read', addNote(deps)),
  post('/verdicts/:id/look', 'review.read', look(deps)),
]

const showNotes =
  (deps: Deps): Handler =>
  async (req, res) => {
    await show(deps, res, await getVerdict(deps, req))
  }

const addNote =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: noteForm,
      perform: async (trx, { question, text, back }, actor) => {
        const note = { verdictId: verdict.id, question: question || undefined, text }
        await addReviewNote(trx, actor, note, deps.clock())
        return `${placeOf(back, verdict)}#notes`
      },
      page: (form) => show(deps, res, verdict, form),
      notice: 'note_added',
    })
  }

const look =
  (deps: Deps): Handler =>
  async (req, res) => {
    const verdict = await getVerdict(deps, req)
    await submit(req, res, deps, {
      schema: lookForm,
      perform: async (trx, _values, actor) => {
        await lookAtVerdict(trx, actor, verdict.id, deps.clock())
        return paths.reviewVerdict(verdict.id)
      },
      page: () => res.redirect(303, paths.verdictDraft(verdict.claimId)),
      notice: 'look_remembered',
    })
  }

function placeOf(back: NoteValues['back'], { id, claimId }: Verdict): string {
  if (back === 'review') return paths.reviewVerdict(id)
  return back === 'draft' ? paths.verdictDraft(claimId) : paths.verdictNotes(id)
}

async function getVerdict(deps: Deps, req: Request): Promise<Verdict> {
  const verdict = await findVerdict(deps.db, idParam(req, 'id', 'verdict'))
  if (verdict === undefined) throw new NotFound('verdict')
  return verdict
}

async function show(deps: Deps, res: Response, verdict: Verdict, sent?: Form<NoteValues>): Promise<void> {
  const claim = await findClaim(deps.db, verdict.claimId)
  if (claim === undefined) throw new NotFound('claim')
  const notes = await listReviewNotes(deps.db, claim.id)
  const form = sent ?? blankForm(noteForm)
  page(res, 'review/notes', notesPage({ claim, verdict, notes }, form, formHidden(res)))
}
