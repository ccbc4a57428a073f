import type { Request, Response } from 'express'
import { addSnapshot } from '../../actions/snapshots'
import { NotFound } from '../../domain/errors'
import type { Source } from '../../domain/source'
import { findAccountNames } from '../../store/published-claims'
import { findSnapshot, listSnapshotHeads } from '../../store/snapshots'
import { findSource } from '../../store/sources'
import { type Deps, get, type Handler, postLarge, type Route } from '../routing'
import { fileOf } from '../shared/context'
import { blankForm, type Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam, numberParam } from '../shared/params'
import { pastedText, tooLargeForm, withWordsOfFile } from '../shared/pasted-text'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type SnapshotValues, snapshotForm } from './snapshot-forms'
import { newSnapshotPage, snapshotPage } from './snapshot-page'

/** Stored copies of a source: for the newsroom alone, because the words are somebody else's. */
export const snapshotRoutes = (deps: Deps): Route[] => [
  get('/sources/:id/snapshots/new', 'source.write', showNew(deps)),
  postLarge('/sources/:id/snapshots', 'source.write', add(deps)),
  get('/sources/:id/snapshots/:number', 'desk.read', showOne(deps)),
]

const showNew =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = await sourceOf(deps, req)
    page(
      res,
      'sources/snapshot-new',
      newSnapshotPage(source, blankForm(snapshotForm, { format: 'auto' }), formHidden(res)),
    )
  }

const add =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = await sourceOf(deps, req)
    const tooLarge = tooLargeForm(snapshotForm, req, res)
    if (tooLarge) return showAgain(req, res, source, tooLarge)
    await submit(req, res, deps, {
      schema: snapshotForm,
      perform: async (trx, values, actor) => {
        const { takenOn, takenTime } = values
        const copy = { ...pastedText(values, fileOf(req), 'the source'), takenOn, takenTime }
        const number = await addSnapshot(trx, actor, { sourceId: source.id, ...copy }, deps.clock())
        return paths.snapshot(source.id, number)
      },
      page: (form) => showAgain(req, res, source, form),
      notice: 'snapshot_added',
    })
  }

function showAgain(req: Request, res: Response, source: Source, form: Form<SnapshotValues>): void {
  const kept = withWordsOfFile(form, fileOf(req))
  page(res, 'sources/snapshot-new', newSnapshotPage(source, kept, formHidden(res)))
}

const showOne =
  (deps: Deps): Handler =>
  async (req, res) => {
    const source = await sourceOf(deps, req)
    const number = numberParam(req, 'number', 'copy')
    const copy = await findSnapshot(deps.db, source.id, number)
    if (copy === undefined) throw new NotFound('copy')
    const before = await findSnapshot(deps.db, source.id, number - 1)
    const [newest = copy] = await listSnapshotHeads(deps.db, source.id)
    const by = (await findAccountNames(deps.db, [copy.addedBy])).get(copy.addedBy) ?? 'somebody'
    page(res, 'sources/snapshot', snapshotPage(source, copy, { before, by, newest }))
  }

async function sourceOf(deps: Deps, req: Request): Promise<Source> {
  const source = await findSource(deps.db, idParam(req, 'id', 'source'))
  if (source === undefined) throw new NotFound('source')
  return source
}
