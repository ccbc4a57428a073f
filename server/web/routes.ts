import { healthRoutes } from './health/health-routes'
import type { Deps, Route } from './routing'

/** Every URL of the app. The order matters where a parameter could swallow a word: `/claims/new` before `/claims/:id`. */
export const allRoutes = (deps: Deps): Route[] => [...healthRoutes(deps)]
