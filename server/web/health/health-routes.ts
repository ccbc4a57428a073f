import type { Response } from 'express'
import { type Deps, get, type Route } from '../routing'

/** For load balancers: is the process alive, and should it get requests? Neither says anything worth hiding. */
export const healthRoutes = (deps: Deps): Route[] => [
  get('/health/live', 'public.read', (_req, res) => answer(res, 200, { status: 'live' })),
  get('/health/ready', 'public.read', async (_req, res) => {
    const checks = await deps.readiness()
    const ready = Object.values(checks).every((check) => check === 'ok')
    answer(res, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks })
  }),
]

function answer(res: Response, status: number, body: object): void {
  res.status(status).set('Cache-Control', 'no-store').json(body)
}
