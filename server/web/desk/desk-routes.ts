import { type Deps, get, type Handler, type Route } from '../routing'
import { actorOf } from '../shared/context'
import { formHidden } from '../shared/hidden'
import { page } from '../shared/page'
import { deskPage } from './desk-page'
import { readDesk } from './desk-reading'

/** Where the newsroom arrives. */
export const deskRoutes = (deps: Deps): Route[] => [get('/desk', 'desk.read', showDesk(deps))]

const showDesk =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const account = actorOf(res)
    page(
      res,
      'desk/show',
      deskPage(await readDesk(deps.db, account, deps.clock()), account, deps.clock(), formHidden(res)),
    )
  }
