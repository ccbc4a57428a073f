import type { Response } from 'express'
import { clearFlag } from '../../actions/flags'
import { listOpenFlags } from '../../store/flags'
import { listClaimsWithVerdicts } from '../../store/published-claims'
import { type Deps, get, type Handler, post, type Route } from '../routing'
import { actorOf } from '../shared/context'
import type { Form } from '../shared/form'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { idParam } from '../shared/params'
import { paths } from '../shared/paths'
import { submit } from '../shared/submit'
import { type ClearanceValues, clearanceForm } from './flag-forms'
import { flagsPage } from './flags-page'

/** Flags over published verdicts, until an editor clears them. */
export const flagRoutes = (deps: Deps): Route[] => [
  get('/flags', 'review.read', showFlags(deps)),
  post('/flags/:id/clearance', 'flag.clear', clear(deps)),
]

const showFlags =
  (deps: Deps): Handler =>
  async (_req, res) => {
    await show(deps, res)
  }

const clear =
  (deps: Deps): Handler =>
  async (req, res) => {
    const flagId = idParam(req, 'id', 'flag')
    await submit(req, res, deps, {
      schema: clearanceForm,
      perform: async (trx, { outcome, note }, actor) => {
        await clearFlag(trx, actor, { flagId, outcome, note }, deps.clock())
        return paths.flags()
      },
      page: (form) => show(deps, res, { flagId, form }),
      notice: 'flag_cleared',
    })
  }

async function show(
  deps: Deps,
  res: Response,
  sent?: { flagId: number; form: Form<ClearanceValues> },
): Promise<void> {
  const flags = await listOpenFlags(deps.db)
  const claims = await listClaimsWithVerdicts(deps.db, [...new Set(flags.map(({ claimId }) => claimId))])
  page(res, 'flags/list', flagsPage({ flags, claims }, actorOf(res), formHidden(res), sent))
}
