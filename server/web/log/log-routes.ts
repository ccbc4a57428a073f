import { NotFound } from '../../domain/errors'
import { findCheckpoint, listCheckpoints } from '../../store/checkpoints'
import { type Deps, get, type Handler, type Route } from '../routing'
import { checkpointSigner } from '../shared/checkpoint-signer'
import { page } from '../shared/page'
import { paths } from '../shared/paths'
import { checkpointsPage } from './checkpoints-page'

/** What the history was, day by day, signed: for whoever wants to hold us to it. */
export const logRoutes = (deps: Deps): Route[] => [
  get('/log', 'public.read', showCheckpoints(deps)),
  get('/log/checkpoint', 'public.read', sendCheckpoint(deps)),
  get('/log/checkpoints/:day', 'public.read', sendCheckpoint(deps)),
]

const showCheckpoints =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const { verifier } = checkpointSigner(deps.config)
    page(res, 'log/checkpoints', checkpointsPage(await listCheckpoints(deps.db), verifier))
  }

/** The signed note as it is, plain text: the newest at the address that never changes. */
const sendCheckpoint =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { day } = req.params
    const isDay = day === undefined || (typeof day === 'string' && /^\d{4}-[01]\d-[0-3]\d$/.test(day))
    const found = isDay ? await findCheckpoint(deps.db, day) : undefined
    if (found === undefined) throw new NotFound('checkpoint')
    res.type('text/plain').set('Link', `<${paths.log()}>; rel="describedby"`).send(found.note)
  }
